import { adjustedRandIndex } from './measures.ts';
import type { Assignment } from './sweep.ts';

const ROUNDS = 15;

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
  const width = votes.length * groups;
  const centres = new Float64Array(groups * width);
  for (let round = 0; round < ROUNDS; round++) {
    yield;
    centres.fill(0);
    for (const row of order) {
      const base = (assignment[row] ?? 0) * width;
      votes.forEach((vote, v) => {
        const cell = base + v * groups + (vote[row] ?? 0);
        centres[cell] = (centres[cell] ?? 0) + 1;
      });
    }
    for (let g = 0; g < groups; g++) {
      const centre = centres.subarray(g * width, (g + 1) * width);
      const length = Math.hypot(...centre);
      if (length > 0) for (let i = 0; i < width; i++) centre[i] = (centre[i] ?? 0) / length;
    }
    let moved = 0;
    for (const row of order) {
      let best = assignment[row] ?? 0;
      let highest = -1;
      for (let g = 0; g < groups; g++) {
        let likeness = 0;
        for (let v = 0; v < votes.length; v++)
          likeness += centres[g * width + v * groups + (votes[v]?.[row] ?? 0)] ?? 0;
        if (likeness > highest + 1e-12) {
          highest = likeness;
          best = g;
        }
      }
      if (best !== assignment[row]) moved++;
      assignment[row] = best;
    }
    if (moved === 0) break;
  }
  return assignment;
}
