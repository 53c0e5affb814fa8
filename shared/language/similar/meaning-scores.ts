import { readUnitVector, type VectorTable } from '../vectors/vector-table.ts';

/** The cosine of each row with a vector, after the mean of all rows was taken away; 0 for a row without vector. */
export type MeaningScores = {
  of(vector: Int8Array): Float64Array;
  between(row: number, other: number): number;
};

/**
 * Sentence vectors of one survey lie close together, since all answer one question. Without their mean the cosine
 * tells what sets them apart (first ten with the same label: 82 % becomes 84 on short requests).
 */
export function createMeaningScores(table: VectorTable): MeaningScores {
  const { dimensions, rows } = table;
  const mean = new Float32Array(dimensions);
  const unit = new Float32Array(dimensions);
  for (let row = 0; row < rows; row++) {
    readUnitVector(table, row, unit);
    for (let i = 0; i < dimensions; i++) mean[i] = (mean[i] ?? 0) + (unit[i] ?? 0) / Math.max(1, rows);
  }
  const centred = (source: VectorTable, row: number): Float32Array => {
    const vector = new Float32Array(dimensions);
    readUnitVector(source, row, vector);
    if (vector.every((value) => value === 0)) return vector;
    let square = 0;
    for (let i = 0; i < dimensions; i++) {
      vector[i] = (vector[i] ?? 0) - (mean[i] ?? 0);
      square += (vector[i] ?? 0) ** 2;
    }
    const length = Math.sqrt(square);
    for (let i = 0; i < dimensions && length > 1e-6; i++) vector[i] = (vector[i] ?? 0) / length;
    return vector;
  };
  const all = Array.from({ length: rows }, (_, row) => centred(table, row));

  return {
    of: (vector) => {
      const wanted = centred({ dimensions, rows: 1, values: vector }, 0);
      return Float64Array.from(all, (row) => dot(row, wanted));
    },
    between: (row, other) => dot(all[row] ?? new Float32Array(0), all[other] ?? new Float32Array(0)),
  };
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
