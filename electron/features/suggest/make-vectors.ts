import { setImmediate as nextTurn } from 'node:timers/promises';
import { encodeForComparison } from '../../../shared/language/encoder/encode-for-comparison.ts';
import { type VectorTable, vectorTable } from '../../../shared/language/vectors/vector-table.ts';
import type { JobContext } from '../../database/handler-types.ts';
import { loadEncoder } from '../../language/load-encoder.ts';
import { readVectors, textHash, vectorDimensions } from './vectors.sql.ts';

/** Texts between two saves: about a second of work, so that little is lost when the job ends early. */
const textsPerBatch = 500;
/** Texts between two looks at Cancel. */
const textsPerTurn = 20;

/**
 * Makes the vectors of texts that have none, by hash, and keeps each batch at once, so that an ended job goes on where
 * it was. Null when the language pack is missing or damaged: then words alone decide.
 */
export async function makeVectors(
  missing: readonly (readonly [hash: string, text: string])[],
  context: JobContext,
): Promise<Map<string, Int8Array> | null> {
  const made = new Map<string, Int8Array>();
  if (missing.length === 0) return made;
  const loaded = loadEncoder();
  if ('problem' in loaded) return null;
  for (let from = 0; from < missing.length; from += textsPerBatch) {
    const found: { textHash: string; vector: Uint8Array }[] = [];
    for (const [textHash, text] of missing.slice(from, from + textsPerBatch)) {
      const vector = encodeForComparison(loaded.encoder, text);
      made.set(textHash, vector);
      found.push({ textHash, vector: new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength) });
      if (made.size % textsPerTurn > 0) continue;
      await nextTurn();
      context.progress('read', made.size, missing.length);
    }
    context.keepVectors({ found, gone: [] });
  }
  return made;
}

/** The vectors of some texts, those at hand and those still to be made; null when there is no language pack. */
export async function vectorsFor(texts: readonly string[], context: JobContext): Promise<VectorTable | null> {
  const hashes = texts.map(textHash);
  const known = readVectors(context.db(), hashes);
  const missing = new Map(
    texts.flatMap((text, row) => {
      const hash = hashes[row] ?? '';
      return known.has(hash) ? [] : [[hash, text] as const];
    }),
  );
  const made = await makeVectors([...missing], context);
  if (made === null && known.size === 0) return null;
  const rows = hashes.map((hash) => known.get(hash) ?? made?.get(hash) ?? null);
  return vectorTable(rows, vectorDimensions);
}
