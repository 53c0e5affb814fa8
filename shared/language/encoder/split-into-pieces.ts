import { childFor, type PieceTrie } from './piece-trie.ts';
import { characterLength } from './utf8.ts';

/** A character that no piece covers. */
export const unknownPiece = -1;

/**
 * Cuts normalised text into the pieces with the highest sum of scores (Viterbi over the unigram model of
 * SentencePiece; T. Kudo, 2018). A character that is no piece by itself may also stand alone as `unknownPiece`, at
 * `unknownScore`. Of two ways with the same sum the one whose last piece starts earlier wins. The result is in order
 * of the text, as places in the pack; empty text gives an empty list.
 */
export function splitIntoPieces(
  trie: PieceTrie,
  scores: Float32Array,
  unknownScore: number,
  text: Uint8Array,
): Int32Array {
  const length = text.length;
  const best = new Float64Array(length + 1).fill(-1e38);
  best[0] = 0;
  const startOf = new Int32Array(length + 1);
  const pieceOf = new Int32Array(length + 1);
  const offer = (score: number, start: number, end: number, piece: number) => {
    if (score <= (best[end] ?? 0)) return;
    best[end] = score;
    startOf[end] = start;
    pieceOf[end] = piece;
  };
  for (let start = 0; start < length; ) {
    const next = Math.min(length, start + characterLength(text[start] ?? 0));
    const base = best[start] ?? 0;
    let isSinglePiece = false;
    for (let end = start, node = 0; end < length; ) {
      node = childFor(trie, node, text[end++] ?? 0);
      if (node === 0) break;
      const piece = trie.piece[node] ?? -1;
      if (piece < 0) continue;
      offer(base + (scores[piece] ?? 0), start, end, piece);
      if (end === next) isSinglePiece = true;
    }
    if (!isSinglePiece) offer(base + unknownScore, start, next, unknownPiece);
    start = next;
  }
  let count = 0;
  for (let end = length; end > 0; end = startOf[end] ?? 0) count++;
  const pieces = new Int32Array(count);
  for (let end = length; end > 0; end = startOf[end] ?? 0) pieces[--count] = pieceOf[end] ?? unknownPiece;
  return pieces;
}
