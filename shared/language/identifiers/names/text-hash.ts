/** The hash of an empty text (FNV-1a, 32 bits: Fowler, Noll and Vo). */
export const EMPTY_HASH = 0x811c9dc5;
const PRIME = 0x01000193;
const SPACE = 0x20;

/** The hash of the text behind `hash` with `text` written after it; signed 32 bits. Units are UTF-16. */
export function hashOn(hash: number, text: string): number {
  let value = hash;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), PRIME);
  return value;
}

export function hashText(text: string): number {
  return spread(hashOn(EMPTY_HASH, text));
}

/** Carries the hash of some words on with one more word; spread it before looking it up. */
export function hashNextWord(hash: number, word: string): number {
  return hashOn(Math.imul(hash ^ SPACE, PRIME), word);
}

/** Mixes high and low bits (the finisher of MurmurHash3, A. Appleby, public domain); unsigned 32 bits. */
export function spread(hash: number): number {
  let value = hash;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** One number for a kind of feature and up to three values; signed 32 bits. */
export function mixFeature(kind: number, a: number, b: number, c: number): number {
  let value = Math.imul(kind + 0x51, 0x9e3779b1);
  value = Math.imul(value ^ a, 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 15) ^ b, 0xc2b2ae35);
  value = Math.imul(value ^ (value >>> 13) ^ c, 0x27d4eb2f);
  return value ^ (value >>> 16);
}
