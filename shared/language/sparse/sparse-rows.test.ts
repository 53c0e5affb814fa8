import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashText } from './hash-text.ts';
import { addSparseRow, clearSparseRow, dotSparseRow, sparseRows } from './sparse-rows.ts';

const WIDTH = 12;
const list = fc
  .uniqueArray(fc.tuple(fc.nat(WIDTH - 1), fc.integer({ min: -9, max: 9 })), {
    selector: ([column]) => column,
  })
  .map((items) => items as [number, number][]);

test('a sparse row behaves as the row it stands for', () => {
  fc.assert(
    fc.property(
      fc.array(list, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: -3, max: 3 }),
      (lists, factor) => {
        const rows = sparseRows(lists, WIDTH);
        lists.forEach((items, row) => {
          const full = new Float32Array(WIDTH);
          for (const [column, value] of items) full[column] = value;
          const weights = Float32Array.from({ length: WIDTH }, (_, i) => i - 5);
          expect(dotSparseRow(rows, row, weights)).toBe(
            full.reduce((sum, value, i) => sum + value * (i - 5), 0),
          );
          const target = new Float32Array(WIDTH);
          addSparseRow(rows, row, factor, target);
          expect([...target].map((value) => value + 0)).toEqual([...full].map((value) => value * factor + 0));
          clearSparseRow(rows, row, target);
          expect(target.every((value) => value === 0)).toBe(true);
        });
      },
    ),
  );
});

test('one text hashes to one number, another seed or text to another', () => {
  expect(hashText('wachten', 1)).toBe(hashText('wachten', 1));
  expect(hashText('wachten', 1)).not.toBe(hashText('wachten', 2));
  expect(hashText('wachten', 1)).not.toBe(hashText('wachtem', 1));
});

test('hashes of many words spread over all slots', () => {
  const slots = new Set(Array.from({ length: 10_000 }, (_, i) => hashText(`woord${i}`, 1) & 0xfffff));
  expect(slots.size).toBeGreaterThan(9900);
});
