import type { CodeId, DocumentId, QuestionId, RespondentId, SpeakerId } from '../../../shared/model/ids.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { oneOf, sql } from '../../database/sql.ts';
import { parseTurns, respondentsOfSpeakers, type Turn, turnIndexAt } from './text-places.sql.ts';

/** One fragment as counts need it: the code it got, and whose words it are. */
export type CodedFragment = {
  codeId: CodeId;
  questionId: QuestionId | null;
  respondentId: RespondentId | null;
};

type DocumentRow = { id: DocumentId; questionId: QuestionId | null; respondentId: RespondentId | null };

/**
 * Hands every fragment that stands in the text to `visit`: orphans and documents in the bin are left out. In an
 * interview the words belong to the respondent of the turn's speaker, elsewhere to the document's.
 */
export function visitCodedFragments(
  db: ReadableDb,
  codeIds: readonly string[] | null,
  visit: (fragment: CodedFragment) => void,
): void {
  const onlyCodes = codeIds ? sql`AND c.codeId ${oneOf(codeIds)}` : sql``;
  const orphans = db.column<string>(sql`SELECT codingId FROM codingPosition WHERE isOrphaned = 1`);
  const spoken = new Set(
    db.column<DocumentId>(sql`SELECT DISTINCT documentId FROM speaker WHERE respondentId IS NOT NULL`),
  );
  const documents = new Map(
    db
      .all<DocumentRow>(sql`SELECT id, questionId, respondentId FROM document WHERE isTrashed = 0`)
      .map((row) => [row.id, row]),
  );
  // Counted per document by the index of codes alone: reading each coding's row would take three times as long.
  const notOrphaned = orphans.length > 0 ? sql`AND c.id NOT ${oneOf(orphans)}` : sql``;
  for (const row of db.iterate<{ codeId: CodeId; documentId: DocumentId; fragments: number }>(
    sql`SELECT c.codeId, c.documentId, count(*) AS fragments FROM coding c
        WHERE 1 ${onlyCodes} ${notOrphaned} GROUP BY c.codeId, c.documentId`,
  )) {
    const document = documents.get(row.documentId);
    if (!document || spoken.has(row.documentId)) continue;
    const { questionId, respondentId } = document;
    for (let n = 0; n < row.fragments; n++) visit({ codeId: row.codeId, questionId, respondentId });
  }
  const present = [...spoken].filter((id) => documents.has(id));
  if (present.length > 0) visitSpoken(db, present, codeIds, documents, visit);
}

function visitSpoken(
  db: ReadableDb,
  documentIds: readonly DocumentId[],
  codeIds: readonly string[] | null,
  documents: ReadonlyMap<DocumentId, DocumentRow>,
  visit: (fragment: CodedFragment) => void,
): void {
  const speakers = respondentsOfSpeakers(db, documentIds);
  const wanted = codeIds && new Set(codeIds);
  const turnsOf = new Map<DocumentId, Turn[]>(
    db
      .all<{ id: DocumentId; turns: string }>(
        sql`SELECT d.id, r.turns FROM document d JOIN textRevision r ON r.id = d.currentRevisionId
            WHERE d.id ${oneOf(documentIds)}`,
      )
      .map(({ id, turns }) => [id, parseTurns(turns)]),
  );
  for (const row of db.iterate<{ codeId: CodeId; documentId: DocumentId; start: number | null }>(
    sql`SELECT c.codeId, c.documentId, p.start FROM coding c JOIN codingPosition p ON p.codingId = c.id
        WHERE c.documentId ${oneOf(documentIds)} AND p.isOrphaned = 0`,
  )) {
    if (wanted && !wanted.has(row.codeId)) continue;
    const document = documents.get(row.documentId);
    const turns = turnsOf.get(row.documentId) ?? [];
    const speaker: SpeakerId | null =
      row.start === null ? null : (turns[turnIndexAt(turns, row.start)]?.[1] ?? null);
    visit({
      codeId: row.codeId,
      questionId: document?.questionId ?? null,
      respondentId: (speaker && speakers.get(speaker)) ?? document?.respondentId ?? null,
    });
  }
}
