import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord, tokenise } from './fold-word.ts';

describe('foldWord', () => {
  it.each([
    ['Gemeente', 'gemeente'],
    ['Zeeën', 'zeeen'],
    ['cafe\u0301', 'cafe'],
    ['CAFÉ', 'cafe'],
    ['ĲSBEER', 'ijsbeer'],
    ['foto’s', "foto's"],
    ['wacht\u00adtijd', 'wachttijd'],
    ['한국', '한국'],
    ['İstanbul', 'istanbul'],
    ['\u1fef\u1ffd', "''"],
  ])('folds %j to %j', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });

  it('does nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        expect(foldWord(foldWord(word))).toBe(foldWord(word));
      }),
    );
  });
});

describe('tokenise', () => {
  it.each([
    ['Ik was, 3 maanden lang, bang.', ['ik', 'was', '3', 'maanden', 'lang', 'bang']],
    ['e-mail en post-its', ['e', 'mail', 'en', 'post', 'its']],
    ["foto's van 's avonds", ['foto', 'van', 'avonds']],
    ['foto’s', ['foto']],
    ['foto\u02bcs zo\u02bcn \u02bc', ['foto', 'zo', 'n']],
    ["zo'n 'sul'", ['zo', 'n', 'sul']],
    ['', []],
    ['😀 ... \ud83d', []],
    ['привет 😀 мир', ['привет', 'мир']],
  ])('finds the words of %j', (text, words) => {
    expect(tokenise(text).map((token) => token.word)).toEqual(words);
  });

  it('says where each word stands', () => {
    expect(tokenise('😀 Zeeën')).toEqual([{ word: 'zeeen', start: 3, end: 8 }]);
  });

  it('gives words that fold to what stands at their place, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        let done = 0;
        for (const { word, start, end } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(foldWord(text.slice(start, end))).toBe(word);
          expect(word).not.toBe('');
          done = end;
        }
      }),
    );
  });
});
