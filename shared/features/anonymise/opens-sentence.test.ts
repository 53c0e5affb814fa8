import { expect, test } from 'vitest';
import { opensSentence } from './opens-sentence.ts';

test.each([
  ['Wil komt', 0, true],
  ['Ja. Wil komt', 4, true],
  ['Ze zei: “Wil komt”', 9, true],
  ['INT: ja\nWil komt', 8, true],
  ['Toen kwam Wil', 10, false],
  ['Ja, Wil komt', 4, false],
  ['  Wil', 2, true],
])('%j at %i: %s', (value, at, expected) => {
  expect(opensSentence(value, at)).toBe(expected);
});
