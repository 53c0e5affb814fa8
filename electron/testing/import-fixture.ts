import { tablesOfClass } from '../../shared/model/tables.ts';
import type { ReadableDb } from '../database/connection.ts';
import { name, sql } from '../database/sql.ts';

/** What the tests need of an open project. */
type OpenProject = {
  readonly db: ReadableDb;
  call(method: 'history.undo' | 'history.redo', input: Record<string, never>): Promise<unknown>;
};

/** Everything that undo and redo must bring back. */
export function projectState(project: OpenProject): Record<string, unknown[]> {
  return Object.fromEntries(
    [...tablesOfClass('tracked'), 'codingPosition' as const].map((table) => [
      table,
      project.db.all(sql`SELECT * FROM ${name(table)} ORDER BY 1`),
    ]),
  );
}

/** Undoes the last step and redoes it; returns what the project held then. */
export async function undoAndRedo(project: OpenProject): Promise<{ undone: unknown; redone: unknown }> {
  await project.call('history.undo', {});
  const undone = projectState(project);
  await project.call('history.redo', {});
  return { undone, redone: projectState(project) };
}
