import { expect, test } from 'vitest';
import { filterCodes, moveAfterDrop, moveByKey } from './tree-moves.ts';

const code = (id: string, parentId: string | null, position: number) => ({
  id,
  parentId,
  position,
  number: '',
  name: `code ${id}`,
});
/** a (a1, a2), b, c (c1) */
const codes = [
  code('a', null, 0),
  code('a1', 'a', 0),
  code('a2', 'a', 1),
  code('b', null, 1),
  code('c', null, 2),
  code('c1', 'c', 0),
];

test('a drop before or after counts the places without the moved code', () => {
  expect(moveAfterDrop(codes, 'a', 'c', 'before')).toEqual({ parentId: null, index: 1 });
  expect(moveAfterDrop(codes, 'c', 'a', 'after')).toEqual({ parentId: null, index: 1 });
  expect(moveAfterDrop(codes, 'b', 'a2', 'before')).toEqual({ parentId: 'a', index: 1 });
});

test('a drop on a code makes it the last one under it', () => {
  expect(moveAfterDrop(codes, 'b', 'a', 'on')).toEqual({ parentId: 'a', index: 2 });
  expect(moveAfterDrop(codes, 'a1', 'a', 'on')).toEqual({ parentId: 'a', index: 1 });
});

test('a code cannot go under itself', () => {
  expect(moveAfterDrop(codes, 'a', 'a1', 'before')).toBeNull();
  expect(moveAfterDrop(codes, 'a', 'a', 'on')).toBeNull();
});

test('up and down stay among siblings and stop at the edge', () => {
  expect(moveByKey(codes, 'b', 'up')).toEqual({ parentId: null, index: 0 });
  expect(moveByKey(codes, 'b', 'down')).toEqual({ parentId: null, index: 2 });
  expect(moveByKey(codes, 'a', 'up')).toBeNull();
  expect(moveByKey(codes, 'a2', 'down')).toBeNull();
});

test('in goes under the sibling above, out to after the parent', () => {
  expect(moveByKey(codes, 'b', 'in')).toEqual({ parentId: 'a', index: 2 });
  expect(moveByKey(codes, 'a', 'in')).toBeNull();
  expect(moveByKey(codes, 'a1', 'out')).toEqual({ parentId: null, index: 1 });
  expect(moveByKey(codes, 'b', 'out')).toBeNull();
});

test('a filter keeps what stands above a match', () => {
  expect(filterCodes(codes, 'C1').map(({ id }) => id)).toEqual(['c', 'c1']);
  expect(filterCodes(codes, ' ')).toHaveLength(codes.length);
  expect(filterCodes(codes, 'zzz')).toEqual([]);
});
