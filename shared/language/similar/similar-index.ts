import { wordsOf } from '../terms/count-words.ts';
import type { VectorTable } from '../vectors/vector-table.ts';
import { characterGrams, createGramBlend, type GramVector, gramIds, gramVector } from './character-grams.ts';
import { createMeaningScores } from './meaning-scores.ts';
import { createWordScores } from './word-scores.ts';

/** A row that says much the same; `score` only orders the rows of one search. */
export type SimilarRow = { row: number; score: number };

export type SimilarIndex = {
  /** Rows by likeness to a text, the nearest first. `vector`: of that text, or null to go by words alone. */
  similarTo(text: string, vector: Int8Array | null, limit: number): SimilarRow[];
};

/** Rows that are looked at closely: those that words or meaning put first. */
const candidatesEach = 400;
/** The nearest rows speak for what the text did not say in so many words (pseudo relevance feedback). */
const feedbackRows = 5;
/**
 * Weights beside a cosine of meaning of 1, and without meaning. Same label in the first ten, of 100: short requests
 * 84 by words, 89 with meaning; sentences by topic 47 and 64. Joining by ranks alone gave 86 and 53.
 */
const withMeaning = { words: 0.5, letters: 0.25 };
const wordsAlone = { words: 1, letters: 1 };

/** Letters of rows are remembered up to here: some 50 MB. */
const mostRemembered = 30_000;

/** Prepares a search for what is alike in words, spelling and meaning. `vectors` has a row for each text, or is null. */
export function createSimilarIndex(texts: readonly string[], vectors: VectorTable | null): SimilarIndex {
  const words = createWordScores(texts);
  const meaning = vectors ? createMeaningScores(vectors) : null;
  const rarity = gramRarity(texts);
  const weight = meaning ? withMeaning : wordsAlone;
  const remembered = new Map<number, GramVector>();

  function lettersOf(row: number): GramVector {
    const known = remembered.get(row);
    if (known) return known;
    const fresh = gramVector(wordsOf(texts[row] ?? ''), rarity);
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(row, fresh);
    return fresh;
  }

  return {
    similarTo: (text, vector, limit) => {
      const byWords = words.of(text);
      const byMeaning = meaning && vector ? meaning.of(vector) : null;
      const candidates = [...new Set([...bestRows(byWords), ...(byMeaning ? bestRows(byMeaning) : [])])].sort(
        (a, b) => a - b,
      );
      const blend = createGramBlend();
      blend.add(gramVector(wordsOf(text), rarity), weight.letters);
      const scores = new Map(
        candidates.map((row) => [
          row,
          (byMeaning?.[row] ?? 0) + weight.words * (byWords[row] ?? 0) + blend.compare(lettersOf(row)),
        ]),
      );
      const nearest = inOrder(scores)
        .filter((row) => texts[row] !== text)
        .slice(0, feedbackRows);
      const spoken = createGramBlend();
      for (const row of nearest) spoken.add(lettersOf(row), weight.letters / nearest.length);
      const spokenWords = nearest.map((row) => words.of(texts[row] ?? ''));
      for (const row of candidates) {
        const more = nearest.reduce(
          (sum, other, i) =>
            sum + (meaning?.between(row, other) ?? 0) + weight.words * (spokenWords[i]?.[row] ?? 0),
          0,
        );
        const mean = nearest.length === 0 ? 0 : more / nearest.length;
        scores.set(row, (scores.get(row) ?? 0) + mean + spoken.compare(lettersOf(row)));
      }
      return inOrder(scores)
        .slice(0, limit)
        .map((row) => ({ row, score: scores.get(row) ?? 0 }));
    },
  };
}

function gramRarity(texts: readonly string[]): (id: number) => number {
  const found = new Uint32Array(gramIds);
  for (const text of texts) {
    for (const id of new Set(characterGrams(wordsOf(text)))) found[id] = (found[id] ?? 0) + 1;
  }
  return (id) => {
    const count = found[id] ?? 0;
    return Math.log(1 + (texts.length - count + 0.5) / (count + 0.5));
  };
}

/** Rows by their score, the highest first; equal ones by their number. */
function inOrder(scores: ReadonlyMap<number, number>): number[] {
  return [...scores.keys()].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || a - b);
}

/** The rows with a score above 0, best first, at most `candidatesEach`. */
function bestRows(scores: Float64Array): number[] {
  const found: number[] = [];
  scores.forEach((score, row) => {
    if (score > 0) found.push(row);
  });
  return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, candidatesEach);
}
