import { expect, test } from 'vitest';
import { wordPattern } from './word-pattern.ts';

test.each(['a', 'É', 'ß', 'ğ', 'Ł', 'я', 'ع', '中'])('%s is a letter', (letter) => {
  expect(wordPattern('^\\p{L}$').test(letter)).toBe(true);
  expect(wordPattern('^[\\p{L}-]$').test(letter)).toBe(true);
});

test.each(['1', '-', ' ', '×', '÷', '’', '€', '…', '\ud83d'])('"%s" is no letter', (other) => {
  expect(wordPattern('\\p{L}').test(other)).toBe(false);
  expect(wordPattern('[^\\p{L}]').test(other)).toBe(true);
});

test('capitals and small letters are told apart', () => {
  expect(wordPattern('^\\p{Lu}\\p{Ll}+$').test('Émile')).toBe(true);
  expect(wordPattern('^\\p{Lu}').test('émile')).toBe(false);
});

test('an escaped bracket opens no class', () => {
  expect(wordPattern('\\[\\p{L}\\]').test('[x]')).toBe(true);
});

test('flags are passed on', () => {
  expect('a1b'.replace(wordPattern('\\p{L}', 'g'), '-')).toBe('-1-');
});
