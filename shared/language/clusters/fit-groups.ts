import { seededRandom, shuffled } from '../random/seeded-random.ts';
import { consensus } from './consensus.ts';
import { fillEmptyGroups } from './fill-empty-groups.ts';
import type { MixtureRows, MixtureSettings } from './mixture.ts';
import {
  DRAWN_SWEEPS,
  type Grouping,
  mixtureOf,
  SETTLING_SWEEPS,
  sampledGrouping,
} from './sampled-grouping.ts';
import { splitLargestGroups } from './split-groups.ts';
import { type Assignment, settle } from './sweep.ts';

/** `share` is the part of the work that is done, 0-1. */
export type FitProgress = { share: number; assignment: Assignment };

const MOST_STARTS = 12;
const FEWEST_STARTS = 4;
const FEWEST_ROWS = 3000;
// Multiplications of one fit: a few seconds for 10,000 rows, some twenty for 100,000.
const WORK_AT_LEAST = 1.6e9;
const WORK_A_ROW = 8e4;
// What the words of a row cost, beside the numbers of its vector.
const WORDS_A_ROW = 100;
// Who asks for more groups than the ladder has waits longer: with few rows a group they come out badly.
const USUAL_GROUPS = 40;

/** How many starts the time allows, and on how many of the rows. */
function planned(free: number, groups: number, dimensions: number): { starts: number; sample: number } {
  const allowed = (WORK_AT_LEAST + WORK_A_ROW * free) * Math.max(1, groups / USUAL_GROUPS);
  const aRow = groups * (dimensions + WORDS_A_ROW) * (DRAWN_SWEEPS + SETTLING_SWEEPS);
  const sample = Math.min(free, Math.max(FEWEST_ROWS, Math.floor(allowed / (FEWEST_STARTS * aRow))));
  const starts = Math.floor(allowed / (Math.max(1, sample) * aRow));
  return { starts: Math.min(MOST_STARTS, Math.max(FEWEST_STARTS, starts)), sample };
}

/**
 * Groups all rows into `groups` groups; some may stay empty, unless it must be `exact`: several random starts on as
 * many rows as time allows, their consensus, and settling sweeps over all rows. Rows with a group in `locked` stay
 * in it. Same input and seed, same groups.
 */
export function* fitGroups(
  rows: MixtureRows,
  groups: number,
  settings: MixtureSettings,
  locked: Assignment,
  seed: number,
  exact: boolean,
): Generator<FitProgress, Grouping> {
  const free = Array.from({ length: rows.count }, (_, row) => row).filter((row) => (locked[row] ?? -1) < 0);
  const mixed = Int32Array.from(shuffled(free, seededRandom(seed)));
  const { starts, sample } = planned(mixed.length, groups, rows.dimensions);
  const order = mixed.subarray(0, sample);
  const votes: Assignment[] = [];
  for (let start = 0; start < starts; start++) {
    const work = sampledGrouping(rows, groups, settings, order, locked, seed * 1009 + start + 1);
    let step = work.next();
    let reports = 0;
    const expected = Math.ceil(order.length / 500) * (DRAWN_SWEEPS + SETTLING_SWEEPS);
    while (!step.done) {
      const part = Math.min(1, reports++ / expected);
      yield { share: (0.8 * (start + part)) / starts, assignment: step.value.assignment };
      step = work.next();
    }
    votes.push(step.value.assignment);
  }
  const agreeing = consensus(votes, groups, order);
  let agreed = agreeing.next();
  while (!agreed.done) {
    yield { share: 0.8, assignment: votes[0] ?? locked };
    agreed = agreeing.next();
  }
  const assignment = agreed.value;
  const mixture = mixtureOf(rows, groups, settings, assignment);
  const grouping = { mixture, assignment };
  let reports = 0;
  const expected = Math.ceil(mixed.length / 500) * SETTLING_SWEEPS;
  function* reported(work: Generator<undefined, void>): Generator<FitProgress, void> {
    while (!work.next().done) yield { share: 0.8 + 0.2 * Math.min(1, reports++ / expected), assignment };
  }
  yield* reported(settle(mixture, rows, assignment, mixed, SETTLING_SWEEPS));
  if (!exact) return grouping;
  // A part that was split off may be taken back when all rows settle again; the second time it stays.
  yield* reported(splitLargestGroups(rows, grouping, locked, seed));
  yield* reported(settle(mixture, rows, assignment, mixed, 2));
  yield* reported(splitLargestGroups(rows, grouping, locked, seed + 1));
  fillEmptyGroups(rows, grouping, locked);
  return grouping;
}
