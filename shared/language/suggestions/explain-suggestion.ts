import { type HeardWord, heardWords } from './denied-words.ts';
import type { Direction } from './feature-space.ts';
import { heaviestWords, isTakenBack, type ReasonWord, type WordWeight } from './reason-words.ts';
import { probabilityReader, type SuggesterState } from './suggester-state.ts';
import { DENIED_SHARE, deniedFeature, joinedFeatures, letterGroups } from './text-features.ts';

/** Why a code is suggested for an answer. Similarities run from 0 to 1. */
export type SuggestionReason = {
  /** At most four, the heaviest first. */
  words: ReasonWord[];
  /** Coded answers with this code that are most like it, the nearest first; at most three. */
  answers: { row: number; similarity: number }[];
  /** The phrase of the codebook with this code that is most like it. */
  phrase: { text: string; similarity: number } | null;
  /**
   * Show it as a weak hint: it is unlikely, or doubtful while neither words nor examples say much for it, or only
   * words such as "de" do, or what speaks for it is denied.
   */
  isWeak: boolean;
};

const MOST_ANSWERS = 3;
const LEAST_WEIGHT = 0.15;
const LEAST_SIMILARITY = 0.4;
const LIKELY = 0.5;
const UNLIKELY = 0.35;
const VERY_LIKELY = 0.8;
// From here on two texts say the same, whatever the words.
const SAME = 0.7;

/** Whether a code is so much more likely wrong than right that it is no more than a hint. `probability` 0-1. */
export function isUnlikely(probability: number): boolean {
  return probability < UNLIKELY;
}

type User = { word: string; isDenial: boolean };

/** Each feature of an answer with the words it stands in. */
function featuresOfWords(heard: readonly HeardWord[], { space }: SuggesterState): Map<number, User[]> {
  const users = new Map<number, User[]>();
  const add = (column: number, own: readonly User[]) => {
    if (column < 0) return;
    const known = users.get(column);
    if (known === undefined) users.set(column, [...own]);
    else known.push(...own);
  };
  const { columnOf } = space.features;
  for (const feature of joinedFeatures(heard.map(({ word }) => word))) {
    const isDenial = feature.includes('_');
    const own = feature.split(isDenial ? '_' : ' ').map((word) => ({ word, isDenial }));
    add(columnOf(feature, 'word'), own);
  }
  for (const { word, isDenied } of heard) {
    const said = [{ word, isDenial: false }];
    add(columnOf(word, 'word'), said);
    for (const group of letterGroups(word)) add(columnOf(group, 'letters'), said);
    if (!isDenied) continue;
    const denied = [{ word, isDenial: true }];
    add(columnOf(deniedFeature(word), 'word'), denied);
    for (const group of letterGroups(word)) add(columnOf(deniedFeature(group), 'letters'), denied);
  }
  return users;
}

/** What each word of the answer adds to the score; a feature of several words is shared between them. */
function weightOfWords(state: SuggesterState, row: number, heard: readonly HeardWord[], towards: Direction) {
  const { starts, columns, values } = state.space.features.rows;
  const users = featuresOfWords(heard, state);
  const weights = new Map<string, WordWeight>();
  for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
    const column = columns[i] ?? 0;
    const own = users.get(column) ?? [];
    const amount = ((values[i] ?? 0) * (towards.sparse[column] ?? 0)) / Math.max(1, own.length);
    for (const { word, isDenial } of own) {
      const weight = weights.get(word) ?? { asSaid: 0, asDenied: 0 };
      weights.set(word, weight);
      if (isDenial) weight.asDenied += amount;
      else weight.asSaid += amount;
    }
  }
  return weights;
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
  const heard = heardWords(text);
  const wordWeights = weightOfWords(state, row, heard, towards);
  const isBrief = state.traits.isBrief[code] === true;
  const name = state.codes[code]?.name ?? '';
  const { words, isHollow } = heaviestWords(text, heard, wordWeights, { name, isBrief });
  const near = nearestExamples(state, row, code).filter(({ similarity }) => similarity > 0);
  const answers = near.filter((item) => item.row < answerCount && given.has(item.row)).slice(0, MOST_ANSWERS);
  const phrase = near.find((item) => item.row >= answerCount && item.row < answerCount + phrases.length);
  const explained = words.reduce((sum, { weight }) => sum + weight, 0);
  const probability = probabilityReader(state)(row)[code] ?? 0;
  const nearest = near[0]?.similarity ?? 0;
  // "Niks" and "nee" are all that an answer without content has to say, and deny nothing.
  // An answer without content is known by its shortness as much as by its words.
  const isEmptyHint = words.length === 0 && probability < VERY_LIKELY;
  const saysNothing = nearest < SAME && (isBrief ? isEmptyHint : isHollow);
  const isDenied = !isBrief && isTakenBack(heard, wordWeights, DENIED_SHARE);
  const isUnexplained =
    saysNothing || (probability < LIKELY && explained < LEAST_WEIGHT && nearest < LEAST_SIMILARITY);
  return {
    words,
    answers,
    phrase:
      phrase === undefined
        ? null
        : { text: phrases[phrase.row - answerCount]?.text ?? '', similarity: phrase.similarity },
    isWeak: isUnexplained || isDenied || isUnlikely(probability),
  };
}
