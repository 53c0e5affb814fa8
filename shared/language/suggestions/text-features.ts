import { hashText } from '../sparse/hash-text.ts';
import type { SparseRows } from '../sparse/sparse-rows.ts';
import { termsOf } from '../terms/negated-terms.ts';
import { heardWords } from './denied-words.ts';

/** Words and letter groups of texts as numbers; `columnOf` finds the column of a feature, -1 when it has none. */
export type TextFeatures = {
  rows: SparseRows;
  /** The number of words of each text. */
  lengths: Uint32Array;
  columnOf: (feature: string, kind: FeatureKind) => number;
};
export type FeatureKind = 'word' | 'letters';

const SLOTS = 1 << 20;
const SEEDS: Record<FeatureKind, number> = { word: 1, letters: 2 };
const LEAST_TEXTS = 2;
const SHORTEST_GROUP = 3;
const LONGEST_GROUP = 5;
const TEXTS_A_STEP = 1000;
// A word counts in quarters: a denied one for half as itself, so that "niet lang wachten" is less like "lang
// wachten", and in full as its denial, so that "niet teruggebeld" is much like "nooit teruggebeld".
const WHOLE = 4;
const DENIED = 2;
/** What a denied word counts for as itself. */
export const DENIED_SHARE = DENIED / WHOLE;
const DENIAL_MARK = '¬';
// What the two kinds count for in the inner product of two texts; a sentence vector counts for `VECTOR_WEIGHT`.
const WEIGHT: Record<FeatureKind, number> = { word: 1, letters: 1.5 };

/** The groups of three to five letters of a word with its edges. */
export function letterGroups(word: string): string[] {
  const edged = ` ${word} `;
  const groups: string[] = [];
  for (let length = SHORTEST_GROUP; length <= LONGEST_GROUP; length++)
    for (let start = 0; start + length <= edged.length; start++)
      groups.push(edged.slice(start, start + length));
  return groups;
}

/** What a denied word, or a group of its letters, counts as besides itself. */
export function deniedFeature(feature: string): string {
  return DENIAL_MARK + feature;
}

/** The denials of an answer ("niet_goed") and its pairs of neighbours ("te lang"). */
export function joinedFeatures(words: readonly string[]): string[] {
  const features = termsOf(words).slice(words.length);
  for (let i = 1; i < words.length; i++) features.push(`${words[i - 1]} ${words[i]}`);
  return features;
}

const slotOf = (feature: string, kind: FeatureKind): number => hashText(feature, SEEDS[kind]) & (SLOTS - 1);

/** Counts (in quarters) of the features of one text, in scratch space that is clean again after `take`. */
function createCounter() {
  const counts = new Uint16Array(SLOTS);
  const seen: number[] = [];
  return {
    add(slot: number, quarters: number): void {
      const count = counts[slot] ?? 0;
      if (count === 0) seen.push(slot);
      counts[slot] = Math.min(0xffff, count + quarters);
    },
    take(use: (slot: number, count: number) => void): void {
      for (const slot of seen) {
        use(slot, counts[slot] ?? 0);
        counts[slot] = 0;
      }
      seen.length = 0;
    },
  };
}

/** The slots of the letter groups of words, kept from one use to the next. */
function rememberGroups(): (word: string, mark?: string) => number[] {
  const known = new Map<string, number[]>();
  return (word, mark = '') => {
    let slots = known.get(mark + word);
    if (slots === undefined) {
      slots = letterGroups(word).map((group) => slotOf(mark + group, 'letters'));
      known.set(mark + word, slots);
    }
    return slots;
  };
}

/** Numbers of which it is not known beforehand how many come. */
function growingList() {
  let items = new Uint32Array(1 << 16);
  let length = 0;
  return {
    push(item: number): void {
      if (length === items.length) {
        const larger = new Uint32Array(length * 2);
        larger.set(items);
        items = larger;
      }
      items[length++] = item;
    },
    length: () => length,
    items: () => items.subarray(0, length),
  };
}

/**
 * TF-IDF of words (with features such as `niet_goed`, and denied words apart) and of letter groups inside words, hashed to 20 bits, for
 * features that occur in two texts or more: (1 + ln count, below 1 the count) x (1 + ln((1 + texts) / (1 + texts with it))). Both kinds
 * are scaled to length 1 by themselves and then weighted.
 */
export function* textFeatures(texts: readonly string[]): Generator<number, TextFeatures> {
  const counter = createCounter();
  const textsWith = new Uint32Array(SLOTS);
  const slots = growingList();
  const counts = growingList();
  const lengths = new Uint32Array(texts.length);
  const wordEnds = new Uint32Array(texts.length);
  const ends = new Uint32Array(texts.length);
  const groupSlots = rememberGroups();
  const note = (slot: number, count: number) => {
    slots.push(slot);
    counts.push(count);
    textsWith[slot] = (textsWith[slot] ?? 0) + 1;
  };
  for (const [row, text] of texts.entries()) {
    const heard = heardWords(text);
    lengths[row] = heard.length;
    for (const { word, isDenied } of heard) {
      counter.add(slotOf(word, 'word'), isDenied ? DENIED : WHOLE);
      if (isDenied) counter.add(slotOf(deniedFeature(word), 'word'), WHOLE);
    }
    for (const joined of joinedFeatures(heard.map(({ word }) => word)))
      counter.add(slotOf(joined, 'word'), WHOLE);
    counter.take(note);
    wordEnds[row] = slots.length();
    for (const { word, isDenied } of heard) {
      for (const slot of groupSlots(word)) counter.add(slot, isDenied ? DENIED : WHOLE);
      if (isDenied) for (const slot of groupSlots(word, DENIAL_MARK)) counter.add(slot, WHOLE);
    }
    counter.take(note);
    ends[row] = slots.length();
    if (row % TEXTS_A_STEP === TEXTS_A_STEP - 1) yield row + 1;
  }

  const columnOfSlot = new Int32Array(SLOTS).fill(-1);
  const rarity: number[] = [];
  for (let slot = 0; slot < SLOTS; slot++) {
    const found = textsWith[slot] ?? 0;
    if (found < LEAST_TEXTS) continue;
    columnOfSlot[slot] = rarity.length;
    rarity.push(1 + Math.log((1 + texts.length) / (1 + found)));
  }
  const rows = weighted(slots.items(), counts.items(), wordEnds, ends, columnOfSlot, rarity);
  return {
    rows,
    lengths,
    columnOf: (feature, kind) => columnOfSlot[slotOf(feature, kind)] ?? -1,
  };
}

function weighted(
  slots: Uint32Array,
  counts: Uint32Array,
  wordEnds: Uint32Array,
  ends: Uint32Array,
  columnOfSlot: Int32Array,
  rarity: readonly number[],
): SparseRows {
  const starts = new Uint32Array(ends.length + 1);
  const columns = new Uint32Array(slots.length);
  const values = new Float32Array(slots.length);
  let kept = 0;
  const block = (start: number, end: number, weight: number) => {
    const first = kept;
    let squares = 0;
    for (let i = start; i < end; i++) {
      const column = columnOfSlot[slots[i] ?? 0] ?? -1;
      if (column < 0) continue;
      const times = (counts[i] ?? 0) / WHOLE;
      const value = (times < 1 ? times : 1 + Math.log(times)) * (rarity[column] ?? 0);
      columns[kept] = column;
      values[kept++] = value;
      squares += value * value;
    }
    const scale = squares === 0 ? 0 : Math.sqrt(weight / squares);
    for (let i = first; i < kept; i++) values[i] = (values[i] ?? 0) * scale;
  };
  for (let row = 0; row < ends.length; row++) {
    block(row === 0 ? 0 : (ends[row - 1] ?? 0), wordEnds[row] ?? 0, WEIGHT.word);
    block(wordEnds[row] ?? 0, ends[row] ?? 0, WEIGHT.letters);
    starts[row + 1] = kept;
  }
  return {
    columnCount: rarity.length,
    starts,
    columns: columns.slice(0, kept),
    values: values.slice(0, kept),
  };
}
