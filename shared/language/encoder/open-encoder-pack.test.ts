import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksum } from './checksum.ts';
import { DamagedPackError } from './damaged-pack-error.ts';
import { openEncoderPack } from './open-encoder-pack.ts';
import { packHeaderLength } from './pack-format.ts';

const whole = new Uint8Array(
  readFileSync(new URL('../../../resources/language/encoder.nl.pack', import.meta.url)),
);

/** A pack whose header fits what is in it, so that only the contents can be wrong. */
function sealed(bytes: Uint8Array): Uint8Array {
  const pack = bytes.slice();
  const header = new DataView(pack.buffer);
  header.setUint32(8, pack.length, true);
  header.setUint32(12, checksum(pack.subarray(packHeaderLength)), true);
  return pack;
}

test('the pack is small enough to install, and opens', () => {
  expect(whole.length).toBeLessThanOrEqual(26_000_000);
  const pack = openEncoderPack(whole);
  expect(pack.pieces).toBe(pack.ids.length);
  expect(pack.pieces).toBeGreaterThan(103_000);
});

test('a pack that stops in its header or its first sections is damaged', () => {
  for (let length = 0; length <= 64; length++) {
    expect(() => openEncoderPack(whole.subarray(0, length))).toThrow(DamagedPackError);
  }
});

test('a pack that stops anywhere, or goes on behind its end, is damaged', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
      expect(() => openEncoderPack(whole.subarray(0, length))).toThrow(DamagedPackError);
    }),
  );
  const longer = new Uint8Array(whole.length + 1);
  longer.set(whole);
  expect(() => openEncoderPack(longer)).toThrow(DamagedPackError);
});

test('a pack with one bit changed is damaged, wherever it is', () => {
  const changed = whole.slice();
  const flips = fc.tuple(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 0, max: 7 }));
  const check = (at: number, bit: number) => {
    changed[at] = (changed[at] ?? 0) ^ (1 << bit);
    expect(() => openEncoderPack(changed)).toThrow(DamagedPackError);
    changed[at] = (changed[at] ?? 0) ^ (1 << bit);
  };
  for (let at = 0; at < packHeaderLength; at++) check(at, at % 8);
  fc.assert(
    fc.property(flips, ([at, bit]) => {
      check(at, bit);
    }),
    { numRuns: 20 },
  );
  expect(openEncoderPack(changed).pieces).toBeGreaterThan(0);
});

test('sections that do not fit each other are damage, though the checksum is right', () => {
  // The first section holds the figures: pieces, dimensions, blocks, classes, each four bytes behind its length.
  for (const at of [0, 4, 8, 12, 16]) {
    const wrong = whole.slice();
    wrong[packHeaderLength + at] = (wrong[packHeaderLength + at] ?? 0) + 1;
    expect(() => openEncoderPack(sealed(wrong))).toThrow(DamagedPackError);
  }
  for (const length of [packHeaderLength + 1, 2000, 1_000_000, whole.length - 1]) {
    expect(() => openEncoderPack(sealed(whole.subarray(0, length)))).toThrow(DamagedPackError);
  }
});
