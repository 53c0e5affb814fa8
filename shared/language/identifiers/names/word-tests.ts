import { Cue } from './cue-words.ts';
import { ListFlag, PERSON_FLAGS, PLACE_FLAGS } from './name-list.ts';
import { Shape, type WordInfo } from './word-info.ts';

const CAPITALS = new Set<number>([
  Shape.title,
  Shape.titleTitle,
  Shape.capitals,
  Shape.mixed,
  Shape.titleLower,
  Shape.oneCapital,
]);

/** Begins with a capital, or is in capitals. */
export function isCapitalised(word: WordInfo | undefined): boolean {
  return word !== undefined && (CAPITALS.has(word.shape) || word.shape === Shape.lowerTitle);
}

export function has(word: WordInfo | undefined, flags: number): boolean {
  return word !== undefined && (word.flags & flags) !== 0;
}

export function hasCue(word: WordInfo | undefined, cues: number): boolean {
  return word !== undefined && (word.cues & cues) !== 0;
}

/** A word that people use as a word: in the dictionary, or made of two that are. */
export function isOrdinary(word: WordInfo | undefined): boolean {
  if (word === undefined) return false;
  const isName = (word.flags & (PERSON_FLAGS | PLACE_FLAGS | ListFlag.organisation)) !== 0;
  return (word.flags & ListFlag.ordinary) !== 0 || (word.isCompound && !isName);
}

/** On a list of persons' names, and not rather a place. */
export function isPersonName(word: WordInfo | undefined): boolean {
  if (word === undefined) return false;
  return ((word.flags | hyphenFlags(word)) & PERSON_FLAGS) !== 0;
}

function hyphenFlags(word: WordInfo): number {
  return /[-‐‑]/.test(word.folded) ? word.partFlags : 0;
}

export function isCommonFirstName(word: WordInfo | undefined): boolean {
  return has(word, ListFlag.firstName) && !has(word, ListFlag.uncommon);
}

export function isPlaceName(word: WordInfo | undefined): boolean {
  return has(word, PLACE_FLAGS);
}

/** "NS-station", "Wmo-consulent": a word made with an abbreviation or a known name, and itself no name. */
export function isCapitalCompound(word: WordInfo): boolean {
  if (word.shape !== Shape.titleLower) return false;
  if (/^\p{Lu}{2,5}[-‐‑]\p{Ll}/u.test(word.surface)) return true;
  if (isPersonName(word)) return false;
  return (
    (word.partFlags & (ListFlag.term | ListFlag.publicBody)) !== 0 || /^\p{Lu}{1,5}[-‐‑]/u.test(word.surface)
  );
}

/** In letters. */
export const LONGEST_NAME = 40;

/** Letters, at least two of them and not more than a name has. */
export function isLetters(word: WordInfo | undefined): boolean {
  if (word === undefined || word.folded.length > LONGEST_NAME) return false;
  return word.shape !== Shape.opaque && word.folded.length > 1 && /^['\p{L}][\p{L}'’-]*$/u.test(word.surface);
}

/** A lower-case word that cannot be anything but a name or a misspelling. */
export function isUnknownWord(word: WordInfo | undefined): boolean {
  return (
    word !== undefined &&
    isLetters(word) &&
    !isOrdinary(word) &&
    (word.flags & ~ListFlag.continues) === 0 &&
    word.cues === 0
  );
}

export function isInitials(word: WordInfo | undefined): boolean {
  return word !== undefined && (word.shape === Shape.initials || word.shape === Shape.oneCapital);
}

export function isTussenvoegsel(word: WordInfo | undefined): boolean {
  return hasCue(word, Cue.tussenvoegsel);
}
