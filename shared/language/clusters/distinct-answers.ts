import { wordsOf } from '../terms/count-words.ts';

/**
 * The different answers among rows: answers with the same words count as one, so that five hundred times "geen" does
 * not outweigh the rest (counting them in full or damped grouped worse), and always stay together.
 */
export type DistinctAnswers = {
  /** The words of each different answer. */
  words: string[][];
  /** For each row the answer it has. */
  answerOf: Int32Array;
  /** For each answer the first row that has it. */
  firstRow: Int32Array;
  /** For each answer how many rows have it. */
  weights: Float64Array;
};

const ROWS_A_REPORT = 1000;

/** `weights`, when given, says for each row how many identical answers it already stands for. */
export function* distinctAnswers(
  texts: readonly string[],
  weights?: ArrayLike<number>,
): Generator<undefined, DistinctAnswers> {
  const known = new Map<string, number>();
  const words: string[][] = [];
  const firstRow: number[] = [];
  const sums: number[] = [];
  const answerOf = new Int32Array(texts.length);
  for (let row = 0; row < texts.length; row++) {
    if (row % ROWS_A_REPORT === ROWS_A_REPORT - 1) yield;
    const own = wordsOf(texts[row] ?? '');
    const key = own.join(' ');
    let answer = known.get(key);
    if (answer === undefined) {
      answer = words.length;
      known.set(key, answer);
      words.push(own);
      firstRow.push(row);
      sums.push(0);
    }
    sums[answer] = (sums[answer] ?? 0) + (weights?.[row] ?? 1);
    answerOf[row] = answer;
  }
  return { words, answerOf, firstRow: Int32Array.from(firstRow), weights: Float64Array.from(sums) };
}
