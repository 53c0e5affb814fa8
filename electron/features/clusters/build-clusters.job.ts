import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Clustering, clusterAnswers } from '../../../shared/language/clusters/cluster-answers.ts';
import { namesAsWritten } from '../../../shared/language/clusters/name-as-written.ts';
import { cutRowGroups, type RowGroups } from '../../../shared/language/clusters/row-groups.ts';
import { typicalAnswers } from '../../../shared/language/clusters/typical-answers.ts';
import { groupNearDuplicates } from '../../../shared/language/duplicates/group-near-duplicates.ts';
import type { VectorTable } from '../../../shared/language/vectors/vector-table.ts';
import type { QuestionId } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import type { JobContext, JobRun } from '../../database/handler-types.ts';
import { type LearnedAnswer, readAnswers } from '../suggest/learning-material.sql.ts';
import { vectorsFor } from '../suggest/make-vectors.ts';
import type { NewCluster } from './clusters.sql.ts';

/** One answer is no group. */
const fewestAnswers = 2;
const typicalPerCluster = 4;

/** Groups the answers to a question: one of each near duplicate is looked at, all are counted. */
export const buildClusters: JobRun<'clusters.build', NewCluster[]> = async (
  { questionId, count },
  context,
) => {
  const answers = readAnswers(context.db(), questionId as QuestionId);
  if (answers.length < fewestAnswers) throw new AppError('invalid-input', { reason: 'too-few-answers' });
  const texts = answers.map(({ text }) => text);
  const vectors = await vectorsFor(texts, context);
  const duplicates = groupNearDuplicates(texts);
  const firsts = [...new Set(duplicates)].sort((a, b) => a - b);
  const place = new Map(firsts.map((row, i) => [row, i]));
  const weights = new Float64Array(firsts.length);
  for (const first of duplicates) {
    const at = place.get(first) ?? 0;
    weights[at] = (weights[at] ?? 0) + 1;
  }
  const different = {
    texts: firsts.map((row) => texts[row] ?? ''),
    vectors: vectors && rowsOf(vectors, firsts),
  };
  const groups = Math.min(count ?? firsts.length, firsts.length);
  const work = clusterAnswers({
    ...different,
    weights,
    ...(count === undefined ? {} : { count: groups }),
  });
  const clustering = await runReporting(work, context);
  return describe(answers, { ...different, weights }, middleStop(clustering, count), { duplicates, place });
};

/** Looks at Cancel and reports between two steps of the work. */
async function runReporting<R>(
  work: Generator<{ done: number; total: number }, R>,
  context: JobContext,
): Promise<R> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    await nextTurn();
    context.progress('group', step.value.done, step.value.total);
  }
}

/** Without a number that was asked for: the middle of the three stops, the finer groups joined up to it. */
function middleStop({ rows, model }: Clustering, count: number | undefined): RowGroups {
  if (count !== undefined || model.stops === null) return rows;
  return cutRowGroups(rows, model.merges, model.groups, model.stops.middle);
}

function describe(
  answers: readonly LearnedAnswer[],
  different: { texts: readonly string[]; vectors: VectorTable | null; weights: ArrayLike<number> },
  rows: RowGroups,
  { duplicates, place }: { duplicates: readonly number[]; place: ReadonlyMap<number, number> },
): NewCluster[] {
  const used = [...new Set(rows.groups)].filter((group) => group >= 0).sort((a, b) => a - b);
  const groupOf = answers.map((_, row) => rows.groups[place.get(duplicates[row] ?? row) ?? 0] ?? -1);
  const names = namesAsWritten(
    answers.map(({ text }) => text),
    groupOf,
    Math.max(0, ...used) + 1,
  );
  const clusters = used.map((group) => {
    const shown = typicalAnswers({ ...different, rows, group, count: typicalPerCluster });
    const typical = new Set(shown.typical);
    // Of near duplicates the first one stands for the others.
    const standing = (row: number, at: number) => {
      if (duplicates[row] !== row) return 'member';
      return typical.has(at) ? 'typical' : at === shown.border ? 'border' : 'member';
    };
    const members = answers.flatMap(({ documentId }, row) => {
      if (groupOf[row] !== group) return [];
      const at = place.get(duplicates[row] ?? row) ?? 0;
      return [{ documentId, weight: rows.posterior[at] ?? 0, standing: standing(row, at) } as const];
    });
    return { name: names[group] ?? '', members };
  });
  return clusters.sort((a, b) => b.members.length - a.members.length);
}

function rowsOf(table: VectorTable, rows: readonly number[]): VectorTable {
  const { dimensions } = table;
  const values = new Int8Array(rows.length * dimensions);
  rows.forEach((row, i) => {
    values.set(table.values.subarray(row * dimensions, (row + 1) * dimensions), i * dimensions);
  });
  return { dimensions, rows: rows.length, values };
}
