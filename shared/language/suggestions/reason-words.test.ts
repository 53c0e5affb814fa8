import { expect, test } from 'vitest';
import { heardWords } from './denied-words.ts';
import { heaviestWords, isTakenBack, type WordWeight } from './reason-words.ts';

const said = (weights: Record<string, number>): Map<string, WordWeight> =>
  new Map(Object.entries(weights).map(([word, asSaid]) => [word, { asSaid, asDenied: 0 }]));

function shown(text: string, weights: Record<string, number>, name = '', isBrief = false) {
  const { words, isHollow } = heaviestWords(text, heardWords(text), said(weights), { name, isBrief });
  const places = words.flatMap(({ ranges }) =>
    ranges.map(({ start, end }) => [...text].slice(start, end).join('')),
  );
  return { places, isHollow };
}

test('words that mean little by themselves are passed over', () => {
  expect(shown('De bus kwam nu', { de: 0.9, bus: 0.2, nu: 0.5 })).toEqual({
    places: ['bus'],
    isHollow: false,
  });
});

test('when nothing else speaks there is no reason', () => {
  expect(shown('het was er nog', { het: 0.3, er: 0.2, nog: 0.1 })).toEqual({ places: [], isHollow: true });
});

test('an answer of nothing else is itself the reason for a code of answers that say nothing', () => {
  expect(shown('Nee, niks', { nee: 0.3, niks: 0.4 }, 'Geen opmerking', true).places).toEqual(['niks', 'Nee']);
  expect(shown('Nee, de bus', { nee: 0.3, de: 0.4 }, 'Geen opmerking', true).places).toEqual([]);
});

test('a word of the name of the code speaks for that code', () => {
  const weights = { alleen: 0.5, aan: 0.3, zat: 0.1 };
  expect(shown('ik zat alleen aan tafel', weights, 'Alleen aan tafel').places[0]).toBe('alleen');
  expect(shown('ik zat alleen aan tafel', weights, 'Alleen aan tafel').isHollow).toBe(false);
  expect(shown('ik zat aan tafel', { aan: 0.3 }, 'Alleen aan tafel').isHollow).toBe(true);
});

test('each word is shown once', () => {
  expect(shown('verslag, weer verslag, elk verslag', { verslag: 0.4 }).places).toEqual(['verslag']);
});

test('a denied word is shown with its denial, and no place twice', () => {
  expect(shown('😀 Al die tijd geen enkel bericht', { bericht: 0.5 }).places).toEqual(['geen enkel bericht']);
  expect(shown('bericht kwam, geen bericht', { bericht: 0.5 }).places).toEqual(['geen bericht']);
  expect(shown('geen. Het bericht niet', { bericht: 0.5 }).places).toEqual(['bericht niet']);
  expect(shown('het klopte niet', { klopte: 0.5 }).places).toEqual(['klopte niet']);
  expect(shown('niet lang gewacht', { gewacht: 0.5, lang: 0.4 }).places).toEqual(['niet lang gewacht']);
});

test('what speaks for a code is taken back when it is denied and the code knows no such denial', () => {
  const heard = heardWords('niet lang gewacht');
  expect(isTakenBack(heard, said({ gewacht: 0.1, lang: 0.05 }), 0.25)).toBe(true);
  const known = new Map([['gewacht', { asSaid: 0.1, asDenied: 0.3 }]]);
  expect(isTakenBack(heard, known, 0.25)).toBe(false);
  expect(isTakenBack(heardWords('lang gewacht'), said({ gewacht: 0.1 }), 0.25)).toBe(false);
});
