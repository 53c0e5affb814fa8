import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cheapestMatching, matchGroups } from './match-groups.ts';

function cheapestByTrying(
  cost: readonly (readonly number[])[],
  row: number,
  taken: ReadonlySet<number>,
): number {
  const line = cost[row];
  if (line === undefined) return 0;
  const totals = line.map((price, column) =>
    taken.has(column) ? Infinity : price + cheapestByTrying(cost, row + 1, new Set([...taken, column])),
  );
  return Math.min(...totals);
}

test('no other matching is cheaper', () => {
  const tables = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 1 }))
    .chain(([rows, more]) =>
      fc.array(
        fc.array(fc.integer({ min: -20, max: 20 }), { minLength: rows + more, maxLength: rows + more }),
        {
          minLength: rows,
          maxLength: rows,
        },
      ),
    );
  fc.assert(
    fc.property(tables, (cost) => {
      const columns = cheapestMatching(cost);
      expect(new Set(columns).size).toBe(cost.length);
      const total = columns.reduce((sum, column, row) => sum + (cost[row]?.[column] ?? Infinity), 0);
      expect(total).toBe(cheapestByTrying(cost, 0, new Set()));
    }),
  );
});

test('groups get the number of the former group with which they share most rows', () => {
  expect(matchGroups([0, 0, 0, 1, 1, 2, -1], [2, 2, 2, 0, 0, 1, 1], 3)).toEqual([1, 2, 0]);
});

test('a row that weighs heavily decides', () => {
  expect(matchGroups([0, 0, 0, 1], [1, 1, 1, 1], 2)).toEqual([1, 0]);
  expect(matchGroups([0, 0, 0, 1], [1, 1, 1, 1], 2, [1, 1, 1, 100])).toEqual([0, 1]);
});

test('more rows than columns are refused', () => {
  expect(() => cheapestMatching([[1], [2]])).toThrow(RangeError);
});
