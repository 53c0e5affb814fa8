import type { MixtureSettings } from './mixture.ts';

/** Components of the vectors that are kept. Fewer than the whole vector groups better and costs a tenth. */
export const COMPONENTS = 64;

/** Below this probability of its best group a row belongs to none: Overig. */
export const LEAST_CERTAIN = 0.5;

export const WORDS_ALONE: MixtureSettings = { sizePrior: 1, wordPrior: 0.2, concentration: 0 };
export const WITH_VECTORS: MixtureSettings = { sizePrior: 10, wordPrior: 0.1, concentration: 20 };

const WEIGHT_ALONE = 0.8;
const WEIGHT_BESIDE_VECTOR = 0.5;
/** Words of an answer that is neither short nor long. */
export const USUAL_LENGTH = 8;

/**
 * How much each of a row's `length` words counts. Words of one answer repeat each other, so below 1. Beside a vector
 * the words of a long answer count less each, or they would drown the vector: with the root of the length.
 */
export function wordWeight(length: number, hasVector: boolean): number {
  if (!hasVector) return WEIGHT_ALONE;
  return WEIGHT_BESIDE_VECTOR * Math.sqrt(USUAL_LENGTH / Math.max(1, length));
}

/**
 * Words of one answer go together, so the mixture is surer than it should be. Its log odds are divided by this before
 * a probability is shown.
 */
export const OVERCONFIDENCE = 2;
