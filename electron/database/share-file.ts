import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import Database, { type Database as Sqlite } from 'better-sqlite3';
import { AppError } from '../../shared/rpc/app-error.ts';
import { createConnection, type ReadableDb, type WritableDb } from './connection.ts';
import { migrate } from './migrate.ts';
import { newId } from './new-id.ts';
import { type ColumnDecision, shareDecisions } from './share-columns.ts';
import { type SharedTable, sharedRowsOf, sharedTables } from './share-rows.ts';
import { name, type SqlStatement, sql } from './sql.ts';

/** Rows between two looks at whether the researcher cancelled. */
const rowsAtATime = 2000;

export type ShareSteps = {
  /** Told how many rows were written so far; may throw to stop, and may wait to let a message in. */
  onRows(done: number, total: number): Promise<void>;
  /** Fills the search index of the new file from its own texts. */
  buildIndex(db: WritableDb): Promise<void>;
};

/**
 * Writes a new project file with nothing in it but the columns of the allow-list, and only the current state: no
 * earlier texts, no log, no names, no index that ever saw another text. Whether it is clean is for the caller to prove.
 */
export async function writeShareFile(source: ReadableDb, path: string, steps: ShareSteps): Promise<void> {
  if (existsSync(path)) throw new AppError('file-exists', { fileName: basename(path) });
  const database = new Database(path);
  try {
    database.pragma('page_size = 4096');
    // Whatever goes wrong, the file is thrown away; it need not survive anything before it is complete.
    database.pragma('journal_mode = MEMORY');
    database.pragma('synchronous = OFF');
    database.pragma('cache_size = -256000');
    database.pragma('temp_store = MEMORY');
    migrate(database);
    const target = createConnection(database);
    const revisions = new Map<string, string>();
    const total = sharedTables.reduce((sum, table) => sum + countRows(source, table), 0);
    let done = 0;
    // Both are looked after in one go at the end, which is faster than row by row.
    database.pragma('foreign_keys = OFF');
    const indexes = dropIndexes(database);
    database.exec('BEGIN');
    for (const table of sharedTables) {
      const insert = createInsert(target, table, revisions);
      for (const row of source.iterate<Row>(rowsToShare(table))) {
        insert(row);
        if (++done % rowsAtATime === 0) await steps.onRows(done, total);
      }
    }
    fillFileInfo(source, target);
    target.run(
      sql`INSERT INTO codingPosition (codingId, documentId, start, "end", isOrphaned)
          SELECT id, documentId, start, "end", 0 FROM coding`,
    );
    for (const index of indexes) database.exec(index);
    database.exec('COMMIT');
    const broken = database.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error('a share with broken references');
    await steps.onRows(total, total);
    await steps.buildIndex(target);
    database.exec('VACUUM');
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
}

type Value = string | number | null;
type Row = Record<string, Value>;

/** Takes all indexes away that can be made again; returns the statements that do so. */
function dropIndexes(database: Sqlite): string[] {
  const indexes = database
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
    .all() as { name: string; sql: string }[];
  for (const index of indexes) database.exec(`DROP INDEX ${name(index.name).text}`);
  return indexes.map((index) => index.sql);
}

function countRows(source: ReadableDb, table: SharedTable): number {
  return source.value<number>(sql`SELECT count(*) FROM ${name(table)} WHERE ${sharedRowsOf(table)}`) ?? 0;
}

function columnsOfShare(table: SharedTable): [column: string, decision: ColumnDecision][] {
  return Object.entries(shareDecisions[table]).filter(([, decision]) => decision !== 'left-out');
}

/** In the order of the source, so that rows that refer to each other come in as they were made. */
function rowsToShare(table: SharedTable): SqlStatement {
  const columns = columnsOfShare(table)
    .map(([column, decision]) => {
      if (decision === 'null') return `NULL AS "${column}"`;
      if (decision === 'place')
        return `(SELECT p."${column}" FROM codingPosition p WHERE p.codingId = ${table}.id) AS "${column}"`;
      return table === 'coding' && decision === 'revision' ? currentRevisionOfCoding : `"${column}"`;
    })
    .join(', ');
  return sql`SELECT ${{ text: columns, values: [] }} FROM ${name(table)} WHERE ${sharedRowsOf(table)}`;
}

const currentRevisionOfCoding =
  '(SELECT d.currentRevisionId FROM document d WHERE d.id = coding.documentId) AS "revisionId"';

function createInsert(
  target: WritableDb,
  table: SharedTable,
  revisions: Map<string, string>,
): (row: Row) => void {
  const columns = columnsOfShare(table);
  const insert = target.prepareRun(
    `INSERT INTO ${name(table).text} (${columns.map(([column]) => `"${column}"`).join(', ')})
     VALUES (${columns.map(() => '?').join(', ')})`,
  );
  return (row) => {
    insert(
      ...columns.map(([column, decision]) => {
        const value = row[column] ?? null;
        return decision === 'revision' && typeof value === 'string' ? newRevisionId(revisions, value) : value;
      }),
    );
  };
}

/** A new id, so that nothing ties the text to the one with the names in the project. */
function newRevisionId(revisions: Map<string, string>, id: string): string {
  const known = revisions.get(id);
  if (known !== undefined) return known;
  const made = newId();
  revisions.set(id, made);
  return made;
}

/** `sharedFrom`: the change up to which both files are the same, so that the copy can be merged back. */
function fillFileInfo(source: ReadableDb, target: WritableDb): void {
  const insert = target.prepareRun('INSERT INTO fileInfo (key, value) VALUES (?, ?)');
  insert('copyId', newId());
  insert('projectName', source.value<string>(sql`SELECT name FROM project ORDER BY id LIMIT 1`) ?? '');
  insert('sharedFrom', source.value<string>(sql`SELECT id FROM change ORDER BY seq DESC LIMIT 1`) ?? '');
}
