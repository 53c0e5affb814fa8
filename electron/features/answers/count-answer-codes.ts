import type { CodeId, DocumentId, QuestionId } from '../../../shared/model/ids.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { sql } from '../../database/sql.ts';

/** How many answers to a question carry each code or a code under it, each answer once. Unused codes are left out. */
export function countAnswerCodes(
  db: ReadableDb,
  questionId: QuestionId,
): { codeId: CodeId; answers: number }[] {
  const parentOf = new Map(
    db
      .all<{ id: CodeId; parentId: CodeId | null }>(sql`SELECT id, parentId FROM code`)
      .map(({ id, parentId }) => [id, parentId]),
  );
  const counts = new Map<CodeId, number>();
  let current: DocumentId | null = null;
  const seen = new Set<CodeId>();
  // The answers outside and their codings inside, so that the codes of one answer come together.
  for (const { documentId, codeId } of db.iterate<{ documentId: DocumentId; codeId: CodeId }>(
    sql`SELECT c.documentId, c.codeId FROM document d CROSS JOIN coding c ON c.documentId = d.id
        WHERE d.questionId = ${questionId} AND d.isTrashed = 0`,
  )) {
    if (documentId !== current) seen.clear();
    current = documentId;
    for (
      let code: CodeId | null = codeId;
      code !== null && !seen.has(code);
      code = parentOf.get(code) ?? null
    ) {
      seen.add(code);
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return [...counts].map(([codeId, answers]) => ({ codeId, answers }));
}
