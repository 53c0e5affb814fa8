import type { MixtureRows, MixtureSettings } from './mixture.ts';
import { rowWeights } from './mixture-rows.ts';
import {
  BESIDE_VECTOR,
  WITH_VECTORS,
  WORDS_ALONE,
  WORDS_IN_FULL,
  type WordWeighting,
  wordWeight,
} from './mixture-settings.ts';

/** One way of looking at the same rows: how surely words and directions are told apart, and how many groups. */
export type View = {
  settings: MixtureSettings;
  weighting: WordWeighting;
  /** Looks at words only, also where there are vectors. */
  wordsOnly: boolean;
  /** Groups it looks for, as a multiple of what was asked. */
  groups: number;
};

const view = (
  base: MixtureSettings,
  [concentration, sizePrior, wordPrior]: readonly [number, number, number],
  weighting: WordWeighting,
  more: Partial<Pick<View, 'wordsOnly' | 'groups'>> = {},
): View => ({
  settings: { ...base, concentration, sizePrior, wordPrior },
  weighting,
  wordsOnly: false,
  groups: 1,
  ...more,
});

// No one setting is best for short requests, long sentences and opinions alike; what several agree on is better than
// any of them, and depends less on chance.
const VECTOR_VIEWS: readonly View[] = [
  view(WITH_VECTORS, [10, 1, 0.03], { weight: 0.35, power: 0.75 }),
  view(WITH_VECTORS, [12, 5, 0.05], { weight: 0.35, power: 1 }),
  view(WITH_VECTORS, [16, 5, 0.05], { weight: 0.35, power: 1 }),
  view(WORDS_ALONE, [0, 1, 0.1], WORDS_IN_FULL, { wordsOnly: true }),
  view(WITH_VECTORS, [12, 5, 0.05], { weight: 0.35, power: 0.5 }, { groups: 1.5 }),
];
const WORD_VIEWS: readonly View[] = [
  view(WORDS_ALONE, [0, 1, 0.1], WORDS_IN_FULL),
  view(WORDS_ALONE, [0, 1, 0.2], WORDS_IN_FULL),
  view(WORDS_ALONE, [0, 5, 0.05], { weight: 0.7, power: 0.5 }),
];

// With thousands of rows time allows few starts, and each must be good by itself.
const VECTOR_VIEWS_OF_MANY: readonly View[] = [
  view(WITH_VECTORS, [12, 10, 0.1], BESIDE_VECTOR),
  view(WITH_VECTORS, [8, 10, 0.1], BESIDE_VECTOR),
];
const WORD_VIEWS_OF_MANY: readonly View[] = [view(WORDS_ALONE, [0, 1, 0.2], WORDS_IN_FULL)];

/** The views that starts take in turn; `few`: there is time for many starts, and groups need not keep a number. */
export function viewsOf(rows: MixtureRows, few: boolean): readonly View[] {
  if (rows.dimensions > 0) return few ? VECTOR_VIEWS : VECTOR_VIEWS_OF_MANY;
  return few ? WORD_VIEWS : WORD_VIEWS_OF_MANY;
}

/** The rows as a view sees them. */
export function rowsInView(rows: MixtureRows, { wordsOnly, weighting }: View): MixtureRows {
  if (wordsOnly && rows.dimensions > 0)
    return {
      ...rows,
      dimensions: 0,
      wordWeights: rows.lengths.map((length) => wordWeight(length, weighting)),
    };
  return { ...rows, wordWeights: rowWeights(rows, weighting) };
}
