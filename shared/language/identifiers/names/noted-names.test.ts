import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createNameEngine } from './create-name-engine.ts';
import { saidShort } from './noted-names.ts';

const folder = new URL('../../../../resources/language/', import.meta.url);
const engine = createNameEngine({
  lists: readFileSync(new URL('names.lists', folder)),
  weights: readFileSync(new URL('names.weights', folder)),
});

/** The persons in a text, as they stand there. All texts are fiction. */
function persons(text: string): string[] {
  return engine
    .find(text)
    .filter(({ kind }) => kind === 'person')
    .map((found) => found.text);
}

describe('persons in notes and quick talk', () => {
  it.each([
    ['Wim weet ervan. Par. RZ.', ['Wim', 'RZ']],
    ['Aanw.: GH, De Wit, jeugdarts.', ['GH', 'De Wit']],
    ['Nagaan of mw. T. recht heeft op zorg.', ['T.']],
    ['Het klonk bekend. Koning, Bart Koning.', ['Koning', 'Bart Koning']],
    ['Ik heet Godelieve Maas, maar zeg maar Lieve.', ['Godelieve Maas', 'Lieve']],
    ['[11:58] Yusuf: vd zanden belt morgen na het eten\n[11:59] Yusuf: ok', ['Yusuf', 'vd zanden', 'Yusuf']],
    ['Dat was meneer te Riele.', ['te Riele']],
    ['Beste heer De Jonge, stond erboven. DE JONGE!!!', ['De Jonge', 'DE JONGE']],
    ['My daughters, Maeve and Iva, were there.', ['Maeve', 'Iva']],
    ['Nu hebben we Ewa, een aardige vrouw.', ['Ewa']],
  ])('are found in %j', (text, names) => {
    expect(persons(text)).toEqual(names);
  });

  it.each([
    'O.g.v. art. 2.3.5 jo. 2.3.2 Wmo afgewezen. Mw. vrgt hulp.',
    'Zo simpel is t. Dat is geen drempel.',
    'Gebeld met een leidinggev. Uitgelegd dat het later komt.',
    'IBAN t.b.v. beheerrekening volgt. 4. Nagaan wie er belt.',
    'Zij heeft twee kanaries, Gijs en Geel. Gijs zingt.',
    'Gesprek van niks. Kat (Minoes) moet ook eten.',
    'tussen vier en tien kwam er niemand',
    'I took line 26 on Wednesdays, and the Council laughed at its own joke.',
    'Wil je van het roken af? Ik wil wel van de trap af.',
  ])('are not seen in %j', (text) => {
    expect(persons(text)).toEqual([]);
  });
});

it.each([
  ['dinie', 'dien'],
  ['tonie', 'toon'],
  ['kees', undefined],
])('%s said short is %s', (name, short) => {
  expect(saidShort(name)).toBe(short);
});
