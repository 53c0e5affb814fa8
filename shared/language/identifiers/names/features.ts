import { ListFlag } from './name-list.ts';
import { mixFeature } from './text-hash.ts';
import type { WordInfo } from './word-info.ts';

/** The words of one text as the model reads them; `at` outside the sentence gives `boundary`. */
export type WordRow = {
  readonly words: readonly WordInfo[];
  /** `Place` of each word. */
  readonly places: Uint8Array;
  /** What rows of words the lists know: 0 none, else the kind and whether the word begins the row. */
  readonly matches: Uint8Array;
  /** `Style` of the sentence of each word. */
  readonly styles: Uint8Array;
};

export const WINDOW = 2;
const ALL_FLAGS = 0xffff & ~ListFlag.continues;

/** The features of a word as seen from a word `offset` places before it (-2 to 2). Calls `emit` with each. */
export function wordFeatures(word: WordInfo, offset: number, emit: (feature: number) => void): void {
  const base = (offset + WINDOW) * 32;
  const flags = word.flags & ALL_FLAGS;
  emit(mixFeature(base, word.hash, 0, 0));
  emit(mixFeature(base + 1, word.shape, 0, 0));
  emit(mixFeature(base + 2, flags, 0, 0));
  if (word.cues !== 0) emit(mixFeature(base + 3, word.cues, 0, 0));
  emit(mixFeature(base + 4, flags, word.shape, 0));
  if (Math.abs(offset) === 2) return;
  const suffixes = word.suffixHashes;
  emit(mixFeature(base + 5, suffixes[2] ?? word.hash, 0, 0));
  emit(mixFeature(base + 6, suffixes[1] ?? word.hash, 0, 0));
  if (word.isStreetLike) emit(mixFeature(base + 7, word.shape, 0, 0));
  if (word.isOrganisationLike) emit(mixFeature(base + 8, word.shape, 0, 0));
  if (offset !== 0) return;
  for (let i = 0; i < word.prefixHashes.length; i++)
    emit(mixFeature(base + 9, i, word.prefixHashes[i] ?? 0, 0));
  for (let i = 0; i < suffixes.length; i++) emit(mixFeature(base + 10, i, suffixes[i] ?? 0, 0));
  emit(mixFeature(base + 11, suffixes[2] ?? 0, word.shape, 0));
  emit(mixFeature(base + 12, word.partFlags & ALL_FLAGS, word.shape, 0));
  emit(mixFeature(base + 13, Math.min(word.folded.length, 12), word.shape, 0));
  emit(mixFeature(base + 14, word.isCompound ? 1 : 0, word.shape, flags === 0 ? 1 : 0));
  for (let bit = 1; bit < 0x10000; bit <<= 1) if ((flags & bit) !== 0) emit(mixFeature(base + 15, bit, 0, 0));
}

/** Enough for the features of one place. */
export const MOST_CONTEXT_FEATURES = 40;

/** The features that hang on several words or on the place; writes them to `out`, returns how many. */
export function contextFeatures(
  row: WordRow,
  sentence: { start: number; end: number },
  i: number,
  boundary: WordInfo,
  out: Int32Array,
): number {
  const { words, places, matches, styles } = row;
  let count = 0;
  const at = (place: number): WordInfo =>
    place < sentence.start || place >= sentence.end ? boundary : (words[place] ?? boundary);
  const before2 = at(i - 2);
  const before = at(i - 1);
  const word = at(i);
  const after = at(i + 1);
  const after2 = at(i + 2);
  const place = places[i] ?? 0;
  const shape = word.shape;
  const flags = word.flags & ALL_FLAGS;
  const match = matches[i] ?? 0;
  const style = styles[i] ?? 0;
  const put = (kind: number, a: number, b: number, c: number): void => {
    out[count] = mixFeature(kind, a, b, c);
    count++;
  };
  put(200, 0, 0, 0);
  put(201, shape, place, style);
  put(202, flags, place, shape);
  put(203, style, shape, flags);
  put(204, before.cues, shape, 0);
  put(205, before.cues, flags, shape);
  put(206, before.hash, shape, place);
  put(207, after.hash, shape, 0);
  put(208, before2.cues, before.cues, shape);
  put(209, before.shape, shape, after.shape);
  put(210, before.flags & ALL_FLAGS, flags, shape);
  put(211, flags, after.flags & ALL_FLAGS, shape);
  put(212, before2.hash, before.hash, shape);
  put(213, before.hash, after.hash, shape);
  put(214, word.hash, before.cues, 0);
  put(215, word.cues, before.shape, after.shape);
  put(216, before.cues, word.cues, after.shape);
  put(217, before2.cues, before.cues, word.cues);
  put(218, place, word.hash, 0);
  put(219, before.hash, before2.shape, flags);
  put(220, after.hash, after2.hash, shape);
  put(221, before2.hash, before.hash, 0);
  put(222, after.cues, shape, flags);
  put(223, after.shape, after2.shape, shape);
  put(224, cueLeftOf(row, sentence, i), shape, 0);
  put(225, before.hash, flags, 0);
  if (match !== 0) {
    put(226, match, shape, 0);
    put(227, match, before.cues, 0);
    put(228, match, before.hash, 0);
  }
  if (before.isOrganisationLike) put(229, shape, word.cues, 0);
  return count;
}

const LEFT_REACH = 5;

/** The cues of the nearest word on the left that has any, further away than its neighbour: "van Stichting De Linde". */
function cueLeftOf(row: WordRow, sentence: { start: number }, i: number): number {
  const least = Math.max(sentence.start, i - LEFT_REACH);
  for (let j = i - 2; j >= least; j--) {
    const cues = row.words[j]?.cues ?? 0;
    if ((cues & 0x7f) !== 0) return (cues & 0x7f) * 8 + (i - j);
  }
  return 0;
}
