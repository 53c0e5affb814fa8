import { wordsOf } from '../terms/count-words.ts';
import type { VectorTable } from '../vectors/vector-table.ts';
import { characterGrams, type GramVector, gramCosine, gramIds, gramVector } from './character-grams.ts';
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

/** Prepares a search for what is alike in words, spelling and meaning. `vectors` has a row for each text, or is null. */
export function createSimilarIndex(texts: readonly string[], vectors: VectorTable | null): SimilarIndex {
  const words = createWordScores(texts);
  const meaning = vectors ? createMeaningScores(vectors) : null;
  const rarity = gramRarity(texts);
  const letters = (text: string) => gramVector(wordsOf(text), rarity);
  const weight = meaning ? withMeaning : wordsAlone;

  /** How alike each candidate is to one of the rows. */
  function likenessToRow(row: number, candidates: readonly number[], grams: readonly GramVector[]): number[] {
    const byWords = words.of(texts[row] ?? '');
    const own = letters(texts[row] ?? '');
    return candidates.map(
      (other, i) =>
        (meaning?.between(row, other) ?? 0) +
        weight.words * (byWords[other] ?? 0) +
        weight.letters * gramCosine(own, grams[i] ?? new Map()),
    );
  }

  return {
    similarTo: (text, vector, limit) => {
      const byWords = words.of(text);
      const byMeaning = meaning && vector ? meaning.of(vector) : null;
      const candidates = [...new Set([...bestRows(byWords), ...(byMeaning ? bestRows(byMeaning) : [])])].sort(
        (a, b) => a - b,
      );
      const grams = candidates.map((row) => letters(texts[row] ?? ''));
      const own = letters(text);
      const scores = candidates.map(
        (row, i) =>
          (byMeaning?.[row] ?? 0) +
          weight.words * (byWords[row] ?? 0) +
          weight.letters * gramCosine(own, grams[i] ?? new Map()),
      );
      const nearest = order(scores)
        .filter((i) => texts[candidates[i] ?? -1] !== text)
        .slice(0, feedbackRows);
      const spoken = nearest.map((i) => likenessToRow(candidates[i] ?? 0, candidates, grams));
      const total = scores.map(
        (score, i) =>
          score + spoken.reduce((sum, one) => sum + (one[i] ?? 0), 0) / Math.max(1, spoken.length),
      );
      return order(total)
        .slice(0, limit)
        .map((i) => ({ row: candidates[i] ?? 0, score: total[i] ?? 0 }));
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

/** Places in order of their score, the highest first; equal ones as they stood. */
function order(scores: readonly number[]): number[] {
  return scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}

/** The rows with a score above 0, best first, at most `candidatesEach`. */
function bestRows(scores: Float64Array): number[] {
  const found: number[] = [];
  scores.forEach((score, row) => {
    if (score > 0) found.push(row);
  });
  return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, candidatesEach);
}
