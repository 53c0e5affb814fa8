import { seededRandom } from '../random/seeded-random.ts';
import type { VectorTable } from '../vectors/vector-table.ts';
import type { Clustering } from './cluster-answers.ts';
import { type ClusterProgress, ofRows, progressAt, reportingAt } from './cluster-progress.ts';
import { distinctAnswers } from './distinct-answers.ts';
import { fillEmptyGroups } from './fill-empty-groups.ts';
import { type FrozenClusters, rowsForModel, thawMixture } from './frozen-clusters.ts';
import { matchGroups } from './match-groups.ts';
import { groupsOfRows, locksOfAnswers, OTHER } from './row-groups.ts';
import { mixtureOf } from './sampled-grouping.ts';
import { summarised } from './summarise-grouping.ts';
import { settle, sweep } from './sweep.ts';
import { vocabularyOf } from './word-matrix.ts';

export type UpdateInput = {
  model: FrozenClusters;
  /** All rows, old and new, in any order. */
  texts: readonly string[];
  vectors: VectorTable | null;
  /** Per row the group it is in now, OTHER (-1) for none; a row that is new has none. */
  previous: ArrayLike<number>;
  /** Per row the group it stays in, or -1. */
  locked?: ArrayLike<number>;
  /** New groups to look for among the rows that have none. */
  extraGroups?: number;
  seed?: number;
};

/** A row that would change from one group to another, or to Overig (-1). */
export type Move = { row: number; from: number; to: number };
export type ClusterUpdate = { clustering: Clustering; moves: Move[] };

const DRAWN_FOR_EXTRA = 10;
// Each further sweep moves more rows that nobody asked to move.
const UPDATING_SWEEPS = 2;
// A row that is as well off elsewhere stays: what moves must be worth a second look.
const INERTIA = 1;
// Outweighs any overlap: a group with a locked row keeps its number.
const LOCK_ROWS = 1e6;

/**
 * Fits clusters again from where they are: rows start in the group they have, new rows in the one the model gives
 * them; locked rows stay. Groups are matched with the former ones by overlap, so numbers, colours and names last.
 * Nothing is stored: `moves` lists, of the rows that had a group, those that would move.
 */
export function* updateClusters(input: UpdateInput): Generator<ClusterProgress, ClusterUpdate> {
  const { model, texts, vectors, previous, locked, extraGroups = 0, seed = 1 } = input;
  const answers = yield* reportingAt(0.05, distinctAnswers(texts));
  const frozenRows = yield* reportingAt(
    0.1,
    rowsForModel(answers, vectors, model.vocabulary, model.components),
  );
  const byModel = yield* reportingAt(0.2, groupsOfRows(thawMixture(model), frozenRows));
  // New words may carry a new theme, so the words are counted afresh; the components stay.
  const known = new Set(model.vocabulary);
  const found = yield* reportingAt(0.25, vocabularyOf(answers.words));
  const vocabulary = [...model.vocabulary, ...found.filter((stem) => !known.has(stem))];
  const rows = yield* reportingAt(0.3, rowsForModel(answers, vectors, vocabulary, model.components));

  const groups = model.groups + extraGroups;
  const locks = locksOfAnswers(locked, answers.answerOf, rows.count);
  const former = locksOfAnswers(previous, answers.answerOf, rows.count);
  locks.forEach((lock, answer) => {
    if (lock >= 0) former[answer] = lock;
  });
  const assignment = Int32Array.from(former, (group, answer) =>
    group >= 0 ? group : Math.max(0, byModel.best[answer] ?? 0),
  );
  const free = Int32Array.from(assignment.keys()).filter((answer) => (locks[answer] ?? -1) < 0);
  const homeless = free.filter((answer) => former[answer] === OTHER && byModel.groups[answer] === OTHER);
  const random = seededRandom(seed);
  if (extraGroups > 0)
    for (const answer of homeless) assignment[answer] = model.groups + Math.floor(random() * extraGroups);
  const mixture = mixtureOf(rows, groups, model.settings, assignment);
  for (let i = 0; extraGroups > 0 && i < DRAWN_FOR_EXTRA; i++)
    yield* reportingAt(0.4, sweep(mixture, rows, assignment, homeless, random));
  const settling = settle(mixture, rows, assignment, free, UPDATING_SWEEPS, INERTIA);
  while (!settling.next().done) yield { ...progressAt(0.5), groups: ofRows(assignment, answers.answerOf) };
  fillEmptyGroups(rows, { mixture, assignment }, locks);

  const weights = Float64Array.from(locks, (lock) => (lock >= 0 ? LOCK_ROWS : 1));
  const number = matchGroups(former, assignment, groups, weights);
  const renumbered = assignment.map((group) => number[group] ?? group);
  const grouping = {
    assignment: renumbered,
    mixture: mixtureOf(rows, groups, model.settings, renumbered),
  };
  const { components, stops, names } = model;
  const clustering = yield* reportingAt(
    0.9,
    summarised({ answers, rows, grouping, vocabulary, components, stops, locked, names }),
  );
  const { groups: now, best } = clustering.rows;
  const moves: Move[] = [];
  for (let row = 0; row < now.length; row++) {
    const from = previous[row] ?? OTHER;
    // A row whose group is still its best does not leave it for being a little less certain.
    if (from !== OTHER && now[row] === OTHER && best[row] === from) now[row] = from;
    const to = now[row] ?? OTHER;
    if (from !== OTHER && from !== to) moves.push({ row, from, to });
  }
  return { clustering, moves };
}
