import { randomBytes } from 'node:crypto';
import { AppError } from '../../shared/rpc/app-error.ts';
import { deleteBatch, restoreBatch } from './change-batch.ts';
import type { WritableDb } from './connection.ts';
import { refreshDerived } from './derived-positions.ts';
import { newId } from './new-id.ts';
import { name, sql } from './sql.ts';

export type ChangeHead = {
  method: string;
  coderId: string | null;
  copyId: string;
  isUndoable: boolean;
  revertsSeq?: number;
};
export type ChangeDone = { id: string; seq: number; tables: string[] };

/**
 * Runs `work` as one change in the transaction that is open. A change that touched no tracked row leaves no trace,
 * so undo never offers a step that did nothing.
 */
export function recordChange<Result>(
  db: WritableDb,
  head: ChangeHead,
  work: () => Result,
): { result: Result; change: ChangeDone | null } {
  const id = newId();
  db.run(
    sql`INSERT INTO change (id, method, coderId, copyId, at, revertsSeq, isUndoable, nonce)
        VALUES (${id}, ${head.method}, ${head.coderId}, ${head.copyId}, ${new Date().toISOString()},
                ${head.revertsSeq ?? null}, ${head.isUndoable}, ${randomBytes(12).toString('hex')})`,
  );
  const seq = db.value<number>(sql`SELECT seq FROM change WHERE id = ${id}`) ?? 0;
  db.run(sql`DELETE FROM temp.currentChange`);
  db.run(sql`INSERT INTO temp.currentChange (seq) VALUES (${seq})`);
  const result = work();
  refreshDerived(db, seq);
  db.run(sql`DELETE FROM temp.currentChange`);
  const tables = db.column<string>(sql`SELECT DISTINCT tableName FROM changeRow WHERE changeSeq = ${seq}`);
  if (tables.length === 0) {
    db.run(sql`DELETE FROM change WHERE seq = ${seq}`);
    return { result, change: null };
  }
  return { result, change: { id, seq, tables } };
}

/** The change that is being recorded; its number lets a revert point at what it reverts. */
export function currentChangeSeq(db: WritableDb): number {
  const seq = db.value<number>(sql`SELECT seq FROM temp.currentChange`);
  if (seq === undefined) throw new AppError('internal', { reason: 'no-change' });
  return seq;
}

type ChangeRow = {
  seq: number;
  tableName: string;
  operation: 'insert' | 'update' | 'delete' | 'batch-insert' | 'batch-delete';
  rowId: string;
  before: string | null;
};

/** Applies the before-images of one change in reverse, inside the change that is open (so a revert can be reverted). */
export function revertChange(db: WritableDb, seq: number): void {
  db.run(sql`UPDATE change SET revertsSeq = ${seq} WHERE seq = ${currentChangeSeq(db)}`);
  db.run(sql`PRAGMA defer_foreign_keys = ON`);
  const rows = db.all<ChangeRow>(
    sql`SELECT seq, tableName, operation, rowId, before FROM changeRow WHERE changeSeq = ${seq} ORDER BY seq DESC`,
  );
  for (const row of rows) revertRow(db, row);
}

function revertRow(db: WritableDb, row: ChangeRow): void {
  const table = name(row.tableName);
  switch (row.operation) {
    case 'insert':
      db.run(sql`DELETE FROM ${table} WHERE id = ${row.rowId}`);
      return;
    case 'delete':
      insertRow(db, row.tableName, JSON.parse(row.before ?? '{}') as StoredRow);
      return;
    case 'update': {
      const before = JSON.parse(row.before ?? '{}') as Record<string, [string | number | null]>;
      const columns = Object.keys(before);
      const assignments = columns.map((column) => `"${column}" = ?`).join(', ');
      const values = columns.map((column) => before[column]?.[0] ?? null);
      db.run({
        text: `UPDATE ${table.text} SET ${assignments} WHERE id = ?`,
        values: [...values, row.rowId],
      });
      return;
    }
    case 'batch-insert':
      deleteBatch(db, row.tableName, row.rowId);
      return;
    case 'batch-delete':
      restoreBatch(db, row.tableName, row.rowId);
  }
}

export type StoredRow = Record<string, string | number | null>;

export function insertRow(db: WritableDb, table: string, row: StoredRow): void {
  const columns = Object.keys(row);
  db.run({
    text: `INSERT INTO ${name(table).text} (${columns.map((c) => `"${c}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    values: columns.map((column) => row[column] ?? null),
  });
}
