import { spread } from './text-hash.ts';

/** What the lists say about a word or row of words; several may hold at once. */
export const ListFlag = {
  firstName: 1,
  surname: 2,
  /** A person's name, whether first name or surname the source does not say. */
  personName: 4,
  dutchPlace: 8,
  foreignPlace: 16,
  country: 32,
  /** Written in lower case in the dictionary, inflected forms included. */
  ordinary: 64,
  /** Among the words people say most. */
  frequent: 128,
  /** Written with a capital in the dictionary, and neither person, place nor country. */
  capitalised: 256,
  organisation: 512,
  publicBody: 1024,
  /** The beginning of a longer entry; no entry by this flag alone. */
  continues: 2048,
  /** A region, a neighbourhood, a street. */
  area: 4096,
  /** A name that is far from common in the Netherlands. */
  uncommon: 8192,
  /** A word of the dictionary that nearly always means a person ("peter"). */
  alsoWord: 16384,
  /** A law, a disease, a program: written with a capital and nobody's name. */
  term: 32768,
} as const;

export const PERSON_FLAGS = ListFlag.firstName | ListFlag.surname | ListFlag.personName;
export const PLACE_FLAGS = ListFlag.dutchPlace | ListFlag.foreignPlace | ListFlag.area;

export type NameList = {
  readonly entries: number;
  /** The flags of a row of words by its hash (signed or unsigned, before `spread`); 0 when it is on no list. */
  flagsOf(hash: number): number;
};

export class DamagedNameResourceError extends Error {
  constructor(part: 'lists' | 'weights') {
    super(`the name ${part} are damaged`);
    this.name = 'DamagedNameResourceError';
  }
}

const MAGIC = 0x4c4e4452;
const BUCKETS = 0x10000;
const HEADER = 8;

/**
 * The lists as bytes: the entries are hashed, sorted and kept by their low 16 bits in 65,536 buckets by the high
 * 16 bits, so the file holds no words and needs no building after reading. Entries: [hash, flags].
 */
export function packNameList(entries: ReadonlyMap<number, number>): Uint8Array {
  const sorted = [...entries].map(([hash, flags]) => [spread(hash), flags] as const);
  sorted.sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [hash, flags] of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && last[0] === hash) last[1] |= flags;
    else merged.push([hash, flags]);
  }
  const counts = new Uint8Array(BUCKETS);
  for (const [hash] of merged) {
    const count = counts[hash >>> 16] ?? 0;
    if (count === 255) throw new RangeError('a bucket of the name list is full');
    counts[hash >>> 16] = count + 1;
  }
  const bytes = new Uint8Array(HEADER + BUCKETS + merged.length * 4);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, merged.length, true);
  bytes.set(counts, HEADER);
  const low = HEADER + BUCKETS;
  merged.forEach(([hash, flags], i) => {
    view.setUint16(low + i * 2, hash & 0xffff, true);
    view.setUint16(low + (merged.length + i) * 2, flags, true);
  });
  return bytes;
}

/** Opens what `packNameList` wrote. Throws DamagedNameResourceError. */
export function openNameList(bytes: Uint8Array): NameList {
  if (bytes.length < HEADER + BUCKETS) throw new DamagedNameResourceError('lists');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = view.getUint32(4, true);
  if (view.getUint32(0, true) !== MAGIC || bytes.length !== HEADER + BUCKETS + entries * 4) {
    throw new DamagedNameResourceError('lists');
  }
  const firsts = new Uint32Array(BUCKETS + 1);
  for (let i = 0; i < BUCKETS; i++) firsts[i + 1] = (firsts[i] ?? 0) + (bytes[HEADER + i] ?? 0);
  if (firsts[BUCKETS] !== entries) throw new DamagedNameResourceError('lists');
  const low = new Uint16Array(entries);
  const flags = new Uint16Array(entries);
  const from = HEADER + BUCKETS;
  for (let i = 0; i < entries; i++) {
    low[i] = view.getUint16(from + i * 2, true);
    flags[i] = view.getUint16(from + (entries + i) * 2, true);
  }
  function flagsOf(hash: number): number {
    const key = spread(hash);
    const rest = key & 0xffff;
    const end = firsts[(key >>> 16) + 1] ?? 0;
    for (let i = firsts[key >>> 16] ?? 0; i < end; i++) if (low[i] === rest) return flags[i] ?? 0;
    return 0;
  }
  return { entries, flagsOf };
}
