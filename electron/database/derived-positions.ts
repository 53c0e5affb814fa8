import type { CodePointOffset } from '../../shared/text/offsets.ts';
import { invertSplices, mapRanges, type Splice } from '../../shared/text/text-edit.ts';
import type { TextRange } from '../../shared/text/text-range.ts';
import type { ReadableDb, WritableDb } from './connection.ts';
import { oneOf, sql } from './sql.ts';

type StoredCoding = {
  id: string;
  documentId: string;
  revisionId: string;
  start: CodePointOffset | null;
  end: CodePointOffset | null;
};

/**
 * Brings `codingPosition` up to date with what a change did, in the same transaction: codings that were made, moved
 * or brought back, and every coding of a document whose text pointer moved (edit, anonymise, undo of either).
 */
export function refreshDerived(db: WritableDb, changeSeq: number): void {
  const touched = sql`SELECT rowId FROM changeRow WHERE changeSeq = ${changeSeq}`;
  const codings = db.column<string>(
    sql`${touched} AND tableName = 'coding' AND operation IN ('insert', 'update')`,
  );
  const documents = db.column<string>(
    sql`${touched} AND tableName = 'document'
        AND (operation = 'insert' OR (operation = 'update' AND json_extract(before, '$.currentRevisionId') IS NOT NULL))`,
  );
  const columns = sql`SELECT id, documentId, revisionId, start, "end" FROM coding`;
  if (codings.length > 0) place(db, db.all<StoredCoding>(sql`${columns} WHERE id ${oneOf(codings)}`));
  if (documents.length > 0)
    place(db, db.all<StoredCoding>(sql`${columns} WHERE documentId ${oneOf(documents)}`));
  const batches = db.column<string>(sql`${touched} AND tableName = 'coding' AND operation = 'batch-insert'`);
  for (const importId of batches) {
    place(
      db,
      db.all<StoredCoding>(
        sql`SELECT id, documentId, revisionId, start, "end" FROM coding WHERE importId = ${importId}`,
      ),
    );
  }
}

function place(db: WritableDb, codings: readonly StoredCoding[]): void {
  if (codings.length === 0) return;
  const current = new Map<string, string>();
  for (const row of db.iterate<{ id: string; currentRevisionId: string }>(
    sql`SELECT id, currentRevisionId FROM document WHERE id ${oneOf([...new Set(codings.map((c) => c.documentId))])}`,
  )) {
    current.set(row.id, row.currentRevisionId);
  }
  const save = db.prepareRun(
    `INSERT INTO codingPosition (codingId, documentId, start, "end", isOrphaned) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (codingId) DO UPDATE SET documentId = excluded.documentId, start = excluded.start,
       "end" = excluded."end", isOrphaned = excluded.isOrphaned`,
  );
  for (const group of groupByPath(codings)) {
    const first = group[0];
    const target = first && current.get(first.documentId);
    if (!first || !target) continue;
    const places = placesIn(db, group, first.revisionId, target);
    group.forEach((coding, index) => {
      const range = places[index];
      const isWhole = coding.start === null;
      save(
        coding.id,
        coding.documentId,
        range?.start ?? null,
        range?.end ?? null,
        !isWhole && !range ? 1 : 0,
      );
    });
  }
}

/** Codings made on the same revision of the same document move along the same path, so they are mapped together. */
function groupByPath(codings: readonly StoredCoding[]): StoredCoding[][] {
  const groups = new Map<string, StoredCoding[]>();
  for (const coding of codings) {
    const key = `${coding.documentId} ${coding.revisionId}`;
    const group = groups.get(key);
    if (group) group.push(coding);
    else groups.set(key, [coding]);
  }
  return [...groups.values()];
}

function placesIn(
  db: ReadableDb,
  group: readonly StoredCoding[],
  from: string,
  to: string,
): (TextRange | null)[] {
  let places = group.map((c): TextRange | null =>
    c.start === null || c.end === null ? null : { start: c.start, end: c.end },
  );
  if (from === to) return places;
  for (const splices of splicesAlongPath(db, from, to)) {
    const kept = places.filter((range) => range !== null);
    const mapped = mapRanges(kept, splices);
    let next = 0;
    places = places.map((range) => (range ? (mapped[next++] ?? null) : null));
  }
  return places;
}

/** The splices that lead from one revision to another: up to their common ancestor inverted, then down. */
export function splicesAlongPath(db: ReadableDb, from: string, to: string): Splice[][] {
  const ancestors = (id: string) =>
    db.column<string>(
      sql`WITH RECURSIVE line (id, depth) AS (
            SELECT ${id}, 0 UNION ALL
            SELECT r.parentId, depth + 1 FROM textRevision r JOIN line ON r.id = line.id WHERE r.parentId IS NOT NULL
          ) SELECT id FROM line ORDER BY depth`,
    );
  const up = ancestors(from);
  const down = ancestors(to);
  const common = up.find((id) => down.includes(id));
  if (common === undefined) throw new Error('revisions of different texts');
  return [
    ...up.slice(0, up.indexOf(common)).map((id) => invertSplices(splicesOf(db, id))),
    ...down
      .slice(0, down.indexOf(common))
      .reverse()
      .map((id) => splicesOf(db, id)),
  ];
}

function splicesOf(db: ReadableDb, revisionId: string): Splice[] {
  return db.all<Splice>(
    sql`SELECT at, removed, inserted FROM textSplice WHERE revisionId = ${revisionId} ORDER BY position`,
  );
}
