import { seededRandom, shuffled } from '../random/seeded-random.ts';
import { adjustedRandIndex } from './measures.ts';
import {
  highestPlace,
  type MixtureRows,
  type MixtureSettings,
  scoreRow,
  toProbabilities,
} from './mixture.ts';
import { type Grouping, sampledGrouping } from './sampled-grouping.ts';
import type { Assignment } from './sweep.ts';

/** Three numbers of groups on offer, from few to many; they may be equal in a small set. */
export type CountStops = { coarse: number; middle: number; fine: number };

/** What was found for one number of groups: agreement of two starts (-1 to 1), likelihood of rows held out. */
export type Rung = { count: number; agreement: number; heldOut: number };

const LADDER = [4, 6, 9, 13, 19, 28, 40];
// The first rung whose groups are shown while the rest is tried.
const FIRST_SHOWN = 9;
const MOST_ROWS = 2000;
const HELD_OUT = 0.2;
const DRAWN = 6;

/** The rungs that a set of `rows` different answers can carry: no more groups than answers in a group. */
export function rungsFor(rows: number): number[] {
  const possible = LADDER.filter((count) => count * count <= rows);
  return possible.length > 0 ? possible : [Math.max(1, Math.min(2, rows))];
}

function tried(grouping: Grouping, rows: MixtureRows, order: Int32Array, from: number) {
  const scores = new Float64Array(grouping.mixture.groups);
  const groups = new Int32Array(order.length);
  let likelihood = 0;
  for (let i = 0; i < order.length; i++) {
    const row = order[i] ?? 0;
    scoreRow(grouping.mixture, rows, row, scores);
    const log = toProbabilities(scores) - Math.log(rows.count);
    groups[i] = highestPlace(scores);
    if (i >= from) likelihood += log / (order.length - from);
  }
  return { groups, likelihood };
}

/**
 * Coarse, middle and fine: the middle is the rung with the best sum of agreement and held-out likelihood, both
 * scaled to 0-1 over the rungs; coarse the best below it by agreement, fine the best above it by the same sum.
 */
export function stopsFrom(rungs: readonly Rung[]): CountStops {
  const scaled = (values: number[]) => {
    const least = Math.min(...values);
    const range = Math.max(...values) - least;
    return values.map((value) => (range === 0 ? 0 : (value - least) / range));
  };
  const agreement = scaled(rungs.map((rung) => rung.agreement));
  const heldOut = scaled(rungs.map((rung) => rung.heldOut));
  const best = (from: number, to: number, score: (i: number) => number) => {
    let place = from;
    for (let i = from; i < to; i++) if (score(i) > score(place)) place = i;
    return place;
  };
  const both = (i: number) => (agreement[i] ?? 0) + (heldOut[i] ?? 0);
  const last = rungs.length - 1;
  const middle = last < 2 ? Math.min(1, last) : best(1, last, both);
  const coarse = best(0, Math.max(1, middle), (i) => agreement[i] ?? 0);
  const fine = Math.min(last, best(middle + 1, rungs.length, both));
  const count = (place: number) => rungs[place]?.count ?? 1;
  return { coarse: count(coarse), middle: count(middle), fine: count(fine) };
}

/**
 * Tries each rung with two starts on at most 2,000 rows, a fifth of them held out. Yields the share done (0-1) and,
 * as soon as there is one, a first grouping.
 */
export function* climbLadder(
  rows: MixtureRows,
  settings: MixtureSettings,
  seed: number,
): Generator<{ share: number; first: Grouping | null }, Rung[]> {
  const all = Array.from({ length: rows.count }, (_, row) => row);
  const order = Int32Array.from(shuffled(all, seededRandom(seed))).slice(0, MOST_ROWS);
  const held = Math.floor(order.length * HELD_OUT);
  const taught = order.subarray(0, order.length - held);
  const nobody: Assignment = new Int32Array(rows.count).fill(-1);
  const counts = rungsFor(rows.count);
  const shown = counts.includes(FIRST_SHOWN) ? FIRST_SHOWN : (counts[0] ?? 1);
  const tries = [shown, ...counts.filter((count) => count !== shown)];
  const total = tries.reduce((sum, count) => sum + count, 0);
  const rungs: Rung[] = [];
  let first: Grouping | null = null;
  let done = 0;
  for (const count of tries) {
    const found = [];
    for (let start = 0; start < 2; start++) {
      const work = sampledGrouping(rows, count, settings, taught, nobody, seed * 31 + start + 1, DRAWN);
      let step = work.next();
      while (!step.done) {
        yield { share: done / total, first };
        step = work.next();
      }
      first ??= step.value;
      found.push(tried(step.value, rows, order, held === 0 ? 0 : taught.length));
      done += count / 2;
    }
    const [a, b] = found;
    rungs.push({
      count,
      agreement: adjustedRandIndex(a?.groups ?? [], b?.groups ?? []),
      heldOut: ((a?.likelihood ?? 0) + (b?.likelihood ?? 0)) / 2,
    });
  }
  return rungs.sort((a, b) => a.count - b.count);
}
