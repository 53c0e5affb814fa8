import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantiseVector, readUnitVector, vectorTable } from './vector-table.ts';

const numbers = fc.array(fc.float({ noNaN: true, min: -1, max: 1 }), { minLength: 32, maxLength: 32 });

test('eight bits keep the direction of a vector', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const vector = Float32Array.from(values);
      const length = Math.hypot(...vector);
      fc.pre(length > 1e-3);
      const unit = new Float32Array(32);
      readUnitVector(vectorTable([quantiseVector(vector)], 32), 0, unit);
      const cosine = unit.reduce((sum, value, i) => sum + value * ((vector[i] ?? 0) / length), 0);
      expect(cosine).toBeGreaterThan(0.999);
    }),
  );
});

test('a text without a vector is a row of zeros', () => {
  const table = vectorTable([null, quantiseVector(Float32Array.of(3, 4))], 2);
  const row = new Float32Array(2).fill(9);
  readUnitVector(table, 0, row);
  expect([...row]).toEqual([0, 0]);
  readUnitVector(table, 1, row);
  expect(row[0]).toBeCloseTo(0.6, 2);
});

test('a vector of another length is refused', () => {
  expect(() => vectorTable([new Int8Array(3)], 2)).toThrow(RangeError);
});
