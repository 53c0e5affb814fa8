import type { CountStops } from './count-ladder.ts';
import type { DistinctAnswers } from './distinct-answers.ts';
import { type FrozenClusters, freezeMixture } from './frozen-clusters.ts';
import { mergeTree } from './merge-tree.ts';
import type { MixtureRows } from './mixture.ts';
import { BESIDE_VECTOR, USUAL_LENGTH, WORDS_IN_FULL, wordWeight } from './mixture-settings.ts';
import { nameWordRows } from './name-clusters.ts';
import type { Components } from './principal-components.ts';
import { expandRowGroups, groupsOfRows, keepEveryGroup, type RowGroups } from './row-groups.ts';
import type { Grouping } from './sampled-grouping.ts';

export type GroupingParts = {
  answers: DistinctAnswers;
  rows: MixtureRows;
  grouping: Grouping;
  vocabulary: string[];
  components: Components | null;
  stops: CountStops | null;
  locked: ArrayLike<number> | undefined;
  /** Names that groups have already; those that have none are named. */
  names: readonly string[][];
};

/** What is shown and kept of a grouping that is final: the group of each row, and the model with names and merges. */
export function* summarised(
  parts: GroupingParts,
): Generator<undefined, { rows: RowGroups; model: FrozenClusters }> {
  const { answers, rows, vocabulary, components, stops, locked } = parts;
  const { mixture, assignment } = parts.grouping;
  const ofAnswers = yield* groupsOfRows(mixture, rows, assignment);
  keepEveryGroup(ofAnswers, mixture.groups);
  const names = yield* nameWordRows(answers.words, ofAnswers.groups, mixture.groups);
  const weighting = components === null ? WORDS_IN_FULL : BESIDE_VECTOR;
  const merges = yield* mergeTree(mixture, wordWeight(USUAL_LENGTH, weighting));
  const model: FrozenClusters = {
    version: 1,
    ...freezeMixture(mixture),
    vocabulary,
    components,
    names: names.map((name, group) => parts.names[group] ?? name.terms),
    merges,
    stops,
  };
  return { rows: expandRowGroups(ofAnswers, answers.answerOf, locked), model };
}
