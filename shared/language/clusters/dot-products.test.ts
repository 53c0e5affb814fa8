import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../random/seeded-random.ts';
import { dotProduct } from './dot-product.ts';
import { dotProducts, heldCopy } from './dot-products.ts';

const numbers = (count: number, seed: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random() * 4 - 2);
};
const oneByOne = (a: Float32Array, from: number, rows: Float64Array, length: number, count: number) =>
  Float64Array.from({ length: count }, (_, row) => dotProduct(a, from, rows, row * length, length));

test('many products at once are to the last bit those taken one by one', () => {
  fc.assert(
    fc.property(
      fc.nat(70),
      fc.nat(50),
      fc.nat(20),
      fc.integer({ min: 1, max: 1e6 }),
      (length, count, from, seed) => {
        const a = Float32Array.from(numbers(from + length, seed));
        const rows = Float64Array.from(numbers(length * count, seed + 1));
        const products = new Float64Array(count);
        dotProducts(a, from, rows, length, products);
        expect(products).toEqual(oneByOne(a, from, rows, length, count));
      },
    ),
  );
});

test('more rows than there is room for are multiplied all the same', () => {
  const [length, count] = [512, 300];
  const a = Float32Array.from(numbers(length, 1));
  const rows = Float64Array.from(numbers(length * count, 2));
  const products = new Float64Array(count);
  dotProducts(a, 0, rows, length, products);
  expect(heldCopy(rows)).toBeNull();
  expect(products).toEqual(oneByOne(a, 0, rows, length, count));
});

test('a number that changes in rows and in their copy counts, also when other rows came in between', () => {
  const [length, count] = [64, 5];
  const a = Float32Array.from(numbers(length, 1));
  const rows = Float64Array.from(numbers(length * count, 2));
  const others = Float64Array.from(numbers(length * count, 3));
  const products = new Float64Array(count);
  for (let step = 0; step < 20; step++) {
    dotProducts(a, 0, rows, length, products);
    expect(products).toEqual(oneByOne(a, 0, rows, length, count));
    if (step % 3 === 0) dotProducts(a, 0, others, length, products);
    const copy = heldCopy(rows);
    rows[step * 7] = step;
    if (copy !== null) copy[step * 7] = step;
  }
});
