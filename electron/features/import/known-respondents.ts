import type { ImportId, QuestionId, RespondentId } from '../../../shared/model/ids.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { oneOf, sql } from '../../database/sql.ts';

/** Respondents of earlier imports of the same file or of the same questions. */
type KnownRespondents = {
  find(externalId: string): RespondentId | undefined;
  /** Whether the question was put to them in an earlier import; the answer may have been empty. */
  wasAsked(respondentId: RespondentId, questionId: QuestionId): boolean;
  /** The same bytes were imported before. */
  sameFile: ImportId | null;
};

/**
 * Numbers mean the same persons only within one survey: imports that share a file or a question. Without a column of
 * numbers respondents are counted, and then only the same file can hold the same persons.
 */
export function findKnownRespondents(
  db: ReadableDb,
  questionIds: readonly QuestionId[],
  { fileHash, hasNumbers }: { fileHash: string; hasNumbers: boolean },
): KnownRespondents {
  const importsOf = new Map<QuestionId, Set<string>>();
  const askedById = new Map<QuestionId, Set<string>>();
  const related = new Set<string>();
  for (const questionId of questionIds) {
    const rows = db.all<{ importId: string | null; respondentId: string | null }>(
      sql`SELECT importId, respondentId FROM document WHERE questionId = ${questionId}`,
    );
    const imports = new Set<string>();
    const asked = new Set<string>();
    for (const row of rows) {
      if (row.importId) imports.add(row.importId);
      if (row.respondentId) asked.add(row.respondentId);
    }
    importsOf.set(questionId, imports);
    askedById.set(questionId, asked);
    if (hasNumbers) for (const id of imports) related.add(id);
  }
  const sameFile =
    db.value<ImportId>(
      sql`SELECT i.id FROM import i WHERE i.kind = 'survey' AND i.fileHash = ${fileHash}
          AND EXISTS (SELECT 1 FROM respondent r WHERE r.importId = i.id) ORDER BY i.id LIMIT 1`,
    ) ?? null;
  if (sameFile) related.add(sameFile);
  const byNumber = new Map<string, { id: RespondentId; importId: string }>();
  const importOf = new Map<RespondentId, string>();
  for (const row of db.all<{ id: RespondentId; externalId: string; importId: string }>(
    sql`SELECT id, externalId, importId FROM respondent WHERE importId ${oneOf([...related])}`,
  )) {
    byNumber.set(row.externalId, row);
    importOf.set(row.id, row.importId);
  }
  return {
    find: (externalId) => byNumber.get(externalId)?.id,
    wasAsked: (respondentId, questionId) =>
      askedById.get(questionId)?.has(respondentId) === true ||
      importsOf.get(questionId)?.has(importOf.get(respondentId) ?? '') === true,
    sameFile,
  };
}
