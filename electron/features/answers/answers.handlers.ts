import type {
  AnswerFilter,
  AnswerRow,
  answersContract,
  QuestionRow,
} from '../../../shared/features/answers/answers.contract.ts';
import type { DocumentId, QuestionId } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import type { ReadableDb } from '../../database/connection.ts';
import type { HandlersOf } from '../../database/handler-types.ts';
import { oneOf, type SqlStatement, sql } from '../../database/sql.ts';
import { findDocuments } from '../search/search.sql.ts';
import { type Answer, type AnswerIndex, answerIndex } from './answer-index.ts';

export const answersHandlers: HandlersOf<typeof answersContract> = {
  'answers.questions': (_input, { db }) =>
    db.all<QuestionRow>(
      sql`SELECT q.id, q.label, q.text, count(a.id) AS answers, coalesce(sum(a.isCoded), 0) AS coded
          FROM question q LEFT JOIN (
            SELECT d.id, d.questionId, EXISTS (SELECT 1 FROM coding c WHERE c.documentId = d.id) AS isCoded
            FROM document d JOIN textRevision r ON r.id = d.currentRevisionId
            WHERE d.questionId IS NOT NULL AND d.isTrashed = 0
              AND trim(r.text, char(9, 10, 13, 32, 160)) <> ''
          ) a ON a.questionId = q.id
          GROUP BY q.id ORDER BY q.position, q.id`,
    ),

  'answers.page': ({ questionId, filter, offset, limit }, { db }) => {
    const index = answerIndex(db, questionId);
    const answers = filterAnswers(db, questionId, index, filter);
    const shown = answers.slice(offset, offset + limit).map((answer) => answer.documentId);
    return { total: answers.length, rows: readRows(db, shown, index) };
  },

  'answers.place': ({ questionId, documentId }, { db }) => {
    const answers = filterAnswers(db, questionId, answerIndex(db, questionId), { coded: 'all' });
    const place = answers.findIndex((answer) => answer.documentId === documentId);
    return place === -1 ? null : place;
  },

  'answers.updateQuestion': ({ questionId, label, text }, { db }) => {
    const row = db.get<{ label: string; text: string }>(
      sql`SELECT label, text FROM question WHERE id = ${questionId}`,
    );
    if (!row) throw new AppError('not-found', { reason: 'question' });
    db.run(
      sql`UPDATE question SET label = ${label ?? row.label}, text = ${text ?? row.text} WHERE id = ${questionId}`,
    );
    return null;
  },
};

/** The answers that the grid shows, in order. Each filter is a set of ids that was found by an index. */
function filterAnswers(
  db: ReadableDb,
  questionId: QuestionId,
  index: AnswerIndex,
  filter: AnswerFilter,
): readonly Answer[] {
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
  if (conditions.length === 0) return index.answers;
  return index.answers.filter((answer) => conditions.every((isWanted) => isWanted(answer)));
}

/** Many ids come fastest as one JSON text. */
function readIds(db: ReadableDb, statement: SqlStatement): string[] {
  return JSON.parse(
    db.value<string>(sql`SELECT json_group_array(id) FROM (${statement})`) ?? '[]',
  ) as string[];
}

type StoredRow = Omit<AnswerRow, 'values' | 'codings' | 'same'> & { values: string };
type StoredCoding = AnswerRow['codings'][number] & { documentId: DocumentId };

function readRows(db: ReadableDb, ids: readonly DocumentId[], index: AnswerIndex): AnswerRow[] {
  const rows = db.all<StoredRow>(
    sql`SELECT d.id AS documentId, d.currentRevisionId AS revisionId, d.respondentId,
               coalesce(p.label, d.title) AS respondentLabel, r.text, coalesce(p.variableValues, '{}') AS "values"
        FROM document d JOIN textRevision r ON r.id = d.currentRevisionId
        LEFT JOIN respondent p ON p.id = d.respondentId
        WHERE d.id ${oneOf(ids)} ORDER BY d.position, d.rowid`,
  );
  const codings = new Map<DocumentId, AnswerRow['codings']>(ids.map((id) => [id, []]));
  for (const { documentId, ...coding } of db.all<StoredCoding>(
    sql`SELECT c.documentId, c.id, c.codeId, p.start, p."end" FROM coding c JOIN codingPosition p ON p.codingId = c.id
        WHERE c.documentId ${oneOf(ids)} ORDER BY c.createdAt, c.id`,
  )) {
    codings.get(documentId)?.push(coding);
  }
  return rows.map((row) => ({
    ...row,
    values: JSON.parse(row.values) as AnswerRow['values'],
    codings: codings.get(row.documentId) ?? [],
    same: index.same(row.documentId),
  }));
}
