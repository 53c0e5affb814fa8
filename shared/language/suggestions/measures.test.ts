import { expect, test } from 'vitest';
import {
  cautiousShare,
  coverageAtPrecision,
  firstRightShare,
  type Judged,
  macroF1,
  microF1,
  weightedF1,
} from './measures.ts';

// Code 0: given 3, suggested 2, both 2: F1 4/5. Code 1: given 1, suggested 2, both 1: F1 2/3. Code 2: given 1,
// suggested 0: F1 0. Code 3 never occurs.
const rows: Judged[] = [
  { given: [0], suggested: [0] },
  { given: [0, 1], suggested: [0, 1] },
  { given: [0], suggested: [1] },
  { given: [2], suggested: [] },
];

test('the F1 measures agree with what is worked out by hand', () => {
  expect(weightedF1(rows, 4)).toBeCloseTo((3 * (4 / 5) + 1 * (2 / 3) + 0) / 5, 12);
  expect(microF1(rows, 4)).toBeCloseTo((2 * 3) / (5 + 4), 12);
  expect(macroF1(rows, 4)).toBeCloseTo((4 / 5 + 2 / 3 + 0) / 3, 12);
  expect(firstRightShare(rows)).toBe(2 / 4);
});

test('nothing judged measures zero', () => {
  expect(weightedF1([], 3)).toBe(0);
  expect(microF1([], 3)).toBe(0);
  expect(macroF1([{ given: [], suggested: [] }], 3)).toBe(0);
  expect(firstRightShare([{ given: [], suggested: [0] }])).toBe(0);
});

test('coverage goes as far as the precision holds, also past a first mistake', () => {
  const rated = [0.9, 0.8, 0.7, 0.6, 0.5].map((probability, i) => ({ probability, isRight: i !== 0 }));
  expect(coverageAtPrecision(rated, 0.8)).toBe(1);
  expect(coverageAtPrecision(rated, 0.9)).toBe(0);
  expect(coverageAtPrecision([...rated].reverse(), 0.75)).toBe(1);
  expect(coverageAtPrecision([])).toBe(0);
});

test('suggestions of one probability are taken together or not at all', () => {
  const rated = [true, true, false, false].map((isRight) => ({ probability: 0.5, isRight }));
  expect(coverageAtPrecision(rated, 0.9)).toBe(0);
  expect(coverageAtPrecision(rated, 0.5)).toBe(1);
});

test('the cautious share agrees with the Wilson interval of 8 out of 10', () => {
  expect(cautiousShare(8, 10, 1.96)).toBeCloseTo(0.4902, 3);
  expect(cautiousShare(10, 10, 0)).toBe(1);
  expect(cautiousShare(0, 0, 1)).toBe(0);
});
