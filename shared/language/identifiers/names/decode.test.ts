import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDecoder } from './decode.ts';
import { LABEL_COUNT, mayFollow } from './name-model.ts';

const number = fc.integer({ min: -20, max: 20 });
const sentences = fc.integer({ min: 1, max: 3 }).chain((words) =>
  fc.record({
    words: fc.constant(words),
    scores: fc.array(number, { minLength: words * LABEL_COUNT, maxLength: words * LABEL_COUNT }),
    transitions: fc.array(number, {
      minLength: (LABEL_COUNT + 1) * LABEL_COUNT,
      maxLength: (LABEL_COUNT + 1) * LABEL_COUNT,
    }),
  }),
);

/** The score of every allowed row of labels, by trying them all. */
function allRows(
  words: number,
  scores: number[],
  transitions: number[],
): { labels: number[]; score: number }[] {
  let rows = [{ labels: [] as number[], score: 0 }];
  for (let i = 0; i < words; i++) {
    rows = rows.flatMap(({ labels, score }) =>
      Array.from({ length: LABEL_COUNT }, (_, label) => label)
        .filter((label) => mayFollow(labels.at(-1) ?? 0, label))
        .map((label) => ({
          labels: [...labels, label],
          score:
            score +
            (scores[i * LABEL_COUNT + label] ?? 0) +
            (transitions[(labels.at(-1) ?? LABEL_COUNT) * LABEL_COUNT + label] ?? 0),
        })),
    );
  }
  return rows;
}

test('the decoder finds the best row and how far the best other row lies behind', () => {
  const decode = createDecoder();
  fc.assert(
    fc.property(sentences, ({ words, scores, transitions }) => {
      const labels = new Uint8Array(words);
      const margins = new Float32Array(words);
      decode(scores, transitions, labels, margins);
      const rows = allRows(words, scores, transitions);
      const best = Math.max(...rows.map(({ score }) => score));
      const found = rows.find((row) => row.labels.every((label, i) => label === labels[i]));
      expect(found?.score).toBe(best);
      for (let i = 0; i < words; i++) {
        const others = rows.filter((row) => (row.labels[i] === 0) !== (labels[i] === 0));
        expect(margins[i]).toBe(best - Math.max(...others.map(({ score }) => score)));
      }
    }),
    { numRuns: 60 },
  );
});
