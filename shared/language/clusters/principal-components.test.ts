import { expect, test } from 'vitest';
import { seededRandom } from '../random/seeded-random.ts';
import { runToEnd } from '../run/run-to-end.ts';
import { quantiseVector, vectorTable } from '../vectors/vector-table.ts';
import { fitComponents, projectRows } from './principal-components.ts';

const random = seededRandom(5);
const spread = (value: number) => (random() - 0.5) * value;
// Rows that differ most in their first number, then in their second.
const table = vectorTable(
  Array.from({ length: 200 }, () => quantiseVector(Float32Array.of(spread(2), spread(1), spread(0.2), 1))),
  4,
);
const rows = Int32Array.from({ length: 200 }, (_, row) => row);

test('the first components are the directions in which rows differ most', () => {
  const components = runToEnd(fitComponents(table, rows, 2, 1));
  expect(Math.abs(components?.axes[0] ?? 0)).toBeGreaterThan(0.95);
  expect(Math.abs(components?.axes[5] ?? 0)).toBeGreaterThan(0.95);
});

test('projected rows have length 1, rows without a vector stay zeros', () => {
  const withEmpty = vectorTable([null, Int8Array.of(127, 3, 0, 9), Int8Array.of(-9, 80, 4, 127), null], 4);
  const all = Int32Array.of(0, 1, 2, 3);
  const components = runToEnd(fitComponents(withEmpty, all, 8, 1));
  if (components === null) throw new Error('two rows have a vector');
  const projected = runToEnd(projectRows(components, withEmpty, all));
  const lengths = [0, 1, 2, 3].map((row) =>
    Math.hypot(...projected.subarray(row * components.count, (row + 1) * components.count)),
  );
  expect(lengths[0]).toBe(0);
  expect(lengths[1]).toBeCloseTo(1, 5);
  expect(lengths[2]).toBeCloseTo(1, 5);
});

test('rows without any vector have no components', () => {
  expect(runToEnd(fitComponents(vectorTable([null, null], 4), Int32Array.of(0, 1), 2, 1))).toBeNull();
});
