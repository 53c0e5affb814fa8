import { expect, test } from 'vitest';
import { runToEnd } from '../run/run-to-end.ts';
import { consensus } from './consensus.ts';

const order = Int32Array.of(0, 1, 2, 3, 4, 5);

test('the majority decides, whatever numbers each start gave its groups', () => {
  const votes = [
    Int32Array.of(0, 0, 0, 1, 1, 1),
    Int32Array.of(1, 1, 1, 0, 0, 0),
    Int32Array.of(0, 0, 1, 1, 1, 1),
    Int32Array.of(1, 1, 1, 0, 0, 0),
  ];
  const agreed = runToEnd(consensus(votes, 2, order));
  expect(agreed[0]).toBe(agreed[2]);
  expect(agreed[3]).toBe(agreed[5]);
  expect(agreed[0]).not.toBe(agreed[3]);
});

test('rows that took no part keep what the votes say of them', () => {
  const votes = [Int32Array.of(0, 1, -1), Int32Array.of(1, 0, -1), Int32Array.of(0, 1, -1)];
  expect(runToEnd(consensus(votes, 2, Int32Array.of(0, 1)))[2]).toBe(-1);
});
