import { type MixtureRows, scoreRow, toProbabilities } from './mixture.ts';
import type { Grouping } from './sampled-grouping.ts';
import type { Assignment } from './sweep.ts';

/** A vote, the number of the view it was made in, and the likelihood its groups give to rows. */
export type Vote = { assignment: Assignment; view: number; likelihood: number };

const ROWS_A_REPORT = 1000;
const EVERY = 3;

/** The mean log likelihood of a third of the rows of `order`, each without itself among its group. */
export function* likelihoodOf(
  { mixture, assignment }: Grouping,
  rows: MixtureRows,
  order: Int32Array,
): Generator<undefined, number> {
  const scores = new Float64Array(mixture.groups);
  let sum = 0;
  for (let i = 0; i < order.length; i += EVERY) {
    if (i % ROWS_A_REPORT < EVERY) yield;
    const row = order[i] ?? 0;
    scoreRow(mixture, rows, row, scores, assignment[row]);
    sum += toProbabilities(scores);
  }
  return sum / Math.max(1, Math.ceil(order.length / EVERY));
}

/**
 * The likelier half of the votes of each view. Where time allows few starts, a poor one weighs too much. Likelihoods
 * of different views are never compared.
 */
export function likelierHalf(votes: readonly Vote[]): Vote[] {
  const views = [...new Set(votes.map((vote) => vote.view))];
  return views.flatMap((view) => {
    const own = votes.filter((vote) => vote.view === view);
    own.sort((a, b) => b.likelihood - a.likelihood);
    return own.slice(0, Math.ceil(own.length / 2));
  });
}
