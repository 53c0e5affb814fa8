import { encodeForComparison } from '../../../shared/language/encoder/encode-for-comparison.ts';
import { type VectorTable, vectorTable } from '../../../shared/language/vectors/vector-table.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { loadEncoder } from '../../language/load-encoder.ts';
import { readVectors, textHash, vectorDimensions } from './vectors.sql.ts';

/** Phrases of codebooks and fragments of interviews, which are few, and are not kept in the project. */
const made = new Map<string, Int8Array>();
const mostMade = 20_000;

/**
 * The vectors of some texts, and for each text its row in them (null: none). The first `answers` texts must have
 * theirs in the project, where a job puts them; what a codebook and interviews teach is encoded here, as soon as any
 * answer has a vector to compare it with.
 */
export function vectorsAtHand(
  db: ReadableDb,
  texts: readonly string[],
  answers: number,
): { vectors: VectorTable | null; rowOf: (number | null)[] } {
  const hashes = texts.map(textHash);
  const known = readVectors(db, hashes);
  if (!hashes.slice(0, answers).some((hash) => known.has(hash)))
    return { vectors: null, rowOf: texts.map(() => null) };
  const rows: Int8Array[] = [];
  const rowOf = texts.map((text, i) => {
    const hash = hashes[i] ?? '';
    const vector = known.get(hash) ?? (i < answers ? null : vectorNow(hash, text));
    return vector === null ? null : rows.push(vector) - 1;
  });
  return { vectors: vectorTable(rows, vectorDimensions), rowOf };
}

/** The vector of a text that is not kept in the project; null without a language pack. */
export function vectorNow(hash: string, text: string): Int8Array | null {
  const known = made.get(hash);
  if (known) return known;
  const loaded = loadEncoder();
  if ('problem' in loaded) return null;
  const vector = encodeForComparison(loaded.encoder, text);
  if (made.size >= mostMade) made.clear();
  made.set(hash, vector);
  return vector;
}
