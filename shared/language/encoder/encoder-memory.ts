import { type Kernel, type KernelName, panelled } from './kernel.ts';
import type { EncoderPack } from './open-encoder-pack.ts';
import { branches, branchWidth, matrixNames, vectorNames } from './pack-format.ts';
import { weightsOf } from './packed-matrix.ts';
import { plainKernel } from './plain-kernel.ts';
import { wasmKernel } from './wasm-kernel.ts';

/** Weights in the kernel's memory. `limit` is the largest int16 a row may hold so that no sum leaves 32 bits. */
export type PlacedMatrix = { address: number; depth: number; columns: number; step: number; limit: number };

/** Weights row by row, whole numbers that are still to be multiplied by `step`. */
type Matrix = { depth: number; columns: number; step: number; values: Int8Array };

/** Tokens that go through the branches together; a longer text goes block by block. */
export const blockTokens = 64;
/** Tokens before and behind a block whose records count: two for the hidden layer, two more for its own windows. */
export const halo = 4;
/** Pieces that are met for the first time go through the first layers in groups of at most this many. */
export const groupSize = 8;
export const dimensions = 512;
export const featureWidth = dimensions + branches.length * branchWidth;

const ownWidth = branches.length * branchWidth;
const shareWidth = branches.reduce((sum, { size }) => sum + size * branchWidth, 0);
/** What is kept of a piece, in numbers: its embedding, its own numbers a branch, its share a place in a window. */
export const recordWidth = dimensions + ownWidth + shareWidth;

/** Where own numbers and shares of each branch stand in a record, and its numbers in a row of features; in numbers. */
export const branchPlaces = branches.map(({ size, left }, index) => ({
  size,
  left,
  own: dimensions + index * branchWidth,
  shares:
    dimensions +
    ownWidth +
    branches.slice(0, index).reduce((sum, before) => sum + before.size * branchWidth, 0),
  feature: dimensions + index * branchWidth,
}));

/** Hands out addresses before there is a memory, each at a multiple of 16. */
class Addresses {
  end = 16;
  take(bytes: number): number {
    const address = this.end;
    this.end += Math.ceil(bytes / 16) * 16;
    return address;
  }
}

/** The weights of a window side by side, a block of columns a place: one row then gives all its shares at once. */
function placesSideBySide({ depth, columns, step, values }: Matrix): Matrix {
  const places = depth / branchWidth;
  const wide = new Int8Array(values.length);
  for (let place = 0; place < places; place++) {
    for (let row = 0; row < branchWidth; row++) {
      const from = (place * branchWidth + row) * columns;
      wide.set(values.subarray(from, from + columns), (row * places + place) * columns);
    }
  }
  return { depth: branchWidth, columns: columns * places, step, values: wide };
}

function largestColumn({ depth, columns, values }: Matrix): number {
  const sums = new Int32Array(columns);
  for (let row = 0, at = 0; row < depth; row++) {
    for (let column = 0; column < columns; column++)
      sums[column] = (sums[column] ?? 0) + Math.abs(values[at++] ?? 0);
  }
  return sums.reduce((most, sum) => Math.max(most, sum), 1);
}

/**
 * Puts the weights of a pack into one memory with room for the work of one block and for `slots` records, and gives
 * the addresses. `kernel` 'wasm' falls back to plain loops on a machine without WebAssembly vectors.
 */
export function placeInMemory(pack: EncoderPack, slots: number, kernelName: KernelName) {
  const addresses = new Addresses();
  const sources = new Map<string, Matrix>();
  const matrices = new Map<string, PlacedMatrix>();
  for (const name of matrixNames) {
    const packed = pack.matrices.get(name);
    if (packed === undefined) continue;
    const matrix = { ...packed, values: weightsOf(packed) };
    const source = name.startsWith('w1_') ? placesSideBySide(matrix) : matrix;
    const limit = Math.min(32767, Math.floor((2 ** 31 - 1) / largestColumn(source)));
    const address = addresses.take(source.values.length);
    sources.set(name, source);
    matrices.set(name, { address, depth: source.depth, columns: source.columns, step: source.step, limit });
  }
  const vectors = new Map(
    vectorNames.map((name) => [name, addresses.take(4 * (pack.vectors.get(name)?.length ?? 0))]),
  );
  const rows = blockTokens + halo;
  const places = {
    recordAddresses: addresses.take(4 * (blockTokens + 2 * halo)),
    hidden: addresses.take(4 * rows * branchWidth),
    shorts: addresses.take(2 * Math.max(rows * branchWidth, groupSize * featureWidth)),
    factors: addresses.take(4 * rows),
    features: addresses.take(4 * blockTokens * featureWidth),
    sum: addresses.take(4 * featureWidth),
    group: addresses.take(4 * groupSize * recordWidth),
    emptyRecord: addresses.take(4 * recordWidth),
    records: addresses.take(4 * slots * recordWidth),
  };
  const kernel: Kernel =
    (kernelName === 'wasm' ? wasmKernel(addresses.end) : null) ?? plainKernel(addresses.end);
  const bytes = new Int8Array(kernel.memory);
  const floats = new Float32Array(kernel.memory);
  for (const [name, { values, depth, columns }] of sources) {
    bytes.set(panelled(values, depth, columns), matrices.get(name)?.address ?? 0);
  }
  for (const [name, address] of vectors) floats.set(pack.vectors.get(name) ?? [], address / 4);
  return {
    kernel,
    floats,
    words: new Int32Array(kernel.memory),
    places,
    matrix(name: string): PlacedMatrix {
      const matrix = matrices.get(name);
      if (matrix === undefined) throw new RangeError(`no weights ${name}`);
      return matrix;
    },
    /** Address of a bias or gain. */
    vector(name: string): number {
      const address = vectors.get(name);
      if (address === undefined) throw new RangeError(`no weights ${name}`);
      return address;
    },
  };
}

export type EncoderMemory = ReturnType<typeof placeInMemory>;

/**
 * Rows of numbers times weights: `rows` rows at `from`, `fromStride` bytes apart, each brought to 15 bits by its own
 * largest number, to `target`. The product of a row then depends on that row alone.
 */
export function multiplyRows(
  memory: EncoderMemory,
  matrix: PlacedMatrix,
  from: number,
  fromStride: number,
  rows: number,
  target: number,
  targetStride: number,
): void {
  const { kernel, floats, places } = memory;
  const { address, depth, columns, step, limit } = matrix;
  for (let row = 0; row < rows; row++) {
    const peak = kernel.peak(from + row * fromStride, depth);
    kernel.narrow(
      from + row * fromStride,
      depth,
      peak > 0 ? limit / peak : 0,
      places.shorts + 2 * depth * row,
    );
    floats[places.factors / 4 + row] = (peak / limit) * step;
  }
  kernel.multiply(
    places.shorts,
    2 * depth,
    rows,
    address,
    depth,
    columns,
    places.factors,
    target,
    targetStride,
  );
}
