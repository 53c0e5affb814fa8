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

/** How much a word of a row counts: `weight`, times how short the row is to this `power`. */
export type WordWeighting = { weight: number; power: number };

/** Words of an answer that is neither short nor long. */
export const USUAL_LENGTH = 8;

/** Words by themselves: each counts in full. */
export const WORDS_IN_FULL: WordWeighting = { weight: 1, power: 0 };

// Beside a vector words say much of what it says, so below 1, and with the root of the length, or the words of a long
// answer would drown its vector.
export const BESIDE_VECTOR: WordWeighting = { weight: 0.35, power: 0.5 };

/** How much each of a row's `length` words counts. */
export function wordWeight(length: number, { weight, power }: WordWeighting): number {
  return weight * (USUAL_LENGTH / Math.max(1, length)) ** power;
}
