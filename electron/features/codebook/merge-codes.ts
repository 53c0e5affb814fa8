import { comparableName, withDescendants } from '../../../shared/features/codebook/code-tree.ts';
import type { CodeId } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import type { WritableDb } from '../../database/connection.ts';
import { sql } from '../../database/sql.ts';
import { removeCodings } from '../coding/coding-changes.sql.ts';
import { codesUnder, placeInOrder, readCodes, updateCode } from './codebook.sql.ts';

/**
 * Lets one code go up in another: codings, codes under it, themes and memos move along. Codes under both with the
 * same name go up in each other as well. Returns how many codings moved.
 */
export function mergeCodes(db: WritableDb, fromId: CodeId, intoId: CodeId): number {
  const codes = readCodes(db);
  const from = codes.find(({ id }) => id === fromId);
  if (!from || !codes.some(({ id }) => id === intoId)) throw new AppError('not-found', { reason: 'code' });
  if (withDescendants(codes, fromId).includes(intoId))
    throw new AppError('invalid-input', { reason: 'cycle' });
  const moved = absorb(db, fromId, intoId);
  for (const parentId of [from.parentId, intoId]) placeInOrder(db, idsUnder(db, parentId));
  return moved;
}

function absorb(db: WritableDb, fromId: CodeId, intoId: CodeId): number {
  dropDoubles(db, fromId, intoId);
  let moved = db.run(sql`UPDATE coding SET codeId = ${intoId} WHERE codeId = ${fromId}`).changes;
  db.run(sql`UPDATE OR IGNORE themeCode SET codeId = ${intoId} WHERE codeId = ${fromId}`);
  db.run(sql`UPDATE memo SET subjectId = ${intoId} WHERE subjectTable = 'code' AND subjectId = ${fromId}`);
  for (const child of codesUnder(db, fromId)) {
    const there = codesUnder(db, intoId).filter(({ id }) => id !== fromId);
    const same = there.find(({ name }) => comparableName(name) === comparableName(child.name));
    if (same) {
      moved += absorb(db, child.id, same.id);
      continue;
    }
    updateCode(db, child.id, { parentId: intoId, number: '' });
    placeInOrder(db, [...there.map(({ id }) => id), child.id]);
  }
  db.run(sql`DELETE FROM code WHERE id = ${fromId}`);
  return moved;
}

/** A coder who gave both codes to the same words keeps one coding, with the memos and themes of the two. */
function dropDoubles(db: WritableDb, fromId: CodeId, intoId: CodeId): void {
  const doubles = db.all<{ dropped: string; kept: string }>(
    sql`SELECT f.id AS dropped, min(k.id) AS kept
        FROM coding f CROSS JOIN codingPosition fp ON fp.codingId = f.id
        CROSS JOIN coding k ON k.codeId = ${intoId} AND k.documentId = f.documentId AND +k.coderId = f.coderId
        CROSS JOIN codingPosition kp ON kp.codingId = k.id
        WHERE f.codeId = ${fromId} AND fp.start IS kp.start AND fp."end" IS kp."end"
          AND fp.isOrphaned = 0 AND kp.isOrphaned = 0
        GROUP BY f.id`,
  );
  for (const { dropped, kept } of doubles) {
    db.run(sql`UPDATE OR IGNORE themeQuote SET codingId = ${kept} WHERE codingId = ${dropped}`);
    db.run(sql`UPDATE memo SET subjectId = ${kept} WHERE subjectTable = 'coding' AND subjectId = ${dropped}`);
  }
  removeCodings(
    db,
    doubles.map(({ dropped }) => dropped),
  );
}

function idsUnder(db: WritableDb, parentId: CodeId | null): CodeId[] {
  return codesUnder(db, parentId).map(({ id }) => id);
}
