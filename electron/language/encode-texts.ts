import { encodeForComparison } from '../../shared/language/encoder/encode-for-comparison.ts';
import { type VectorTable, vectorTable } from '../../shared/language/vectors/vector-table.ts';
import { loadEncoder } from './load-encoder.ts';

/** The vectors of some texts, a row each; null when the language pack is missing or damaged. */
export function encodeTexts(texts: readonly string[]): VectorTable | null {
  const loaded = loadEncoder();
  if ('problem' in loaded) return null;
  const known = new Map<string, Int8Array>();
  const rows = texts.map((text) => {
    const vector = known.get(text) ?? encodeForComparison(loaded.encoder, text);
    known.set(text, vector);
    return vector;
  });
  return vectorTable(rows, loaded.encoder.dimensions);
}
