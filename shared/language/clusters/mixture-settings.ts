import type { MixtureSettings } from './mixture.ts';

/** Components of the vectors that are kept. Fewer than the whole vector groups better and costs a tenth. */
export const COMPONENTS = 64;

/** Below this probability of its best group a row belongs to none: Overig. */
export const LEAST_CERTAIN = 0.5;

// Chosen on five labelled sets of 700 to 12,000 short texts, several seeds each, rows in random order.
export const WORDS_ALONE: MixtureSettings = {
  sizePrior: 1,
  wordPrior: 0.2,
  concentration: 0,
  overconfidence: 2,
};
export const WITH_VECTORS: MixtureSettings = {
  sizePrior: 10,
  wordPrior: 0.1,
  concentration: 12,
  overconfidence: 1.5,
};

const WEIGHT_ALONE = 1;
const WEIGHT_BESIDE_VECTOR = 0.35;

/** Words of an answer that is neither short nor long. */
export const USUAL_LENGTH = 8;

/**
 * How much each of a row's `length` words counts. Beside a vector they say much of what it says, so below 1, and
 * with the root of the length, or the words of a long answer would drown its vector.
 */
export function wordWeight(length: number, hasVector: boolean): number {
  if (!hasVector) return WEIGHT_ALONE;
  return WEIGHT_BESIDE_VECTOR * Math.sqrt(USUAL_LENGTH / Math.max(1, length));
}
