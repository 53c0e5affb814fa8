import { expect, test } from 'vitest';
import { seededRandom, shuffled } from './seeded-random.ts';

test('one seed gives one row of numbers, another seed another', () => {
  const take = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
  expect(take(7)).toEqual(take(7));
  expect(take(7)).not.toEqual(take(8));
});

test('the numbers are spread evenly between 0 and 1', () => {
  const random = seededRandom(1);
  const counts = new Array<number>(10).fill(0);
  for (let i = 0; i < 20_000; i++) {
    const bin = Math.floor(random() * 10);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
});

test('shuffling keeps every item once', () => {
  const items = Array.from({ length: 50 }, (_, i) => i);
  const mixed = shuffled(items, seededRandom(3));
  expect(mixed).not.toEqual(items);
  expect([...mixed].sort((a, b) => a - b)).toEqual(items);
});
