import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import Database, { type Database as Sqlite } from 'better-sqlite3';
import { AppError } from '../../shared/rpc/app-error.ts';
import { installChangeTriggers } from './change-triggers.ts';
import { type ConnectionOptions, createConnection, type ReadableDb, type WritableDb } from './connection.ts';
import { isErrorWithCode, takeLock } from './file-lock.ts';
import { applicationId, expectedSchema, latestVersion, migrate, schemaText } from './migrate.ts';
import { newId } from './new-id.ts';
import { makeDailyRestorePoint, makeRestorePoint } from './restore-points.ts';
import { sql } from './sql.ts';

export type ProjectFile = {
  readonly path: string;
  readonly isReadOnly: boolean;
  readonly db: WritableDb;
  /** Runs work in one immediate transaction; throws what the work throws, with nothing changed. */
  transaction<Result>(work: () => Result): Result;
  /** A copy to go back to, taken before something large. */
  restorePoint(): void;
  /** Folds what was written into the main file, as far as readers allow. For quiet moments. */
  tidy(): void;
  /** Checkpoints, turns the file back into a single one, and lets go of the lock. */
  close(): void;
};

export type OpenOptions = ConnectionOptions & { session: string; readOnly?: boolean };

/** Makes a new project file. Fails with file-exists rather than touch what is there. */
export function createProjectFile(path: string, projectName: string, options: OpenOptions): ProjectFile {
  if (existsSync(path)) throw new AppError('file-exists', { fileName: basename(path) });
  const unlock = lockOrExplain(path, options.session);
  try {
    const database = new Database(path);
    database.pragma('page_size = 4096');
    migrate(database);
    const file = openConnection(database, path, options, unlock);
    file.transaction(() => {
      const insert = file.db.prepareRun('INSERT INTO fileInfo (key, value) VALUES (?, ?)');
      insert('copyId', newId());
      insert('projectName', projectName);
    });
    return file;
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Opens a project after looking at it from outside: ours, of a version we know, with nothing foreign in its schema. */
export function openProjectFile(path: string, options: OpenOptions): ProjectFile {
  if (!existsSync(path)) throw new AppError('not-found', { reason: 'file' });
  const readOnly = options.readOnly === true;
  if (!readOnly && !isWritable(path)) throw new AppError('project-read-only');
  if (!looksLikeSqlite(path)) throw new AppError('not-a-project', { fileName: basename(path) });
  const unlock = readOnly ? () => undefined : lockOrExplain(path, options.session);
  try {
    const version = inspect(path, readOnly);
    if (!readOnly) makeDailyRestorePoint(path);
    if (!readOnly && version < latestVersion()) makeRestorePoint(path);
    const database = new Database(path, { readonly: readOnly });
    if (!readOnly) migrate(database);
    return openConnection(database, path, options, unlock);
  } catch (error) {
    unlock();
    throw asProjectError(error);
  }
}

/** A second connection that cannot write, for readers and job threads. */
export function openForReading(path: string): { db: ReadableDb; close(): void; database: Sqlite } {
  const database = new Database(path, { readonly: true, fileMustExist: true });
  database.pragma('query_only = ON');
  return { db: createConnection(database), close: () => database.close(), database };
}

function openConnection(
  database: Sqlite,
  path: string,
  options: OpenOptions,
  unlock: () => void,
): ProjectFile {
  const isReadOnly = options.readOnly === true;
  if (!isReadOnly) {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    // Folding the WAL in after a large import would make its reply wait; the back end does it when nothing is asked.
    // The limit, of 400 MB, holds an import that is undone and redone at once.
    database.pragma('wal_autocheckpoint = 100000');
  }
  database.pragma('foreign_keys = ON');
  database.pragma('recursive_triggers = ON');
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  database.pragma('cache_size = -64000');
  database.pragma('temp_store = MEMORY');
  installChangeTriggers(database);
  const db = createConnection(database, options);
  return {
    path,
    isReadOnly,
    db,
    transaction: (work) => database.transaction(work).immediate(),
    restorePoint: () => {
      if (isReadOnly) return;
      makeRestorePoint(
        path,
        isFoldedIn(database) ? undefined : (target) => db.run(sql`VACUUM INTO ${target}`),
      );
    },
    tidy: () => {
      if (!isReadOnly) database.pragma('wal_checkpoint(PASSIVE)');
    },
    close: () => {
      if (!isReadOnly) {
        database.pragma('wal_checkpoint(TRUNCATE)');
        // Readers that are still open keep WAL alive; the next clean close folds it in.
        database.pragma('journal_mode = DELETE');
      }
      database.close();
      unlock();
    },
  };
}

/** Folds the WAL in, unless a reader needs it: a command does not wait until a scan or a grouping is done. */
function isFoldedIn(database: Sqlite): boolean {
  const patience = database.pragma('busy_timeout', { simple: true }) as number;
  database.pragma('busy_timeout = 0');
  try {
    const [state] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return state?.busy === 0;
  } finally {
    database.pragma(`busy_timeout = ${patience}`);
  }
}

/** Returns the file's version. A foreign schema is refused: its triggers and views would run as ours. */
function inspect(path: string, readOnly: boolean): number {
  // Not read-only unless asked: a file left in WAL by a killed process must be recovered first, and that writes.
  const database = new Database(path, { readonly: readOnly });
  try {
    const version = database.pragma('user_version', { simple: true }) as number;
    if (database.pragma('application_id', { simple: true }) !== applicationId || version < 1) {
      throw new AppError('not-a-project', { fileName: basename(path) });
    }
    if (version > latestVersion()) throw new AppError('project-newer', { version });
    if (schemaText(database) !== expectedSchema(version)) throw new AppError('project-foreign', { version });
    return version;
  } finally {
    database.close();
  }
}

function looksLikeSqlite(path: string): boolean {
  if (!statSync(path).isFile() || statSync(path).size < 512) return false;
  const handle = openSync(path, 'r');
  try {
    const head = Buffer.alloc(16);
    readSync(handle, head, 0, 16, 0);
    return head.toString('latin1') === 'SQLite format 3\u0000';
  } finally {
    closeSync(handle);
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function lockOrExplain(path: string, session: string): () => void {
  try {
    return takeLock(path, session);
  } catch (error) {
    if (
      isErrorWithCode(error, 'EROFS') ||
      isErrorWithCode(error, 'EACCES') ||
      isErrorWithCode(error, 'EPERM')
    ) {
      throw new AppError('project-read-only');
    }
    if (isErrorWithCode(error, 'ENOENT')) throw new AppError('file-unwritable', { reason: 'no-folder' });
    throw error;
  }
}

/** SQLite's own complaints in our words. */
export function asProjectError(error: unknown): unknown {
  if (isErrorWithCode(error, 'SQLITE_NOTADB')) return new AppError('not-a-project', {}, { cause: error });
  if (isErrorWithCode(error, 'SQLITE_FULL') || isErrorWithCode(error, 'ENOSPC')) {
    return new AppError('disk-full', {}, { cause: error });
  }
  if (isErrorWithCode(error, 'SQLITE_READONLY') || isErrorWithCode(error, 'SQLITE_READONLY_DIRECTORY')) {
    return new AppError('project-read-only', {}, { cause: error });
  }
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_CORRUPT')) return new AppError('project-damaged', {}, { cause: error });
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED')
    return new AppError('project-locked', { sameMachine: true, since: '' });
  return error;
}
