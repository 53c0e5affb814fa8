import type { Random } from '../random/seeded-random.ts';
import {
  highestPlace,
  type Mixture,
  type MixtureRows,
  placeRow,
  scoreRow,
  toProbabilities,
} from './mixture.ts';

/** Where each row is now: a group, or -1 when it takes no part yet. */
export type Assignment = Int32Array;

const ROWS_A_REPORT = 500;

function drawn(probabilities: Float64Array, random: Random): number {
  let left = random();
  for (let g = 0; g < probabilities.length; g++) {
    left -= probabilities[g] ?? 0;
    if (left <= 0) return g;
  }
  return highestPlace(probabilities);
}

/**
 * One pass over the rows of `order`: each is taken out and put into the group that explains it best, or, with
 * `random`, into one drawn in proportion (collapsed Gibbs sampling), more evenly at a higher `temperature`.
 * `inertia` is by how much (in nats) another group must be better. Returns how many rows moved.
 */
export function* sweep(
  mixture: Mixture,
  rows: MixtureRows,
  assignment: Assignment,
  order: Int32Array,
  random: Random | null,
  temperature = 1,
  inertia = 0,
): Generator<undefined, number> {
  const scores = new Float64Array(mixture.groups);
  let moved = 0;
  for (let i = 0; i < order.length; i++) {
    if (i % ROWS_A_REPORT === ROWS_A_REPORT - 1) yield;
    const row = order[i] ?? 0;
    const old = assignment[row] ?? -1;
    scoreRow(mixture, rows, row, scores, old);
    if (old >= 0) scores[old] = (scores[old] ?? 0) + inertia;
    if (random !== null) {
      if (temperature !== 1)
        for (let g = 0; g < scores.length; g++) scores[g] = (scores[g] ?? 0) / temperature;
      toProbabilities(scores);
    }
    const group = random === null ? highestPlace(scores) : drawn(scores, random);
    if (group === old) continue;
    if (old >= 0) placeRow(mixture, rows, row, old, -1);
    placeRow(mixture, rows, row, group, 1);
    assignment[row] = group;
    moved++;
  }
  return moved;
}

/** Sweeps without drawing until nothing moves, at most `most` times. */
export function* settle(
  mixture: Mixture,
  rows: MixtureRows,
  assignment: Assignment,
  order: Int32Array,
  most: number,
  inertia = 0,
): Generator<undefined, void> {
  for (let i = 0; i < most; i++) {
    const moved = yield* sweep(mixture, rows, assignment, order, null, 1, inertia);
    if (moved === 0) return;
  }
}
