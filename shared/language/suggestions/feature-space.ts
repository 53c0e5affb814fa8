import { addSparseRow, clearSparseRow, dotSparseRow, type SparseRows } from '../sparse/sparse-rows.ts';
import type { VectorTable } from '../vectors/vector-table.ts';
import type { TextFeatures } from './text-features.ts';

// What the sentence vector counts for beside words (1) and letter groups (1.5), and the constant that lets a code
// have a level of its own.
const VECTOR_WEIGHT = 1.75;
const CONSTANT = 0.2;

/** How many rows `compareTogether` takes. */
export const TOGETHER = 4;

/** A direction in the space: a weighted sum of texts, with which every text can be compared at once. */
export type Direction = { sparse: Float32Array; dense: Float32Array; constant: number };

/** Texts as points: words, letter groups and sentence vector side by side. Rows are those of the texts. */
export type FeatureSpace = {
  rows: number;
  features: TextFeatures;
  /** The weighted sum of `rows`. */
  direction: (rows: readonly number[], weights: ArrayLike<number>) => Direction;
  /** The inner product of one row and a direction. */
  compare: (row: number, direction: Direction) => number;
  /** The inner product of two rows, without the constant: 0 means nothing in common. */
  similarity: (row: number, other: number) => number;
  /** The inner product of `row` and each of `others`, written to `target` in their order. */
  compareWithEach: (row: number, others: readonly number[], target: Float64Array) => void;
  /** `compareWithEach` for at most four rows at once, a target each: fetching `others` is most of the work. */
  compareTogether: (
    rows: readonly number[],
    others: readonly number[],
    targets: readonly Float64Array[],
  ) => void;
  /** The similarity of each row to itself, without the constant. */
  size: (row: number) => number;
};

/** `vectorRows[row]` is the row of text `row` in `table`, or -1 when it has no vector. */
export function createFeatureSpace(
  features: TextFeatures,
  table: VectorTable | null,
  vectorRows: Int32Array,
): FeatureSpace {
  const dimensions = table?.dimensions ?? 0;
  const values = table?.values ?? new Int8Array(0);
  const { rows: sparse } = features;
  const rows = vectorRows.length;
  const scales = vectorScales(table, vectorRows);
  const scratch = new Float32Array(sparse.columnCount);

  function dotDense(row: number, weights: Float32Array): number {
    const scale = scales[row] ?? 0;
    if (scale === 0) return 0;
    const start = (vectorRows[row] ?? 0) * dimensions;
    // Four sums, since one would make each step wait for the one before.
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let i = 0;
    for (; i + 3 < dimensions; i += 4) {
      a += (values[start + i] ?? 0) * (weights[i] ?? 0);
      b += (values[start + i + 1] ?? 0) * (weights[i + 1] ?? 0);
      c += (values[start + i + 2] ?? 0) * (weights[i + 2] ?? 0);
      d += (values[start + i + 3] ?? 0) * (weights[i + 3] ?? 0);
    }
    for (; i < dimensions; i++) a += (values[start + i] ?? 0) * (weights[i] ?? 0);
    return (a + b + c + d) * scale;
  }

  function addDense(row: number, factor: number, target: Float32Array): void {
    const scale = (scales[row] ?? 0) * factor;
    if (scale === 0) return;
    const start = (vectorRows[row] ?? 0) * dimensions;
    for (let i = 0; i < dimensions; i++) target[i] = (target[i] ?? 0) + scale * (values[start + i] ?? 0);
  }

  function direction(chosen: readonly number[], weights: ArrayLike<number>): Direction {
    const sum: Direction = {
      sparse: new Float32Array(sparse.columnCount),
      dense: new Float32Array(dimensions),
      constant: 0,
    };
    chosen.forEach((row, i) => {
      const weight = weights[i] ?? 0;
      if (weight === 0) return;
      addSparseRow(sparse, row, weight, sum.sparse);
      addDense(row, weight, sum.dense);
      sum.constant += weight * CONSTANT;
    });
    return sum;
  }

  function withRow<T>(row: number, use: (dense: Float32Array) => T): T {
    const dense = new Float32Array(dimensions);
    addDense(row, 1, dense);
    addSparseRow(sparse, row, 1, scratch);
    const result = use(dense);
    clearSparseRow(sparse, row, scratch);
    return result;
  }

  // The numbers of four rows lie side by side, so that one number of another row meets all four.
  let sparseTogether = new Float32Array(0);
  const denseTogether = new Float32Array(dimensions * TOGETHER);

  function compareTogether(
    chosen: readonly number[],
    others: readonly number[],
    targets: readonly Float64Array[],
  ): void {
    if (sparseTogether.length === 0) sparseTogether = new Float32Array(sparse.columnCount * TOGETHER);
    denseTogether.fill(0);
    const { starts, columns, values: numbers } = sparse;
    const eachNumber = (put: (at: number, value: number) => void) =>
      chosen.forEach((row, k) => {
        for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++)
          put((columns[i] ?? 0) * TOGETHER + k, numbers[i] ?? 0);
      });
    eachNumber((at, value) => {
      sparseTogether[at] = value;
    });
    chosen.forEach((row, k) => {
      const start = (vectorRows[row] ?? 0) * dimensions;
      const scale = scales[row] ?? 0;
      if (scale !== 0)
        for (let i = 0; i < dimensions; i++)
          denseTogether[i * TOGETHER + k] = scale * (values[start + i] ?? 0);
    });
    const sums = new Float64Array(TOGETHER);
    others.forEach((other, place) => {
      sums.fill(0);
      const scale = scales[other] ?? 0;
      const start = (vectorRows[other] ?? 0) * dimensions;
      if (scale !== 0) addProducts(values, start, denseTogether, sums);
      for (let k = 0; k < TOGETHER; k++) sums[k] = (sums[k] ?? 0) * scale + CONSTANT;
      addSparseProducts(sparse, other, sparseTogether, sums);
      targets.forEach((target, k) => {
        target[place] = sums[k] ?? 0;
      });
    });
    eachNumber((at) => {
      sparseTogether[at] = 0;
    });
  }

  return {
    rows,
    features,
    direction,
    compare: (row, { sparse: weights, dense, constant }) =>
      dotSparseRow(sparse, row, weights) + dotDense(row, dense) + constant,
    similarity: (row, other) =>
      withRow(row, (dense) => dotSparseRow(sparse, other, scratch) + dotDense(other, dense)),
    compareWithEach: (row, others, target) =>
      withRow(row, (dense) => {
        for (let i = 0; i < others.length; i++) {
          const other = others[i] ?? 0;
          target[i] = dotSparseRow(sparse, other, scratch) + dotDense(other, dense) + CONSTANT;
        }
      }),
    compareTogether,
    size: (row) => withRow(row, (dense) => dotSparseRow(sparse, row, scratch) + dotDense(row, dense)),
  };
}

/** Adds to `sums` the products of the numbers from `start` on with four rows that lie side by side. */
function addProducts(values: Int8Array, start: number, together: Float32Array, sums: Float64Array): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let at = 0, i = start; at < together.length; at += TOGETHER, i++) {
    const value = values[i] ?? 0;
    a += value * (together[at] ?? 0);
    b += value * (together[at + 1] ?? 0);
    c += value * (together[at + 2] ?? 0);
    d += value * (together[at + 3] ?? 0);
  }
  sums[0] = (sums[0] ?? 0) + a;
  sums[1] = (sums[1] ?? 0) + b;
  sums[2] = (sums[2] ?? 0) + c;
  sums[3] = (sums[3] ?? 0) + d;
}

function addSparseProducts(rows: SparseRows, row: number, together: Float32Array, sums: Float64Array): void {
  const { columns, values } = rows;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const end = rows.starts[row + 1] ?? 0;
  for (let i = rows.starts[row] ?? 0; i < end; i++) {
    const at = (columns[i] ?? 0) * TOGETHER;
    const value = values[i] ?? 0;
    a += value * (together[at] ?? 0);
    b += value * (together[at + 1] ?? 0);
    c += value * (together[at + 2] ?? 0);
    d += value * (together[at + 3] ?? 0);
  }
  sums[0] = (sums[0] ?? 0) + a;
  sums[1] = (sums[1] ?? 0) + b;
  sums[2] = (sums[2] ?? 0) + c;
  sums[3] = (sums[3] ?? 0) + d;
}

/** What the eight-bit numbers of each text are multiplied by to give a vector of length sqrt(VECTOR_WEIGHT). */
function vectorScales(table: VectorTable | null, vectorRows: Int32Array): Float64Array {
  const scales = new Float64Array(vectorRows.length);
  if (table === null) return scales;
  for (const [row, vectorRow] of vectorRows.entries()) {
    if (vectorRow < 0) continue;
    if (vectorRow >= table.rows) throw new RangeError(`vector row ${vectorRow} of ${table.rows}`);
    let squares = 0;
    const start = vectorRow * table.dimensions;
    for (let i = start; i < start + table.dimensions; i++) squares += (table.values[i] ?? 0) ** 2;
    scales[row] = squares === 0 ? 0 : Math.sqrt(VECTOR_WEIGHT / squares);
  }
  return scales;
}
