import { DamagedNameResourceError } from './name-list.ts';
import { mixFeature } from './text-hash.ts';

/** What a word is to a name: outside, or beginning or inside a name of a kind. */
export const LABELS = [
  'O',
  'B-PER',
  'I-PER',
  'B-LOC',
  'I-LOC',
  'B-ORG',
  'I-ORG',
  'B-MISC',
  'I-MISC',
] as const;
export const LABEL_COUNT = LABELS.length;
/** Labels from here on are names of no kind that is hidden: books, events, languages. */
export const MISC_LABEL = LABELS.indexOf('B-MISC');
/** The row of weights from one label to the next; `LABEL_COUNT` stands for the beginning of the sentence. */
export function transitionFeature(from: number): number {
  return mixFeature(255, from, 0, 0);
}

/** True when `to` may follow `from`: an I only behind its own B or I. */
export function mayFollow(from: number, to: number): boolean {
  return to === 0 || to % 2 === 1 || from === to || from === to - 1;
}

export type NameModel = {
  readonly features: number;
  /** The row of a feature in `weights`; -1 when it has none. */
  rowOf(feature: number): number;
  /** Rows of `LABEL_COUNT` weights. */
  readonly weights: Int16Array;
};

const MAGIC = 0x574e4452;
const HEADER = 8;

/** Weights as bytes. Features: their weights, one for each label; those that are zero all over are left out. */
export function packNameModel(features: ReadonlyMap<number, Int8Array>): Uint8Array {
  const kept = [...features].filter(([, row]) => row.some((weight) => weight !== 0));
  kept.sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0));
  const count = kept.reduce((sum, [, row]) => sum + row.filter((weight) => weight !== 0).length, 0);
  const bytes = new Uint8Array(HEADER + kept.length * 6 + count);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, kept.length, true);
  let at = HEADER + kept.length * 6;
  kept.forEach(([feature, row], i) => {
    let mask = 0;
    row.forEach((weight, label) => {
      if (weight === 0) return;
      mask |= 1 << label;
      view.setInt8(at, weight);
      at++;
    });
    view.setInt32(HEADER + i * 4, feature, true);
    view.setUint16(HEADER + kept.length * 4 + i * 2, mask, true);
  });
  return bytes;
}

/** Opens what `packNameModel` wrote. Throws DamagedNameResourceError. */
export function openNameModel(bytes: Uint8Array): NameModel {
  if (bytes.length < HEADER) throw new DamagedNameResourceError('weights');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const features = view.getUint32(4, true);
  if (view.getUint32(0, true) !== MAGIC || bytes.length < HEADER + features * 6)
    throw new DamagedNameResourceError('weights');
  const weights = new Int16Array(features * LABEL_COUNT);
  const size = tableSize(features);
  const keys = new Int32Array(size);
  const rows = new Int32Array(size).fill(-1);
  let at = HEADER + features * 6;
  for (let i = 0; i < features; i++) {
    const feature = view.getInt32(HEADER + i * 4, true);
    const mask = view.getUint16(HEADER + features * 4 + i * 2, true);
    for (let label = 0; label < LABEL_COUNT; label++) {
      if ((mask & (1 << label)) === 0) continue;
      if (at >= bytes.length) throw new DamagedNameResourceError('weights');
      weights[i * LABEL_COUNT + label] = view.getInt8(at);
      at++;
    }
    let slot = feature & (size - 1);
    while (rows[slot] !== -1) slot = (slot + 1) & (size - 1);
    keys[slot] = feature;
    rows[slot] = i;
  }
  if (at !== bytes.length) throw new DamagedNameResourceError('weights');
  function rowOf(feature: number): number {
    let slot = feature & (size - 1);
    for (;;) {
      const row = rows[slot] ?? -1;
      if (row === -1 || keys[slot] === feature) return row;
      slot = (slot + 1) & (size - 1);
    }
  }
  return { features, rowOf, weights };
}

/** A power of two with room to spare. */
function tableSize(count: number): number {
  let size = 16;
  while (size < count * 2) size *= 2;
  return size;
}
