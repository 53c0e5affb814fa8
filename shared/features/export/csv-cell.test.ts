import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, readCsvCell } from './csv-cell.ts';

describe('csvCell', () => {
  it.each(['=1+1', '+31 6', '-cmd', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '- wachten', '-1-1', '+5'])(
    'puts an apostrophe before %j',
    (text) => {
      expect(csvCell(text)).toBe(`'${text}`);
    },
  );

  it('leaves numbers as numbers, with a decimal comma', () => {
    expect(csvCell(-1.5)).toBe('-1,5');
    expect(csvCell('-1,5')).toBe('-1,5');
    expect(csvCell('-12')).toBe('-12');
    expect(csvCell(0.25)).toBe('0,25');
    expect(csvCell(1)).toBe('1');
    expect(csvCell(null)).toBe('');
    expect(csvCell(Number.NaN)).toBe('');
  });

  it('leaves ordinary words alone, also with an apostrophe of their own', () => {
    for (const text of ["'s avonds", "'t duurde lang", 'a=b', 'ja - nee']) expect(csvCell(text)).toBe(text);
  });

  it('never begins a text with the sign of a formula, and reading gives the text back', () => {
    const text = fc.array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '1', ',', 'a', ' '), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          text.map((signs) => signs.join('')),
        ),
        (value) => {
          const cell = csvCell(value);
          expect(/^[=+@\t\r]/.test(cell) || (cell.startsWith('-') && !/^-\d+([.,]\d+)?$/.test(cell))).toBe(
            false,
          );
          expect(readCsvCell(cell)).toBe(value);
        },
      ),
    );
  });
});
