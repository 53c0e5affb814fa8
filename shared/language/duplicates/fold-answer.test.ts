import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldWord } from '../fold-word.ts';
import { foldAnswer } from './fold-answer.ts';

test('an answer folds to its words, whatever the capitals, accents and punctuation', () => {
  const written = ['IJs, graag', 'ijs graag…', 'ĳs-graag', '  ÍJS  (graag!) '];
  expect(written.map(foldAnswer)).toEqual(written.map(() => 'ijs graag'));
});

test('a text without a word is only the same as its equal', () => {
  expect(['-', ' - ', '?', '', '  '].map(foldAnswer)).toEqual(['=-', '=-', '=?', '=', '=']);
});

test('plain text folds as any other does', () => {
  const plain = fc.string({ unit: fc.constantFrom(...'aZ09 .-_!é') });
  fc.assert(
    fc.property(plain, (text) => {
      const words = foldWord(text)
        .split(/[^\p{L}\p{M}\p{N}]+/u)
        .filter((word) => word !== '');
      expect(foldAnswer(text)).toBe(words.length === 0 ? `=${text.trim()}` : words.join(' '));
    }),
  );
});
