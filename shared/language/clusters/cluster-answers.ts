import type { VectorTable } from '../vectors/vector-table.ts';
import { type ClusterProgress, ofRows, progressAt, reportingAt } from './cluster-progress.ts';
import { type CountStops, climbLadder, stopsFrom } from './count-ladder.ts';
import { type DistinctAnswers, distinctAnswers } from './distinct-answers.ts';
import { fitGroups } from './fit-groups.ts';
import { type FrozenClusters, rowsForModel } from './frozen-clusters.ts';
import type { MixtureRows, MixtureSettings } from './mixture.ts';
import { COMPONENTS, WITH_VECTORS, WORDS_ALONE } from './mixture-settings.ts';
import { bySize } from './order-groups.ts';
import { fitComponents } from './principal-components.ts';
import { groupsOfRows, locksOfAnswers, type RowGroups } from './row-groups.ts';
import { type Grouping, mixtureOf } from './sampled-grouping.ts';
import { summarised } from './summarise-grouping.ts';
import { vocabularyOf } from './word-matrix.ts';

export type ClusterInput = {
  texts: readonly string[];
  /** A vector for each text, or null: words alone. Rows of zeros count by their words. */
  vectors: VectorTable | null;
  /** Exactly so many groups (fewer only when fewer answers differ); without it as many as the fine stop. */
  count?: number;
  seed?: number;
  /** Per row the group it stays in, or -1. Groups keep their numbers when any row is locked. */
  locked?: ArrayLike<number>;
  /** Per row how many identical answers it stands for. */
  weights?: ArrayLike<number>;
};

export type Clustering = { rows: RowGroups; model: FrozenClusters };

const REPORTS_A_SNAPSHOT = 40;

function groupsLocked(input: ClusterInput): number {
  let most = 0;
  for (let row = 0; row < (input.locked?.length ?? 0); row++)
    most = Math.max(most, 1 + (input.locked?.[row] ?? -1));
  return most;
}

/** Tries numbers of groups; a first grouping is reported as soon as there is one. */
function* triedCounts(
  answers: DistinctAnswers,
  rows: MixtureRows,
  settings: MixtureSettings,
  seed: number,
): Generator<ClusterProgress, CountStops> {
  const climbing = climbLadder(rows, settings, seed);
  let shown = false;
  let step = climbing.next();
  for (; !step.done; step = climbing.next()) {
    const progress = progressAt(0.1, 0.3, step.value.share);
    if (step.value.first !== null && !shown) {
      shown = true;
      const early = yield* reportingAt(
        progress.done / progress.total,
        groupsOfRows(step.value.first.mixture, rows),
      );
      progress.groups = ofRows(early.groups, answers.answerOf);
    }
    yield progress;
  }
  return stopsFrom(step.value);
}

function atMost({ coarse, middle, fine }: CountStops, most: number): CountStops {
  return { coarse: Math.min(coarse, most), middle: Math.min(middle, most), fine: Math.min(fine, most) };
}

/** Numbers groups anew, the one with most answers first; groups without any are dropped. */
function inOrderOfSize(
  { mixture, assignment }: Grouping,
  rows: MixtureRows,
  weights: Float64Array,
): Grouping {
  const sizes = new Float64Array(mixture.groups);
  assignment.forEach((group, answer) => {
    sizes[group] = (sizes[group] ?? 0) + (weights[answer] ?? 1);
  });
  const place = bySize(sizes);
  const ordered = assignment.map((group) => place[group] ?? group);
  const kept = Math.max(1, sizes.filter((size) => size > 0).length);
  return { assignment: ordered, mixture: mixtureOf(rows, kept, mixture.settings, ordered) };
}

/**
 * Groups answers by what they are about: a Dirichlet multinomial mixture over words and a von Mises-Fisher mixture
 * over sentence vectors in one (see `mixture.ts`), several seeded starts and their consensus. Rows of which no group
 * is at least half certain are Overig (-1). Same input and seed, same bytes. Throws RangeError when a lock names a
 * group that is not there, or `vectors` has another number of rows than there are texts.
 */
export function* clusterAnswers(input: ClusterInput): Generator<ClusterProgress, Clustering> {
  const { texts, vectors, locked, weights, seed = 1 } = input;
  if (vectors !== null && vectors.rows !== texts.length)
    throw new RangeError(`${vectors.rows} vectors for ${texts.length} texts`);
  const lockedGroups = groupsLocked(input);
  if (input.count !== undefined && lockedGroups > input.count)
    throw new RangeError(`a lock on group ${lockedGroups - 1} of ${input.count}`);

  const answers = yield* reportingAt(0.01, distinctAnswers(texts, weights));
  const fitting = vectors === null ? null : fitComponents(vectors, answers.firstRow, COMPONENTS, seed);
  const components = fitting === null ? null : yield* reportingAt(0.03, fitting);
  const vocabulary = yield* reportingAt(0.06, vocabularyOf(answers.words));
  const rows = yield* reportingAt(0.08, rowsForModel(answers, vectors, vocabulary, components));
  const settings = components === null ? WORDS_ALONE : WITH_VECTORS;
  const tried = input.count === undefined ? yield* triedCounts(answers, rows, settings, seed) : null;
  const wanted = Math.floor(input.count ?? tried?.fine ?? 1);
  const count = Math.max(1, lockedGroups, Math.min(wanted, rows.count));

  const exact = input.count !== undefined || lockedGroups > 0;
  const locks = locksOfAnswers(locked, answers.answerOf, rows.count);
  const work = fitGroups(rows, count, settings, locks, seed, exact);
  let fit = work.next();
  for (let reports = 1; !fit.done; fit = work.next(), reports++) {
    const progress = progressAt(0.3, 0.95, fit.value.share);
    if (reports % REPORTS_A_SNAPSHOT === 0) progress.groups = ofRows(fit.value.assignment, answers.answerOf);
    yield progress;
  }
  const grouping = lockedGroups > 0 ? fit.value : inOrderOfSize(fit.value, rows, answers.weights);
  const stops = tried === null ? null : atMost(tried, grouping.mixture.groups);
  return yield* reportingAt(
    0.97,
    summarised({ answers, rows, grouping, vocabulary, components, stops, locked, names: [] }),
  );
}
