import { checksum } from './checksum.ts';
import { DamagedPackError } from './damaged-pack-error.ts';
import { type Normaliser, readNormaliser } from './normalise-bytes.ts';
import {
  levels,
  matrixNames,
  type PackSection,
  packHeaderLength,
  packSections,
  packSignature,
  vectorNames,
} from './pack-format.ts';
import { type PackedMatrix, readPackedMatrix } from './packed-matrix.ts';
import { type PieceTrie, readPieceTrie } from './piece-trie.ts';
import { type SymbolTables, symbolTables } from './range-decoder.ts';

/** A pack that was checked. Pieces are named by their place in it; the embeddings stay packed. */
export type EncoderPack = {
  pieces: number;
  dimensions: number;
  unknownScore: number;
  epsilon: number;
  normaliser: Normaliser;
  trie: PieceTrie;
  /** Number of each piece in the full vocabulary, and the number modulo `blocks` is its block of the table. */
  ids: Uint32Array;
  scores: Float32Array;
  rows: PackedRows;
  vectors: ReadonlyMap<string, Float32Array>;
  matrices: ReadonlyMap<string, PackedMatrix>;
};

export type PackedRows = {
  bytes: Uint8Array;
  /** Where each row starts in `bytes`. */
  starts: Uint32Array;
  /** Which of `tables` each row uses. */
  tableOf: Uint16Array;
  tables: SymbolTables;
  /** Scale and lowest value of each row's block follow each other. */
  blockScales: Float32Array;
};

/** Reads the sections one after another; a section that runs over the end is damage. */
class SectionReader {
  readonly bytes: Uint8Array;
  at = packHeaderLength;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
  next(): Uint8Array {
    if (this.at + 4 > this.bytes.length) throw new DamagedPackError('a section is missing');
    const length = view(this.bytes).getUint32(this.at, true);
    const start = this.at + 4;
    if (start + length > this.bytes.length) throw new DamagedPackError('a section is cut off');
    this.at = start + length;
    return this.bytes.subarray(start, this.at);
  }
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A copy, since sections start anywhere and typed arrays want their own boundaries. */
function floats(bytes: Uint8Array): Float32Array {
  return new Float32Array(bytes.slice(0, bytes.length - (bytes.length % 4)).buffer);
}

function shorts(bytes: Uint8Array): Uint16Array {
  return new Uint16Array(bytes.slice(0, bytes.length - (bytes.length % 2)).buffer);
}

function expect(isRight: boolean, what: string): void {
  if (!isRight) throw new DamagedPackError(`${what} does not fit`);
}

function checkHeader(bytes: Uint8Array): void {
  expect(
    bytes.length > packHeaderLength && packSignature.every((byte, i) => bytes[i] === byte),
    'the signature',
  );
  expect(view(bytes).getUint32(8, true) === bytes.length, 'the length');
  const body = bytes.subarray(packHeaderLength);
  expect(view(bytes).getUint32(12, true) === checksum(body), 'the checksum');
}

function readMatrix(bytes: Uint8Array): PackedMatrix {
  const matrix = readPackedMatrix(bytes);
  if (matrix === null) throw new DamagedPackError('a matrix cannot be read');
  return matrix;
}

function readRows(sections: Map<PackSection, Uint8Array>, ids: Uint32Array, blocks: number, classes: number) {
  const part = (name: PackSection) => sections.get(name) ?? new Uint8Array();
  const rowClasses = part('rowClasses');
  const lengths = shorts(part('rowLengths'));
  const counts = shorts(part('classFrequencies'));
  const blockScales = floats(part('blockScales'));
  expect(rowClasses.length === ids.length && lengths.length === ids.length, 'the number of rows');
  expect(counts.length === blocks * classes * levels, 'the number of frequency tables');
  expect(blockScales.length === blocks * 2, 'the number of blocks');
  const tables = symbolTables(counts, levels);
  if (tables === null) throw new DamagedPackError('frequencies of the table do not add up');
  const starts = new Uint32Array(ids.length);
  const tableOf = new Uint16Array(ids.length);
  let start = 0;
  for (let row = 0; row < ids.length; row++) {
    const rowClass = rowClasses[row] ?? 0;
    expect(rowClass < classes, 'the class of a row');
    starts[row] = start;
    start += lengths[row] ?? 0;
    tableOf[row] = ((ids[row] ?? 0) % blocks) * classes + rowClass;
  }
  expect(start === part('rows').length, 'the length of the rows');
  return { bytes: part('rows'), starts, tableOf, tables, blockScales };
}

/**
 * Checks a pack and unpacks the pieces. Embeddings and weights stay coded in `file`, which
 * must not change afterwards. Throws `DamagedPackError` when a byte is missing, added or other than it was written.
 */
export function openEncoderPack(file: Uint8Array): EncoderPack {
  // A Buffer of Node slices without copying; a plain array copies, as is needed below.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  checkHeader(bytes);
  const reader = new SectionReader(bytes);
  const sections = new Map<PackSection, Uint8Array>(packSections.map((name) => [name, reader.next()]));
  const part = (name: PackSection) => sections.get(name) ?? new Uint8Array();
  expect(part('figures').length === 32, 'the figures');
  const figures = view(part('figures'));
  const [pieces = 0, dimensions = 0, blocks = 0, classes = 0] = [0, 4, 8, 12].map((at) =>
    figures.getUint32(at, true),
  );
  const ids = new Uint32Array(floats(part('ids')).buffer);
  const scores = floats(part('scores'));
  expect(ids.length === pieces && scores.length === pieces, 'the number of pieces');
  expect(
    dimensions === 512 && blocks > 0 && classes > 0 && blocks * classes < 65536,
    'the size of the table',
  );
  const normaliser = readNormaliser(part('normaliser'));
  const trie = readPieceTrie(part('pieces'), pieces);
  if (normaliser === null || trie === null) throw new DamagedPackError('the pieces cannot be read');
  const rows = readRows(sections, ids, blocks, classes);
  const vectors = new Map(vectorNames.map((name) => [name, floats(reader.next())]));
  const matrices = new Map(matrixNames.map((name) => [name, readMatrix(reader.next())]));
  expect(reader.at === bytes.length, 'the end');
  const unknownScore = figures.getFloat64(16, true);
  const epsilon = figures.getFloat64(24, true);
  return {
    pieces,
    dimensions,
    unknownScore,
    epsilon,
    normaliser,
    trie,
    ids,
    scores,
    rows,
    vectors,
    matrices,
  };
}
