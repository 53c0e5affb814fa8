import { hasSameCapitals, needsSameCapitals } from '../../language/identifiers/fold-letters.ts';
import { type Token, tokenise } from '../../language/identifiers/word-tokens.ts';
import { type CodePointOffset, codePointOffset } from '../../text/offsets.ts';

/** A name or number as it stands in the texts, with the id by which it is known. `isExact`: only with these capitals. */
export type Form = { id: string; text: string; isExact?: boolean };

/** Where a form stands: `[start, end)` in code points. */
export type FormHit = { id: string; start: CodePointOffset; end: CodePointOffset };

type Node = {
  /** Children by folded token: `glued` directly behind this one, `spaced` after white space. */
  glued: Map<string, Node>;
  spaced: Map<string, Node>;
  /** The forms that end here, in the order given. */
  forms: { form: Form; isStrict: boolean }[];
};

type Match = { id: string; first: number; last: number; start: number; end: number };

/**
 * Prepares a search for many forms at once; the answer is quick for a single short text. See `findForms`.
 */
export function createFormFinder(forms: readonly Form[]): (text: string) => FormHit[] {
  const root = createNode();
  for (const form of forms) addForm(root, form);
  return (text) => {
    const tokens = tokenise(text);
    const matches: Match[] = [];
    for (let first = 0; first < tokens.length; first++) collectFrom(root, tokens, first, matches);
    return withoutOverlap(matches, tokens.length).map(({ id, start, end }) => ({
      id,
      start: codePointOffset(start),
      end: codePointOffset(end),
    }));
  };
}

/**
 * Every place where one of the forms stands as whole words, sorted; on overlap the longest form wins. Accents, sorts
 * of apostrophes and hyphens, and the amount of white space make no difference. Capitals make one only for a single
 * word of fewer than five letters and for an exact form: it must stand as given, or in capitals throughout. A possessive s is allowed
 * behind a form and stays outside the hit ("Sannes", "Anna's"). Linear for forms of a few words.
 */
export function findForms(text: string, forms: readonly Form[]): FormHit[] {
  return createFormFinder(forms)(text);
}

function createNode(): Node {
  return { glued: new Map(), spaced: new Map(), forms: [] };
}

function addForm(root: Node, form: Form): void {
  const tokens = tokenise(form.text);
  if (tokens.length === 0) return;
  let node = root;
  tokens.forEach((token, i) => {
    const children = i > 0 && token.followsSpace ? node.spaced : node.glued;
    const child = children.get(token.folded) ?? createNode();
    children.set(token.folded, child);
    node = child;
  });
  node.forms.push({
    form: { ...form, text: form.text.trim() },
    isStrict: form.isExact === true || needsSameCapitals(form.text),
  });
}

/** All forms that start at a token, the shorter ones too: a longer one may lose its place to a still longer one. */
function collectFrom(root: Node, tokens: readonly Token[], first: number, matches: Match[]): void {
  let node: Node | undefined = root;
  for (let last = first; node !== undefined && last < tokens.length; last++) {
    const token = tokens[last];
    const opening = tokens[first];
    if (token === undefined || opening === undefined) break;
    const children: Map<string, Node> = last > first && token.followsSpace ? node.spaced : node.glued;
    const next = children.get(token.folded);
    const possessive = withoutPossessive(token);
    if (next !== undefined) {
      const id = formAt(next, tokens, first, last, token.surface);
      if (id !== null) matches.push({ id, first, last, start: opening.start, end: token.end });
    }
    if (possessive !== null) {
      const owner = children.get(possessive.folded);
      const id = owner === undefined ? null : formAt(owner, tokens, first, last, possessive.surface);
      if (id !== null) matches.push({ id, first, last, start: opening.start, end: token.end - 1 });
    }
    node = next;
  }
}

/** "Sannes" is Sanne's; a word on s, x or z takes an apostrophe instead, so "Boss" is not of Bos. */
function withoutPossessive(token: Token): { folded: string; surface: string } | null {
  if (!token.isWord || !/[^\dsxz]s$/u.test(token.folded) || !/s$/iu.test(token.surface)) return null;
  return { folded: token.folded.slice(0, -1), surface: token.surface.slice(0, -1) };
}

function formAt(
  node: Node,
  tokens: readonly Token[],
  first: number,
  last: number,
  ending: string,
): string | null {
  for (const { form, isStrict } of node.forms) {
    if (!isStrict) return form.id;
    const words = tokens.slice(first, last).map((token) => token.surface);
    if (hasSameCapitals([...words, ending].join(''), form.text.replace(/\s/gu, ''))) return form.id;
  }
  return null;
}

function withoutOverlap(matches: Match[], tokenCount: number): Match[] {
  if (matches.length < 2) return matches;
  const isTaken = new Uint8Array(tokenCount);
  matches.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept = matches.filter(({ first, last }) => {
    for (let i = first; i <= last; i++) if (isTaken[i] === 1) return false;
    isTaken.fill(1, first, last + 1);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}
