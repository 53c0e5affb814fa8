import { expect, test } from 'vitest';
import type { CodebookRow } from './parse-codebook-rows.ts';
import { parseCodebookRows, parseIndentedCodebook } from './parse-codebook-rows.ts';

const places = (rows: CodebookRow[]) => rows.map((row) => [...row.path, row.name].join(' > '));
const failure = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return null;
};

test('a Dutch codebook with parents by name is read in full', () => {
  const found = parseCodebookRows([
    ['nummer', 'code', 'bovenliggend', 'definitie', 'wel', 'niet', 'voorbeeld', 'kleur'],
    ['1', 'Toegang', '', 'Alles voor de hulp.', '', '', '', '#A61F24'],
    ['1.1', 'Wachttijd', 'Toegang', 'Wachten.', 'Ook kort.', 'Telefoon.', 'Ik belde in mei.', 'fc0'],
    ['', '', '', '', '', '', '', ''],
    ['1.1.1', 'Wachten op gesprek', 'wachttijd', '', '', '', '', ''],
  ]);
  expect(places(found)).toEqual([
    'Toegang',
    'Toegang > Wachttijd',
    'Toegang > Wachttijd > Wachten op gesprek',
  ]);
  expect(found[1]).toEqual({
    number: '1.1',
    name: 'Wachttijd',
    path: ['Toegang'],
    definition: 'Wachten.',
    useWhen: 'Ook kort.',
    useWhenNot: 'Telefoon.',
    example: 'Ik belde in mei.',
    colour: 0xffcc00,
  });
  expect(found[0]?.colour).toBe(0xa61f24);
});

test('an English codebook with numbers only is put in its tree', () => {
  const found = parseCodebookRows([
    ['Code', 'Name', 'Description', 'Use when', 'Do not use when', 'Example', 'Color'],
    ['1.1.1.', 'Interview', 'd', 'u', 'n', 'e', ''],
    ['1', 'Access', '', '', '', '', ''],
    ['1.1', 'Waiting', '', '', '', '', ''],
    ['2.4', 'Loose', '', '', '', '', ''],
  ]);
  expect(places(found)).toEqual(['Access', 'Access > Waiting', 'Access > Waiting > Interview', 'Loose']);
  expect(found[2]).toMatchObject({
    number: '1.1.1',
    definition: 'd',
    useWhen: 'u',
    useWhenNot: 'n',
    example: 'e',
  });
});

test('paths make the codes above them, once', () => {
  const found = parseCodebookRows([['naam'], ['A > B > C'], ['A > B > D'], ['A']]);
  expect(places(found)).toEqual(['A', 'A > B', 'A > B > C', 'A > B > D']);
});

test('the same name under two parents is allowed and found by number', () => {
  const found = parseCodebookRows([
    ['nr', 'naam', 'ouder'],
    ['1', 'Gemeente', ''],
    ['1.1', 'Overig', 'Gemeente'],
    ['2', 'Hulp', ''],
    ['2.1', 'Overig', 'Hulp'],
    ['2.1.1', 'Rest', 'Overig'],
  ]);
  expect(places(found).at(-1)).toBe('Hulp > Overig > Rest');
});

test.each([
  [
    [
      ['kleur', 'definitie'],
      ['a', 'b'],
    ],
    1,
    'header',
  ],
  [[['naam'], ['A'], ['a']], 3, 'name-taken'],
  [
    [
      ['naam', 'ouder'],
      ['A', 'Z'],
    ],
    2,
    'parent-unknown',
  ],
  [
    [
      ['naam', 'ouder'],
      ['A', 'B'],
      ['B', 'A'],
    ],
    2,
    'circle',
  ],
  [
    [
      ['naam', 'nr'],
      ['A', '1'],
      ['B', '1'],
    ],
    3,
    'number-taken',
  ],
  [
    [
      ['naam', 'kleur'],
      ['A', 'rood'],
    ],
    2,
    'colour',
  ],
  [
    [
      ['naam', 'kleur'],
      ['', '#fff'],
    ],
    2,
    'name-empty',
  ],
  [
    [
      ['naam', 'ouder'],
      ['A', ''],
      ['B', ''],
      ['X', 'A'],
      ['X', 'B'],
      ['Y', 'X'],
    ],
    6,
    'parent-ambiguous',
  ],
])('the table %j is refused with its row and reason', (rows, row, reason) => {
  expect(failure(() => parseCodebookRows(rows))).toMatchObject({
    code: 'invalid-input',
    details: { row, reason },
  });
});

test('an indented list with tabs, marks, numbers and definitions becomes a tree', () => {
  const text =
    '\uFEFF1. Toegang\r\n\t- Wachttijd: hoe lang het duurt\r\n\t\t• Gesprek – tot het gesprek\r\n\t- Brief\r\n\r\n2. Hulp';
  const found = parseIndentedCodebook(text);
  expect(places(found)).toEqual([
    'Toegang',
    'Toegang > Wachttijd',
    'Toegang > Wachttijd > Gesprek',
    'Toegang > Brief',
    'Hulp',
  ]);
  expect(found.map((row) => [row.number, row.definition])).toEqual([
    ['1', ''],
    [null, 'hoe lang het duurt'],
    [null, 'tot het gesprek'],
    [null, ''],
    ['2', ''],
  ]);
});

test('a flat numbered list becomes a tree by its numbers', () => {
  expect(places(parseIndentedCodebook('1 A\n1.1 B\n1.1.1 C\n2 D'))).toEqual(['A', 'A > B', 'A > B > C', 'D']);
});

test('a list that names a code twice in one place is refused by line', () => {
  expect(failure(() => parseIndentedCodebook('A\n  B\n  b'))).toMatchObject({
    details: { row: 3, reason: 'name-taken' },
  });
  expect(failure(() => parseIndentedCodebook('A\n  - '))).toMatchObject({
    details: { row: 2, reason: 'name-empty' },
  });
});
