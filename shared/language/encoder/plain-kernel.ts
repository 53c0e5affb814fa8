import type { Kernel } from './kernel.ts';
import { branchWidth } from './pack-format.ts';

/** The kernel in plain loops: for where WebAssembly is not to be had, and as the measure of the other one. */
export function plainKernel(size: number): Kernel {
  const memory = new ArrayBuffer(size);
  const floats = new Float32Array(memory);
  const shorts = new Int16Array(memory);
  const bytes = new Int8Array(memory);
  const words = new Int32Array(memory);
  const float = (index: number) => floats[index] ?? 0;

  /** One row times eight columns, whose weights start at `b`. */
  function multiplyPanel(row: number, b: number, depth: number, factor: number, target: number): void {
    for (let column = 0; column < 8; column++) {
      let sum = 0;
      for (let step = 0, at = b + 2 * column; step < depth; step += 2, at += 16) {
        sum =
          (sum +
            (shorts[row + step] ?? 0) * (bytes[at] ?? 0) +
            (shorts[row + step + 1] ?? 0) * (bytes[at + 1] ?? 0)) |
          0;
      }
      floats[target + column] = Math.fround(sum) * factor;
    }
  }

  return {
    memory,
    multiply(a, aStride, rows, b, depth, columns, factors, c, cStride) {
      for (let first = 0; first < columns; first += 8) {
        for (let row = 0; row < rows; row++) {
          const factor = float(factors / 4 + row);
          multiplyPanel(
            (a + row * aStride) / 2,
            b + first * depth,
            depth,
            factor,
            (c + row * cStride) / 4 + first,
          );
        }
      }
    },
    peak(at, count) {
      let most = 0;
      for (let i = at / 4; i < at / 4 + count; i++) most = Math.max(most, Math.abs(float(i)));
      return most;
    },
    narrow(at, count, factor, target) {
      for (let i = 0; i < count; i++) {
        shorts[target / 2 + i] = Math.max(-32768, Math.min(32767, Math.round(float(at / 4 + i) * factor)));
      }
    },
    hidden(records, size, shares, own, bias, target) {
      const self = ((words[records / 4 + ((size - 1) >> 1)] ?? 0) + own) / 4;
      for (let i = 0; i < branchWidth; i++) {
        let sum = float(bias / 4 + i);
        for (let slot = 0; slot < size; slot++) {
          sum += float(((words[records / 4 + slot] ?? 0) + shares) / 4 + slot * branchWidth + i);
        }
        floats[target / 4 + i] = Math.max(0, sum) + float(self + i);
      }
    },
    settle(at, bias, own) {
      for (let i = 0; i < branchWidth; i++) {
        floats[at / 4 + i] = Math.max(0, float(at / 4 + i) + float(bias / 4 + i)) + float(own / 4 + i);
      }
    },
    addNormalised(row, count, epsilon, target) {
      let mean = 0;
      for (let i = 0; i < count; i++) mean += float(row / 4 + i) / count;
      let variance = 0;
      for (let i = 0; i < count; i++) variance += (float(row / 4 + i) - mean) ** 2 / count;
      const scale = 1 / Math.sqrt(variance + epsilon);
      for (let i = 0; i < count; i++) {
        floats[target / 4 + i] = float(target / 4 + i) + (float(row / 4 + i) - mean) * scale;
      }
    },
  };
}
