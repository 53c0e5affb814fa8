import { expect, test } from 'vitest';
import { NUMBER_WORD, numberFromWords, ORDINAL_WORD } from './number-words.ts';

test.each([
  ['één', 1],
  ['negen', 9],
  ['twaalf', 12],
  ['veertien', 14],
  ['twintig', 20],
  ['zevenenzestig', 67],
  ['drieëntwintig', 23],
  ['tweee\u0308ntwintig', 22],
  ['twee en dertig', 32],
  ['tachtig', 80],
  ['honderd', 100],
  ['honderd een', 101],
  ['zeuvenenzeuventig', 77],
])('%s is a number', (words, value) => {
  expect(numberFromWords(words)).toBe(value);
  expect(new RegExp(`^${NUMBER_WORD}$`, 'u').test(words)).toBe(true);
});

test.each([
  ['eerste', 1],
  ['derde', 3],
  ['achtste', 8],
  ['twaalfde', 12],
  ['eenentwintigste', 21],
  ['vierenzeventigste', 74],
])('%s is an ordinal', (words, value) => {
  expect(numberFromWords(words)).toBe(value);
  expect(new RegExp(`^${ORDINAL_WORD}$`, 'u').test(words)).toBe(true);
});

test.each(['', 'rustig', 'honderdduizend', 'beide', 'halfentwintig', 'ste'])('%s is none', (words) => {
  expect(numberFromWords(words)).toBeNull();
});
