import type { VectorTable } from '../vectors/vector-table.ts';
import { distinctAnswers } from './distinct-answers.ts';
import { type FrozenClusters, rowsForModel, thawMixture } from './frozen-clusters.ts';
import { expandRowGroups, groupsOfRows, type RowGroups } from './row-groups.ts';

/**
 * Puts new rows into kept clusters, which do not change: rows that were there before stay where they are. `vectors`
 * has a row for each text, or is null.
 */
export function* assignRows(
  model: FrozenClusters,
  texts: readonly string[],
  vectors: VectorTable | null,
): Generator<undefined, RowGroups> {
  const answers = yield* distinctAnswers(texts);
  const rows = yield* rowsForModel(answers, vectors, model.vocabulary, model.components);
  const found = yield* groupsOfRows(thawMixture(model), rows);
  return expandRowGroups(found, answers.answerOf, undefined);
}
