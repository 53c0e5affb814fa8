import { expect, test } from 'vitest';
import { heardWords } from './denied-words.ts';

const denied = (text: string) =>
  heardWords(text)
    .filter(({ isDenied }) => isDenied)
    .map(({ word }) => word);

test('a denial takes back the words behind it, within its statement', () => {
  expect(denied('Niet lang hoeven wachten.')).toEqual(['lang', 'hoeven', 'wachten']);
  expect(denied('Geen wachttijd, dat viel mee')).toEqual(['wachttijd']);
  expect(denied('niet traag maar wel stroef')).toEqual(['traag']);
  expect(denied('geen een twee drie vier vijf')).toEqual(['een', 'twee', 'drie', 'vier']);
});

test('a denial at the end takes back the word before it', () => {
  expect(denied('het verslag klopte niet')).toEqual(['klopte']);
  expect(denied('Dat klopt niet. Jammer')).toEqual(['klopt']);
});

test('a denial is not denied, and without one nothing is', () => {
  expect(denied('niet nooit gehoord')).toEqual(['gehoord']);
  expect(denied('niet')).toEqual([]);
  expect(denied('lang gewacht')).toEqual([]);
  expect(heardWords(' , . ')).toEqual([]);
});
