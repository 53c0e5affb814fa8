import type { ImportReport } from '../../../shared/features/import/import.contract.ts';
import type { CoderId, ImportId, QuestionId, VariableId } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import { insertBatch } from '../../database/change-batch.ts';
import type { WritableDb } from '../../database/connection.ts';
import type { JobCommit } from '../../database/handler-types.ts';
import { name, oneOf, sql } from '../../database/sql.ts';
import { addImport } from './import.sql.ts';

export type StagedSurvey = {
  /** The scratch database. */
  path: string;
  fileHash: string;
  report: ImportReport;
  /** An earlier import of the same bytes. */
  sameFile: ImportId | null;
  /** Question by the column it came from, so that a next wave finds it under whatever label. */
  questions: Record<string, QuestionId>;
  /** What the project had when the file was read, and must have still. */
  needed: { question: QuestionId[]; variable: VariableId[] };
};

/** Copies a survey from its scratch database, attached as `staging`, in one change with one log entry per table. */
export const commitSurvey: JobCommit<'import.survey', StagedSurvey> = {
  restorePoint: true,
  staging: (staged) => staged.path,
  commit: ({ report, fileHash, questions, needed, sameFile }, { db, me, now, input }) => {
    for (const table of ['question', 'variable'] as const) {
      const found = db.value<number>(
        sql`SELECT count(*) FROM ${name(table)} WHERE id ${oneOf(needed[table])}`,
      );
      if (found !== needed[table].length) throw new AppError('not-found', { reason: table });
    }
    const isNothingNew =
      report.alreadyThere > 0 && report.respondents + report.answers + report.codings === 0;
    if (isNothingNew)
      return { ...report, importId: sameFile ?? earlierImport(db, report.questionIds) ?? report.importId };
    const settings = { dialect: input.dialect, columns: input.columns, questions };
    addImport(db, report, { fileHash, settings, now });
    copyCodes(db, report.importId, now);
    insertBatch(db, report.importId, ['question', 'variable', 'respondent', 'document', 'coding'], () =>
      copyRows(db, report.importId, me, now),
    );
    return report;
  },
};

function earlierImport(db: WritableDb, questionIds: readonly QuestionId[]): ImportId | undefined {
  return db.value<ImportId>(
    sql`SELECT importId FROM document WHERE questionId ${oneOf(questionIds)} AND importId IS NOT NULL LIMIT 1`,
  );
}

/** Codes are few and may outlive the import, so they are logged one by one; they stand after those there are. */
function copyCodes(db: WritableDb, importId: ImportId, now: string): void {
  db.run(
    sql`INSERT INTO code (id, parentId, position, name, colour, importId, createdAt)
        SELECT s.id, NULL, base.position + 1 + s.position, s.name, 1 + (base.codes + s.position) % 24, ${importId}, ${now}
        FROM staging.code s, (
          SELECT coalesce(max(CASE WHEN parentId IS NULL THEN position END), 0) AS position, count(*) AS codes FROM main.code
        ) base
        ORDER BY s.rowid`,
  );
}

function copyRows(db: WritableDb, importId: ImportId, me: CoderId, now: string): void {
  const last = (table: string) =>
    db.value<number>(sql`SELECT coalesce(max(position), 0) + 1 FROM ${name(table)}`) ?? 0;
  const [questions, variables, respondents] = [last('question'), last('variable'), last('respondent')];
  const answers =
    db.value<number>(sql`SELECT coalesce(max(position), 0) FROM document WHERE questionId IS NOT NULL`) ?? 0;
  db.run(
    sql`INSERT INTO question (id, label, text, position, importId)
        SELECT id, label, text, ${questions} + position, ${importId} FROM staging.question ORDER BY rowid`,
  );
  db.run(
    sql`INSERT INTO variable (id, name, label, type, isWeight, missingValues, position, importId)
        SELECT id, name, '', type, isWeight, missingValues, ${variables} + position, ${importId}
        FROM staging.variable ORDER BY rowid`,
  );
  db.run(
    sql`INSERT INTO respondent (id, externalId, label, variableValues, position, importId)
        SELECT id, externalId, externalId, variableValues, ${respondents} + position, ${importId}
        FROM staging.respondent ORDER BY rowid`,
  );
  db.run(
    sql`INSERT INTO textRevision (id, text, createdAt) SELECT id, text, ${now} FROM staging.textRevision ORDER BY rowid`,
  );
  db.run(
    sql`INSERT INTO document (id, kind, title, questionId, respondentId, currentRevisionId, position, importId, createdAt)
        SELECT id, 'answer', title, questionId, respondentId, currentRevisionId, ${answers} + position, ${importId}, ${now}
        FROM staging.document ORDER BY rowid`,
  );
  db.run(
    sql`INSERT INTO coding (id, documentId, codeId, coderId, revisionId, origin, importId, createdAt)
        SELECT id, documentId, codeId, ${me}, revisionId, 'import', ${importId}, ${now} FROM staging.coding ORDER BY rowid`,
  );
}
