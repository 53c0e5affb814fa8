import {
  levels,
  matrixNames,
  type PackSection,
  packSections,
  vectorNames,
  weightLevels,
  weightOffset,
} from '../../../shared/language/encoder/pack-format.ts';
import { encodeSymbols, frequenciesOf } from './range-encoder.ts';
import type { Model } from './read-model.ts';
import { floatsOf, type NumpyArray } from './read-npy.ts';
import { classifyRows } from './row-classes.ts';

const blocks = 17;
const dimensions = 512;
const classes = 16;
/** Scripts in which nobody answers a Dutch survey; their pieces would be a fifth of the pack. */
const leftOut = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\p{sc=Thai}]/u;

type Weights = Map<string, NumpyArray>;

function arrayOf(weights: Weights, name: string): NumpyArray {
  const array = weights.get(name);
  if (array === undefined) throw new Error(`the weights have no ${name}`);
  return array;
}

function bytesOf(values: ArrayBufferView): Buffer {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength);
}

/** Sorted by their bytes, each without what it shares with the one before. */
function writePieces(pieces: readonly Buffer[]): Buffer {
  let before: Buffer = Buffer.alloc(0);
  const parts = pieces.flatMap((piece) => {
    let shared = 0;
    while (shared < before.length && before[shared] === piece[shared]) shared++;
    before = piece;
    return [Buffer.of(shared, piece.length - shared), piece.subarray(shared)];
  });
  return Buffer.concat(parts);
}

/** Weights that were rounded to 255 steps once: found back exactly, or this throws. */
function writeMatrix(name: string, array: NumpyArray): Buffer {
  const values = floatsOf(array);
  const [depth = 0, columns = 0] = array.shape;
  const step = Math.fround(values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / weightOffset);
  const symbols = new Uint8Array(values.length);
  const counts = new Float64Array(weightLevels);
  values.forEach((value, i) => {
    const level = Math.round(value / step);
    if (Math.fround(level * step) !== value) throw new Error(`${name} is not made of ${weightLevels} steps`);
    symbols[i] = level + weightOffset;
    counts[level + weightOffset] = (counts[level + weightOffset] ?? 0) + 1;
  });
  const frequencies = frequenciesOf(counts);
  const header = Buffer.alloc(12);
  header.writeUInt32LE(depth, 0);
  header.writeUInt32LE(columns, 4);
  header.writeFloatLE(step, 8);
  return Buffer.concat([header, bytesOf(frequencies), Buffer.from(encodeSymbols(symbols, frequencies))]);
}

function writeRows(ids: readonly number[], weights: Weights) {
  const rows = ids.map((id) => {
    const start = Math.floor(id / blocks) * dimensions;
    return new Uint8Array(arrayOf(weights, `q${(id % blocks) + 1}`).data.subarray(start, start + dimensions));
  });
  const rowClasses = new Uint8Array(ids.length);
  const frequencies: Uint16Array[] = [];
  for (let block = 0; block < blocks; block++) {
    const members = ids.flatMap((id, row) => (id % blocks === block ? [row] : []));
    const sorted = classifyRows(
      members.map((row) => rows[row] ?? new Uint8Array()),
      classes,
    );
    members.forEach((row, i) => {
      rowClasses[row] = sorted.classOf[i] ?? 0;
    });
    frequencies.push(...sorted.frequencies);
  }
  const coded = rows.map((row, i) => {
    const table = frequencies[((ids[i] ?? 0) % blocks) * classes + (rowClasses[i] ?? 0)];
    return Buffer.from(encodeSymbols(row, table ?? new Uint16Array(levels)));
  });
  return { rowClasses, frequencies, coded };
}

/** The sections of the pack in their order, without the lengths in front, and what they weigh in bytes. */
export function packSectionsOf(model: Model, weights: Weights) {
  const ids = model.pieces
    .map(({ text }, id) => ({ text, id }))
    .filter(({ text }) => !leftOut.test(text.toString()))
    .sort((a, b) => Buffer.compare(a.text, b.text))
    .map(({ id }) => id);
  const pieces = ids.flatMap((id) => model.pieces[id] ?? []);
  const rows = writeRows(ids, weights);
  const [scale, lowest] = [floatsOf(arrayOf(weights, 'scale')), floatsOf(arrayOf(weights, 'lo'))];
  const figures = Buffer.alloc(32);
  [ids.length, dimensions, blocks, classes].forEach((figure, i) => {
    figures.writeUInt32LE(figure, 4 * i);
  });
  const lowestScore = model.pieces.reduce((least, { score }) => Math.min(least, score), 0);
  figures.writeDoubleLE(lowestScore - 10, 16);
  figures.writeDoubleLE(floatsOf(arrayOf(weights, 'eps'))[0] ?? 0, 24);
  const named: Record<PackSection, Buffer> = {
    figures,
    normaliser: model.normaliser,
    pieces: writePieces(pieces.map(({ text }) => text)),
    ids: bytesOf(Uint32Array.from(ids)),
    scores: bytesOf(Float32Array.from(pieces, ({ score }) => score)),
    rowClasses: bytesOf(rows.rowClasses),
    rowLengths: bytesOf(Uint16Array.from(rows.coded, ({ length }) => length)),
    blockScales: bytesOf(Float32Array.from([...scale].flatMap((value, i) => [value, lowest[i] ?? 0]))),
    classFrequencies: Buffer.concat(rows.frequencies.map(bytesOf)),
    rows: Buffer.concat(rows.coded),
  };
  const vectors = vectorNames.map((name) => bytesOf(Float32Array.from(floatsOf(arrayOf(weights, name)))));
  const matrices = matrixNames.map((name) => writeMatrix(name, arrayOf(weights, name)));
  const weigh = (parts: Buffer[]) => parts.reduce((sum, part) => sum + part.length, 0);
  return {
    sections: [...packSections.map((name) => named[name]), ...vectors, ...matrices],
    figures: {
      rowsOfTheTable: ids.length,
      ...Object.fromEntries(packSections.map((name) => [name, named[name].length])),
      vectors: weigh(vectors),
      matrices: weigh(matrices),
    },
  };
}
