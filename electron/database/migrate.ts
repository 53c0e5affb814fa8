import { readdirSync, readFileSync } from 'node:fs';
import Database, { type Database as Sqlite } from 'better-sqlite3';

/** 'RDRD': tells our files from other people's SQLite files. */
export const applicationId = 0x52445244;

type Migration = { version: number; text: string };

/** The numbered files beside this one, in order; the folder is the list. */
export function migrations(): Migration[] {
  const folder = new URL('./migrations/', import.meta.url);
  return readdirSync(folder)
    .filter((file) => /^\d{4}-[\w-]+\.sql$/.test(file))
    .sort()
    .map((file) => ({
      version: Number(file.slice(0, 4)),
      text: readFileSync(new URL(file, folder), 'utf8'),
    }));
}

export function latestVersion(): number {
  return migrations().at(-1)?.version ?? 0;
}

/** Brings a file from its version to `upTo`, one transaction for each step. */
export function migrate(database: Sqlite, upTo = latestVersion()): void {
  const from = database.pragma('user_version', { simple: true }) as number;
  for (const migration of migrations()) {
    if (migration.version <= from || migration.version > upTo) continue;
    database.transaction(() => {
      database.exec(migration.text);
      database.pragma(`user_version = ${migration.version}`);
      const broken = database.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0) throw new Error(`migration ${migration.version} leaves broken references`);
    })();
  }
  database.pragma(`application_id = ${applicationId}`);
}

/** The schema as text: what a file of this version must look like, to the letter. */
export function schemaText(database: Sqlite): string {
  const rows = database
    .prepare(
      `SELECT type, name, sql FROM sqlite_schema
       WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT GLOB 'documentFts_*' ORDER BY type, name`,
    )
    .all() as { type: string; name: string; sql: string | null }[];
  return rows.map((row) => `-- ${row.type} ${row.name}\n${row.sql ?? ''}`).join('\n\n');
}

export function expectedSchema(version: number): string {
  const database = new Database(':memory:');
  try {
    migrate(database, version);
    return schemaText(database);
  } finally {
    database.close();
  }
}
