import type { MixtureRows } from './mixture.ts';
import { BESIDE_VECTOR, WORDS_IN_FULL, type WordWeighting, wordWeight } from './mixture-settings.ts';
import type { WordMatrix } from './word-matrix.ts';

function pointsSomewhere(vectors: Float32Array, row: number, dimensions: number): boolean {
  for (let j = row * dimensions; j < (row + 1) * dimensions; j++) if (vectors[j] !== 0) return true;
  return false;
}

/** Puts words and projected vectors (`dimensions` numbers a row; 0 without vectors) together for the mixture. */
export function mixtureRows(matrix: WordMatrix, vectors: Float32Array, dimensions: number): MixtureRows {
  const count = matrix.start.length - 1;
  const lengths = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    let length = 0;
    for (let e = matrix.start[row] ?? 0; e < (matrix.start[row + 1] ?? 0); e++)
      length += matrix.amounts[e] ?? 0;
    lengths[row] = length;
  }
  const rows = { count, matrix, dimensions, vectors, lengths, wordWeights: new Float64Array(0) };
  return { ...rows, wordWeights: rowWeights(rows, dimensions > 0 ? BESIDE_VECTOR : WORDS_IN_FULL) };
}

/** How much the words of each row count; beside vectors, a row without one has its words only: these count in full. */
export function rowWeights(rows: MixtureRows, weighting: WordWeighting): Float64Array {
  return rows.lengths.map((length, row) => {
    const alone = rows.dimensions > 0 && !pointsSomewhere(rows.vectors, row, rows.dimensions);
    return wordWeight(length, alone ? WORDS_IN_FULL : weighting);
  });
}

/** Whether a row has no known word and no vector: nothing says where it belongs. */
export function saysNothing(rows: MixtureRows, row: number): boolean {
  return rows.lengths[row] === 0 && !pointsSomewhere(rows.vectors, row, rows.dimensions);
}
