import type { AnswerFilter, AnswerOrder } from '../../../shared/features/answers/answers.contract.ts';
import type { QuestionId } from '../../../shared/model/ids.ts';
import { haveChanged, type LogPlace, lastChange } from '../../database/changed-since.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { type SqlStatement, sql } from '../../database/sql.ts';
import { findDocuments } from '../search/search.sql.ts';
import { type Answer, type AnswerIndex, answerIndex } from './answer-index.ts';

/** The answers that the grid shows, in order. Each filter is a set of ids that was found by an index. */
export function shownAnswers(
  db: ReadableDb,
  questionId: QuestionId,
  filter: AnswerFilter,
  order?: AnswerOrder,
): readonly Answer[] {
  const index = answerIndex(db, questionId);
  const answers = order ? inOrder(db, questionId, index, order) : index.answers;
  const conditions: ((answer: Answer) => boolean)[] = [];
  const needDocument = (found: readonly string[]) => {
    const wanted = new Set(found);
    conditions.push(({ documentId }) => wanted.has(documentId));
  };
  if (index.hasEmpty || filter.coded !== 'all') {
    const coded = new Set(readIds(db, sql`SELECT DISTINCT documentId AS id FROM coding`));
    conditions.push(({ documentId }) => !index.isEmpty(documentId) || coded.has(documentId));
    const wanted = filter.coded === 'coded';
    if (filter.coded !== 'all') conditions.push(({ documentId }) => coded.has(documentId) === wanted);
  }
  if (filter.codeId) {
    needDocument(
      readIds(db, sql`SELECT DISTINCT documentId AS id FROM coding WHERE codeId = ${filter.codeId}`),
    );
  }
  if (filter.variableId && filter.value !== undefined) {
    const found = readIds(
      db,
      sql`SELECT id FROM respondent
          WHERE json_extract(variableValues, ${`$."${filter.variableId}"`}) = ${filter.value}`,
    );
    const wanted = new Set(found);
    conditions.push(({ respondentId }) => respondentId !== null && wanted.has(respondentId));
  }
  if (filter.query?.trim()) needDocument(findDocuments(db, filter.query, { questionId }));
  if (conditions.length === 0) return answers;
  return answers.filter((answer) => conditions.every((isWanted) => isWanted(answer)));
}

/** Many ids come fastest as one JSON text. */
function readIds(db: ReadableDb, statement: SqlStatement): string[] {
  return JSON.parse(
    db.value<string>(sql`SELECT json_group_array(id) FROM (${statement})`) ?? '[]',
  ) as string[];
}

/** Sorting 100,000 answers takes longer than a page may, and pages are asked for one by one: the last order is kept. */
const kept = new WeakMap<AnswerIndex, { key: string; answers: readonly Answer[]; upTo: LogPlace }>();

function inOrder(
  db: ReadableDb,
  questionId: QuestionId,
  index: AnswerIndex,
  order: AnswerOrder,
): readonly Answer[] {
  const key = JSON.stringify(order);
  const known = kept.get(index);
  // The texts belong to the index, which is another one when they change.
  if (known?.key === key && !haveChanged(db, known.upTo, ['respondent'])) return known.answers;
  const upTo = lastChange(db);
  const byId = new Map<string, Answer>(index.answers.map((answer) => [answer.documentId, answer]));
  const answers = sortedIds(db, questionId, order).flatMap((id) => byId.get(id) ?? []);
  kept.set(index, { key, answers, upTo });
  return answers;
}

/** Numbers by their size, also where they are stored as words ('10' after '9'); equal ones in the order of the survey. */
function sortedIds(db: ReadableDb, questionId: QuestionId, { by, isDescending }: AnswerOrder): string[] {
  const direction = isDescending ? sql`DESC` : sql`ASC`;
  if (by === 'text') {
    return readIds(
      db,
      sql`SELECT d.id FROM document d JOIN textRevision r ON r.id = d.currentRevisionId
          WHERE d.questionId = ${questionId} AND d.isTrashed = 0
          ORDER BY trim(r.text) COLLATE NOCASE ${direction}, d.position, d.rowid`,
    );
  }
  const value =
    by === 'respondent'
      ? sql`coalesce(p.label, d.title)`
      : sql`json_extract(p.variableValues, ${`$."${by}"`})`;
  return readIds(
    db,
    sql`SELECT id FROM (
          SELECT d.id, d.position, d.rowid AS place, ${value} AS v
          FROM document d LEFT JOIN respondent p ON p.id = d.respondentId
          WHERE d.questionId = ${questionId} AND d.isTrashed = 0
        )
        ORDER BY v IS NULL OR v = '',
          CASE WHEN typeof(v) <> 'text' OR v GLOB '[0-9]*' OR v GLOB '-[0-9]*' THEN CAST(v AS REAL) END ${direction},
          v COLLATE NOCASE ${direction}, position, place`,
  );
}
