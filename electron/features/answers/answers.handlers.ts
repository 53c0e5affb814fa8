import type {
  AnswerRow,
  answersContract,
  QuestionRow,
} from '../../../shared/features/answers/answers.contract.ts';
import type { DocumentId } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import type { ReadableDb } from '../../database/connection.ts';
import type { HandlersOf } from '../../database/handler-types.ts';
import { oneOf, sql } from '../../database/sql.ts';
import { type AnswerIndex, answerIndex } from './answer-index.ts';
import { countAnswerCodes } from './count-answer-codes.ts';
import { shownAnswers } from './shown-answers.sql.ts';

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

  'answers.codeCounts': ({ questionId }, { db }) => countAnswerCodes(db, questionId),

  'answers.page': ({ questionId, filter, order, offset, limit }, { db }) => {
    const index = answerIndex(db, questionId);
    const answers = shownAnswers(db, questionId, filter, order);
    const shown = answers.slice(offset, offset + limit).map((answer) => answer.documentId);
    return { total: answers.length, rows: readRows(db, shown, index) };
  },

  'answers.place': ({ questionId, documentId, filter, order }, { db }) => {
    const answers = shownAnswers(db, questionId, filter, order);
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

type StoredRow = Omit<AnswerRow, 'values' | 'codings' | 'same'> & { values: string };
type StoredCoding = AnswerRow['codings'][number] & { documentId: DocumentId };

function readRows(db: ReadableDb, ids: readonly DocumentId[], index: AnswerIndex): AnswerRow[] {
  const rows = db.all<StoredRow>(
    sql`SELECT d.id AS documentId, d.currentRevisionId AS revisionId, d.respondentId,
               coalesce(p.label, d.title) AS respondentLabel, r.text, coalesce(p.variableValues, '{}') AS "values"
        FROM document d JOIN textRevision r ON r.id = d.currentRevisionId
        LEFT JOIN respondent p ON p.id = d.respondentId
        WHERE d.id ${oneOf(ids)}`,
  );
  const byId = new Map(rows.map((row) => [row.documentId, row]));
  const codings = new Map<DocumentId, AnswerRow['codings']>(ids.map((id) => [id, []]));
  for (const { documentId, ...coding } of db.all<StoredCoding>(
    sql`SELECT c.documentId, c.id, c.codeId, p.start, p."end" FROM coding c JOIN codingPosition p ON p.codingId = c.id
        WHERE c.documentId ${oneOf(ids)} ORDER BY c.createdAt, c.id`,
  )) {
    codings.get(documentId)?.push(coding);
  }
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const values = JSON.parse(row.values) as AnswerRow['values'];
    return { ...row, values, codings: codings.get(id) ?? [], same: index.same(id) };
  });
}
