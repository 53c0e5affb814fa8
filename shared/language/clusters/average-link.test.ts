import { expect, test } from 'vitest';
import { runToEnd } from '../run/run-to-end.ts';
import { averageLink } from './average-link.ts';

const linked = (votes: number[][], groups: number) => [
  ...runToEnd(
    averageLink(
      votes.map((vote) => Int32Array.from(vote)),
      votes[0]?.length ?? 0,
      groups,
    ),
  ),
];

test('rows that votes put together come together, also when votes have other numbers of groups', () => {
  const votes = [
    [0, 0, 0, 1, 1, 1, 2, 2, 2],
    [2, 2, 2, 0, 0, 0, 0, 0, 0],
    [0, 0, 1, 2, 2, 2, 3, 3, 4],
  ];
  const groups = linked(votes, 3);
  expect(groups[0]).toBe(groups[2]);
  expect(groups[3]).toBe(groups[5]);
  expect(groups[6]).toBe(groups[8]);
  expect(new Set(groups).size).toBe(3);
});

test('a row that no vote puts with others is left open and does not cost a group', () => {
  const votes = [
    [0, 0, 0, 1, 1, 1, 2],
    [1, 1, 1, 0, 0, 0, 2],
  ];
  const groups = linked(votes, 2);
  expect(groups[6]).toBe(-1);
  expect(groups[0]).not.toBe(groups[3]);
});

test('one row, no rows and as many groups as rows are no trouble', () => {
  expect(linked([[0]], 3)).toEqual([0]);
  expect(linked([[]], 1)).toEqual([]);
  expect(new Set(linked([[0, 1, 2]], 3)).size).toBe(3);
});
