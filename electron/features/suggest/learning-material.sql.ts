import type { HowCoded, SuggestionCode } from '../../../shared/language/suggestions/suggestion-types.ts';
import type { CodeId, DocumentId, QuestionId } from '../../../shared/model/ids.ts';
import { codePointOffset, createTextIndex } from '../../../shared/text/offsets.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { sql } from '../../database/sql.ts';
import { readCodes } from '../codebook/codebook.sql.ts';

/** An answer as the computer learns from it; `codeIds` null: nobody has coded it. */
export type LearnedAnswer = { documentId: DocumentId; text: string } & GivenCodes;

export type GivenCodes = { codeIds: CodeId[] | null; howCoded: HowCoded };

export const openAnswer: GivenCodes = { codeIds: null, howCoded: 'looked' };

/** The answers to one question that have words, in the order of the grid, with the codes anybody gave them. */
export function readAnswers(db: ReadableDb, questionId: QuestionId): LearnedAnswer[] {
  const codes = readGivenCodes(db, questionId);
  return db
    .all<{ documentId: DocumentId; text: string }>(
      sql`SELECT d.id AS documentId, r.text FROM document d JOIN textRevision r ON r.id = d.currentRevisionId
          WHERE d.questionId = ${questionId} AND d.isTrashed = 0
            AND trim(r.text, char(9, 10, 13, 32, 160)) <> ''
          ORDER BY d.position, d.rowid`,
    )
    .map((answer) => ({ ...answer, ...(codes.get(answer.documentId) ?? openAnswer) }));
}

/**
 * The codes of each coded answer to a question. Words that are gone no longer carry theirs. Where a coding came from
 * tells whether somebody looked at the answer for it: by hand and in an import yes; by a search or from a cluster many
 * answers got it together; and an origin of `suggestion` is what the computer said, taken over unseen.
 */
export function readGivenCodes(db: ReadableDb, questionId: QuestionId): Map<DocumentId, GivenCodes> {
  const rows = db.all<{ documentId: DocumentId; codeId: CodeId; isLooked: number; isUnseen: number }>(
    sql`SELECT c.documentId, c.codeId, max(c.origin IN ('hand', 'import')) AS isLooked,
          min(c.origin = 'suggestion') AS isUnseen
        FROM coding c JOIN document d ON d.id = c.documentId
        JOIN codingPosition p ON p.codingId = c.id
        WHERE d.questionId = ${questionId} AND d.isTrashed = 0 AND p.isOrphaned = 0
        GROUP BY c.documentId, c.codeId ORDER BY c.documentId, c.codeId`,
  );
  const given = new Map<DocumentId, GivenCodes & { codeIds: CodeId[] }>();
  for (const { documentId, codeId, isLooked, isUnseen } of rows) {
    const howCoded = isLooked ? 'looked' : isUnseen ? 'unseen' : 'together';
    const known = given.get(documentId);
    if (!known) {
      given.set(documentId, { codeIds: [codeId], howCoded });
      continue;
    }
    known.codeIds.push(codeId);
    // One code that nobody looked at leaves the answer without proof; one that somebody gave makes it a lesson.
    if (known.howCoded !== howCoded) known.howCoded = 'together';
  }
  return given;
}

/** Codes that may be suggested: those without codes under them, and those that were given all the same. */
export function readTeachableCodes(db: ReadableDb): SuggestionCode[] {
  const codes = readCodes(db);
  const parents = new Set(codes.map(({ parentId }) => parentId));
  const given = new Set(db.column<CodeId>(sql`SELECT DISTINCT codeId FROM coding`));
  return codes
    .filter(({ id }) => !parents.has(id) || given.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, name, definition, useWhen, useWhenNot, example, isExclusive, parentId }) => ({
      id,
      name,
      definition,
      useWhen,
      notWhen: useWhenNot,
      example,
      isExclusive,
      parentId,
    }));
}

/** What else was coded with the same codes: fragments of interviews, and answers to other questions. */
export function readOtherFragments(
  db: ReadableDb,
  questionId: QuestionId,
): { text: string; codeIds: CodeId[] }[] {
  const rows = db.all<{ codeId: CodeId; text: string; start: number | null; end: number | null }>(
    sql`SELECT c.codeId, r.text, p.start, p."end" FROM coding c JOIN codingPosition p ON p.codingId = c.id
        JOIN document d ON d.id = c.documentId JOIN textRevision r ON r.id = d.currentRevisionId
        WHERE d.questionId IS NOT ${questionId} AND d.isTrashed = 0 AND p.isOrphaned = 0
          AND c.origin <> 'suggestion'
        ORDER BY d.id, p.start, c.codeId`,
  );
  const byText = new Map<string, Set<CodeId>>();
  // Fragments of one interview follow each other; measuring its text once is enough.
  let index = createTextIndex('');
  for (const { codeId, text, start, end } of rows) {
    if (index.text !== text) index = createTextIndex(text);
    const words =
      start === null || end === null ? text : index.slice(codePointOffset(start), codePointOffset(end));
    if (words.trim() === '' || words.length > longestTaught) continue;
    const codes = byText.get(words) ?? new Set<CodeId>();
    byText.set(words, codes.add(codeId));
  }
  return [...byText].map(([text, codeIds]) => ({ text, codeIds: [...codeIds] }));
}

/** A longer fragment speaks of too much to teach one code (UTF-16 units). */
const longestTaught = 1500;
