import { describe, expect, it } from 'vitest';
import { DamagedNameResourceError, ListFlag, openNameList, packNameList } from './name-list.ts';
import { openNameModel, packNameModel } from './name-model.ts';
import { EMPTY_HASH, hashNextWord, hashOn } from './text-hash.ts';

const sanne = hashOn(EMPTY_HASH, 'sanne');
const almere = hashOn(EMPTY_HASH, 'almere');
const bytes = packNameList(
  new Map([
    [sanne, ListFlag.firstName],
    [almere, ListFlag.dutchPlace | ListFlag.continues],
    [hashNextWord(almere, 'haven'), ListFlag.dutchPlace],
  ]),
);

describe('the file of lists', () => {
  it('gives back the flags of words and rows of words, and 0 for all others', () => {
    const list = openNameList(bytes);
    expect(list.entries).toBe(3);
    expect(list.flagsOf(sanne)).toBe(ListFlag.firstName);
    expect(list.flagsOf(hashNextWord(almere, 'haven'))).toBe(ListFlag.dutchPlace);
    expect(list.flagsOf(hashOn(EMPTY_HASH, 'fiets'))).toBe(0);
  });

  it('opens from the middle of a larger buffer', () => {
    const larger = new Uint8Array(bytes.length + 7);
    larger.set(bytes, 3);
    expect(openNameList(larger.subarray(3, 3 + bytes.length)).flagsOf(sanne)).toBe(ListFlag.firstName);
  });

  it('is refused when cut off or not of this kind', () => {
    expect(() => openNameList(bytes.subarray(0, bytes.length - 1))).toThrow(DamagedNameResourceError);
    expect(() => openNameList(new Uint8Array(100))).toThrow(DamagedNameResourceError);
    expect(() => openNameList(new Uint8Array(bytes.length))).toThrow(DamagedNameResourceError);
  });
});

describe('the file of weights', () => {
  const rows = new Map([
    [7, Int8Array.from([1, 0, -3, 0, 0, 0, 0, 0, 127])],
    [-9, Int8Array.from([0, 0, 0, 0, 0, 0, 0, 0, 0])],
  ]);

  it('keeps what is not zero', () => {
    const model = openNameModel(packNameModel(rows));
    expect(model.features).toBe(1);
    expect(model.rowOf(-9)).toBe(-1);
    expect([...model.weights.subarray(0, 9)]).toEqual([1, 0, -3, 0, 0, 0, 0, 0, 127]);
  });

  it('is refused when cut off or too long', () => {
    const packed = packNameModel(rows);
    expect(() => openNameModel(packed.subarray(0, packed.length - 1))).toThrow(DamagedNameResourceError);
    expect(() => openNameModel(Uint8Array.from([...packed, 0]))).toThrow(DamagedNameResourceError);
    expect(() => openNameModel(new Uint8Array(3))).toThrow(DamagedNameResourceError);
  });
});
