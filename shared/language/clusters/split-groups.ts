import { type MixtureRows, placeRow } from './mixture.ts';
import { type Grouping, sampledGrouping } from './sampled-grouping.ts';
import type { Assignment } from './sweep.ts';

const DRAWN = 8;

/**
 * Gives each group that ended without rows a part of the largest group, which is grouped in two by itself. In place.
 * A group that cannot be parted leaves the empty one empty.
 */
export function* splitLargestGroups(
  rows: MixtureRows,
  grouping: Grouping,
  locked: Assignment,
  seed: number,
): Generator<undefined, void> {
  const { mixture, assignment } = grouping;
  const members = Array.from({ length: mixture.groups }, () => [] as number[]);
  assignment.forEach((group, row) => {
    members[group]?.push(row);
  });
  const free = new Int32Array(rows.count).fill(-1);
  const indivisible = new Set<number>();
  for (let empty = 0; empty < mixture.groups; empty++) {
    if (members[empty]?.length !== 0) continue;
    let largest = -1;
    members.forEach((own, group) => {
      const most = largest < 0 ? 1 : (members[largest]?.length ?? 0);
      if (!indivisible.has(group) && own.length > most) largest = group;
    });
    const all = members[largest];
    if (all === undefined) return;
    const order = Int32Array.from(all).filter((row) => (locked[row] ?? -1) < 0);
    const work = sampledGrouping(rows, 2, mixture.settings, order, free, seed + empty, DRAWN);
    let step = work.next();
    for (; !step.done; step = work.next()) yield;
    const halves = step.value.assignment;
    const first = order.filter((row) => halves[row] === 0);
    const second = order.filter((row) => halves[row] === 1);
    const moving = first.length < second.length ? first : second;
    if (moving.length === 0 || moving.length === all.length) {
      indivisible.add(largest);
      empty--;
      continue;
    }
    for (const row of moving) {
      placeRow(mixture, rows, row, largest, -1);
      placeRow(mixture, rows, row, empty, 1);
      assignment[row] = empty;
    }
    const left = new Set(moving);
    members[largest] = all.filter((row) => !left.has(row));
    members[empty] = [...moving];
  }
}
