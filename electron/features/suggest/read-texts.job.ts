import type { JobRun } from '../../database/handler-types.ts';
import { makeVectors } from './make-vectors.ts';
import { readPassages } from './passages.sql.ts';
import { knownHashes, textHash } from './vectors.sql.ts';

/**
 * Gives every answer, in the order of the grid, and then every passage of an interview its sentence vector, as far as
 * it has none, and lets go of vectors whose text is gone.
 */
export const readTexts: JobRun<'suggest.prepare'> = async (_input, context) => {
  const known = knownHashes(context.db());
  const wanted = new Map<string, string>();
  for (const { text } of readPassages(context.db())) wanted.set(textHash(text), text);
  const gone = [...known].filter((hash) => !wanted.has(hash));
  if (gone.length > 0) context.keepVectors({ found: [], gone });
  const made = await makeVectors(
    [...wanted].filter(([hash]) => !known.has(hash)),
    context,
  );
  return { texts: wanted.size, read: made?.size ?? 0, isAvailable: made !== null };
};
