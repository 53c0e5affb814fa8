import { expect, test } from 'vitest';
import { seededRandom } from '../random/seeded-random.ts';
import { runToEnd } from '../run/run-to-end.ts';
import { vectorTable } from '../vectors/vector-table.ts';
import { createFeatureSpace, TOGETHER } from './feature-space.ts';
import { madeUpAnswers } from './made-up-survey.test-data.ts';
import { textFeatures } from './text-features.ts';

const random = seededRandom(3);
const texts = madeUpAnswers(30, 6).map(({ text }) => text);
const vectors = vectorTable(
  texts.map(() => Int8Array.from({ length: 6 }, () => Math.round(random() * 200 - 100))),
  6,
);
// Every fifth text has no vector.
const vectorRows = Int32Array.from(texts, (_, row) => (row % 5 === 0 ? -1 : row));
const space = createFeatureSpace(runToEnd(textFeatures(texts)), vectors, vectorRows);
const others = texts.map((_, row) => row);

test('rows compared together get what each gets by itself', () => {
  for (const rows of [[3, 5, 9, 10].slice(0, TOGETHER), [7, 0], [12]]) {
    const targets = rows.map(() => new Float64Array(others.length));
    space.compareTogether(rows, others, targets);
    rows.forEach((row, i) => {
      const alone = new Float64Array(others.length);
      space.compareWithEach(row, others, alone);
      alone.forEach((value, place) => {
        expect(targets[i]?.[place]).toBeCloseTo(value, 5);
      });
    });
  }
});

test('a denied word is less like itself, and like the same word under another denial', () => {
  const said = ['lang gewacht', 'niet gewacht', 'nooit gewacht', 'gewacht', 'niet lang'];
  const few = createFeatureSpace(runToEnd(textFeatures(said)), null, new Int32Array(said.length).fill(-1));
  const alike = (a: number, b: number) => few.similarity(a, b) / Math.sqrt(few.size(a) * few.size(b));
  expect(alike(1, 2)).toBeGreaterThan(alike(1, 3));
  expect(alike(0, 3)).toBeGreaterThan(alike(1, 3));
});
