import { averageLink } from './average-link.ts';
import { consensus, nearestByVotes } from './consensus.ts';
import type { Assignment } from './sweep.ts';

/** Comparing each row with each other one takes time and memory with the square of the rows. */
export const MOST_COMPARED = 2500;

/**
 * What votes agree on, in `groups` groups. `few`: rows of the votes are compared two by two, which groups better and
 * allows votes of other numbers of groups; otherwise see `consensus`, where groups keep the numbers they have in the
 * votes. Rows outside `order` keep what the votes say.
 */
export function* agreedGroups(
  votes: readonly Assignment[],
  groups: number,
  order: Int32Array,
  few: boolean,
): Generator<undefined, Assignment> {
  if (!few) return yield* consensus(votes, groups, order);
  const inOrder = votes.map((vote) => Int32Array.from(order, (row) => vote[row] ?? -1));
  const linked = yield* averageLink(inOrder, order.length, groups);
  const assignment = Int32Array.from(votes[0] ?? []);
  order.forEach((row, i) => {
    assignment[row] = linked[i] ?? -1;
  });
  yield* nearestByVotes(votes, groups, order, assignment);
  return assignment;
}
