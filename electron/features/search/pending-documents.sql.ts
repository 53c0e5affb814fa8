import type { ReadableDb, WritableDb } from '../../database/connection.ts';
import { sql } from '../../database/sql.ts';

/**
 * How far the index has come, kept in the file so that it is right after a crash and for every connection. The index
 * holds every document up to `cursor` (an id; null: all documents) as it was at change `seq`.
 */
export type IndexState = { seq: number; cursor: string | null };

const stateKey = 'searchIndex';

/** What changed in the documents since the state was written. */
export type IndexGap = { state: IndexState; latestSeq: number; touchedIds: string[] };

export function readGap(db: ReadableDb): IndexGap {
  const latestSeq = db.value<number>(sql`SELECT max(seq) FROM change`) ?? 0;
  const stored = db.value<string>(sql`SELECT value FROM fileInfo WHERE key = ${stateKey}`);
  const state = stored === undefined ? null : (JSON.parse(stored) as IndexState);
  // A log that is shorter than it was belongs to a copy that was made anew.
  if (!state || state.seq > latestSeq)
    return { state: { seq: latestSeq, cursor: '' }, latestSeq, touchedIds: [] };
  if (state.seq === latestSeq) return { state, latestSeq, touchedIds: [] };
  const touched = db.all<{ operation: string; rowId: string }>(
    sql`SELECT DISTINCT operation, rowId FROM changeRow WHERE changeSeq > ${state.seq} AND tableName = 'document'`,
  );
  // A batch names its import, not its documents: all are looked at again.
  const isBatch = touched.some(({ operation }) => operation.startsWith('batch-'));
  return {
    state: isBatch ? { seq: latestSeq, cursor: '' } : state,
    latestSeq,
    touchedIds: isBatch ? [] : [...new Set(touched.map(({ rowId }) => rowId))],
  };
}

export function saveState(db: WritableDb, state: IndexState): void {
  db.run(
    sql`INSERT INTO fileInfo (key, value) VALUES (${stateKey}, ${JSON.stringify(state)})
        ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  );
}

/** The documents that the index does not hold as they are now. */
export function pendingDocuments(db: ReadableDb): string[] {
  const { state, touchedIds } = readGap(db);
  const touched =
    touchedIds.length === 0
      ? []
      : db.column<string>(
          sql`SELECT d.id FROM json_each(${JSON.stringify(touchedIds)}) touched
              CROSS JOIN document d ON d.id = touched.value
              LEFT JOIN documentIndex i ON i.documentId = d.id WHERE i.revisionId IS NOT d.currentRevisionId`,
        );
  if (state.cursor === null) return touched;
  const ahead = db.column<string>(
    sql`SELECT d.id FROM document d LEFT JOIN documentIndex i ON i.documentId = d.id
        WHERE d.id > ${state.cursor} AND i.revisionId IS NOT d.currentRevisionId`,
  );
  return [...new Set([...touched, ...ahead])];
}
