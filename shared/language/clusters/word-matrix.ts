import { stemDutch } from '../stem-dutch.ts';

/** Counts of known words per row, row after row: row r has the entries from `start[r]` up to `start[r + 1]`. */
export type WordMatrix = {
  start: Int32Array;
  words: Int32Array;
  amounts: Float32Array;
  /** The stems, in the order of their numbers. */
  vocabulary: readonly string[];
};

// A word that one answer has says nothing about which answers belong together; in a small set every word is rare.
const SMALL_SET = 60;

const ROWS_A_REPORT = 1000;

/** The stems of at least two rows (one in a small set), in the order in which they first occur. */
export function* vocabularyOf(rows: readonly (readonly string[])[]): Generator<undefined, string[]> {
  const rowsWith = new Map<string, number>();
  for (const [row, words] of rows.entries()) {
    if (row % ROWS_A_REPORT === ROWS_A_REPORT - 1) yield;
    for (const stem of new Set(words.map(stemDutch))) rowsWith.set(stem, (rowsWith.get(stem) ?? 0) + 1);
  }
  yield;
  const least = rows.length < SMALL_SET ? 1 : 2;
  return [...rowsWith].filter(([, count]) => count >= least).map(([stem]) => stem);
}

/** Counts the stems of `vocabulary` in rows of words; other words are dropped. */
export function* wordMatrix(
  rows: readonly (readonly string[])[],
  vocabulary: readonly string[],
): Generator<undefined, WordMatrix> {
  const numbers = new Map(vocabulary.map((stem, number) => [stem, number]));
  const start = new Int32Array(rows.length + 1);
  const words: number[] = [];
  const amounts: number[] = [];
  for (const [r, row] of rows.entries()) {
    if (r % ROWS_A_REPORT === ROWS_A_REPORT - 1) yield;
    const counts = new Map<number, number>();
    for (const word of row) {
      const number = numbers.get(stemDutch(word));
      if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    for (const [number, count] of counts) {
      words.push(number);
      amounts.push(count);
    }
    start[r + 1] = words.length;
  }
  return { start, words: new Int32Array(words), amounts: new Float32Array(amounts), vocabulary };
}
