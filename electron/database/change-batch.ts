import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { WritableDb } from './connection.ts';
import { name, sql } from './sql.ts';

/** Rows per compressed part: small enough to inflate without a peak, large enough to compress well. */
const rowsPerPart = 5000;

/**
 * Runs a bulk insert with the row triggers silent. Afterwards the log holds one entry per table, which names the
 * import: 100,000 answers cost two entries instead of 200,000. Every row must carry `importId`.
 */
export function insertBatch(
  db: WritableDb,
  importId: string,
  tables: readonly string[],
  insert: () => void,
): void {
  silently(db, importId, insert);
  for (const table of tables) logBatch(db, 'batch-insert', table, importId);
}

/** Takes a batch away again, keeping a compressed copy for redo. */
export function deleteBatch(db: WritableDb, table: string, importId: string): void {
  const columns = db.column<string>(sql`SELECT name FROM pragma_table_info(${table})`);
  // SQLite writes the JSON itself, many rows at a time: far fewer crossings than reading the values into objects.
  const cells = columns.map((column) => `"${column}"`).join(', ');
  const groups = db.iterate<{ rows: string }>({
    text: `SELECT json_group_array(json_array(${cells})) AS rows FROM ${name(table).text}
           WHERE importId = ? GROUP BY rowid / ${rowsPerPart} ORDER BY rowid / ${rowsPerPart}`,
    values: [importId],
  });
  const parts = [...groups].map(({ rows }) =>
    compress(`{"columns":${JSON.stringify(columns)},"rows":${rows}}`),
  );
  parts.forEach((part, index) => {
    db.run(
      sql`INSERT INTO changeBatch (batchId, tableName, part, rows) VALUES (${importId}, ${table}, ${index}, ${part})`,
    );
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
      const { columns, rows } = JSON.parse(zstdDecompressSync(part).toString('utf8')) as {
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

function compress(text: string): Buffer {
  return zstdCompressSync(text, { params: { [constants.ZSTD_c_compressionLevel]: 1 } });
}

function logBatch(
  db: WritableDb,
  operation: 'batch-insert' | 'batch-delete',
  table: string,
  importId: string,
): void {
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
