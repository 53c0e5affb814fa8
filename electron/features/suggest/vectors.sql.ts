import { createHash } from 'node:crypto';
import { textForVector } from '../../../shared/language/encoder/text-for-vector.ts';
import type { ReadableDb, WritableDb } from '../../database/connection.ts';
import type { VectorBatch } from '../../database/handler-types.ts';
import { oneOf, sql } from '../../database/sql.ts';

/** The numbers in a sentence vector. */
export const vectorDimensions = 512;

/** The key under which the vector of a text is kept: equal for texts that the encoder reads as equal. */
export function textHash(text: string): string {
  return createHash('sha256').update(textForVector(text)).digest('base64url').slice(0, 24);
}

/** Keeps vectors and lets go of those whose text is gone. */
export function storeVectors(db: WritableDb, { found, gone }: VectorBatch): void {
  const insert = db.prepareRun(`INSERT OR IGNORE INTO textVector (textHash, vector) VALUES (?, ?)`);
  for (const { textHash: hash, vector } of found) insert(hash, vector);
  if (gone.length > 0) db.run(sql`DELETE FROM textVector WHERE textHash ${oneOf(gone)}`);
}

export function knownHashes(db: ReadableDb): Set<string> {
  return new Set(db.column<string>(sql`SELECT textHash FROM textVector`));
}

/**
 * Another value once vectors came or went. A number alone would not tell: a corrected text has one vector go and one
 * come. What comes stands behind all others, so the last one tells.
 */
export function vectorsMark(db: ReadableDb): string {
  const count = db.value<number>(sql`SELECT count(*) FROM textVector`) ?? 0;
  const last = db.value<string>(sql`SELECT textHash FROM textVector ORDER BY rowid DESC LIMIT 1`) ?? '';
  return `${count} ${last}`;
}

/** The vectors at hand for some texts, by hash. */
export function readVectors(db: ReadableDb, hashes: readonly string[]): Map<string, Int8Array> {
  const rows = db.all<{ textHash: string; vector: Uint8Array }>(
    sql`SELECT textHash, vector FROM textVector WHERE textHash ${oneOf(hashes)}`,
  );
  return new Map(
    rows.map(({ textHash: hash, vector }) => [
      hash,
      new Int8Array(vector.buffer, vector.byteOffset, vector.byteLength),
    ]),
  );
}
