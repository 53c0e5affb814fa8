import { wordsOf } from '../terms/count-words.ts';
import type { Direction } from './feature-space.ts';
import { probabilityReader, type SuggesterState } from './suggester-state.ts';
import { letterGroups, wordFeatures } from './text-features.ts';
import { type WordRange, wordsInPlace } from './words-in-place.ts';

/** A word of the answer that speaks for the code; `weight` is its part of the score, where 1 is a sure code. */
export type ReasonWord = { word: string; weight: number; ranges: WordRange[] };

/** Why a code is suggested for an answer. Similarities run from 0 to 1. */
export type SuggestionReason = {
  /** At most four, the heaviest first. */
  words: ReasonWord[];
  /** Coded answers with this code that are most like it, the nearest first; at most three. */
  answers: { row: number; similarity: number }[];
  /** The phrase of the codebook with this code that is most like it. */
  phrase: { text: string; similarity: number } | null;
  /** True when it is doubtful and neither words nor examples say much for it: show it as a weak hint. */
  isWeak: boolean;
};

const MOST_WORDS = 4;
const FEWEST_WORDS = 2;
const WORTH_SHOWING = 0.2;
const LEAST_SHOWN = 0.01;
const MOST_ANSWERS = 3;
const LEAST_WEIGHT = 0.15;
const LEAST_SIMILARITY = 0.4;
const LIKELY = 0.5;

/** Each feature of an answer with the words it stands in. */
function featuresOfWords(words: readonly string[], { space }: SuggesterState): Map<number, string[]> {
  const users = new Map<number, string[]>();
  const add = (column: number, own: readonly string[]) => {
    if (column < 0) return;
    users.set(column, [...(users.get(column) ?? []), ...own]);
  };
  const { columnOf } = space.features;
  for (const feature of wordFeatures(words)) add(columnOf(feature, 'word'), feature.split(/[ _]/u));
  for (const word of words) for (const group of letterGroups(word)) add(columnOf(group, 'letters'), [word]);
  return users;
}

/** What each word of the answer adds to the score; a feature of several words is shared between them. */
function weightOfWords(state: SuggesterState, row: number, words: readonly string[], towards: Direction) {
  const { starts, columns, values } = state.space.features.rows;
  const users = featuresOfWords(words, state);
  const weights = new Map<string, number>();
  for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
    const column = columns[i] ?? 0;
    const own = users.get(column) ?? [];
    const amount = ((values[i] ?? 0) * (towards.sparse[column] ?? 0)) / Math.max(1, own.length);
    for (const word of own) weights.set(word, (weights.get(word) ?? 0) + amount);
  }
  return weights;
}

function heaviestWords(text: string, weights: ReadonlyMap<string, number>): ReasonWord[] {
  const places = wordsInPlace(text);
  const sorted = [...weights]
    .filter(([word, weight]) => weight >= LEAST_SHOWN && places.has(word))
    .sort((a, b) => b[1] - a[1])
    .map(([word, weight]): ReasonWord => ({ word, weight, ranges: places.get(word) ?? [] }));
  const heaviest = sorted[0]?.weight ?? 0;
  return sorted
    .filter(({ weight }, i) => i < FEWEST_WORDS || weight >= heaviest * WORTH_SHOWING)
    .slice(0, MOST_WORDS);
}

/** Examples of the code other than the answer itself, the most similar first. */
function nearestExamples({ space, model }: SuggesterState, row: number, code: number) {
  const rows = model.examples.filter((example, i) => example !== row && model.targets[i]?.[code] === 1);
  const own = Math.sqrt(space.size(row));
  return rows
    .map((example) => {
      const size = own * Math.sqrt(space.size(example));
      return {
        row: example,
        similarity: size === 0 ? 0 : Math.min(1, space.similarity(row, example) / size),
      };
    })
    .sort((a, b) => b.similarity - a.similarity || a.row - b.row);
}

/** Throws RangeError for a row or a code that is not there. */
export function explainSuggestion(state: SuggesterState, row: number, codeId: string): SuggestionReason {
  const { space, model, answerCount, phrases, given } = state;
  const text = state.texts[row];
  const code = state.numberOf.get(codeId);
  if (text === undefined || row >= answerCount || code === undefined)
    throw new RangeError('no such row or code');
  // What an answer taught itself does not explain it.
  const weights = model.duals.map((dual, i) => (model.examples[i] === row ? 0 : (dual[code] ?? 0)));
  const towards = space.direction(model.examples, weights);
  const words = heaviestWords(text, weightOfWords(state, row, wordsOf(text), towards));
  const near = nearestExamples(state, row, code).filter(({ similarity }) => similarity > 0);
  const answers = near.filter((item) => item.row < answerCount && given.has(item.row)).slice(0, MOST_ANSWERS);
  const phrase = near.find((item) => item.row >= answerCount && item.row < answerCount + phrases.length);
  const explained = words.reduce((sum, { weight }) => sum + weight, 0);
  const probability = probabilityReader(state)(row)[code] ?? 0;
  return {
    words,
    answers,
    phrase:
      phrase === undefined
        ? null
        : { text: phrases[phrase.row - answerCount]?.text ?? '', similarity: phrase.similarity },
    isWeak: probability < LIKELY && explained < LEAST_WEIGHT && (near[0]?.similarity ?? 0) < LEAST_SIMILARITY,
  };
}
