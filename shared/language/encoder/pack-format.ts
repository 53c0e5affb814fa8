/**
 * The encoder pack, one file. Everything is little-endian.
 *
 *     8 bytes   signature            uint32  length of the file      uint32  CRC-32 of all that follows
 *     then sections, each a uint32 length and that many bytes, in the order of `packSections`,
 *     then one section a bias or gain (`vectorNames`, float32),
 *     then one section a matrix (`matrixNames`): uint32 depth, uint32 columns, float32 step, uint16 frequencies
 *     of the values -127..127, and the values row by row through the range coder.
 *
 * The sections: `figures` are uint32 pieces, dimensions, blocks, classes and float64 score of an unknown character,
 * epsilon; `normaliser` is the table of the SentencePiece model as it is; `pieces` are the strings in order of their
 * UTF-8 bytes, each one byte "as many bytes as the piece before", one byte length of the rest, the rest. The sections
 * after that go in the same order: `ids` (uint32, number in the full vocabulary), `scores` (float32), `rowClasses`
 * (uint8), `rowLengths` (uint16, bytes in `rows`). `blockScales` are float32 scale and lowest value a block;
 * `classFrequencies` are uint16, 64 a class, `classes` a block; `rows` are the embeddings, each row by itself through
 * the range coder, so that one row can be read without the others.
 */
export const packSignature = Uint8Array.of(0x52, 0x44, 0x45, 0x4e, 0x43, 0x0d, 0x0a, 0x01);
export const packHeaderLength = 16;

export const packSections = [
  'figures',
  'normaliser',
  'pieces',
  'ids',
  'scores',
  'rowClasses',
  'rowLengths',
  'blockScales',
  'classFrequencies',
  'rows',
] as const;
export type PackSection = (typeof packSections)[number];

/** Embedding values lie in 0..63, six bits. */
export const levels = 64;
/** Values of a matrix lie in -127..127. */
export const weightLevels = 255;
export const weightOffset = 127;
/** Frequencies of one range-coder table add up to this. */
export const frequencyTotal = 1 << 14;

/** The three branches: how many tokens a window holds, and how many of these stand before the token itself. */
export const branches = [
  { size: 2, left: 0 },
  { size: 3, left: 1 },
  { size: 5, left: 2 },
] as const;
export const branchWidth = 256;

/** Names of the weights, as the source names them; of the branches the same kind follows each other. */
export const vectorNames = [
  ...['proj_b', 'ln_g', 'ln_b', 'b1_', 'b2_'].flatMap((kind) => branches.map(({ size }) => `${kind}${size}`)),
  'ln_g',
  'ln_b',
  'cnn_b',
] as readonly string[];
export const matrixNames = [
  ...branches.flatMap(({ size }) => [`proj${size}`, `w1_${size}`, `w2_${size}`]),
  'cnn_W',
  'd0',
  'd1',
  'p1',
  'd2',
  'p3',
  'd3',
] as readonly string[];
