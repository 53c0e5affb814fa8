import { expect, test } from 'vitest';
import { codePointOffset } from '../../text/offsets.ts';
import { createIdentifierFinder } from './find-identifier-forms.ts';

const text = 'Mijn moeder is 81 jaar. Dat kost 81 euro, al 81 jaar lang.';
const form = (reason: string) => ({ id: 'a', text: '81 jaar', kind: 'age' as const, reason });

test('an age that was found counts only where it is an age', () => {
  const hits = createIdentifierFinder([form('age-years')])(text);
  expect(hits.map(({ start }) => start)).toEqual([15]);
});

test('an age that the researcher chose counts everywhere', () => {
  expect(createIdentifierFinder([form('by-hand')])(text)).toHaveLength(2);
});

test('a house number without its street counts only where it is one', () => {
  const number = { id: 'n', text: '31', kind: 'address' as const, reason: 'street-cue:nummer' };
  const words = 'Ik ben 31 en wij wonen op nummer 31. Dat kost 31 euro, [Persoon 31].';
  expect(createIdentifierFinder([number])(words).map(({ start }) => start)).toEqual([33]);
  expect(createIdentifierFinder([{ ...number, reason: 'by-hand' }])(words)).toHaveLength(4);
});

test('a name that is an ordinary word counts where a name was seen', () => {
  const words = 'Wil komt op dinsdag. Wil jij dat ook?';
  const wil = { id: 'w', text: 'Wil', kind: 'person' as const, reason: 'model', isExact: true };
  const seeFirst = () => [{ start: codePointOffset(0), end: codePointOffset(3) }];
  expect(createIdentifierFinder([wil], seeFirst)(words).map(({ start }) => start)).toEqual([0]);
  expect(createIdentifierFinder([wil])(words)).toHaveLength(2);
  expect(createIdentifierFinder([{ ...wil, reason: 'by-hand' }], seeFirst)(words)).toHaveLength(2);
});
