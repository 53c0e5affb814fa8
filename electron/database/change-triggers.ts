import type { Database as Sqlite } from 'better-sqlite3';
import { tablesOfClass } from '../../shared/model/tables.ts';

/**
 * Creates the TEMP triggers that fill `changeRow`, generated from the live schema on every opening: a new column is
 * logged by itself, cascades and raw SQL cannot slip past, and the file carries no triggers that hinder other tools.
 * Stored are reverse deltas: insert the id, update the changed columns each in a one-element array (so that NULL
 * survives), delete the whole row. A write to a tracked table outside a change aborts.
 */
export function installChangeTriggers(database: Sqlite): void {
  database.exec(`
    CREATE TEMP TABLE IF NOT EXISTS currentChange (seq INTEGER NOT NULL);
    CREATE TEMP TABLE IF NOT EXISTS currentBatch (batchId TEXT NOT NULL);
  `);
  for (const table of tablesOfClass('tracked')) {
    const columns = columnsOf(database, table);
    if (columns.length > 0) database.exec(triggersFor(table, columns));
  }
}

export function columnsOf(database: Sqlite, table: string): string[] {
  return (database.pragma(`table_info("${table}")`) as { name: string }[]).map((column) => column.name);
}

function triggersFor(table: string, columns: readonly string[]): string {
  const silent = 'WHEN NOT EXISTS (SELECT 1 FROM temp.currentBatch)';
  const guard = `SELECT RAISE(ABORT, 'write outside a change') WHERE NOT EXISTS (SELECT 1 FROM temp.currentChange);`;
  const whole = `json_object(${columns.map((column) => `'${column}', old."${column}"`).join(', ')})`;
  // json_patch drops the keys that are null at the top, so only the changed columns remain.
  const changed = (side: 'old' | 'new') =>
    `json_patch('{}', json_object(${columns
      .map((c) => `'${c}', CASE WHEN old."${c}" IS NOT new."${c}" THEN json_array(${side}."${c}") END`)
      .join(', ')}))`;
  const differs = columns.map((c) => `old."${c}" IS NOT new."${c}"`).join(' OR ');
  return `
    CREATE TEMP TRIGGER "log_${table}_insert" AFTER INSERT ON main."${table}" ${silent} BEGIN
      ${guard}
      INSERT INTO changeRow (changeSeq, tableName, operation, rowId)
        SELECT seq, '${table}', 'insert', new.id FROM temp.currentChange;
    END;
    CREATE TEMP TRIGGER "log_${table}_update" AFTER UPDATE ON main."${table}" ${silent} AND (${differs}) BEGIN
      ${guard}
      INSERT INTO changeRow (changeSeq, tableName, operation, rowId, before, after)
        SELECT seq, '${table}', 'update', old.id, ${changed('old')}, ${changed('new')} FROM temp.currentChange;
    END;
    CREATE TEMP TRIGGER "log_${table}_delete" AFTER DELETE ON main."${table}" ${silent} BEGIN
      ${guard}
      INSERT INTO changeRow (changeSeq, tableName, operation, rowId, before)
        SELECT seq, '${table}', 'delete', old.id, ${whole} FROM temp.currentChange;
    END;`;
}
