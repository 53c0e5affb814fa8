import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tableClasses } from '../../shared/model/tables.ts';
import { recordChange } from './change-log.ts';
import { expectedSchema, latestVersion } from './migrate.ts';
import { createProjectFile, openForReading, openProjectFile } from './project-file.ts';
import { listRestorePoints } from './restore-points.ts';
import { sql } from './sql.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rode-draad-file-'));
  path = join(folder, 'gesprekken.draad');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const options = { session: 'test' };
const errorCode = (work: () => unknown) => {
  try {
    work();
    return 'none';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('project file', () => {
  it('is one file when closed, with no lock and no WAL left beside it', () => {
    const file = createProjectFile(path, 'Toets', options);
    expect(readdirSync(folder)).toContain('gesprekken.draad.lock');
    file.close();
    expect(readdirSync(folder)).toEqual(['gesprekken.draad']);
  });

  it('writes with FULL synchronisation in WAL while open', () => {
    const file = createProjectFile(path, 'Toets', options);
    expect(file.db.value(sql`PRAGMA synchronous`)).toBe(2);
    expect(file.db.value(sql`PRAGMA journal_mode`)).toBe('wal');
    file.close();
  });

  it('never touches a file that exists already', () => {
    writeFileSync(path, 'iets anders');
    expect(errorCode(() => createProjectFile(path, 'Toets', options))).toBe('file-exists');
    expect(readFileSync(path, 'utf8')).toBe('iets anders');
  });

  it('refuses a second opening while the first lives, and takes over a lock of a dead process', () => {
    const file = createProjectFile(path, 'Toets', options);
    expect(errorCode(() => openProjectFile(path, { session: 'other' }))).toBe('project-locked');
    file.close();
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const lock = { process: dead, session: 'gone', machine: readLockMachine(), since: '' };
    writeFileSync(`${path}.lock`, JSON.stringify(lock));
    openProjectFile(path, options).close();
    writeFileSync(`${path}.lock`, JSON.stringify({ ...lock, machine: 'another-machine' }));
    expect(errorCode(() => openProjectFile(path, options))).toBe('project-locked');
  });

  it('refuses what is no project, what is newer, and what carries a foreign schema, and leaves the bytes alone', () => {
    writeFileSync(path, 'x'.repeat(5000));
    expect(errorCode(() => openProjectFile(path, options))).toBe('not-a-project');

    const other = join(folder, 'other.draad');
    const database = new Database(other);
    database.exec('CREATE TABLE t (a)');
    database.close();
    expect(errorCode(() => openProjectFile(other, options))).toBe('not-a-project');

    const newer = join(folder, 'newer.draad');
    createProjectFile(newer, 'Toets', options).close();
    alter(newer, (db) => db.pragma(`user_version = ${latestVersion() + 1}`));
    expect(errorCode(() => openProjectFile(newer, options))).toBe('project-newer');

    const foreign = join(folder, 'foreign.draad');
    createProjectFile(foreign, 'Toets', options).close();
    alter(foreign, (db) => db.exec('CREATE TRIGGER spy AFTER INSERT ON code BEGIN SELECT 1; END'));
    const bytes = readFileSync(foreign);
    expect(errorCode(() => openProjectFile(foreign, options))).toBe('project-foreign');
    expect(readFileSync(foreign).equals(bytes)).toBe(true);
    expect(existsSync(`${foreign}.lock`)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('herstelpunten'))).toEqual([]);
  });

  it('says a damaged file is damaged', () => {
    createProjectFile(path, 'Toets', options).close();
    const bytes = readFileSync(path);
    bytes.fill(0x55, 4096 * 2);
    writeFileSync(path, bytes);
    expect(['project-damaged', 'project-foreign', 'not-a-project']).toContain(
      errorCode(() => openProjectFile(path, options)),
    );
  });

  it.each([1, 2])('opens the golden file of version %i with its rows in place', (version) => {
    const golden = new URL(`./golden/version-${version}.draad`, import.meta.url);
    copyFileSync(golden, path);
    const file = openProjectFile(path, options);
    expect(file.db.value(sql`SELECT name FROM project`)).toBe(`Gouden bestand, versie ${version}`);
    expect(file.db.value(sql`SELECT count(*) FROM coding`)).toBeGreaterThan(0);
    file.close();
  });

  it('keeps a restore point on the first opening of a day, and none for the second', () => {
    createProjectFile(path, 'Toets', options).close();
    openProjectFile(path, options).close();
    openProjectFile(path, options).close();
    expect(listRestorePoints(path)).toHaveLength(1);
  });

  it('keeps a restore point that holds every step acknowledged before it', () => {
    const file = createProjectFile(path, 'Toets', options);
    file.transaction(() =>
      recordChange(file.db, { method: 'test', coderId: null, copyId: 'c', isUndoable: true }, () =>
        file.db.run(sql`INSERT INTO project (id, name, createdAt) VALUES ('p', 'Voor het herstelpunt', '')`),
      ),
    );
    file.restorePoint();
    file.close();
    const [point] = listRestorePoints(path);
    const copy = new Database(join(folder, 'gesprekken herstelpunten', point ?? ''), { readonly: true });
    expect(copy.prepare('SELECT name FROM project').pluck().get()).toBe('Voor het herstelpunt');
    copy.close();
  });

  it('a restore point is whole while a scan still reads, and does not wait for it', () => {
    const file = createProjectFile(path, 'Scan', options);
    const reader = openForReading(path);
    reader.database.exec('BEGIN');
    reader.db.value(sql`SELECT count(*) FROM code`);
    file.transaction(() =>
      recordChange(file.db, { method: 'test', coderId: null, copyId: 'c', isUndoable: true }, () =>
        file.db.run(sql`INSERT INTO project (id, name, createdAt) VALUES ('p', 'Tijdens het lezen', '')`),
      ),
    );
    // Longer than a test may last: one that waited for the reader would not end.
    const patience = file.db.value(sql`PRAGMA busy_timeout = 600000`);
    file.restorePoint();
    expect(file.db.value(sql`PRAGMA busy_timeout`)).toBe(patience);
    const [point] = listRestorePoints(path);
    const copy = new Database(join(folder, 'gesprekken herstelpunten', point ?? ''), { readonly: true });
    expect(copy.prepare('SELECT name FROM project').pluck().get()).toBe('Tijdens het lezen');
    copy.close();
    reader.close();
    file.close();
  });
});

describe('schema', () => {
  it('is what the snapshot says (npm run schema rewrites it)', () => {
    const snapshot = readFileSync(new URL('./schema-snapshot.sql', import.meta.url), 'utf8');
    expect(`${expectedSchema(latestVersion())}\n`).toBe(snapshot);
  });

  it('has every table in exactly one class, and no class for a table that is not there', () => {
    const names = [...expectedSchema(latestVersion()).matchAll(/^-- table (\w+)$/gm)].map(
      (match) => match[1],
    );
    expect(names.sort()).toEqual(Object.keys(tableClasses).sort());
  });

  it('has no BLOB column in a tracked table, since the log keeps rows as JSON', () => {
    for (const [, table, body] of expectedSchema(latestVersion()).matchAll(
      /^-- table (\w+)\nCREATE TABLE \w+ \(([\s\S]*?)\n\)/gm,
    )) {
      if (tableClasses[table as keyof typeof tableClasses] === 'tracked')
        expect(body).not.toMatch(/\bBLOB\b/);
    }
  });
});

function alter(target: string, work: (database: Database.Database) => void): void {
  const database = new Database(target);
  work(database);
  database.close();
}

function readLockMachine(): string {
  const file = createProjectFile(join(folder, 'machine.draad'), 'Toets', options);
  const { machine } = JSON.parse(readFileSync(join(folder, 'machine.draad.lock'), 'utf8')) as {
    machine: string;
  };
  file.close();
  return machine;
}
