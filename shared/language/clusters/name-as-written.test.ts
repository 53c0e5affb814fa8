import { expect, test } from 'vitest';
import { namesAsWritten } from './name-as-written.ts';

const support = [
  'De cliëntondersteuner hielp mij met de brief',
  'een cliëntondersteuner kwam mee naar het gesprek',
  'clientondersteuner geregeld via de bibliotheek',
  'Mijn cliëntondersteuner schreef het bezwaar',
];
const empty = ['weet niet', 'Weet niet.', 'geen', 'geen', 'geen', 'niets'];

test('a group is named with the accents that most people write', () => {
  const texts = [...support, ...empty];
  const [first, second] = namesAsWritten(texts, [0, 0, 0, 0, 1, 1, 1, 1, 1, 1], 2);
  expect(first).toContain('cliëntondersteuner');
  expect(second).toBe('geen · weet niet');
});

test('a group that nothing tells from the others has no name', () => {
  expect(namesAsWritten(['a b c d', 'e f g h'], [0, 1], 2)).toEqual(['', '']);
});
