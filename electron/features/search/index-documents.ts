import { indexColumns } from '../../../shared/features/search/match-query.ts';
import type { WritableDb } from '../../database/connection.ts';
import { oneOf, sql } from '../../database/sql.ts';
import { readGap, saveState } from './pending-documents.sql.ts';

/** How many documents one slice compares at most with what the index holds of them. */
const comparedAtATime = 5000;
/** A slice ends after about so many UTF-16 units of text: some 50 ms of work. */
const unitsAtATime = 150_000;
/** Other changes than to documents are only noted in the file once there are many: noting them costs a write. */
const changesBeforeNoting = 500;

type Compared = {
  id: string;
  currentRevisionId: string;
  indexRow: number | null;
  indexedRevisionId: string | null;
};

/**
 * Brings the search index a slice further, with at most `limit` documents. Returns how many documents it looked at; 0
 * when the index is complete. Call it inside a transaction; it writes derived tables only, so it is no change.
 */
export function indexSlice(db: WritableDb, limit: number): number {
  const { state, latestSeq, touchedIds } = readGap(db);
  if (touchedIds.length > 0) {
    const { done, isAll } = bringUpToDate(db, compareThese(db, touchedIds), limit);
    removeGone(db, touchedIds);
    if (isAll) saveState(db, { seq: latestSeq, cursor: state.cursor });
    return Math.max(done, 1);
  }
  if (state.cursor === null) {
    if (latestSeq - state.seq >= changesBeforeNoting) saveState(db, { seq: latestSeq, cursor: null });
    return 0;
  }
  const compared = db.all<Compared>(
    sql`SELECT d.id, d.currentRevisionId, i.rowid AS indexRow, i.revisionId AS indexedRevisionId
        FROM document d LEFT JOIN documentIndex i ON i.documentId = d.id
        WHERE d.id > ${state.cursor} ORDER BY d.id LIMIT ${comparedAtATime}`,
  );
  const { done, isAll, last } = bringUpToDate(db, compared, limit);
  const isEnd = isAll && compared.length < comparedAtATime;
  if (isEnd) removeAllGone(db);
  saveState(db, { seq: latestSeq, cursor: isEnd ? null : (last ?? state.cursor) });
  return Math.max(done, 1);
}

function compareThese(db: WritableDb, documentIds: readonly string[]): Compared[] {
  return db.all<Compared>(
    sql`SELECT d.id, d.currentRevisionId, i.rowid AS indexRow, i.revisionId AS indexedRevisionId
        FROM json_each(${JSON.stringify(documentIds)}) touched CROSS JOIN document d ON d.id = touched.value
        LEFT JOIN documentIndex i ON i.documentId = d.id`,
  );
}

/** Indexes in order what differs, until the slice is full. `last`: the id up to which all is right now. */
function bringUpToDate(
  db: WritableDb,
  compared: readonly Compared[],
  limit: number,
): { done: number; isAll: boolean; last: string | undefined } {
  let indexed = 0;
  let units = 0;
  let last: string | undefined;
  for (const [place, document] of compared.entries()) {
    if (document.indexedRevisionId !== document.currentRevisionId) {
      if (indexed >= limit || units >= unitsAtATime) return { done: place, isAll: false, last };
      const text =
        db.value<string>(sql`SELECT text FROM textRevision WHERE id = ${document.currentRevisionId}`) ?? '';
      writeIndex(db, document, text);
      indexed++;
      units += text.length;
    }
    last = document.id;
  }
  return { done: compared.length, isAll: true, last };
}

function writeIndex(db: WritableDb, { id, currentRevisionId, indexRow }: Compared, text: string): void {
  const { stems, words } = indexColumns(text);
  if (indexRow === null) {
    db.run(sql`INSERT INTO documentIndex (documentId, revisionId) VALUES (${id}, ${currentRevisionId})`);
  } else {
    db.run(sql`DELETE FROM documentFts WHERE rowid = ${indexRow}`);
    db.run(sql`UPDATE documentIndex SET revisionId = ${currentRevisionId} WHERE rowid = ${indexRow}`);
  }
  db.run(
    sql`INSERT INTO documentFts (rowid, stems, words)
        SELECT rowid, ${stems}, ${words} FROM documentIndex WHERE documentId = ${id}`,
  );
}

function removeGone(db: WritableDb, documentIds: readonly string[]): void {
  dropRows(
    db,
    db.column<number>(
      sql`SELECT i.rowid FROM documentIndex i WHERE i.documentId ${oneOf(documentIds)}
            AND NOT EXISTS (SELECT 1 FROM document d WHERE d.id = i.documentId)`,
    ),
  );
}

function removeAllGone(db: WritableDb): void {
  dropRows(
    db,
    db.column<number>(
      sql`SELECT i.rowid FROM documentIndex i WHERE NOT EXISTS (SELECT 1 FROM document d WHERE d.id = i.documentId)`,
    ),
  );
}

function dropRows(db: WritableDb, rows: readonly number[]): void {
  if (rows.length === 0) return;
  db.run(sql`DELETE FROM documentFts WHERE rowid ${oneOf(rows)}`);
  db.run(sql`DELETE FROM documentIndex WHERE rowid ${oneOf(rows)}`);
}
