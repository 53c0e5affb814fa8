import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createNameEngine } from './create-name-engine.ts';

const folder = new URL('../../../../resources/language/', import.meta.url);
const engine = createNameEngine({
  lists: readFileSync(new URL('names.lists', folder)),
  weights: readFileSync(new URL('names.weights', folder)),
});

/** The organisations in a text, as they stand there. All texts are fiction. */
function organisations(text: string): string[] {
  return engine
    .find(text)
    .filter(({ kind }) => kind === 'organisation')
    .map((finding) => finding.text);
}

describe('organisations by the shape of their name', () => {
  it.each([
    ['Het bewind loopt bij Steentjes & Kok bewind in de stad.', 'Steentjes & Kok bewind'],
    ['Zij huurt via HaagRent Makelaars een kamer.', 'HaagRent Makelaars'],
    ['Hij werkt bij de textielfabriek Jordaan-ten Cate al jaren.', 'textielfabriek Jordaan-ten Cate'],
    ['Ze zit op de St. Lucasschool bij ons.', 'St. Lucasschool'],
    ['Hij zit in het Dokter Nijhofhuis, kamer 8.', 'Dokter Nijhofhuis'],
    ['Ik ga naar de Turkse moskee Fatih in de wijk.', 'Turkse moskee Fatih'],
    ['Mijn man zit bij Lumitron Systems B.V. op kantoor.', 'Lumitron Systems B.V.'],
    ['een cadeau van kiki en wie nog meer van klei en co', 'klei en co'],
    ['ik ben gaan werken bij de wissel dat is een opvang', 'de wissel'],
    ['wij eten zondag bij restaurant de haven in woudsend', 'restaurant de haven'],
  ])('are found in %j', (text, name) => {
    expect(organisations(text).map((found) => found.replace(/^(?:de|het) /, ''))).toContain(
      name.replace(/^(?:de|het) /, ''),
    );
  });

  it.each([
    'Ik sprak Jan & Marie gisteren nog.',
    'Het kwam ten name van de Stichting derdengelden.',
    'Hij ligt op afdeling De Terp, kamer 8.',
    'Wij wonen in Sint Oedenrode en gaan naar Sinterklaas.',
    'Na de Tweede Wereldoorlog was er niets meer.',
  ])('are not seen in %j', (text) => {
    expect(organisations(text)).toEqual([]);
  });
});

describe('chains', () => {
  it.each([
    'Schuld: Vattenfall 810 euro, KPN 96 euro en Wehkamp.',
    'Het pakje van PostNL kwam terug en bij de Jumbo was het druk.',
  ])('are left alone where everybody goes: %j', (text) => {
    expect(organisations(text)).toEqual([]);
  });

  it.each([
    ['Ik werk bij de Jumbo achter de kassa.', 'Jumbo'],
    ['Mijn zoon had een baantje bij Albert Heijn.', 'Albert Heijn'],
    ['Bij de Albert Heijn op het Marktplein is het duurder.', 'Albert Heijn'],
  ])('tell who somebody is where he works or which one it is: %j', (text, name) => {
    expect(organisations(text)).toContain(name);
  });
});
