import { seededRandom, shuffled } from '../random/seeded-random.ts';
import { agreedGroups, MOST_COMPARED } from './agreed-groups.ts';
import { likelierHalf, likelihoodOf, type Vote } from './best-votes.ts';
import { fillEmptyGroups } from './fill-empty-groups.ts';
import { rowsInView, type View, viewsOf } from './fit-views.ts';
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

const MOST_STARTS = 40;
const FEWEST_STARTS = 4;
const FEWEST_ROWS = 3000;
// Beside vectors, drawn sweeps over more rows cost time and find no better groups; the others join when it settles.
const MOST_DRAWN = 4000;
// Multiplications of one fit: a few seconds for 10,000 rows, some twenty for 100,000.
const WORK_AT_LEAST = 1.1e9;
const WORK_A_ROW = 7e4;
// Few rows are done in a second or two anyway, and more starts make them steadier.
const MORE_FOR_FEW = 1.5;
// What the words of a row cost, beside the numbers of its vector.
const WORDS_A_ROW = 100;
// Who asks for more groups than the ladder has waits longer: with few rows a group they come out badly.
const USUAL_GROUPS = 40;
// A row stays where the votes have it unless another group is clearly better.
const INERTIA = 2;

const drawnOf = (rows: number, dimensions: number) => (dimensions > 0 ? Math.min(rows, MOST_DRAWN) : rows);

/** How many starts the time allows, and on how many of the rows. */
function planned(
  free: number,
  groups: number,
  dimensions: number,
  few: boolean,
): { starts: number; sample: number } {
  const more = (few ? MORE_FOR_FEW : 1) * Math.max(1, groups / USUAL_GROUPS);
  const allowed = (WORK_AT_LEAST + WORK_A_ROW * free) * more;
  const aRow = groups * (dimensions + WORDS_A_ROW);
  const work = (rows: number) =>
    aRow * (DRAWN_SWEEPS * drawnOf(rows, dimensions) + SETTLING_SWEEPS * Math.max(1, rows));
  let sample = free;
  while (sample > FEWEST_ROWS && FEWEST_STARTS * work(sample) > allowed) sample = Math.floor(sample * 0.9);
  const starts = Math.floor(allowed / work(sample));
  return { starts: Math.min(MOST_STARTS, Math.max(FEWEST_STARTS, starts)), sample };
}

/** A view of the rows from a random start, drawn on some of the rows of `order`, settled on all of them. */
function* voted(
  rows: MixtureRows,
  view: View,
  groups: number,
  order: Int32Array,
  locked: Assignment,
  seed: number,
): Generator<Grouping, Omit<Vote, 'view'>> {
  const wanted = Math.round(groups * view.groups);
  const mixed = Int32Array.from(shuffled([...order], seededRandom(seed)));
  const seen = rowsInView(rows, view);
  const drawn = mixed.subarray(0, drawnOf(mixed.length, rows.dimensions));
  const grouping = yield* sampledGrouping(seen, wanted, view.settings, drawn, locked, seed);
  const { mixture, assignment } = grouping;
  if (drawn.length < mixed.length) {
    const settling = settle(mixture, seen, assignment, mixed, SETTLING_SWEEPS);
    while (!settling.next().done) yield grouping;
  }
  const judging = likelihoodOf(grouping, seen, order);
  let judged = judging.next();
  for (; !judged.done; judged = judging.next()) yield grouping;
  return { assignment, likelihood: judged.value };
}

/**
 * Groups all rows into `groups` groups; some may stay empty, unless it must be `exact`: several random starts on as
 * many rows as time allows, in several views, what they agree on, and settling sweeps over all rows. Rows with a
 * group in `locked` stay in it. Same input and seed, same groups.
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
  // Locked rows need their groups to keep the numbers they have in every vote.
  const few = rows.count <= MOST_COMPARED && free.length === rows.count;
  const { starts, sample } = planned(mixed.length, groups, rows.dimensions, few);
  const order = mixed.subarray(0, sample);
  const views = viewsOf(rows, few);
  const votes: Vote[] = [];
  let reports = 0;
  for (let start = 0; start < starts; start++) {
    const view = views[start % views.length];
    if (view === undefined) break;
    const work = voted(rows, view, groups, order, locked, seed * 1009 + start + 1);
    const expected = Math.ceil(order.length / 500) * (DRAWN_SWEEPS + SETTLING_SWEEPS);
    let step = work.next();
    for (reports = 0; !step.done; step = work.next()) {
      const part = Math.min(1, reports++ / expected);
      yield { share: (0.8 * (start + part)) / starts, assignment: step.value.assignment };
    }
    votes.push({ ...step.value, view: start % views.length });
  }
  const heard = (few ? votes : likelierHalf(votes)).map((vote) => vote.assignment);
  const agreeing = agreedGroups(heard, groups, order, few);
  let agreed = agreeing.next();
  for (; !agreed.done; agreed = agreeing.next()) yield { share: 0.8, assignment: heard[0] ?? locked };
  const assignment = agreed.value;
  const mixture = mixtureOf(rows, groups, settings, assignment);
  const grouping = { mixture, assignment };
  reports = 0;
  const expected = Math.ceil(mixed.length / 500) * SETTLING_SWEEPS;
  function* reported(work: Generator<undefined, void>): Generator<FitProgress, void> {
    while (!work.next().done) yield { share: 0.8 + 0.2 * Math.min(1, reports++ / expected), assignment };
  }
  const inertia = few ? INERTIA : 0;
  yield* reported(settle(mixture, rows, assignment, mixed, SETTLING_SWEEPS, inertia));
  if (!exact) return grouping;
  // A part that was split off may be taken back when all rows settle again; the second time it stays.
  yield* reported(splitLargestGroups(rows, grouping, locked, seed));
  yield* reported(settle(mixture, rows, assignment, mixed, 2, inertia));
  yield* reported(splitLargestGroups(rows, grouping, locked, seed + 1));
  fillEmptyGroups(rows, grouping, locked);
  return grouping;
}
