import { AppError } from '../../shared/rpc/app-error.ts';
import { type ChangeDone, recordChange } from '../database/change-log.ts';
import type { CommandContext } from '../database/handler-types.ts';
import { asProjectError } from '../database/project-file.ts';
import { sql } from '../database/sql.ts';
import type { ProjectSession } from './project-session.ts';

/** One command = one transaction = one change. Returns the change too, so that the caller can send its event. */
export function runCommand<Result>(
  session: ProjectSession,
  method: string,
  isUndoable: boolean,
  work: (context: CommandContext) => Result,
  options: { restorePoint?: boolean; staging?: string } = {},
): { result: Result; change: ChangeDone | null } {
  const { file, me, copyId } = session;
  if (file.isReadOnly) throw new AppError('project-read-only');
  try {
    if (options.restorePoint) file.restorePoint();
    // SQLite attaches only outside a transaction.
    if (options.staging) file.db.run(sql`ATTACH DATABASE ${options.staging} AS staging`);
    try {
      return file.transaction(() =>
        recordChange(file.db, { method, coderId: me, copyId, isUndoable }, () =>
          work({ db: file.db, me, now: new Date().toISOString() }),
        ),
      );
    } finally {
      if (options.staging) file.db.run(sql`DETACH DATABASE staging`);
    }
  } catch (error) {
    throw asProjectError(error);
  }
}
