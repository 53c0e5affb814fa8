import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { WritableDb } from './connection.ts';
import { name, sql } from './sql.ts';

/** Rows per compressed part: small enough to inflate without a peak, large enough to compress well. */
const rowsPerPart = 5000;

/**
 * Runs a bulk insert with the row triggers silent. Afterwards the log holds one entry per table, which names the
 * import: 100,000 answers cost two entries instead of 200,000. Every row must carry `importId`.
 */
export function insertBatch(db: WritableDb, importId: string, tables: readonly string[], insert: () => void): void {
  silently(db, importId, insert);
  for (const table of tables) logBatch(db, 'batch-insert', table, importId);
}

/** Takes a batch away again, keeping a compressed copy for redo. */
export function deleteBatch(db: WritableDb, table: string, importId: string): void {
  const rows = db.iterate<Record<string, unknown>>(sql`SELECT * FROM ${name(table)} WHERE importId = ${importId} ORDER BY rowid`);
  const parts: Buffer[] = [];
  let pending: unknown[][] = [];
  let columns: string[] = [];
  const flush = () => {
    if (pending.length > 0) parts.push(deflateRawSync(JSON.stringify({ columns, rows: pending }), { level: 1 }));
    pending = [];
  };
  for (const row of rows) {
    if (columns.length === 0) columns = Object.keys(row);
    pending.push(Object.values(row));
    if (pending.length === rowsPerPart) flush();
  }
  flush();
  parts.forEach((part, index) => {
    db.run(sql`INSERT INTO changeBatch (batchId, tableName, part, rows) VALUES (${importId}, ${table}, ${index}, ${part})`);
  });
  logBatch(db, 'batch-delete', table, importId);
  silently(db, importId, () => db.run(sql`DELETE FROM ${name(table)} WHERE importId = ${importId}`));
}

/** Brings a batch back from its copy. */
export function restoreBatch(db: WritableDb, table: string, importId: string): void {
  const parts = db.column<Uint8Array>(
    sql`SELECT rows FROM changeBatch WHERE batchId = ${importId} AND tableName = ${table} ORDER BY part`,
  );
  silently(db, importId, () => {
    for (const part of parts) {
      const { columns, rows } = JSON.parse(inflateRawSync(part).toString('utf8')) as {
        columns: string[];
        rows: (string | number | null)[][];
      };
      const insert = db.prepareRun(
        `INSERT INTO ${name(table).text} (${columns.map((c) => `"${c}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      );
      for (const row of rows) insert(...row);
    }
  });
  db.run(sql`DELETE FROM changeBatch WHERE batchId = ${importId} AND tableName = ${table}`);
  logBatch(db, 'batch-insert', table, importId);
}

function logBatch(db: WritableDb, operation: 'batch-insert' | 'batch-delete', table: string, importId: string): void {
  db.run(
    sql`INSERT INTO changeRow (changeSeq, tableName, operation, rowId)
        SELECT seq, ${table}, ${operation}, ${importId} FROM temp.currentChange
        WHERE EXISTS (SELECT 1 FROM ${name(table)} WHERE importId = ${importId})`,
  );
}

function silently(db: WritableDb, importId: string, work: () => void): void {
  db.run(sql`INSERT INTO temp.currentBatch (batchId) VALUES (${importId})`);
  work();
  db.run(sql`DELETE FROM temp.currentBatch`);
}
