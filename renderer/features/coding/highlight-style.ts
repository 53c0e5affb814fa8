/** Underlines at 4, 7 and 10 px below the line; a fourth fragment on the same words is told by the margin alone. */
export const underlineLaneCount = 3;
const colourCount = 24;

/** One highlight per colour for grounds and per colour and lane for underlines, as CSS has them by name. */
export function groundName(colour: number): string {
  return `c${colour}-ground`;
}
export function activeGroundName(colour: number): string {
  return `c${colour}-active`;
}
export function underlineName(colour: number, lane: number): string {
  return `c${colour}-l${lane}`;
}
export const selectionName = 'chosen-words';
export const hitName = 'found-words';
export const currentHitName = 'found-word-here';

const priorities = { ground: 0, active: 1, selection: 2, hit: 3, currentHit: 4, underline: 5 };

function priorityOf(name: string): number {
  if (name.endsWith('-ground')) return priorities.ground;
  if (name.endsWith('-active')) return priorities.active;
  if (name === selectionName) return priorities.selection;
  if (name === hitName) return priorities.hit;
  return name === currentHitName ? priorities.currentHit : priorities.underline;
}

/** Bound to what holds all words: paragraphs inherit them, where rules of their own would be worked out for each. */
const words = ':is(.coding-text, .answers-grid)';

function rules(): string {
  const rule = (name: string, body: string) => `${words}::highlight(${name}) { ${body} }`;
  const lines: string[] = [
    rule(selectionName, 'background-color: var(--thread-select);'),
    rule(hitName, 'background-color: var(--warn-tint);'),
    rule(currentHitName, 'background-color: var(--thread-select);'),
  ];
  for (let colour = 1; colour <= colourCount; colour++) {
    const stripe = `var(--code-${colour}-stripe)`;
    const ground = (share: number) =>
      `background-color: color-mix(in srgb, ${stripe} ${share}%, var(--surface-paper));`;
    lines.push(rule(groundName(colour), ground(13)), rule(activeGroundName(colour), ground(22)));
    for (let lane = 0; lane < underlineLaneCount; lane++) {
      lines.push(
        rule(
          underlineName(colour, lane),
          `text-decoration: underline 2px ${stripe}; text-underline-offset: ${4 + lane * 3}px; text-decoration-skip-ink: none;`,
        ),
      );
    }
  }
  return lines.join('\n');
}

let hasStyle = false;

function addStyle(): void {
  if (hasStyle) return;
  hasStyle = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules());
  document.adoptedStyleSheets.push(sheet);
}

/** Puts the given stretches under their names and returns a function that takes them off again. */
export function paint(stretches: ReadonlyMap<string, readonly AbstractRange[]>): () => void {
  addStyle();
  for (const [name, ranges] of stretches) {
    const highlight = new Highlight(...ranges);
    highlight.priority = priorityOf(name);
    CSS.highlights.set(name, highlight);
  }
  return () => {
    for (const name of stretches.keys()) CSS.highlights.delete(name);
  };
}
