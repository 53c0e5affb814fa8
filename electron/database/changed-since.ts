import type { TrackedTable } from '../../shared/model/tables.ts';
import type { ReadableDb } from './connection.ts';
import { oneOf, sql } from './sql.ts';

/** A place in the log of changes. The number alone does not tell it: numbers come again when a log is begun anew. */
export type LogPlace = { seq: number; id: string };

/** The newest change; number 0 while there is none. */
export function lastChange(db: ReadableDb): LogPlace {
  return db.get<LogPlace>(sql`SELECT seq, id FROM change ORDER BY seq DESC LIMIT 1`) ?? { seq: 0, id: '' };
}

/**
 * Whether a row of one of these tracked tables came, went or changed after that place in the log, so that what was
 * worked out there and kept no longer holds. Undo and redo are changes too. When the log no longer holds that place
 * anything may have changed. Costs as much as was logged since: keep a later place when the answer is no.
 */
export function haveChanged(db: ReadableDb, since: LogPlace, tables: readonly TrackedTable[]): boolean {
  if (since.seq > 0 && db.value(sql`SELECT id FROM change WHERE seq = ${since.seq}`) !== since.id)
    return true;
  return (
    db.get(
      sql`SELECT 1 FROM changeRow WHERE changeSeq > ${since.seq} AND tableName ${oneOf(tables)} LIMIT 1`,
    ) !== undefined
  );
}
