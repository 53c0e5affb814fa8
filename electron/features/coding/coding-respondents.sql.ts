import type { CodeId, DocumentId, RespondentId } from '../../../shared/model/ids.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { oneOf, sql } from '../../database/sql.ts';
import { parseTurns, respondentsOfSpeakers, type Turn, turnIndexAt } from './text-places.sql.ts';

/**
 * Gets one fragment as counts need it: the code it got, and whose words it are. Respondents are numbered from 0, since
 * numbers are counted far faster than ids; -1 stands for nobody.
 */
export type FragmentVisitor = (codeId: CodeId, respondent: number) => void;

/**
 * Hands every fragment that stands in the text to `visit`: orphans and documents in the bin are left out. In an
 * interview the words belong to the respondent of the turn's speaker, elsewhere to the document's.
 */
export function visitCodedFragments(db: ReadableDb, visit: FragmentVisitor): void {
  const numbers = new Map<RespondentId, number>();
  const numberOf = (respondentId: RespondentId | null) => {
    if (respondentId === null) return -1;
    const known = numbers.get(respondentId);
    if (known !== undefined) return known;
    numbers.set(respondentId, numbers.size);
    return numbers.size - 1;
  };
  const documents = new Map<DocumentId, number>();
  for (const { id, respondentId } of db.all<{ id: DocumentId; respondentId: RespondentId | null }>(
    sql`SELECT id, respondentId FROM document WHERE isTrashed = 0`,
  )) {
    documents.set(id, numberOf(respondentId));
  }
  // Documents in which the place of a coding matters: somebody speaks in turns, or words are gone.
  const placed = new Map<DocumentId, number>();
  for (const id of db.column<DocumentId>(
    sql`SELECT documentId FROM speaker WHERE respondentId IS NOT NULL
        UNION SELECT documentId FROM codingPosition WHERE isOrphaned = 1`,
  )) {
    const respondent = documents.get(id);
    if (respondent !== undefined) placed.set(id, respondent);
    documents.delete(id);
  }
  // All others from the index of codes alone, a list per code: 200,000 rows would take three times as long.
  const lists = db.all<{ codeId: CodeId; documentIds: string }>(
    sql`SELECT codeId, json_group_array(documentId) AS documentIds FROM coding GROUP BY codeId`,
  );
  for (const { codeId, documentIds } of lists) {
    for (const documentId of JSON.parse(documentIds) as DocumentId[]) {
      const respondent = documents.get(documentId);
      if (respondent !== undefined) visit(codeId, respondent);
    }
  }
  visitByPlace(db, placed, numberOf, visit);
}

function visitByPlace(
  db: ReadableDb,
  documents: ReadonlyMap<DocumentId, number>,
  numberOf: (respondentId: RespondentId) => number,
  visit: FragmentVisitor,
): void {
  if (documents.size === 0) return;
  const documentIds = [...documents.keys()];
  const speakers = respondentsOfSpeakers(db, documentIds);
  const turnsOf = new Map<DocumentId, Turn[]>();
  for (const { id, turns } of db.iterate<{ id: DocumentId; turns: string }>(
    sql`SELECT d.id, r.turns FROM document d JOIN textRevision r ON r.id = d.currentRevisionId
        WHERE d.id ${oneOf(documentIds)}`,
  )) {
    turnsOf.set(id, parseTurns(turns));
  }
  for (const row of db.iterate<{ codeId: CodeId; documentId: DocumentId; start: number | null }>(
    sql`SELECT c.codeId, c.documentId, p.start FROM coding c JOIN codingPosition p ON p.codingId = c.id
        WHERE c.documentId ${oneOf(documentIds)} AND p.isOrphaned = 0`,
  )) {
    const turns = turnsOf.get(row.documentId) ?? [];
    const speaker = row.start === null ? null : (turns[turnIndexAt(turns, row.start)]?.[1] ?? null);
    const spokenBy = speaker && speakers.get(speaker);
    visit(row.codeId, spokenBy ? numberOf(spokenBy) : (documents.get(row.documentId) ?? -1));
  }
}
