import { expect, test } from 'vitest';
import { seededRandom } from '../random/seeded-random.ts';
import { type Kernel, panelled } from './kernel.ts';
import { plainKernel } from './plain-kernel.ts';
import { wasmKernel } from './wasm-kernel.ts';

const size = 1 << 20;
const [rowsAt, weightsAt, factorsAt, resultAt] = [1024, 65536, 32768, 262144];
const [rows, depth, columns] = [7, 64, 24];

function kernels(): Kernel[] {
  const wasm = wasmKernel(size);
  if (wasm === null) throw new Error('this Node runs no WebAssembly');
  return [wasm, plainKernel(size)];
}

function floatsAt(kernel: Kernel, at: number, count: number): Float32Array {
  return new Float32Array(kernel.memory, at, count);
}

test('both kernels multiply as the textbook does, with rows left over and rows that overlap', () => {
  const random = seededRandom(1);
  const draw = (most: number) => Math.round((random() * 2 - 1) * most);
  // Each row starts half a row after the one before.
  const numbers = Int16Array.from({ length: ((rows + 1) * depth) / 2 }, () => draw(32767));
  const weights = Int8Array.from({ length: depth * columns }, () => draw(127));
  const factors = Float32Array.from({ length: rows }, random);
  const expected = Float32Array.from({ length: rows * columns }, (_, i) => {
    const row = Math.floor(i / columns);
    let sum = 0;
    for (let k = 0; k < depth; k++) {
      sum += (numbers[(row * depth) / 2 + k] ?? 0) * (weights[k * columns + (i % columns)] ?? 0);
    }
    return Math.fround(sum) * (factors[row] ?? 0);
  });
  for (const kernel of kernels()) {
    new Int16Array(kernel.memory, rowsAt, numbers.length).set(numbers);
    new Int8Array(kernel.memory, weightsAt, weights.length).set(panelled(weights, depth, columns));
    floatsAt(kernel, factorsAt, rows).set(factors);
    kernel.multiply(rowsAt, depth, rows, weightsAt, depth, columns, factorsAt, resultAt, columns * 4);
    expect(floatsAt(kernel, resultAt, rows * columns)).toEqual(expected);
  }
});

test('both kernels find the peak, narrow, settle and normalise alike', () => {
  const random = seededRandom(2);
  const numbers = Float32Array.from({ length: 256 }, () => random() * 8 - 4);
  const [wasm, plain] = kernels().map((kernel) => {
    floatsAt(kernel, rowsAt, 256).set(numbers);
    const peak = kernel.peak(rowsAt, 256);
    kernel.narrow(rowsAt, 256, 32767 / peak, weightsAt);
    kernel.addNormalised(rowsAt, 256, 1e-12, resultAt);
    kernel.settle(rowsAt, resultAt, resultAt);
    const narrow = new Int16Array(kernel.memory, weightsAt, 256).slice();
    return { peak, narrow, sums: floatsAt(kernel, resultAt, 256), settled: floatsAt(kernel, rowsAt, 256) };
  });
  expect(wasm?.peak).toBe(plain?.peak);
  expect(wasm?.peak).toBe(numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0));
  expect(wasm?.narrow).toEqual(plain?.narrow);
  for (const part of ['sums', 'settled'] as const) {
    wasm?.[part].forEach((value, i) => {
      expect(value).toBeCloseTo(plain?.[part][i] ?? Number.NaN, 4);
    });
  }
});
