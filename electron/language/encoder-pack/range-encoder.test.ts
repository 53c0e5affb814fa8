import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frequencyTotal } from '../../../shared/language/encoder/pack-format.ts';
import { decodeSymbols, symbolTables } from '../../../shared/language/encoder/range-decoder.ts';
import { encodeSymbols, frequenciesOf } from './range-encoder.ts';

const symbols = 64;

test('what is coded is read back, whatever bytes follow', () => {
  const rows = fc.uint8Array({ max: symbols - 1, minLength: 1, maxLength: 600 });
  fc.assert(
    fc.property(rows, fc.uint8Array({ maxLength: 8 }), fc.nat(40), (row, behind, more) => {
      const counts = new Float64Array(symbols);
      for (const value of row) counts[value] = (counts[value] ?? 0) + 1;
      // A skewed table: some symbols then cost far more bits than others.
      counts[0] = (counts[0] ?? 0) + 1000 * more;
      const frequencies = frequenciesOf(counts);
      expect(frequencies.reduce((sum, frequency) => sum + frequency, 0)).toBe(frequencyTotal);
      const tables = symbolTables(frequencies, symbols);
      if (tables === null) throw new Error('the frequencies add up');
      const target = new Uint8Array(row.length);
      const bytes = Uint8Array.of(...encodeSymbols(row, frequencies), ...behind);
      decodeSymbols(bytes, 0, tables, 0, target);
      expect(target).toEqual(row);
    }),
  );
});

test('frequencies that do not add up are no table', () => {
  expect(symbolTables(new Uint16Array(symbols).fill(1), symbols)).toBeNull();
});
