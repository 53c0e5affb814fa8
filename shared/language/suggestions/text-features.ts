import { hashText } from '../sparse/hash-text.ts';
import type { SparseRows } from '../sparse/sparse-rows.ts';
import { wordsOf } from '../terms/count-words.ts';
import { termsOf } from '../terms/negated-terms.ts';

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

/** The words of an answer, its denials ("niet_goed") and its pairs of neighbours ("te lang"). */
export function wordFeatures(words: readonly string[]): string[] {
  const features = termsOf(words);
  for (let i = 1; i < words.length; i++) features.push(`${words[i - 1]} ${words[i]}`);
  return features;
}

const slotOf = (feature: string, kind: FeatureKind): number => hashText(feature, SEEDS[kind]) & (SLOTS - 1);

/** Counts of the features of one text, in scratch space that is clean again after `take`. */
function createCounter() {
  const counts = new Uint16Array(SLOTS);
  const seen: number[] = [];
  return {
    add(slot: number): void {
      const count = counts[slot] ?? 0;
      if (count === 0) seen.push(slot);
      if (count < 0xffff) counts[slot] = count + 1;
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
 * TF-IDF of words (with features such as `niet_goed`) and of letter groups inside words, hashed to 20 bits, for
 * features that occur in two texts or more: (1 + ln count) x (1 + ln((1 + texts) / (1 + texts with it))). Both kinds
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
  const slotsOfWord = new Map<string, number[]>();
  const note = (slot: number, count: number) => {
    slots.push(slot);
    counts.push(count);
    textsWith[slot] = (textsWith[slot] ?? 0) + 1;
  };
  for (const [row, text] of texts.entries()) {
    const words = wordsOf(text);
    lengths[row] = words.length;
    for (const term of wordFeatures(words)) counter.add(slotOf(term, 'word'));
    counter.take(note);
    wordEnds[row] = slots.length();
    for (const word of words) {
      let groups = slotsOfWord.get(word);
      if (groups === undefined) {
        groups = letterGroups(word).map((group) => slotOf(group, 'letters'));
        slotsOfWord.set(word, groups);
      }
      for (const slot of groups) counter.add(slot);
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
      const value = (1 + Math.log(counts[i] ?? 1)) * (rarity[column] ?? 0);
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
