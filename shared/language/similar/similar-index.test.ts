import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantiseVector, vectorTable } from '../vectors/vector-table.ts';
import { createSimilarIndex } from './similar-index.ts';

const texts = [
  'Het duurde weken voordat er iemand terugbelde',
  'Niemand belde terug, weken gewacht',
  'De hulp komt elke dinsdag en maakt goed schoon',
  'Mijn verslag zat vol fouten',
  'Ik heb weken moeten wachten op een telefoontje',
  '',
];
const rowsOf = (found: { row: number }[]) => found.map(({ row }) => row);

test('answers that share words come first, the text itself before all', () => {
  const found = createSimilarIndex(texts, null).similarTo(texts[0] ?? '', null, 3);
  expect(rowsOf(found)[0]).toBe(0);
  expect(rowsOf(found)).toContain(1);
});

test('a spelling mistake does not hide what is alike', () => {
  const found = createSimilarIndex(texts, null).similarTo('mn verslach zit vol met fouten', null, 1);
  expect(rowsOf(found)).toEqual([3]);
});

test('meaning finds what shares no word', () => {
  const direction = (...values: number[]) => quantiseVector(Float32Array.from(values));
  const vectors = vectorTable(
    [
      direction(1, 0.1, 0),
      direction(0.9, 0.2, 0),
      direction(0, 1, 0),
      direction(0, 0, 1),
      direction(1, 0, 0.1),
      null,
    ],
    3,
  );
  const found = createSimilarIndex(texts, vectors).similarTo('lang geduld nodig', direction(1, 0, 0), 3);
  expect(new Set(rowsOf(found))).toEqual(new Set([0, 1, 4]));
});

test('any text gets rows that are there, each once, best first, and the same the next time', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 20 }), fc.string(), (rows, text) => {
      const found = createSimilarIndex(rows, null).similarTo(text, null, 10);
      expect(new Set(rowsOf(found)).size).toBe(found.length);
      for (const { row } of found) expect(row).toBeLessThan(rows.length);
      expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
      expect(createSimilarIndex(rows, null).similarTo(text, null, 10)).toEqual(found);
    }),
  );
});
