import { expect, test } from 'vitest';
import { findQuote } from './find-sample-quote.ts';

test('a quote is found across line ends, in code points', () => {
  expect(findQuote('😀 Ik wacht\n\nal weken.', 'wacht al  weken')).toEqual({ start: 5, end: 20 });
});

test('signs of a pattern are ordinary signs in a quote', () => {
  expect(findQuote('Wie? Ik (nog) niet.', 'Wie? Ik (nog)')).toEqual({ start: 0, end: 13 });
  expect(findQuote('Wie weet', 'Wie?')).toBeNull();
});
