import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createNameEngine } from './create-name-engine.ts';

const folder = new URL('../../../../resources/language/', import.meta.url);
const engine = createNameEngine({
  lists: readFileSync(new URL('names.lists', folder)),
  weights: readFileSync(new URL('names.weights', folder)),
});

/** The organisations in a text without their article. All texts are fiction. */
function organisations(text: string): string[] {
  return engine
    .find(text)
    .filter(({ kind }) => kind === 'organisation')
    .map((found) => found.text.replace(/^(?:de|het) /, ''));
}

describe('organisations by what stands around them', () => {
  it.each([
    ['Zijn broer is chauffeur bij de RWZ en lid van de KVL.', ['RWZ', 'KVL']],
    ['jayden zat op de vlinderboom en daar was een juf die hielp met school', ['vlinderboom']],
    ['mijn vader ligt in de wielewaal op de gesloten afdeling', ['wielewaal']],
    ['Die zit nog op de Lindenhof, groep 4.', ['Lindenhof']],
    ['juf bakker van de waterlelie (school van noah) belde', ['waterlelie']],
    ["Gesproken met de ib'er van De Witte Vlinder, mw. De Wit.", ['De Witte Vlinder']],
    ['Ze speelt bij MHC Waterhoek en haar broer bij vv De Meeuwen.', ['MHC Waterhoek', 'vv De Meeuwen']],
    ['Ons kind zit op kdv Pluk, eerst op crèche De Krekel.', ['kdv Pluk', 'crèche De Krekel']],
    ['Werkgever: Technisch Bureau Zandstra Hydrauliek B.V.', ['Technisch Bureau Zandstra Hydrauliek B.V']],
    ['Praktijk Windroos belt niet terug.', ['Praktijk Windroos']],
  ])('are found in %j', (text, names) => {
    expect(organisations(text).map((name) => name.replace(/\.$/, ''))).toEqual(names);
  });

  it.each([
    'hij zat in de molen te lezen en ging naar de haven',
    'wij zaten op de bank bij de molen',
    'ze ligt op de slaapkamer en zit op de wachtlijst',
    'Ze ligt op de IC en daarna op de GRZ, zei het KCC.',
    'Gespreksleider: GL. Wie wil er beginnen?',
    'Ze spraken in zaal De Linde.',
  ])('are not seen in %j', (text) => {
    expect(organisations(text)).toEqual([]);
  });
});
