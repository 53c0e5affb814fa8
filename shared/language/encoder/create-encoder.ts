import {
  blockTokens,
  branchPlaces,
  dimensions,
  type EncoderMemory,
  featureWidth,
  halo,
  placeInMemory,
} from './encoder-memory.ts';
import { branchBytes, type KernelName } from './kernel.ts';
import { normaliseBytes } from './normalise-bytes.ts';
import type { EncoderPack } from './open-encoder-pack.ts';
import { branchWidth } from './pack-format.ts';
import { PieceRecords } from './piece-records.ts';
import { sentenceVector } from './sentence-vector.ts';
import { splitIntoPieces, unknownPiece } from './split-into-pieces.ts';

export type SentenceEncoder = {
  /** Numbers in a vector: 512. */
  dimensions: number;
  /** The vector of a text, of length 1. Every text has one, the empty one too; the same text gives the same numbers. */
  encode(text: string): Float32Array;
  /** The pieces a text is cut into, as numbers of the full vocabulary, between 1 (begin) and 2 (end); 0 is unknown. */
  pieceIds(text: string): Int32Array;
};

/** Records of pieces in memory, 15 kB each: the most frequent pieces of a survey, in 46 MB. */
const defaultSlots = 3000;
const [unknownId, beginId, endId] = [0, 1, 2];

/** The hidden layer of one branch for a block of `count` tokens from `first`, as float32 and, in 15 bits, as int16. */
function fillHidden(
  memory: EncoderMemory,
  branch: number,
  first: number,
  count: number,
  tokens: number,
): number {
  const { kernel, floats, places } = memory;
  const place = branchPlaces[branch];
  if (place === undefined) return 0;
  const { size, left, shares, own } = place;
  const bias = memory.vector(`b1_${size}`);
  const rows = count + size - 1;
  for (let row = 0; row < rows; row++) {
    const token = first - left + row;
    const target = places.hidden + row * branchBytes;
    if (token < 0 || token >= tokens) {
      floats.fill(0, target / 4, target / 4 + branchWidth);
      continue;
    }
    const records = places.recordAddresses + 4 * (token - left - first + halo);
    kernel.hidden(records, size, 4 * shares, 4 * own, bias, target);
  }
  const { limit, step } = memory.matrix(`w2_${size}`);
  const peak = kernel.peak(places.hidden, rows * branchWidth);
  kernel.narrow(places.hidden, rows * branchWidth, peak > 0 ? limit / peak : 0, places.shorts);
  return (peak / limit) * step;
}

/** Adds the features of `count` tokens from `first` to the sum of the sentence. */
function addBlock(
  memory: EncoderMemory,
  first: number,
  count: number,
  tokens: number,
  epsilon: number,
): void {
  const { kernel, floats, words, places } = memory;
  const featureBytes = 4 * featureWidth;
  for (let row = 0; row < count; row++) {
    const embedding = (words[places.recordAddresses / 4 + halo + row] ?? 0) / 4;
    floats.copyWithin(places.features / 4 + row * featureWidth, embedding, embedding + dimensions);
  }
  branchPlaces.forEach(({ size, left, feature }, branch) => {
    const factor = fillHidden(memory, branch, first, count, tokens);
    floats.fill(factor, places.factors / 4, places.factors / 4 + count);
    const { address, depth, columns } = memory.matrix(`w2_${size}`);
    const target = places.features + 4 * feature;
    // The windows overlap: each row starts one token further in the same int16 numbers.
    const stride = 2 * branchWidth;
    kernel.multiply(
      places.shorts,
      stride,
      count,
      address,
      depth,
      columns,
      places.factors,
      target,
      featureBytes,
    );
    const bias = memory.vector(`b2_${size}`);
    for (let row = 0; row < count; row++) {
      kernel.settle(target + row * featureBytes, bias, places.hidden + (row + left) * branchBytes);
    }
  });
  for (let row = 0; row < count; row++) {
    kernel.addNormalised(places.features + row * featureBytes, featureWidth, epsilon, places.sum);
  }
}

/**
 * The sentence encoder over an opened pack: the multilingual Universal Sentence Encoder (Y. Yang et al., 2019), a
 * convolution over pieces of words. One encoder serves one text at a time, and holds its working memory (about 55 MB,
 * filled as pieces are met). A text of any length takes the same, and 20 bytes a byte of the text.
 */
export function createEncoder(
  pack: EncoderPack,
  options: { kernel?: KernelName; slots?: number } = {},
): SentenceEncoder {
  const slots = Math.max(options.slots ?? defaultSlots, blockTokens + 2 * halo);
  const memory = placeInMemory(pack, slots, options.kernel ?? 'wasm');
  const records = new PieceRecords(pack, memory, slots);
  const [unknown, begin, end] = [unknownId, beginId, endId].map((id) => pack.ids.indexOf(id));

  function piecesOf(text: string): Int32Array {
    const { trie, scores, unknownScore } = pack;
    const inner = splitIntoPieces(trie, scores, unknownScore, normaliseBytes(pack.normaliser, text));
    const pieces = new Int32Array(Math.max(1, inner.length) + 2).fill(unknown ?? 0);
    inner.forEach((piece, i) => {
      if (piece !== unknownPiece) pieces[i + 1] = piece;
    });
    pieces[0] = begin ?? 0;
    pieces[pieces.length - 1] = end ?? 0;
    return pieces;
  }

  return {
    dimensions,
    pieceIds: (text) => piecesOf(text).map((piece) => pack.ids[piece] ?? 0),
    encode(text) {
      const pieces = piecesOf(text);
      const { floats, words, places } = memory;
      floats.fill(0, places.sum / 4, places.sum / 4 + featureWidth);
      for (let first = 0; first < pieces.length; first += blockTokens) {
        const count = Math.min(blockTokens, pieces.length - first);
        records.prepare(pieces.subarray(Math.max(0, first - halo), first + count + halo));
        for (let i = 0; i < count + 2 * halo; i++) {
          const piece = pieces[first - halo + i];
          words[places.recordAddresses / 4 + i] =
            piece === undefined ? places.emptyRecord : records.addressOf(piece);
        }
        addBlock(memory, first, count, pieces.length, pack.epsilon);
      }
      return sentenceVector(memory, pieces.length);
    },
  };
}
