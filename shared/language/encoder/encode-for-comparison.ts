import { quantiseVector } from '../vectors/vector-table.ts';
import type { SentenceEncoder } from './create-encoder.ts';
import { textForVector } from './text-for-vector.ts';

/** The vector of a text as it is kept to compare texts by what they say: numbers folded, eight bits a number. */
export function encodeForComparison(encoder: SentenceEncoder, text: string): Int8Array {
  return quantiseVector(encoder.encode(textForVector(text)));
}
