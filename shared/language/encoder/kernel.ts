import { branchWidth } from './pack-format.ts';

/**
 * The heavy loops of the encoder over one memory. Addresses and strides are in bytes from its start; numbers are
 * float32 unless said. Weights are int8 as `panelled` lays them out, and counts are such that whole groups of eight
 * fit.
 */
export type Kernel = {
  memory: ArrayBuffer;
  /**
   * C = A · B · factor: `rows` rows of `depth` int16 at `a`, `aStride` apart, times weights at `b`; row r of the
   * result, `columns` float32 at `c` and `cStride` apart, is scaled by the r-th float32 at `factors`. `depth` is a
   * multiple of 4 and `columns` of 8. The sums are int32 and must fit.
   */
  multiply(
    a: number,
    aStride: number,
    rows: number,
    b: number,
    depth: number,
    columns: number,
    factors: number,
    c: number,
    cStride: number,
  ): void;
  /** The largest absolute value of `count` numbers, a multiple of 4. */
  peak(at: number, count: number): number;
  /** `count` numbers (a multiple of 8) times `factor`, rounded to int16 at `target`. */
  narrow(at: number, count: number, factor: number, target: number): void;
  /**
   * relu(bias + the shares of the `size` tokens of a window) + the middle token's own numbers. At `records` stand the
   * addresses (int32) of the tokens' records; in these, `shares` and `own` are the places of the shares and numbers.
   */
  hidden(records: number, size: number, shares: number, own: number, bias: number, target: number): void;
  /** relu(numbers + bias) + own, in place, `branchWidth` numbers. */
  settle(at: number, bias: number, own: number): void;
  /** Adds the row of `count` numbers, brought to mean 0 and variance 1, to the numbers at `target`. */
  addNormalised(row: number, count: number, epsilon: number, target: number): void;
};

export type KernelName = 'wasm' | 'plain';

/** Columns of weights that lie together. */
const panel = 8;

/**
 * Weights (row by row, `depth` rows of `columns`) as the kernel reads them: eight columns after each other, of these
 * two rows at a time, per column the weight of either row.
 */
export function panelled(values: Int8Array, depth: number, columns: number): Int8Array {
  const target = new Int8Array(depth * columns);
  let at = 0;
  for (let first = 0; first < columns; first += panel) {
    for (let row = 0; row < depth; row += 2) {
      for (let column = first; column < first + panel; column++) {
        target[at++] = values[row * columns + column] ?? 0;
        target[at++] = values[(row + 1) * columns + column] ?? 0;
      }
    }
  }
  return target;
}

/** Bytes of the numbers of one branch. */
export const branchBytes = branchWidth * 4;
