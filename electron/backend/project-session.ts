import { initialsOf } from '../../shared/features/team/initials-of.ts';
import type { CoderId } from '../../shared/model/ids.ts';
import { AppError } from '../../shared/rpc/app-error.ts';
import { recordChange } from '../database/change-log.ts';
import type { ConnectionOptions } from '../database/connection.ts';
import { newId, newIdOf } from '../database/new-id.ts';
import { createProjectFile, openProjectFile, type ProjectFile } from '../database/project-file.ts';
import { sql } from '../database/sql.ts';

/** The one project that is open, with who codes in it. */
export type ProjectSession = { file: ProjectFile; me: CoderId; copyId: string; isSample: boolean };

export type SessionOptions = ConnectionOptions & {
  session: string;
  coderName: string;
  readOnly?: boolean;
  isSample?: boolean;
};

export function createSession(path: string, projectName: string, options: SessionOptions): ProjectSession {
  const file = createProjectFile(path, projectName, options);
  return beginSession(file, options, projectName);
}

export function openSession(path: string, options: SessionOptions): ProjectSession {
  return beginSession(openProjectFile(path, options), options, null);
}

function beginSession(file: ProjectFile, options: SessionOptions, newName: string | null): ProjectSession {
  try {
    const copyId = file.db.value<string>(sql`SELECT value FROM fileInfo WHERE key = 'copyId'`);
    if (!copyId) throw new AppError('project-damaged', { reason: 'no-copy-id' });
    const me = file.isReadOnly ? firstCoder(file) : ensureCoder(file, copyId, options.coderName, newName);
    return { file, me, copyId, isSample: options.isSample === true };
  } catch (error) {
    file.close();
    throw error;
  }
}

/** Adds what a project cannot be without: its own row, and a coder of this name. Not undoable: it is no work of theirs. */
function ensureCoder(file: ProjectFile, copyId: string, coderName: string, newName: string | null): CoderId {
  const { db } = file;
  // By account, not by name: a coder may be renamed without becoming another one.
  const account = `coder ${coderName}`;
  const known =
    db.value<CoderId>(
      sql`SELECT coder.id FROM fileInfo JOIN coder ON coder.id = fileInfo.value WHERE key = ${account}`,
    ) ?? db.value<CoderId>(sql`SELECT id FROM coder WHERE name = ${coderName} ORDER BY id LIMIT 1`);
  if (known && newName === null) return known;
  return file.transaction(() => {
    const head = { method: 'project.begin', coderId: null, copyId, isUndoable: false };
    const now = new Date().toISOString();
    return recordChange(db, head, () => {
      if (newName !== null) {
        db.run(sql`INSERT INTO project (id, name, createdAt) VALUES (${newId()}, ${newName}, ${now})`);
      }
      const id = newIdOf<CoderId>();
      db.run(
        sql`INSERT INTO coder (id, name, initials, createdAt) VALUES (${id}, ${coderName}, ${initialsOf(coderName)}, ${now})`,
      );
      db.run(
        sql`INSERT INTO fileInfo (key, value) VALUES (${account}, ${id}) ON CONFLICT DO UPDATE SET value = excluded.value`,
      );
      return id;
    }).result;
  });
}

function firstCoder(file: ProjectFile): CoderId {
  const id = file.db.value<CoderId>(sql`SELECT id FROM coder ORDER BY id LIMIT 1`);
  if (!id) throw new AppError('project-damaged', { reason: 'no-coder' });
  return id;
}
