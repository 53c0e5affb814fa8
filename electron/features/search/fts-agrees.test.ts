import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { ftsExpression, indexColumns, matchQuery } from '../../../shared/features/search/match-query.ts';
import { parseQuery } from '../../../shared/features/search/parse-query.ts';

const database = new Database(':memory:');
afterAll(() => database.close());
database.exec(
  `CREATE VIRTUAL TABLE f USING fts5(stems, words, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0")`,
);
const insert = database.prepare('INSERT INTO f(rowid, stems, words) VALUES (1, ?, ?)');
const remove = database.prepare('DELETE FROM f WHERE rowid = 1');
const search = database.prepare('SELECT rowid FROM f WHERE f MATCH ?');

function isFound(text: string, expression: string): boolean {
  const { stems, words } = indexColumns(text);
  insert.run(stems, words);
  try {
    return search.get(expression) !== undefined;
  } finally {
    remove.run();
  }
}

const words = [
  'katten',
  'Kat',
  'ĳs',
  'ijs',
  'zeeën',
  'zee',
  "foto's",
  'e-mail',
  'mail',
  'NEAR',
  'AND',
  'ß',
  'straße',
];
const odd = [
  'x²',
  '½',
  'привет',
  'Привет',
  'ΣΑΣ',
  'हिन्दी',
  '漢',
  '𞤀𞤁',
  'ﬁets',
  'İs',
  'a\u0301',
  '한국',
  '1e',
  'ǆ',
  'а҃б',
  'ԯ',
  'ᦰ',
];
const signs = [
  ' ',
  ' ',
  ' ',
  ' ',
  '"',
  '-',
  '*',
  ' OR ',
  '😀',
  ':',
  '(',
  '^',
  '+',
  '\u00ad',
  '\u200d',
  '\0',
  '\ud83d',
  '’',
];
const word = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, fc.constantFrom(...odd));
const typed = fc
  .array(fc.oneof(word, fc.constantFrom(...signs)), { maxLength: 9 })
  .map((parts) => parts.join(''));
const anyTyped = fc.oneof({ weight: 5, arbitrary: typed }, fc.string({ unit: 'binary', maxLength: 8 }));
const document = fc
  .array(fc.oneof(word, fc.constantFrom(...signs), typed), { maxLength: 25 })
  .map((parts) => parts.join(' '));

describe('the search index', () => {
  it('finds every text in which the query has a hit', () => {
    let hits = 0;
    fc.assert(
      fc.property(anyTyped, document, fc.boolean(), (query, text, isQuoted) => {
        const whole = isQuoted ? `${text} ${query.replaceAll(/[-"*]|OR/g, ' ')}` : text;
        const parsed = parseQuery(query);
        const expression = ftsExpression(parsed);
        if (expression === null) return;
        const found = isFound(whole, expression);
        if (matchQuery(whole, parsed) === null) return;
        hits++;
        expect(found).toBe(true);
      }),
      { numRuns: 3000 },
    );
    expect(hits).toBeGreaterThan(200);
  });

  it('finds the beginning of any word by a prefix', () => {
    fc.assert(
      fc.property(word, fc.nat(8), (whole, length) => {
        const parsed = parseQuery(`${[...whole].slice(0, length + 1).join('')}*`);
        const expression = ftsExpression(parsed);
        if (expression === null || matchQuery(whole, parsed) === null) return;
        expect(isFound(whole, expression)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('knows every letter it narrows by', () => {
    const letters = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).filter(
      (letter) => /^[\p{L}\p{N}]$/u.test(letter) && ftsExpression(parseQuery(`"${letter}"`)) !== null,
    );
    expect(letters.length).toBeGreaterThan(4000);
    const { stems, words } = indexColumns(letters.join(' '));
    insert.run(stems, words);
    const unknown = letters.filter(
      (letter) => search.get(ftsExpression(parseQuery(`"${letter}"`))) === undefined,
    );
    remove.run();
    expect(unknown).toEqual([]);
  });

  it('passes over texts without the words', () => {
    const expression = ftsExpression(parseQuery('katten "zee en ijs"')) ?? '';
    expect(isFound('de kat zag zee en ijs', expression)).toBe(true);
    expect(isFound('de kat zag ijs en zee', expression)).toBe(false);
  });
});
