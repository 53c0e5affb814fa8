import { expect, test } from 'vitest';
import { rungsFor, stopsFrom } from './count-ladder.ts';

test('a small set is offered few groups', () => {
  expect(rungsFor(0)).toEqual([1]);
  expect(rungsFor(1)).toEqual([1]);
  expect(rungsFor(10)).toEqual([2]);
  expect(rungsFor(100)).toEqual([4, 6, 9]);
  expect(rungsFor(5000)).toEqual([4, 6, 9, 13, 19, 28, 40]);
});

test('the middle stop is where starts agree and held-out rows are well predicted', () => {
  const rungs = [
    { count: 4, agreement: 0.9, heldOut: -60 },
    { count: 6, agreement: 0.5, heldOut: -55 },
    { count: 9, agreement: 0.85, heldOut: -51 },
    { count: 13, agreement: 0.6, heldOut: -50.5 },
    { count: 19, agreement: 0.5, heldOut: -50 },
  ];
  expect(stopsFrom(rungs)).toEqual({ coarse: 4, middle: 9, fine: 13 });
});

test('stops stay in order when there are few rungs', () => {
  expect(stopsFrom([{ count: 2, agreement: 0, heldOut: -1 }])).toEqual({ coarse: 2, middle: 2, fine: 2 });
  expect(
    stopsFrom([
      { count: 4, agreement: 0.2, heldOut: -2 },
      { count: 6, agreement: 0.1, heldOut: -3 },
    ]),
  ).toEqual({ coarse: 4, middle: 6, fine: 6 });
});
