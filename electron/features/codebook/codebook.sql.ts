import {
  comparableName,
  depthFirst,
  nextColour,
  numberCodes,
} from '../../../shared/features/codebook/code-tree.ts';
import type { Code } from '../../../shared/features/codebook/codebook.contract.ts';
import type { CodeId, ImportId } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import type { ReadableDb, WritableDb } from '../../database/connection.ts';
import { newIdOf } from '../../database/new-id.ts';
import { name as column, sql } from '../../database/sql.ts';

type StoredCode = Omit<Code, 'isExclusive'> & { isExclusive: number };

const codeColumns = sql`id, parentId, position, number, name, colour, definition, useWhen, useWhenNot, example, hotKey, isExclusive`;

/** The codes as stored, in no order: `number` is empty where it is counted from the place. */
export function readCodes(db: ReadableDb): Code[] {
  return db
    .all<StoredCode>(sql`SELECT ${codeColumns} FROM code`)
    .map((row) => ({ ...row, isExclusive: row.isExclusive === 1 }));
}

/** The codebook as it is shown: parents before children, siblings in order, every code with its number. */
export function listCodes(db: ReadableDb): Code[] {
  const codes = readCodes(db);
  const numbers = numberCodes(codes);
  return depthFirst(codes).map(({ code }) => ({ ...code, number: numbers.get(code.id) ?? code.number }));
}

/** A code as it is shown. */
export function getCode(db: ReadableDb, codeId: string): Code {
  const code = listCodes(db).find(({ id }) => id === codeId);
  if (!code) throw new AppError('not-found', { reason: 'code' });
  return code;
}

export type Sibling = { id: CodeId; position: number; name: string; colour: number };

/** The codes under one parent (null: at the top), in order. */
export function codesUnder(db: ReadableDb, parentId: string | null): Sibling[] {
  return db.all<Sibling>(
    sql`SELECT id, position, name, colour FROM code WHERE parentId IS ${parentId} ORDER BY position, id`,
  );
}

/** The code of this name under a parent; capitals make no difference. */
export function findCodeByName(db: ReadableDb, parentId: string | null, name: string): CodeId | undefined {
  const wanted = comparableName(name);
  return codesUnder(db, parentId).find((code) => comparableName(code.name) === wanted)?.id;
}

/** @throws AppError `name-taken` when another code under that parent has the name */
export function requireFreeName(
  db: ReadableDb,
  parentId: string | null,
  name: string,
  except?: string,
): void {
  const known = findCodeByName(db, parentId, name);
  if (known !== undefined && known !== except) throw new AppError('name-taken', { codeId: known });
}

export type CodeFields = Partial<Omit<Code, 'id' | 'parentId' | 'position' | 'name'>> & { name: string };

/** Adds a code as the last under its parent. */
export function createCode(
  db: WritableDb,
  {
    parentId,
    fields,
    now,
    importId,
  }: { parentId: CodeId | null; fields: CodeFields; now: string; importId?: ImportId },
): { id: CodeId } {
  const isParentThere =
    parentId === null || db.value(sql`SELECT 1 FROM code WHERE id = ${parentId}`) !== undefined;
  if (!isParentThere) throw new AppError('not-found', { reason: 'code' });
  requireFreeName(db, parentId, fields.name);
  const siblings = codesUnder(db, parentId);
  const colour = fields.colour ?? nextColour(db.column<number>(sql`SELECT colour FROM code`));
  const id = newIdOf<CodeId>();
  db.run(
    sql`INSERT INTO code (id, parentId, position, number, name, colour, definition, useWhen, useWhenNot, example, hotKey,
          isExclusive, importId, createdAt)
        VALUES (${id}, ${parentId}, ${siblings.length}, ${fields.number ?? ''}, ${fields.name}, ${colour},
          ${fields.definition ?? ''}, ${fields.useWhen ?? ''}, ${fields.useWhenNot ?? ''}, ${fields.example ?? ''},
          ${fields.hotKey ?? ''}, ${fields.isExclusive ?? false}, ${importId ?? null}, ${now})`,
  );
  placeInOrder(db, [...siblings.map((sibling) => sibling.id), id]);
  return { id };
}

/** Columns of a code that may be set by themselves. */
export type CodeChange = Partial<Omit<Code, 'id' | 'position'>>;

export function updateCode(db: WritableDb, codeId: string, change: CodeChange): { isChanged: boolean } {
  let isChanged = false;
  for (const [key, value] of Object.entries(change)) {
    if (value === undefined) continue;
    const changes = db.run(
      sql`UPDATE code SET ${column(key)} = ${value} WHERE id = ${codeId} AND ${column(key)} IS NOT ${value}`,
    ).changes;
    if (changes > 0) isChanged = true;
  }
  return { isChanged };
}

/** Numbers the positions of siblings from 0; only rows that stand elsewhere are written. */
export function placeInOrder(db: WritableDb, codeIds: readonly CodeId[]): void {
  codeIds.forEach((id, position) => {
    db.run(sql`UPDATE code SET position = ${position} WHERE id = ${id} AND position <> ${position}`);
  });
}
