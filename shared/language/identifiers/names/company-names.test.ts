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
  /** How sure the chains in a text are, with why. */
  function chains(text: string): string[] {
    return engine.find(text).map((found) => `${found.text} ${found.tier} ${found.reason}`);
  }

  it.each([
    ['Schuld: Vattenfall 810 euro, KPN 96 euro en Wehkamp.', ['Vattenfall', 'KPN', 'Wehkamp']],
    ['Het pakje van PostNL kwam terug en bij de Jumbo was het druk.', ['PostNL', 'Jumbo']],
    ['Iets met een Klarna, en daarna naar RTL.', ['Klarna', 'RTL']],
    ['ik ging naar de gamma en de aldi', ['gamma', 'aldi']],
  ])('are for a look where everybody goes: %j', (text, names) => {
    expect(chains(text)).toEqual(names.map((name) => `${name} look chain`));
  });

  it.each([
    ['Ik werk bij de Jumbo achter de kassa.', 'Jumbo'],
    ['Mijn zoon had een baantje bij Albert Heijn.', 'Albert Heijn'],
    ['Bij de Albert Heijn op het Marktplein is het duurder.', 'Albert Heijn'],
    ['Ik heb bij DSM gezeten.', 'DSM'],
    ['Wij zijn verzekerd bij VGZ.', 'VGZ'],
    ['Hij is raadslid voor de SP.', 'SP'],
    ['Ze is lid van de FNV.', 'FNV'],
    ['Mijn rekening loopt bij de Rabobank.', 'Rabobank'],
    ['ik was klant bij eneco', 'eneco'],
  ])('are sure where somebody works, is a client or a member, or which one it is: %j', (text, name) => {
    expect(chains(text).map((found) => found.split(' listed')[0])).toContain(`${name} sure`);
  });

  it('are not the public bodies, which stay in the text', () => {
    expect(
      chains('Ik belde het UWV, de SVB, het CAK, het CIZ, de IND, het COA en de Belastingdienst.'),
    ).toEqual([]);
  });

  it('are not the title that looks like one', () => {
    expect(organisations('Een rapport van Ing. K. Bouwmeester volgt.')).toEqual([]);
  });
});
