import { expect, test } from 'vitest';
import { codedShare } from './coded-share.ts';

test('words under two codes count once', () => {
  const stretches = [
    { start: 10, end: 30 },
    { start: 20, end: 40 },
    { start: 22, end: 25 },
  ];
  expect(codedShare(stretches, 100)).toBeCloseTo(0.3);
});

test('a code on the whole text does not make its words coded', () => {
  expect(codedShare([{ start: null, end: null }], 100)).toBe(0);
});

test('an empty text has nothing coded', () => {
  expect(codedShare([], 0)).toBe(0);
});

test('the order of the stretches makes no difference', () => {
  const stretches = [
    { start: 50, end: 60 },
    { start: 0, end: 10 },
  ];
  expect(codedShare(stretches, 40)).toBeCloseTo(0.5);
  expect(codedShare([...stretches].reverse(), 40)).toBeCloseTo(0.5);
});
