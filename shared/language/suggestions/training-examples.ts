import { type Random, shuffled } from '../random/seeded-random.ts';
import type { SuggesterInput, TeachingPhrase } from './suggestion-types.ts';
import { teachingPhrases } from './teaching-phrases.ts';

/** A text to learn from. `row` is its row in the feature space. */
export type TrainingExample = { row: number; target: Float64Array; weight: number };

/** Beyond this many examples training takes longer than it is worth; coded answers are then drawn by lot. */
export const MOST_EXAMPLES = 1600;
const MOST_FRAGMENTS = 500;
// A fragment of an interview is longer and says more than an answer, so it teaches less about one.
const FRAGMENT_WEIGHT = 0.7;

export type TrainingTexts = {
  /** The texts of the feature space: the answers, then phrases, then fragments. */
  texts: string[];
  vectorRows: Int32Array;
  phrases: readonly TeachingPhrase[];
  /** Phrases and fragments. */
  teachers: TrainingExample[];
};

/** The target of a text with these codes: 1 for each, 0 for every other. */
export function targetOf(codeIds: readonly string[], numberOf: ReadonlyMap<string, number>): Float64Array {
  const target = new Float64Array(numberOf.size);
  for (const id of codeIds) {
    const code = numberOf.get(id);
    if (code !== undefined) target[code] = 1;
  }
  return target;
}

/** The numbers of the codes that are in the list, each once, in the order of the list. */
export function numbersOf(codeIds: readonly string[], numberOf: ReadonlyMap<string, number>): number[] {
  const numbers = new Set<number>();
  for (const id of codeIds) {
    const number = numberOf.get(id);
    if (number !== undefined) numbers.add(number);
  }
  return [...numbers].sort((a, b) => a - b);
}

/** Puts everything that teaches under each other. Throws nothing; codes that are not in the list are passed over. */
export function collectTexts(
  input: SuggesterInput,
  numberOf: ReadonlyMap<string, number>,
  random: Random,
): TrainingTexts {
  const { answers, codes } = input;
  const phrases = input.phrases ?? teachingPhrases(codes).map((phrase) => ({ ...phrase, vectorRow: null }));
  const all = input.fragments ?? [];
  const fragments = all.length > MOST_FRAGMENTS ? shuffled(all, random).slice(0, MOST_FRAGMENTS) : all;
  const texts = [...answers, ...phrases, ...fragments];
  const teachers: TrainingExample[] = [];
  phrases.forEach(({ codeId, sign, weight }, i) => {
    const target = targetOf(sign === 1 ? [codeId] : [], numberOf);
    teachers.push({ row: answers.length + i, target, weight });
  });
  fragments.forEach(({ codeIds }, i) => {
    const target = targetOf(codeIds, numberOf);
    teachers.push({ row: answers.length + phrases.length + i, target, weight: FRAGMENT_WEIGHT });
  });
  return {
    texts: texts.map((item) => item.text),
    vectorRows: Int32Array.from(texts, (item) => (input.vectors === null ? -1 : (item.vectorRow ?? -1))),
    phrases,
    teachers,
  };
}

/**
 * How much the model is held back, by the number of coded answers: phrases of a codebook alone say little about how
 * people write (5), three hundred answers say more (1.7). Found by trial on eight sets.
 */
export function usualRegularisation(coded: number): number {
  return (5 * 60 + coded) / (60 + coded);
}
