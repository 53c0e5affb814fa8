import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { confirmedNames } from './confirmed-names.ts';
import { createNameEngine } from './create-name-engine.ts';
import type { NameFinding } from './name-finding.ts';

const folder = new URL('../../../../resources/language/', import.meta.url);
const engine = createNameEngine({
  lists: readFileSync(new URL('names.lists', folder)),
  weights: readFileSync(new URL('names.weights', folder)),
});

/** The names of a kind in a text, as they stand there. All texts are fiction. */
function found(text: string, kind: NameFinding['kind'] = 'person'): string[] {
  return engine
    .find(text)
    .filter((finding) => finding.kind === kind)
    .map((finding) => finding.text);
}

describe('labels of who speaks', () => {
  it('are persons in every turn when they come back, in small letters and as a word too', () => {
    const chat =
      'merel: ben je wakker\nlinde: nu wel ja\nmerel: mooi zo\nlinde: hoezo\nmerel: niks\nlinde: ok\nmerel: dag linde';
    expect(found(chat)).toEqual(['merel', 'linde', 'merel', 'linde', 'merel', 'linde', 'merel', 'linde']);
  });

  it('are read behind a date and a time, and the verb that looks like the name stays', () => {
    const chat = [
      '12-05-22 19:03 - Mo: hoi',
      '12-05-22 19:04 - wil: ik wil wel koffie',
      '12-05-22 19:05 - Mo: wil je melk',
      '12-05-22 19:06 - wil: ja',
      '12-05-22 19:07 - Mo: top',
      '12-05-22 19:08 - wil: fijn',
    ].join('\n');
    expect(found(chat)).toEqual(['Mo', 'wil', 'Mo', 'wil', 'Mo', 'wil']);
    const bracketed = '[19:04] storm: hoi\n[19:05] storm: ben je er\n[19:09] storm: dan niet';
    expect(found(bracketed)).toEqual(['storm', 'storm', 'storm']);
  });

  it.each([
    'INT: Hoe gaat het?\nR: goed\nINT: mooi\nR: ja\nINT: en thuis\nR: best',
    'Doel: slapen\nActie: ritueel\nDoel: sparen\nActie: potje\nDoel: rust\nActie: wandelen',
    'Moeder: ja\nConsulent: nee\nMoeder: toch\nConsulent: goed\nMoeder: dank\nConsulent: dag',
    'Van: info@x.nl\nOnderwerp: klacht\nVan: info@x.nl\nOnderwerp: klacht\nVan: info@x.nl\nOnderwerp: klacht',
  ])('are nobody when they are roles or fields: %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('what is no name', () => {
  it.each([
    'Verslag. Medew. belt met Verw. arts. Bijz.: geen. Afschr. volgt.',
    'Spuit Novorapid en slikt Madopar. Betaalt met pin. Was een horloge van Seiko.',
    'Volgens de Wkkgz en art. 287b Fw staat het in het epd, met V-nummer.',
    'Sent: Friday, May 5',
    'Joa, dat is mien hoes. Nait te duur. Doar woon ik. Hai was doar ook.',
    'Thuis is het goed. Prima hoor. Snel klaar. Mooi werk.',
    'Een Wmo-consulent kwam vanaf het NS-station. Eind jan was het klaar.',
  ])('is left alone in %j', (text) => {
    expect(engine.find(text)).toEqual([]);
  });

  it('is not confirmed by the small words of a name, nor elsewhere by a word in small letters', () => {
    const confirmed = confirmedNames(engine.find('Ik sprak mevrouw Al Khatib en meneer Van Loon.'));
    expect([...confirmed.keys()].sort()).toEqual(['khatib', 'loon']);
    const other = engine.find('ik wil niet dat ze dat ziet', { confirmed: new Map([['wil', 'person']]) });
    expect(other).toEqual([]);
  });
});

describe('names as people write them down', () => {
  it.each([
    ['Van: Groot, Joost <j.groot@x.nl>', ['Groot, Joost']],
    ['Bakker, Sanne\nJansen, P.', ['Bakker, Sanne', 'Jansen, P.']],
    ['rekening t.n.v. p. de wolf graag', ['p. de wolf']],
    ['het staat ten name van jansen en niet anders', ['jansen']],
    ['dat is van s. de bruin-pols denk ik', ['s. de bruin-pols']],
    ['Ik ben Wil Bakker en ik schrijf u.', ['Wil Bakker']],
    ['Gesproken met cons. Best over de regeling.', ['Best']],
    ['Wijkagent X kwam met huisarts T. langs.', ['X', 'T.']],
    ['gisteren stond wil vd berg weer te wachten', ['wil vd berg']],
    ['Er was een mevrouw Nijhuis-ten Cate bij.', ['Nijhuis-ten Cate']],
    ['kunt u het even spellen? j a g d e w s i n g h', ['j a g d e w s i n g h']],
    ['Nee mevrouw, dat is bee oo ee er es ee em aa.', ['bee oo ee er es ee em aa']],
  ])('are found in %j', (text, names) => {
    expect(found(text)).toEqual(expect.arrayContaining(names));
  });

  it('are found again by their genitive, and in small letters where only a name fits', () => {
    expect(found('Mijn man Jan is ziek. Jans buurman zag het.')).toEqual(['Jan', 'Jan']);
    const text = 'mijn zusje roos kwam langs. roos had stage. ik wou een roos knippen';
    expect(found(text)).toEqual(['roos', 'roos']);
  });
});

describe('organisations and streets', () => {
  it.each([
    ['Ik werk bij Bouwbedrijf Gebr. Van de Kraats in de hal.', ['Bouwbedrijf Gebr. Van de Kraats']],
    ['De kinderarts van het Adrz-West ziekenhuis kwam.', ['Adrz-West ziekenhuis']],
    [
      'Eerst Stichting De Lantaarn en Zorggroep Koogzicht. De Lantaarn had een wachtlijst.',
      ['Stichting De Lantaarn', 'Zorggroep Koogzicht', 'De Lantaarn'],
    ],
    [
      'ik had thuishulp de branding gebeld. bij de branding was niemand',
      ['thuishulp de branding', 'de branding'],
    ],
  ])('are found whole and by their short form in %j', (text, names) => {
    expect(found(text, 'organisation')).toEqual(names);
  });

  it('leave the streets to those who look for addresses', () => {
    expect(found('Hij woont in de Marktstraat en loopt door de Zeilmakerstraat.', 'place')).toEqual([]);
    expect(found('wij wonen op de zandkreekstraat 13 daar', 'place')).toEqual([]);
  });
});

describe('ordinary words', () => {
  it('are told from names whatever their capitals', () => {
    expect(['wil', 'Roos', 'STORM', 'lopen', 'mien'].map((word) => engine.isOrdinaryWord(word))).toEqual(
      Array.from({ length: 5 }, () => true),
    );
    expect(['Sanne', 'peter', 'xhylandra', ''].map((word) => engine.isOrdinaryWord(word))).toEqual(
      Array.from({ length: 4 }, () => false),
    );
  });
});
