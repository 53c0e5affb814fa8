import { cutTree, type Merge } from './merge-tree.ts';
import { type Mixture, type MixtureRows, scoreRow, toProbabilities } from './mixture.ts';
import { saysNothing } from './mixture-rows.ts';
import { LEAST_CERTAIN } from './mixture-settings.ts';

/** How many groups of a row are remembered with their probability, so that joined groups can add theirs up. */
const REMEMBERED = 3;

/** The group of Overig: rows of which no group is certain enough. */
export const OTHER = -1;

/** Per row: its group or OTHER, its best group whatever the certainty, and the probability (0-1) of that one. */
export type RowGroups = {
  groups: Int32Array;
  best: Int32Array;
  posterior: Float32Array;
  /** Three groups a row, most probable first (OTHER where there are fewer), and their probabilities. */
  likely: Int32Array;
  likelihoods: Float32Array;
};

export function emptyRowGroups(rows: number): RowGroups {
  return {
    groups: new Int32Array(rows).fill(OTHER),
    best: new Int32Array(rows).fill(OTHER),
    posterior: new Float32Array(rows),
    likely: new Int32Array(rows * REMEMBERED).fill(OTHER),
    likelihoods: new Float32Array(rows * REMEMBERED),
  };
}

function remember(target: RowGroups, row: number, probabilities: Float64Array): void {
  const from = row * REMEMBERED;
  for (let place = 0; place < REMEMBERED; place++) {
    let best = OTHER;
    for (let g = 0; g < probabilities.length; g++) {
      const taken = target.likely.subarray(from, from + place).includes(g);
      if (!taken && (best === OTHER || (probabilities[g] ?? 0) > (probabilities[best] ?? 0))) best = g;
    }
    target.likely[from + place] = best;
    target.likelihoods[from + place] = best === OTHER ? 0 : (probabilities[best] ?? 0);
  }
}

/**
 * The groups of rows under a mixture that no longer changes. With `assignment` the best group of a row is the one it
 * has there. A row that says nothing (no known word, no vector) is OTHER with probability 0.
 */
export function* groupsOfRows(
  mixture: Mixture,
  rows: MixtureRows,
  assignment?: Int32Array,
): Generator<undefined, RowGroups> {
  const result = emptyRowGroups(rows.count);
  const scores = new Float64Array(mixture.groups);
  const { overconfidence } = mixture.settings;
  for (let row = 0; row < rows.count; row++) {
    if (row % 1000 === 999) yield;
    const own = assignment?.[row] ?? OTHER;
    // A row that is among those the mixture was made of would vouch for itself.
    scoreRow(mixture, rows, row, scores, own);
    for (let g = 0; g < scores.length; g++) scores[g] = (scores[g] ?? 0) / overconfidence;
    toProbabilities(scores);
    remember(result, row, scores);
    const best = own !== OTHER ? own : (result.likely[row * REMEMBERED] ?? OTHER);
    const certainty = saysNothing(rows, row) ? 0 : (scores[best] ?? 0);
    result.best[row] = best;
    result.posterior[row] = certainty;
    result.groups[row] = certainty < LEAST_CERTAIN ? OTHER : best;
  }
  return result;
}

/** The groups of rows when only `count` of the model's groups are left: a slider moves without computing anything. */
export function cutRowGroups(
  rows: RowGroups,
  merges: readonly Merge[],
  groups: number,
  count: number,
): RowGroups {
  const joined = cutTree(merges, groups, count);
  const total = rows.groups.length;
  const result = emptyRowGroups(total);
  for (let row = 0; row < total; row++) {
    const own = rows.best[row] ?? OTHER;
    const best = joined[own] ?? OTHER;
    let certainty = 0;
    for (let i = row * REMEMBERED; i < (row + 1) * REMEMBERED; i++) {
      const group = joined[rows.likely[i] ?? OTHER] ?? OTHER;
      result.likely[i] = group;
      result.likelihoods[i] = rows.likelihoods[i] ?? 0;
      if (group === best) certainty += rows.likelihoods[i] ?? 0;
    }
    // A locked row is certain whatever the model thinks; a row that says nothing stays uncertain.
    const kept = rows.posterior[row] ?? 0;
    result.best[row] = best;
    result.posterior[row] = kept === 0 ? 0 : Math.min(1, Math.max(kept, certainty));
    const stays = (rows.groups[row] ?? OTHER) !== OTHER;
    result.groups[row] = stays || (result.posterior[row] ?? 0) >= LEAST_CERTAIN ? best : OTHER;
  }
  return result;
}

/** Rows instead of different answers: row r gets what answer `answerOf[r]` has; a locked row what it is locked to. */
export function expandRowGroups(
  answers: RowGroups,
  answerOf: Int32Array,
  locked: ArrayLike<number> | undefined,
): RowGroups {
  const result = emptyRowGroups(answerOf.length);
  answerOf.forEach((answer, row) => {
    const lock = locked?.[row] ?? -1;
    result.groups[row] = lock >= 0 ? lock : (answers.groups[answer] ?? OTHER);
    result.best[row] = lock >= 0 ? lock : (answers.best[answer] ?? OTHER);
    result.posterior[row] = lock >= 0 ? 1 : (answers.posterior[answer] ?? 0);
    for (let i = 0; i < REMEMBERED; i++) {
      result.likely[row * REMEMBERED + i] = answers.likely[answer * REMEMBERED + i] ?? OTHER;
      result.likelihoods[row * REMEMBERED + i] = answers.likelihoods[answer * REMEMBERED + i] ?? 0;
    }
  });
  return result;
}

/** Every group keeps at least its most certain row, so that no group on screen is empty. In place. */
export function keepEveryGroup(rows: RowGroups, groups: number): void {
  const present = new Uint8Array(groups);
  const surest = new Int32Array(groups).fill(-1);
  rows.best.forEach((best, row) => {
    if (best < 0) return;
    if ((rows.groups[row] ?? OTHER) >= 0) present[best] = 1;
    const old = surest[best] ?? -1;
    if (old < 0 || (rows.posterior[row] ?? 0) > (rows.posterior[old] ?? 0)) surest[best] = row;
  });
  surest.forEach((row, group) => {
    if (row >= 0 && present[group] === 0) rows.groups[row] = group;
  });
}

/** For each different answer the first group (0 or more) that any of its rows has in `ofRows`, or -1. */
export function locksOfAnswers(
  ofRows: ArrayLike<number> | undefined,
  answerOf: Int32Array,
  answers: number,
): Int32Array {
  const locks = new Int32Array(answers).fill(-1);
  answerOf.forEach((answer, row) => {
    const lock = ofRows?.[row] ?? -1;
    if (lock >= 0 && locks[answer] === -1) locks[answer] = lock;
  });
  return locks;
}
