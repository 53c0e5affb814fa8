import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, type SearchTerm } from './parse-query.ts';

const show = ({ kind, words }: SearchTerm) => `${kind}:${words.join('+')}`;
const showQuery = (query: string) =>
  parseQuery(query).anyOf.map(({ all, none }) =>
    [...all.map(show), ...none.map((term) => `not ${show(term)}`)].join(' '),
  );

describe('parseQuery', () => {
  it.each([
    ['', []],
    ['   ', []],
    ['- * "" OR', []],
    ['wachten', ['word:wachten']],
    ['lang WACHTEN', ['word:lang word:wachten']],
    ['"heel lang"', ['phrase:heel+lang']],
    ['„heel lang”', ['phrase:heel+lang']],
    ['"heel lang', ['phrase:heel+lang']],
    ['brief "', ['word:brief']],
    ['wachten OR bellen lang', ['word:wachten', 'word:bellen word:lang']],
    ['OR a OR OR b OR', ['word:a', 'word:b']],
    ['wachten or bellen', ['word:wachten word:or word:bellen']],
    ['brief -mail', ['word:brief not word:mail']],
    ['brief -"heel lang"', ['word:brief not phrase:heel+lang']],
    ['-mail', ['not word:mail']],
    ['wacht*', ['prefix:wacht']],
    ['-wacht*', ['not prefix:wacht']],
    ['e-mail', ['phrase:e+mail']],
    ['e-mai*', ['prefix:e+mai']],
    ["foto's", ['word:foto']],
    ['lang"heel lang"kort', ['word:lang phrase:heel+lang word:kort']],
    ['zeeën', ['word:zeeen']],
  ])('reads %j', (query, expected) => {
    expect(showQuery(query)).toEqual(expected);
  });

  it('knows the stems', () => {
    expect(parseQuery('katten').anyOf[0]?.all[0]?.stems).toEqual(['kat']);
  });

  it('never throws, and makes no part without a term and no term without a word', () => {
    const signs = fc.constantFrom('"', '-', '*', 'OR', ' ', 'wacht', "'s", '😀', '\ud83d', '“', '(', ':');
    const query = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(signs).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(query, (typed) => {
        for (const { all, none } of parseQuery(typed).anyOf) {
          expect(all.length + none.length).toBeGreaterThan(0);
          for (const { words, stems } of [...all, ...none]) {
            expect(words.length).toBeGreaterThan(0);
            expect(stems).toHaveLength(words.length);
          }
        }
      }),
    );
  });
});
