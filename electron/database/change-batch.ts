import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { WritableDb } from './connection.ts';
import { name, oneOf, sql } from './sql.ts';

/** Rows per compressed part: small enough to inflate without a peak, large enough to compress well. */
const rowsPerPart = 2000;

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
  silently(db, importId, tables, insert);
  for (const table of tables) logBatch(db, 'batch-insert', table, importId);
}

/** Takes a batch away again, keeping a compressed copy for redo. */
export function deleteBatch(db: WritableDb, table: string, importId: string): void {
  const columns = db.column<string>(sql`SELECT name FROM pragma_table_info(${table})`);
  // SQLite writes the JSON itself, as bytes: a string of it would be made, measured and copied once more.
  const nextPart = (after: number) =>
    db.get<{ last: number | null; copy: Uint8Array }>({
      text: `SELECT max(place) AS last, CAST('{"columns":' || ? || ',"rows":' ||
               json_group_array(json_array(${listed(columns)})) || '}' AS BLOB) AS copy
             FROM (SELECT rowid AS place, * FROM ${name(table).text}
                   WHERE importId = ? AND rowid > ? ORDER BY rowid LIMIT ${rowsPerPart})`,
      values: [JSON.stringify(columns), importId, after],
    });
  logBatch(db, 'batch-delete', table, importId);
  silently(db, importId, [table], () => {
    // Copied and deleted part by part: SQLite keeps the former pages of a statement until it ends, in memory.
    let after = 0;
    for (let part = 0; ; part++) {
      const next = nextPart(after);
      if (!next || next.last === null) return;
      const rows = zstdCompressSync(next.copy, { params: { [constants.ZSTD_c_compressionLevel]: 1 } });
      db.run(
        sql`INSERT INTO changeBatch (batchId, tableName, part, rows) VALUES (${importId}, ${table}, ${part}, ${rows})`,
      );
      db.run(
        sql`DELETE FROM ${name(table)} WHERE importId = ${importId} AND rowid > ${after} AND rowid <= ${next.last}`,
      );
      after = next.last;
    }
  });
}

/** Brings a batch back from its copy. */
export function restoreBatch(db: WritableDb, table: string, importId: string): void {
  const own = sql`batchId = ${importId} AND tableName = ${table}`;
  silently(db, importId, [table], () => {
    for (const part of db.column<number>(sql`SELECT part FROM changeBatch WHERE ${own} ORDER BY part`)) {
      const rows = db.value<Uint8Array>(sql`SELECT rows FROM changeBatch WHERE ${own} AND part = ${part}`);
      if (rows) insertRows(db, table, zstdDecompressSync(rows));
    }
  });
  db.run(sql`DELETE FROM changeBatch WHERE ${own}`);
  logBatch(db, 'batch-insert', table, importId);
}

/** One statement for thousands of rows, which SQLite reads from the JSON in the order they stand in. */
function insertRows(db: WritableDb, table: string, copy: Buffer): void {
  // The names stand in front; reading megabytes of rows for them would cost as much as inserting these.
  const head = copy.subarray(0, copy.indexOf(',"rows":')).toString('utf8');
  const { columns } = JSON.parse(`${head}}`) as { columns: string[] };
  db.run({
    text: `INSERT INTO ${name(table).text} (${listed(columns)})
           SELECT ${columns.map((_, index) => `value ->> ${index}`).join(', ')}
           FROM jsonb_each(CAST(? AS TEXT), '$.rows')`,
    values: [copy],
  });
}

function listed(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(', ');
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

/** Runs `work` on rows of `tables` without a log of each; what it takes along in other tables is silent too. */
function silently(db: WritableDb, importId: string, tables: readonly string[], work: () => void): void {
  const triggers = db.all<{ name: string; sql: string }>(
    sql`SELECT name, sql FROM sqlite_temp_schema WHERE type = 'trigger' AND tbl_name ${oneOf(tables)}`,
  );
  db.run(sql`INSERT INTO temp.currentBatch (batchId) VALUES (${importId})`);
  // A trigger that only finds out, row by row, that it is to be silent still costs a sixth of the work.
  for (const trigger of triggers) db.run(sql`DROP TRIGGER temp.${name(trigger.name)}`);
  try {
    work();
  } finally {
    // A full disk makes SQLite roll back by itself, and then they are there again.
    for (const { sql: text } of triggers)
      db.run({ text: text.replace(/^CREATE TRIGGER/, 'CREATE TEMP TRIGGER IF NOT EXISTS'), values: [] });
    db.run(sql`DELETE FROM temp.currentBatch`);
  }
}
