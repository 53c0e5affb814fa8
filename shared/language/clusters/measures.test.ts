import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adjustedRandIndex, normalisedMutualInformation } from './measures.ts';

test('the adjusted Rand index has the values scikit-learn documents', () => {
  expect(adjustedRandIndex([0, 0, 1, 1], [1, 1, 0, 0])).toBe(1);
  expect(adjustedRandIndex([0, 0, 1, 2], [0, 0, 1, 1])).toBeCloseTo(4 / 7, 12);
  expect(adjustedRandIndex([0, 0, 0, 0], [0, 1, 2, 3])).toBe(0);
  expect(adjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12);
});

test('the adjusted Rand index of a table worked out by hand', () => {
  // Together in both: 3 + 1 = 4 pairs; in one 6 + 3 = 9, in the other 3 + 6 = 9; expected 81 / 21.
  expect(adjustedRandIndex([0, 0, 0, 0, 1, 1, 1], [0, 0, 0, 1, 1, 1, 2])).toBeCloseTo(
    (4 - (9 * 6) / 21) / ((9 + 6) / 2 - (9 * 6) / 21),
    12,
  );
});

test('normalised mutual information is divided by the mean of both entropies', () => {
  expect(normalisedMutualInformation([0, 0, 1, 1], [5, 5, -1, -1])).toBe(1);
  expect(normalisedMutualInformation([0, 0, 1, 1], [0, 1, 2, 3])).toBeCloseTo(2 / 3, 12);
  expect(normalisedMutualInformation([0, 0, 0, 0], [0, 1, 2, 3])).toBe(0);
  expect(normalisedMutualInformation([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(0, 12);
  expect(normalisedMutualInformation([3, 3], [1, 1])).toBe(1);
});

test('both measures do not care which grouping comes first or how groups are called', () => {
  const labels = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(labels, (rows) => {
      const a = rows.map(([x]) => x);
      const b = rows.map(([, y]) => y);
      const renamed = a.map((x) => 9 - x);
      for (const measure of [adjustedRandIndex, normalisedMutualInformation]) {
        expect(measure(a, b)).toBeCloseTo(measure(b, a), 9);
        expect(measure(renamed, b)).toBeCloseTo(measure(a, b), 9);
        expect(measure(a, renamed)).toBeCloseTo(1, 9);
      }
    }),
  );
});

test('groupings of different rows are refused', () => {
  expect(() => adjustedRandIndex([1], [1, 2])).toThrow(RangeError);
  expect(() => normalisedMutualInformation([1], [1, 2])).toThrow(RangeError);
});
