/**
 * The sum of products of `length` numbers of `a` from place `from` and of `b` from place `to`. Four sums beside each
 * other, since a processor adds them at the same time; always these two kinds of array, since the engine then reads
 * them fastest. `dot-products.ts` does the same for many rows.
 */
export function dotProduct(
  a: Float32Array,
  from: number,
  b: Float64Array,
  to: number,
  length: number,
): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let j = 0;
  for (; j + 3 < length; j += 4) {
    first += (a[from + j] ?? 0) * (b[to + j] ?? 0);
    second += (a[from + j + 1] ?? 0) * (b[to + j + 1] ?? 0);
    third += (a[from + j + 2] ?? 0) * (b[to + j + 2] ?? 0);
    fourth += (a[from + j + 3] ?? 0) * (b[to + j + 3] ?? 0);
  }
  for (; j < length; j++) first += (a[from + j] ?? 0) * (b[to + j] ?? 0);
  return first + second + third + fourth;
}
