import { adjustedRandIndex } from './measures.ts';
import type { Assignment } from './sweep.ts';

const ROUNDS = 15;
const ROWS_A_REPORT = 5000;

/** The assignment that agrees best with the others on the rows of `order`. */
function mostAgreed(votes: readonly Assignment[], order: Int32Array): Assignment {
  const parts = votes.map((vote) => Int32Array.from(order, (row) => vote[row] ?? 0));
  const agreement = new Float64Array(votes.length);
  for (let a = 0; a < parts.length; a++) {
    for (let b = a + 1; b < parts.length; b++) {
      const index = adjustedRandIndex(parts[a] ?? [], parts[b] ?? []);
      agreement[a] = (agreement[a] ?? 0) + index;
      agreement[b] = (agreement[b] ?? 0) + index;
    }
  }
  let best = 0;
  agreement.forEach((sum, i) => {
    if (sum > (agreement[best] ?? 0)) best = i;
  });
  return votes[best] ?? new Int32Array(0);
}

/** Per group the votes of its rows, as a direction; `first[v]` is where the groups of vote v begin in a line. */
type Centres = { lines: Float64Array; width: number; first: number[] };

function centresOf(
  votes: readonly Assignment[],
  groups: number,
  order: Int32Array,
  assignment: Assignment,
): Centres {
  const first: number[] = [];
  let width = 0;
  for (const vote of votes) {
    first.push(width);
    width += 1 + vote.reduce((most, group) => Math.max(most, group), 0);
  }
  const lines = new Float64Array(groups * width);
  for (const row of order) {
    const group = assignment[row] ?? -1;
    if (group < 0) continue;
    for (let v = 0; v < votes.length; v++) {
      const cell = group * width + (first[v] ?? 0) + (votes[v]?.[row] ?? 0);
      lines[cell] = (lines[cell] ?? 0) + 1;
    }
  }
  for (let g = 0; g < groups; g++) {
    const line = lines.subarray(g * width, (g + 1) * width);
    const length = Math.sqrt(line.reduce((sum, value) => sum + value * value, 0));
    if (length > 0) for (let i = 0; i < width; i++) line[i] = (line[i] ?? 0) / length;
  }
  return { lines, width, first };
}

function nearest(
  { lines, width, first }: Centres,
  votes: readonly Assignment[],
  row: number,
  own: number,
): number {
  let best = own;
  let highest = -1;
  for (let g = 0; g * width < lines.length; g++) {
    let likeness = 0;
    for (let v = 0; v < votes.length; v++)
      likeness += lines[g * width + (first[v] ?? 0) + (votes[v]?.[row] ?? 0)] ?? 0;
    if (likeness > highest + 1e-12) {
      highest = likeness;
      best = g;
    }
  }
  return best;
}

/** Gives each row of `order` without a group (-1) the one whose rows got the same votes most often. In place. */
export function* nearestByVotes(
  votes: readonly Assignment[],
  groups: number,
  order: Int32Array,
  assignment: Assignment,
): Generator<undefined, void> {
  const centres = centresOf(votes, groups, order, assignment);
  for (let i = 0; i < order.length; i++) {
    if (i % ROWS_A_REPORT === ROWS_A_REPORT - 1) yield;
    const row = order[i] ?? 0;
    if ((assignment[row] ?? -1) < 0) assignment[row] = nearest(centres, votes, row, 0);
  }
}

/**
 * One assignment out of several of the same rows. It starts from the one that agrees best with the others; then,
 * as in k-means, each row goes to the group whose rows got the same votes most often (A. Strehl and J. Ghosh 2002
 * describe such ensembles). Rows outside `order` keep the group they have in the votes.
 */
export function* consensus(
  votes: readonly Assignment[],
  groups: number,
  order: Int32Array,
): Generator<undefined, Assignment> {
  const assignment = Int32Array.from(mostAgreed(votes, order));
  if (votes.length < 3) return assignment;
  for (let round = 0; round < ROUNDS; round++) {
    yield;
    const centres = centresOf(votes, groups, order, assignment);
    let moved = 0;
    for (let i = 0; i < order.length; i++) {
      if (i % ROWS_A_REPORT === ROWS_A_REPORT - 1) yield;
      const row = order[i] ?? 0;
      const best = nearest(centres, votes, row, assignment[row] ?? 0);
      if (best !== assignment[row]) moved++;
      assignment[row] = best;
    }
    if (moved === 0) break;
  }
  return assignment;
}
