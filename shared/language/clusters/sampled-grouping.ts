import { seededRandom } from '../random/seeded-random.ts';
import { emptyMixture, type Mixture, type MixtureRows, type MixtureSettings, placeRow } from './mixture.ts';
import { type Assignment, settle, sweep } from './sweep.ts';

export type Grouping = { mixture: Mixture; assignment: Assignment };

/** A mixture holding the rows that have a group in `assignment`. */
export function mixtureOf(
  rows: MixtureRows,
  groups: number,
  settings: MixtureSettings,
  assignment: Assignment,
): Mixture {
  const mixture = emptyMixture(groups, rows.matrix.vocabulary.length, rows.dimensions, settings);
  for (let row = 0; row < rows.count; row++) {
    const group = assignment[row] ?? -1;
    if (group >= 0) placeRow(mixture, rows, row, group, 1);
  }
  return mixture;
}

export const DRAWN_SWEEPS = 24;
// Drawing starts more evenly than the model says and ends as it says (simulated annealing).
const WARMEST = 2;
export const SETTLING_SWEEPS = 5;

/**
 * Groups the rows of `order` from a random start: drawn sweeps find their way out of a poor start (a start from
 * k-means did no better), then sweeps without drawing settle. `locked` holds a group for rows that stay, else -1.
 */
export function* sampledGrouping(
  rows: MixtureRows,
  groups: number,
  settings: MixtureSettings,
  order: Int32Array,
  locked: Assignment,
  seed: number,
  drawnSweeps = DRAWN_SWEEPS,
): Generator<Grouping, Grouping> {
  const random = seededRandom(seed);
  const assignment = Int32Array.from(locked);
  for (const row of order) assignment[row] = Math.floor(random() * groups);
  const mixture = mixtureOf(rows, groups, settings, assignment);
  const grouping = { mixture, assignment };
  for (let i = 0; i < drawnSweeps; i++) {
    const temperature = WARMEST - ((WARMEST - 1) * i) / drawnSweeps;
    const work = sweep(mixture, rows, assignment, order, random, temperature);
    while (!work.next().done) yield grouping;
    yield grouping;
  }
  const work = settle(mixture, rows, assignment, order, SETTLING_SWEEPS);
  while (!work.next().done) yield grouping;
  return grouping;
}
