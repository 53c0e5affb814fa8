import type { Coding } from '../../../shared/features/coding/coding.contract.ts';
import type { CodeId, CoderId, CodingId, DocumentId, RevisionId } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import type { CodePointOffset } from '../../../shared/text/offsets.ts';
import { mapRange } from '../../../shared/text/text-edit.ts';
import type { TextRange } from '../../../shared/text/text-range.ts';
import type { ReadableDb, WritableDb } from '../../database/connection.ts';
import { splicesAlongPath } from '../../database/derived-positions.ts';
import { newIdOf } from '../../database/new-id.ts';
import { oneOf, sql } from '../../database/sql.ts';
import { codableDocument, findSameCoding } from './coding.sql.ts';

export type NewCoding = {
  documentId: DocumentId;
  codeId: CodeId;
  coderId: CoderId;
  revisionId: RevisionId;
  start: CodePointOffset | null;
  end: CodePointOffset | null;
  origin: Coding['origin'];
  createdAt: string;
};

/** Gives a code to words or to a whole document; what the coder gave already is returned as it is. */
export function giveCode(db: WritableDb, coding: NewCoding): Coding {
  const { documentId, codeId, coderId, revisionId, start, end, origin, createdAt } = coding;
  const code = db.get<{ isExclusive: number }>(sql`SELECT isExclusive FROM code WHERE id = ${codeId}`);
  if (!code) throw new AppError('not-found', { reason: 'code' });
  if ((start === null) !== (end === null)) throw new AppError('invalid-input', { reason: 'range' });
  const place =
    start === null || end === null ? null : currentPlace(db, documentId, revisionId, { start, end });
  if (!place) requireDocument(db, documentId);
  const here = { documentId, codeId, coderId, start: place?.start ?? null, end: place?.end ?? null };
  const same = findSameCoding(db, here);
  if (same) return same;
  if (!place) makeRoom(db, [documentId], codeId, code.isExclusive === 1, coderId);
  const id = newIdOf<CodingId>();
  createInsert(db)(id, coding);
  return { id, ...here, isOrphaned: false, origin, createdAt };
}

/** The insert of codings, prepared once. */
export function createInsert(db: WritableDb): (id: CodingId, coding: NewCoding) => void {
  const insert = db.prepareRun(
    `INSERT INTO coding (id, documentId, codeId, coderId, revisionId, start, "end", origin, createdAt)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return (id, c) =>
    insert(id, c.documentId, c.codeId, c.coderId, c.revisionId, c.start, c.end, c.origin, c.createdAt);
}

/**
 * Codes whole documents that do not have the code yet from this coder. Returns how many it were.
 * @throws AppError `not-found` for an unknown code
 */
export function giveCodeToDocuments(
  db: WritableDb,
  documentIds: readonly string[],
  given: Pick<NewCoding, 'codeId' | 'coderId' | 'origin' | 'createdAt'>,
): number {
  const isExclusive = db.value<number>(sql`SELECT isExclusive FROM code WHERE id = ${given.codeId}`);
  if (isExclusive === undefined) throw new AppError('not-found', { reason: 'code' });
  const rows = db.all<{ documentId: DocumentId; revisionId: RevisionId }>(
    sql`SELECT d.id AS documentId, d.currentRevisionId AS revisionId
        FROM json_each(${JSON.stringify([...new Set(documentIds)])}) wanted CROSS JOIN document d ON d.id = wanted.value
        WHERE d.isTrashed = 0 AND NOT EXISTS (
          SELECT 1 FROM coding c WHERE c.codeId = ${given.codeId} AND c.documentId = d.id
            AND +c.coderId = ${given.coderId} AND c.start IS NULL)`,
  );
  const ids = rows.map(({ documentId }) => documentId);
  makeRoom(db, ids, given.codeId, isExclusive === 1, given.coderId);
  const insert = createInsert(db);
  for (const row of rows) insert(newIdOf<CodingId>(), { ...given, ...row, start: null, end: null });
  return rows.length;
}

/**
 * An exclusive code ('weet niet') stands alone on a document: it drives out the coder's other codes on the whole
 * document, and any other code drives out exclusive ones. Codes on words stay.
 */
function makeRoom(
  db: WritableDb,
  documentIds: readonly string[],
  codeId: CodeId,
  isExclusive: boolean,
  coderId: CoderId,
): void {
  const exclusive = db.column<CodeId>(sql`SELECT id FROM code WHERE isExclusive = 1 AND id <> ${codeId}`);
  if (!isExclusive && exclusive.length === 0) return;
  const which = isExclusive ? sql`c.codeId <> ${codeId}` : sql`c.codeId ${oneOf(exclusive)}`;
  removeCodings(
    db,
    db.column<CodingId>(
      sql`SELECT c.id FROM json_each(${JSON.stringify(documentIds)}) wanted
          CROSS JOIN coding c ON c.documentId = wanted.value
          WHERE +c.coderId = ${coderId} AND c.start IS NULL AND ${which}`,
    ),
  );
}

/** Takes codings away with their memos; the quotes of themes go along by themselves. */
export function removeCodings(db: WritableDb, codingIds: readonly string[]): number {
  if (codingIds.length === 0) return 0;
  db.run(sql`DELETE FROM memo WHERE subjectTable = 'coding' AND subjectId ${oneOf(codingIds)}`);
  return db.run(sql`DELETE FROM coding WHERE id ${oneOf(codingIds)}`).changes;
}

export function requireDocument(db: ReadableDb, documentId: string) {
  const document = codableDocument(db, documentId);
  if (!document) throw new AppError('not-found', { reason: 'document' });
  return document;
}

/**
 * Where a range of some revision of a document stands in its current text.
 * @throws AppError `not-found`, `invalid-input` for a range outside the text, `text-changed` when its words are gone
 */
export function currentPlace(
  db: ReadableDb,
  documentId: string,
  revisionId: string,
  range: TextRange,
): TextRange {
  const document = requireDocument(db, documentId);
  const isCurrent = revisionId === document.currentRevisionId;
  if (!isCurrent && rootOf(db, revisionId) !== rootOf(db, document.currentRevisionId)) {
    throw new AppError('not-found', { reason: 'revision' });
  }
  const length = db.value<number>(sql`SELECT length(text) FROM textRevision WHERE id = ${revisionId}`) ?? 0;
  if (range.start >= range.end || range.end > length)
    throw new AppError('invalid-input', { reason: 'range' });
  if (isCurrent) return range;
  let place: TextRange | null = range;
  for (const splices of splicesAlongPath(db, revisionId, document.currentRevisionId)) {
    if (place) place = mapRange(place, splices);
  }
  if (!place) throw new AppError('text-changed');
  return place;
}

function rootOf(db: ReadableDb, revisionId: string): string | undefined {
  return db.value<string>(
    sql`WITH RECURSIVE line (id, parentId) AS (
          SELECT id, parentId FROM textRevision WHERE id = ${revisionId}
          UNION ALL SELECT r.id, r.parentId FROM textRevision r JOIN line ON r.id = line.parentId
        ) SELECT id FROM line WHERE parentId IS NULL`,
  );
}
