import type { WritableDb } from '../../database/connection.ts';
import { name, oneOf, type SqlStatement, sql } from '../../database/sql.ts';

type Ordered = { id: string; position: number };

/** Numbers rows 0, 1, 2 in the order of `ids`; touches only those whose number changes. */
function writeOrder(db: WritableDb, table: 'theme' | 'themeQuote', ids: readonly string[]): void {
  const before = new Map(
    db
      .all<Ordered>(sql`SELECT id, position FROM ${name(table)} WHERE id ${oneOf(ids)}`)
      .map((row) => [row.id, row.position]),
  );
  ids.forEach((id, position) => {
    if (before.get(id) !== position)
      db.run(sql`UPDATE ${name(table)} SET position = ${position} WHERE id = ${id}`);
  });
}

/** Moves one row among its siblings, before the one at `index` (counted without the moved row). */
export function moveRow(
  db: WritableDb,
  table: 'theme' | 'themeQuote',
  siblings: SqlStatement,
  id: string,
  index: number,
): void {
  const ids = orderedIds(db, table, siblings).filter((other) => other !== id);
  ids.splice(index, 0, id);
  writeOrder(db, table, ids);
}

/** Closes the gap that a removed row left. */
export function closeGaps(db: WritableDb, table: 'theme' | 'themeQuote', siblings: SqlStatement): void {
  writeOrder(db, table, orderedIds(db, table, siblings));
}

function orderedIds(db: WritableDb, table: 'theme' | 'themeQuote', siblings: SqlStatement): string[] {
  return db.column<string>(sql`SELECT id FROM ${name(table)} WHERE ${siblings} ORDER BY position, id`);
}
