import type { MixtureRows } from './mixture.ts';
import { placeRow, scoreRow, toProbabilities } from './mixture.ts';
import type { Grouping } from './sampled-grouping.ts';
import type { Assignment } from './sweep.ts';

/**
 * Gives each group that ended without rows the row that fits least where it is, from a group that has others left.
 * Who asks for twelve groups gets twelve, as long as there are as many different rows that are not locked.
 */
export function fillEmptyGroups(rows: MixtureRows, grouping: Grouping, locked: Assignment): void {
  const { mixture, assignment } = grouping;
  const members = new Int32Array(mixture.groups);
  for (const group of assignment) if (group >= 0) members[group] = (members[group] ?? 0) + 1;
  const empty = Array.from(members.keys()).filter((group) => members[group] === 0);
  if (empty.length === 0) return;
  const scores = new Float64Array(mixture.groups);
  const fit = Array.from(assignment, (group, row) => {
    scoreRow(mixture, rows, row, scores);
    toProbabilities(scores);
    return { row, certainty: scores[group] ?? 0 };
  });
  fit.sort((a, b) => a.certainty - b.certainty || a.row - b.row);
  for (const { row } of fit) {
    const old = assignment[row] ?? -1;
    if (old < 0 || (locked[row] ?? -1) >= 0 || (members[old] ?? 0) < 2) continue;
    const group = empty.pop();
    if (group === undefined) return;
    placeRow(mixture, rows, row, old, -1);
    placeRow(mixture, rows, row, group, 1);
    assignment[row] = group;
    members[old] = (members[old] ?? 0) - 1;
    members[group] = 1;
  }
}
