/** What is known of a node of the editor's state: everything else in it is passed through as it is. */
type EditorNode = { type?: unknown; text?: unknown; children?: unknown; [key: string]: unknown };

/** Elements that stand within a line of text; all other elements end it. */
const INLINE: ReadonlySet<unknown> = new Set(['link', 'autolink', 'mark']);

/**
 * The lines of an editor's state (Lexical's JSON), with the words of differently marked stretches joined: a name of
 * which only the first half is bold stands in one line. Empty for an empty state or one that is no JSON.
 */
export function linesOfBody(body: string): string[] {
  const root = parseBody(body);
  if (root === null) return [];
  return linesIn(root).map((line) => line.map(textOf).join(''));
}

/**
 * The state with `replace` done to each line. Marking is kept where every change falls within one stretch; a line in
 * which one crosses stretches is put in its first stretch as a whole. Returns the same string when nothing changes.
 * `replace` gives null for words that stay as they are.
 */
export function replaceInBody(body: string, replace: (text: string) => string | null): string {
  const root = parseBody(body);
  if (root === null) return body;
  let hasChanged = false;
  for (const line of linesIn(root)) {
    const wanted = replace(line.map(textOf).join(''));
    if (wanted === null) continue;
    hasChanged = true;
    const each = line.map((node) => replace(textOf(node)) ?? textOf(node));
    const parts = each.join('') === wanted ? each : [wanted];
    line.forEach((node, i) => {
      node.text = parts[i] ?? '';
    });
  }
  return hasChanged ? JSON.stringify(root) : body;
}

function parseBody(body: string): EditorNode | null {
  try {
    const parsed: unknown = JSON.parse(body);
    if (!isNode(parsed)) return null;
    return parsed;
  } catch {
    return null;
  }
}

/** The stretches of text by line: a line break or a block of its own ends a line. */
function linesIn(root: EditorNode): EditorNode[][] {
  const lines: EditorNode[][] = [];
  let line: EditorNode[] = [];
  const close = () => {
    if (line.length > 0) lines.push(line);
    line = [];
  };
  const visit = (node: EditorNode) => {
    if (typeof node.text === 'string') {
      line.push(node);
      return;
    }
    const isBreak = !INLINE.has(node.type);
    if (isBreak) close();
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child);
    }
    if (isBreak) close();
  };
  visit(root);
  return lines;
}

function textOf(node: EditorNode): string {
  return typeof node.text === 'string' ? node.text : '';
}

function isNode(value: unknown): value is EditorNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
