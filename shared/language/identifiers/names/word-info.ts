import { foldWord } from '../fold-letters.ts';
import { cuesOf, endsLikeOrganisation, endsLikeStreet } from './cue-words.ts';
import { ListFlag, type NameList } from './name-list.ts';
import { TokenKind } from './name-tokens.ts';
import { EMPTY_HASH, hashOn, hashText } from './text-hash.ts';

/** How a word is written. */
export const Shape = {
  mark: 0,
  lower: 1,
  title: 2,
  capitals: 3,
  mixed: 4,
  oneCapital: 5,
  initials: 6,
  lowerInitials: 7,
  number: 8,
  withDigit: 9,
  titleTitle: 10,
  titleLower: 11,
  lowerTitle: 12,
  opaque: 13,
  genitive: 14,
  oneLower: 15,
  boundary: 16,
} as const;

/** All that the engine wants to know of a word by itself; made once for each different word of a text. */
export type WordInfo = {
  readonly surface: string;
  /** Without case and accents. */
  readonly folded: string;
  readonly hash: number;
  readonly shape: number;
  /** Bits of `ListFlag`. */
  readonly flags: number;
  /** The flags of the parts of a hyphenated word, or of the word without its genitive -s. */
  readonly partFlags: number;
  /** Bits of `Cue`. */
  readonly cues: number;
  readonly isStreetLike: boolean;
  readonly isOrganisationLike: boolean;
  readonly prefixHashes: readonly number[];
  readonly suffixHashes: readonly number[];
  /** Made of two ordinary words ("zorgkosten"). */
  readonly isCompound: boolean;
};

const LONGEST_AFFIX = 4;
/** Longer words are no names; beyond this only their beginning counts. */
const LONGEST_WORD = 60;
const LONGEST_NUMBER = 8;

export function describeWord(surface: string, kind: number, list: NameList): WordInfo {
  const short = shortened(surface, kind);
  const folded = foldWord(short).replace(/[’‘ʼ´`′]/g, "'");
  const shape = shapeOf(short, kind);
  const isWord = kind === TokenKind.word;
  const flags = isWord ? list.flagsOf(hashOn(EMPTY_HASH, folded)) : 0;
  return {
    surface: short,
    folded,
    hash: hashText(folded),
    shape,
    flags,
    partFlags: isWord ? partFlagsOf(folded, list) : 0,
    cues: cuesOf(folded),
    isStreetLike: isWord && endsLikeStreet(folded),
    isOrganisationLike: isWord && endsLikeOrganisation(folded),
    prefixHashes: affixes(folded, false),
    suffixHashes: affixes(folded, true),
    isCompound: isWord && (flags & ListFlag.ordinary) === 0 && isCompoundOf(folded, list),
  };
}

/** Numbers differ by their length alone, and addresses not at all. */
export function shortened(surface: string, kind: number): string {
  if (kind === TokenKind.opaque) return '@';
  if (kind === TokenKind.number) return '0'.repeat(Math.min(surface.length, LONGEST_NUMBER));
  return surface.length > LONGEST_WORD ? surface.slice(0, LONGEST_WORD) : surface;
}

function shapeOf(word: string, kind: number): number {
  if (kind === TokenKind.opaque) return Shape.opaque;
  if (kind === TokenKind.genitive) return Shape.genitive;
  if (kind === TokenKind.number) return Shape.number;
  if (kind === TokenKind.other) return Shape.mark;
  if (kind === TokenKind.initials) return /^\p{Lu}/u.test(word) ? Shape.initials : Shape.lowerInitials;
  if (/\p{N}/u.test(word)) return Shape.withDigit;
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (letters.length === 0) return Shape.mark;
  if (letters === letters.toLowerCase()) return letters.length === 1 ? Shape.oneLower : Shape.lower;
  if (letters.length === 1) return Shape.oneCapital;
  if (letters === letters.toUpperCase()) return Shape.capitals;
  const parts = word.split(/[-‐‑]/);
  if (parts.length > 1 && /^\p{L}/u.test(word)) {
    const isFirstTitle = /^['’]?\p{Lu}/u.test(parts[0] ?? '');
    const isLastTitle = /^\p{Lu}/u.test(parts.at(-1) ?? '');
    if (isFirstTitle) return isLastTitle ? Shape.titleTitle : Shape.titleLower;
    return isLastTitle ? Shape.lowerTitle : Shape.mixed;
  }
  return /^['’]?\p{Lu}[^\p{Lu}]*$/u.test(word) || /^IJ[^\p{Lu}]+$/u.test(word) ? Shape.title : Shape.mixed;
}

function partFlagsOf(folded: string, list: NameList): number {
  let flags = 0;
  if (/[-‐‑']/.test(folded)) {
    for (const part of folded.split(/[-‐‑']/))
      if (part.length > 1) flags |= list.flagsOf(hashOn(EMPTY_HASH, part));
  } else if (folded.length > 3 && folded.endsWith('s')) {
    flags = list.flagsOf(hashOn(EMPTY_HASH, folded.slice(0, -1)));
  }
  return flags & ~ListFlag.continues;
}

function affixes(folded: string, atEnd: boolean): number[] {
  const found: number[] = [];
  for (let length = 1; length <= LONGEST_AFFIX && length < folded.length; length++) {
    found.push(hashText(atEnd ? folded.slice(-length) : folded.slice(0, length)));
  }
  return found;
}

const SHORTEST_PART = 3;
const LONGEST_COMPOUND = 32;

function isCompoundOf(folded: string, list: NameList): boolean {
  if (folded.length < 7 || folded.length > LONGEST_COMPOUND) return false;
  for (let at = SHORTEST_PART; at <= folded.length - SHORTEST_PART; at++) {
    const head = folded.slice(0, at);
    const tail = folded.slice(at);
    if (!isOrdinary(tail, list)) continue;
    if (isOrdinary(head, list) || (head.endsWith('s') && isOrdinary(head.slice(0, -1), list))) return true;
  }
  return false;
}

function isOrdinary(word: string, list: NameList): boolean {
  return word.length >= SHORTEST_PART && (list.flagsOf(hashOn(EMPTY_HASH, word)) & ListFlag.ordinary) !== 0;
}
