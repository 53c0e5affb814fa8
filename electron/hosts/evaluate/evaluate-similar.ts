import { seededRandom, shuffled } from '../../../shared/language/random/seeded-random.ts';
import { createSimilarIndex } from '../../../shared/language/similar/similar-index.ts';
import { encodeTexts } from '../../language/encode-texts.ts';
import { measured, rounded } from './measure-run.ts';
import { readLabelled } from './read-labelled.ts';

const shown = 10;
/** Of a larger file this many rows are asked for, drawn by lot with a fixed seed. */
const mostAsked = 2000;
const seed = 1;

/**
 * Asks for each text what is most like it. `precisionAt10`: of ten rows, the share that has a label in common with it
 * (rows that are not given count as wrong).
 */
export function evaluateSimilar(file: string, options: { wordsOnly: boolean }) {
  const rows = readLabelled(file);
  const texts = rows.map(({ text }) => text);
  const encoded = measured(() => (options.wordsOnly ? null : encodeTexts(texts)));
  const vectors = encoded.result;
  const asked = shuffled([...rows.keys()], seededRandom(seed)).slice(0, mostAsked);
  const { result: right, cost } = measured(() => {
    const index = createSimilarIndex(texts, vectors);
    return asked.reduce((sum, row) => {
      const { text, labels } = rows[row] ?? { text: '', labels: [] };
      const vector = vectors
        ? vectors.values.subarray(row * vectors.dimensions, (row + 1) * vectors.dimensions)
        : null;
      const found = index
        .similarTo(text, vector, shown + 1)
        .filter((other) => other.row !== row)
        .slice(0, shown);
      return (
        sum + found.filter((other) => rows[other.row]?.labels.some((one) => labels.includes(one))).length
      );
    }, 0);
  });
  return {
    rows: rows.length,
    asked: asked.length,
    seed,
    withMeaning: vectors !== null,
    precisionAt10: rounded(right / Math.max(1, asked.length * shown)),
    encodeSeconds: encoded.cost.seconds,
    ...cost,
  };
}
