import { foldCharacter, foldWord } from './fold-letters.ts';

/** A word (letters and digits with their marks, soft hyphens within it), or one other character. */
export type Token = {
  /** Without case and accents. */
  folded: string;
  /** As it stands in the text. */
  surface: string;
  isWord: boolean;
  /** White space, of any length and with line ends, makes no token but this flag on the next one. */
  followsSpace: boolean;
  /** In code points. */
  start: number;
  end: number;
};

const OTHER = 1;
const WORD = 2;
const MARK = 3;
const SOFT = 4;
const SPACE = 5;
type CharacterClass = 0 | typeof OTHER | typeof WORD | typeof MARK | typeof SOFT | typeof SPACE;

/** Classes by code unit, filled as they are met: a Unicode regex for each character of a transcript is slow. */
const known = new Uint8Array(0x10000);

/**
 * Splits a text in one pass. A hand-written loop and not a regex: that one keeps a stack entry for each letter and
 * fails on a word of a million.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let followsSpace = false;
  let counted = 0;
  let at = 0;
  while (at < text.length) {
    const kind = classAt(text, at);
    const from = at;
    const start = counted;
    at += unitsAt(text, at);
    counted++;
    if (kind === SPACE) {
      followsSpace = true;
      continue;
    }
    // Soft hyphens belong to a word only when it goes on behind them.
    let pending = at;
    let pendingCount = counted;
    while (kind === WORD && pending < text.length) {
      const next = classAt(text, pending);
      if (next !== WORD && next !== MARK && next !== SOFT) break;
      pending += unitsAt(text, pending);
      pendingCount++;
      if (next === SOFT) continue;
      at = pending;
      counted = pendingCount;
    }
    const surface = text.slice(from, at);
    const isWord = kind === WORD;
    const folded = isWord ? foldWord(surface) : foldCharacter(surface) || surface;
    tokens.push({ folded, surface, isWord, followsSpace, start, end: counted });
    followsSpace = false;
  }
  return tokens;
}

function unitsAt(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function classAt(text: string, at: number): CharacterClass {
  const point = text.codePointAt(at) ?? 0;
  if (point > 0xffff) return classify(String.fromCodePoint(point));
  const found = known[point] as CharacterClass;
  if (found !== 0) return found;
  const fresh = classify(String.fromCharCode(point));
  known[point] = fresh;
  return fresh;
}

function classify(character: string): CharacterClass {
  if (/[\s]/u.test(character)) return SPACE;
  if (/[\u00ad\u200b-\u200d\u2060\ufeff]/u.test(character)) return SOFT;
  // The apostrophes that Unicode calls letters.
  if (/[ʼʻʹ]/u.test(character)) return OTHER;
  if (/[\p{L}\p{N}]/u.test(character)) return WORD;
  return /\p{M}/u.test(character) ? MARK : OTHER;
}
