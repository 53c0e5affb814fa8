import { seededRandom } from '../random/seeded-random.ts';
import { readUnitVector, type VectorTable } from '../vectors/vector-table.ts';
import { dotProducts } from './dot-products.ts';

/** The directions in which the vectors of a set differ most, `count` rows of `dimensions` numbers, and their mean. */
export type Components = { dimensions: number; count: number; mean: number[]; axes: number[] };

// More rows hardly change the directions, and each costs dimensions squared.
const MOST_ROWS = 2000;
const ROUNDS = 8;
const ROWS_A_REPORT = 100;
const PROJECTED_A_REPORT = 500;

// Five decimals are kept in the project file; working with the same ones keeps old rows where they were.
const rounded = (value: number) => Math.round(value * 1e5) / 1e5;

function evenly(rows: Int32Array, most: number): Int32Array {
  if (rows.length <= most) return rows;
  return Int32Array.from({ length: most }, (_, i) => rows[Math.floor((i * rows.length) / most)] ?? 0);
}

function hasVector(table: VectorTable, row: number): boolean {
  const start = row * table.dimensions;
  for (let i = start; i < start + table.dimensions; i++) if (table.values[i] !== 0) return true;
  return false;
}

/** Gram and Schmidt, in place: `count` rows of `dimensions` numbers become perpendicular with length 1. */
function orthonormalise(rows: Float64Array, count: number, dimensions: number): void {
  for (let p = 0; p < count; p++) {
    const own = rows.subarray(p * dimensions, (p + 1) * dimensions);
    for (let q = 0; q < p; q++) {
      const other = rows.subarray(q * dimensions, (q + 1) * dimensions);
      let dot = 0;
      for (let i = 0; i < dimensions; i++) dot += (own[i] ?? 0) * (other[i] ?? 0);
      for (let i = 0; i < dimensions; i++) own[i] = (own[i] ?? 0) - dot * (other[i] ?? 0);
    }
    let length = 0;
    for (let i = 0; i < dimensions; i++) length += (own[i] ?? 0) ** 2;
    // What is left of a direction the rows do not have is rounding, not a direction.
    const scale = length < 1e-24 ? 0 : 1 / Math.sqrt(length);
    for (let i = 0; i < dimensions; i++) own[i] = (own[i] ?? 0) * scale;
  }
}

/** Sums of products of the numbers of rows of `d`, in both halves. Four rows at a time spare most of the memory traffic. */
function* covarianceOf(vectors: Float32Array, d: number): Generator<undefined, Float32Array> {
  const covariance = new Float32Array(d * d);
  const rows = vectors.length / d;
  const none = new Float32Array(d);
  for (let i = 0; i < rows; i += 4) {
    if (i % ROWS_A_REPORT === 0) yield;
    const [one = none, two = none, three = none, four = none] = [0, 1, 2, 3].map((more) =>
      i + more < rows ? vectors.subarray((i + more) * d, (i + more + 1) * d) : none,
    );
    for (let a = 0; a < d; a++) {
      const first = one[a] ?? 0;
      const second = two[a] ?? 0;
      const third = three[a] ?? 0;
      const fourth = four[a] ?? 0;
      const line = a * d;
      for (let b = a; b < d; b++) {
        covariance[line + b] =
          (covariance[line + b] ?? 0) +
          first * (one[b] ?? 0) +
          second * (two[b] ?? 0) +
          third * (three[b] ?? 0) +
          fourth * (four[b] ?? 0);
      }
    }
  }
  for (let a = 0; a < d; a++) for (let b = 0; b < a; b++) covariance[a * d + b] = covariance[b * d + a] ?? 0;
  return covariance;
}

/**
 * The first `count` principal components of the given rows (at most 2,000 of them, evenly taken), by orthogonal
 * iteration on their covariance (G. Golub and C. Van Loan, Matrix Computations, 8.2). Null when no row has a vector.
 */
export function* fitComponents(
  table: VectorTable,
  rows: Int32Array,
  count: number,
  seed: number,
): Generator<undefined, Components | null> {
  const d = table.dimensions;
  const taken = evenly(
    rows.filter((row) => hasVector(table, row)),
    MOST_ROWS,
  );
  if (taken.length === 0) return null;
  const vectors = new Float32Array(taken.length * d);
  const mean = new Float64Array(d);
  taken.forEach((row, i) => {
    readUnitVector(table, row, vectors, i * d);
    for (let j = 0; j < d; j++) mean[j] = (mean[j] ?? 0) + (vectors[i * d + j] ?? 0) / taken.length;
  });
  const kept = Math.max(1, Math.min(count, d, taken.length - 1));
  for (let i = 0; i < vectors.length; i++) vectors[i] = (vectors[i] ?? 0) - (mean[i % d] ?? 0);
  const covariance = yield* covarianceOf(vectors, d);
  const random = seededRandom(seed);
  let axes = Float64Array.from({ length: kept * d }, () => random() - 0.5);
  const products = new Float64Array(kept);
  for (let round = 0; round < ROUNDS; round++) {
    yield;
    const next = new Float64Array(kept * d);
    for (let a = 0; a < d; a++) {
      dotProducts(covariance, a * d, axes, d, products);
      for (let p = 0; p < kept; p++) next[p * d + a] = products[p] ?? 0;
    }
    orthonormalise(next, kept, d);
    axes = next;
  }
  return { dimensions: d, count: kept, mean: Array.from(mean, rounded), axes: Array.from(axes, rounded) };
}

/**
 * The given rows of `table` on the components, one row of `components.count` numbers each, with length 1: what
 * counts is the direction in which a row differs from the mean. A row without a vector stays zeros.
 */
export function* projectRows(
  components: Components,
  table: VectorTable,
  rows: Int32Array,
): Generator<undefined, Float32Array> {
  const { dimensions: d, count } = components;
  const axes = Float64Array.from(components.axes);
  const mean = Float32Array.from(components.mean);
  const projected = new Float32Array(rows.length * count);
  const vector = new Float32Array(d);
  const products = new Float64Array(count);
  for (let i = 0; i < rows.length; i++) {
    if (i % PROJECTED_A_REPORT === 0) yield;
    const row = rows[i] ?? 0;
    if (!hasVector(table, row)) continue;
    readUnitVector(table, row, vector);
    for (let j = 0; j < d; j++) vector[j] = (vector[j] ?? 0) - (mean[j] ?? 0);
    let length = 0;
    dotProducts(vector, 0, axes, d, products);
    for (let p = 0; p < count; p++) {
      const sum = products[p] ?? 0;
      projected[i * count + p] = sum;
      length += sum * sum;
    }
    const scale = length < 1e-12 ? 0 : 1 / Math.sqrt(length);
    for (let p = 0; p < count; p++) projected[i * count + p] = (projected[i * count + p] ?? 0) * scale;
  }
  return projected;
}
