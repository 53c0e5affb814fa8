import { characterLength, utf8 } from './utf8.ts';

/**
 * The normaliser of a SentencePiece model: a double-array trie over UTF-8 bytes (J. Aoe, 1989) whose leaves point
 * into `replacements`, strings that end with a zero byte.
 */
export type Normaliser = { units: Uint32Array; replacements: Uint8Array };

const space = 0x20;
/** `▁` (U+2581) stands for a space. */
const spaceMark = [0xe2, 0x96, 0x81] as const;

/** Reads the table: uint32 length of the trie in bytes, the trie, the replacements. Null when it cannot be one. */
export function readNormaliser(bytes: Uint8Array): Normaliser | null {
  if (bytes.length < 8) return null;
  const trieLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  if (trieLength === 0 || trieLength % 4 !== 0 || 4 + trieLength > bytes.length) return null;
  const units = new Uint32Array(bytes.slice(4, 4 + trieLength).buffer);
  return { units, replacements: bytes.slice(4 + trieLength) };
}

function childrenOf(unit: number): number {
  return (unit >>> 10) << ((unit & 0x200) >>> 6);
}

/** Longest key of the trie at `start`: its length in bytes (0 = none) and where its replacement starts. */
function longestMatch(
  { units }: Normaliser,
  text: Uint8Array,
  start: number,
): { length: number; value: number } {
  const best = { length: 0, value: 0 };
  let node = childrenOf(units[0] ?? 0);
  for (let i = start; i < text.length; i++) {
    const byte = text[i] ?? 0;
    node ^= byte;
    const unit = units[node] ?? 0;
    if ((unit & 0x800000ff) >>> 0 !== byte) break;
    node ^= childrenOf(unit);
    if (unit & 0x100) {
      best.length = i + 1 - start;
      best.value = (units[node] ?? 0) & 0x7fffffff;
    }
  }
  return best;
}

/** Output that grows: one character may become eighteen. */
class ByteList {
  bytes: Uint8Array;
  length = 0;
  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
  }
  push(byte: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.length * 2 + 16);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.length++] = byte;
  }
}

/**
 * The text as the vocabulary has it, in UTF-8: characters replaced by the table, runs of spaces made one, none at
 * either end, `▁` in front and for every space. Empty when nothing but space is left.
 */
export function normaliseBytes(normaliser: Normaliser, text: string): Uint8Array {
  const source = utf8(text);
  const { replacements } = normaliser;
  const out = new ByteList(source.length + 16);
  // A space is written when the next visible byte comes, so the ends need no trimming; the first `▁` comes that way too.
  let isSpaceDue = true;
  const write = (byte: number) => {
    if (byte === space) {
      isSpaceDue = true;
      return;
    }
    if (isSpaceDue) for (const part of spaceMark) out.push(part);
    isSpaceDue = false;
    out.push(byte);
  };
  for (let at = 0; at < source.length; ) {
    const { length, value } = longestMatch(normaliser, source, at);
    if (length > 0 && value < replacements.length) {
      for (let i = value; i < replacements.length && replacements[i] !== 0; i++) write(replacements[i] ?? 0);
      at += length;
    } else {
      const end = Math.min(source.length, at + characterLength(source[at] ?? 0));
      while (at < end) write(source[at++] ?? 0);
    }
  }
  return withoutMarksAtEnd(out.bytes.subarray(0, out.length));
}

/** A text may hold `▁` itself; at the end it counts as a space, as in SentencePiece. */
function withoutMarksAtEnd(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end >= 3 && spaceMark.every((byte, i) => bytes[end - 3 + i] === byte)) end -= 3;
  return bytes.subarray(0, end);
}
