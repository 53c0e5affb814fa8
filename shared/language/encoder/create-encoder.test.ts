import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEncoder } from './create-encoder.ts';
import { encodeForComparison } from './encode-for-comparison.ts';
import { openEncoderPack } from './open-encoder-pack.ts';

type Golden = { text: string; ids: number[]; vector: string };

const file = new URL('../../../resources/language/encoder.nl.pack', import.meta.url);
const pack = openEncoderPack(readFileSync(file));
const encoder = createEncoder(pack);
const plain = createEncoder(pack, { kernel: 'plain' });
/** Texts with the numbers of their pieces and their vectors (eight bits, base64) as the source computes them. */
const golden = readFileSync(new URL('golden.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Golden);

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [product, squareA, squareB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0];
    product += x * y;
    squareA += x * x;
    squareB += y * y;
  }
  return product / Math.sqrt(squareA * squareB);
}

function difference(a: Float32Array, b: Float32Array): number {
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] ?? 0))), 0);
}

test('every text is cut into the pieces of the source', () => {
  expect(golden.length).toBeGreaterThan(250);
  for (const { text, ids } of golden) expect([...encoder.pieceIds(text)]).toEqual(ids);
});

test('every vector is the vector of the source', () => {
  const cosines = golden.map(({ text, vector }) =>
    cosine(encoder.encode(text), new Int8Array(Buffer.from(vector, 'base64'))),
  );
  // Eight bits alone cost 0.00003; the pack itself loses nothing.
  expect(Math.min(...cosines)).toBeGreaterThan(0.9998);
  expect(cosines.reduce((sum, value) => sum + value, 0) / cosines.length).toBeGreaterThan(0.9999);
});

test('WebAssembly and plain loops give the same vectors', () => {
  const texts = golden.filter(({ text }) => text.length < 2000).filter((_, i) => i % 8 === 0);
  for (const { text } of texts)
    expect(difference(encoder.encode(text), plain.encode(text))).toBeLessThan(1e-4);
});

test('a vector does not depend on the texts before it, nor on how many pieces are kept', () => {
  const small = createEncoder(pack, { slots: 1 });
  const texts = golden.slice(0, 40).map(({ text }) => text);
  const first = texts.map((text) => encoder.encode(text));
  const again = [...texts].reverse().map((text) => small.encode(text));
  first.forEach((vector, i) => {
    expect(again[texts.length - 1 - i]).toEqual(vector);
  });
});

test('any text has a vector of length 1, and twice the same', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const vector = encoder.encode(text);
      expect(vector.length).toBe(encoder.dimensions);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
      expect(encoder.encode(text)).toEqual(vector);
      const ids = encoder.pieceIds(text);
      expect([ids[0], ids.at(-1)]).toEqual([1, 2]);
    }),
  );
});

test('halves of a surrogate pair, nothing and thousands of words have a vector', () => {
  for (const text of ['\ud83d', 'a\udc00b', '', ' \u200b\u0000', 'wachten op de bus '.repeat(5000)]) {
    expect(Math.hypot(...encoder.encode(text))).toBeCloseTo(1, 4);
  }
});

test('texts about one thing lie nearer than texts about two, whatever numbers they name', () => {
  const [bus, train, doctor] = [
    'de bus kwam om 9:30 niet',
    'de bus kwam om 14.15 niet',
    'mijn huisarts luistert',
  ].map((text) => encodeForComparison(encoder, text));
  if (!bus || !train || !doctor) throw new Error('three vectors');
  expect(bus).toEqual(train);
  expect(cosine(bus, doctor)).toBeLessThan(0.5);
});
