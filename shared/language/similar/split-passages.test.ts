import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTextIndex } from '../../text/offsets.ts';
import { splitPassages } from './split-passages.ts';

test('a turn becomes passages of a few sentences, short answers none', () => {
  const long = 'Ik heb maanden gewacht op een telefoontje van de gemeente. '.repeat(6).trim();
  const text = `Ja.\n${long}`;
  const passages = splitPassages(text, [0, 4]);
  expect(passages).toHaveLength(2);
  expect(passages[0]?.text).toBe(`${long.slice(0, 59 * 3 - 1)}`);
  expect(passages.every((passage) => passage.start >= 4)).toBe(true);
});

test('passages are in order, stand where they say, and keep to their turn', () => {
  const piece = fc.constantFrom(
    'Nou ja, dat duurde dus erg lang. ',
    '😀 ',
    'é'.repeat(200),
    '\n',
    'Wat? ',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.array(fc.nat(800)), (pieces, places) => {
      const text = pieces.join('');
      const starts = [...new Set(places)].sort((a, b) => a - b);
      const index = createTextIndex(text);
      let last = 0;
      for (const { start, end, text: words } of splitPassages(text, starts)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(index.slice(start, end)).toBe(words);
        expect(starts.some((border) => border > start && border < end)).toBe(false);
        last = end;
      }
    }),
  );
});
