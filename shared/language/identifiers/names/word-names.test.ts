import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createNameEngine } from './create-name-engine.ts';

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
    .map((finding) => finding.text);
}

describe('first names that are words, in small letters', () => {
  it.each([
    ['ik app max wel even over morgen', ['max']],
    ['dan storm maar vragen of die kan', ['storm']],
    ['die lange jongen, storm heet ie', ['storm']],
    ['wie noemt zn kind nou storm', ['storm']],
    ['ik heb de sleutel aan wil gegeven', ['wil']],
    ['eerst wil van jeugdzorg en toen niemand meer', ['wil']],
    ['storm kan niet, die moet naar de orthodontist', ['storm']],
    ['ik heb ger, sjaak en nel gesproken', ['ger', 'sjaak', 'nel']],
    ['een jongen die ze spijker noemden sliep daar ook', ['spijker']],
  ])('are found where only a name fits: %j', (text, names) => {
    expect(persons(text)).toEqual(expect.arrayContaining(names));
  });

  it.each([
    'ik wil wel koffie en wil jij dan thee',
    'tegen wil en dank ging ik mee',
    'er kwam storm en de pannen vlogen van het dak',
    'in de lente bloeien de roos en de linde',
    'zo noemen ze dat dan',
    'hoe heet ze ook alweer',
  ])('stay words in %j', (text) => {
    expect(persons(text)).toEqual([]);
  });
});

describe('names cut short', () => {
  const chat = (last: string): string =>
    [
      '10:01 - Sevda: hoi',
      '10:02 - Joost: ja',
      '10:03 - Sevda: ok',
      '10:04 - Joost: top',
      '10:05 - Sevda: fijn',
    ]
      .concat(`10:06 - Joost: ${last}`)
      .join('\n');

  it('are found where somebody who takes part is spoken to', () => {
    expect(persons(chat('zeg sev kun jij rijden'))).toContain('sev');
    expect(persons(chat('nee niet hier typen sev!!'))).toContain('sev');
  });

  it('are words elsewhere', () => {
    expect(persons(chat('ik ga het joo niet zeggen dat se komt'))).not.toContain('se');
  });
});

describe('labels with a note for the telephone', () => {
  it('are persons by their first word', () => {
    const chat = [1, 2, 3].map(
      (minute) => `12-05-22 19:0${minute} - Roos nr 14: hoi\n12-05-22 19:1${minute} - Mo: ja`,
    );
    expect(persons(chat.join('\n'))).toEqual(['Roos', 'Mo', 'Roos', 'Mo', 'Roos', 'Mo']);
  });
});

describe('roles cut short', () => {
  it.each([
    ['Kacper spijbelt (ltplplambt. Donker betrokken) en zwijgt.', 'Donker'],
    ['Kopie naar klachtenfunct. Haan en verder niemand.', 'Haan'],
    ['Aanvr. ligt bij deurwaard. Van der Velden sinds mei.', 'Van der Velden'],
  ])('announce a name in %j', (text, name) => {
    expect(persons(text)).toContain(name);
  });

  it('are nobody themselves', () => {
    expect(persons('Aanw.: buurvr. en verlosk. Deurwaard. komt nog.')).toEqual([]);
  });
});

describe('parts of names', () => {
  it.each([
    ['Toen kwam Marietje Groot Koerkamp binnen.', 'Marietje Groot Koerkamp'],
    ['Het was minister L.J. (Laurens Jan) Brinkman zelf.', 'L.J. (Laurens Jan) Brinkman'],
    ['Mag meekomen. Groet, Kor v.d. Meer', 'Kor v.d. Meer'],
    ['Jans buurman zag het gebeuren.', 'Jan'],
    ['Visser zei van niet.', 'Visser'],
  ])('are taken together in %j', (text, name) => {
    expect(persons(text).some((found) => found === name || found === `${name}s`)).toBe(true);
  });
});

describe('animals', () => {
  it.each([
    'Onze kat Minoes slaapt bij mij op bed.',
    'De hond heet Boris en die blaft.',
    'Zonder Bello, mijn hond, kwam ik de deur niet meer uit. Bello was alles.',
    'De koe Klazina 34 heeft gekalfd.',
  ])('are nobody in %j', (text) => {
    expect(persons(text)).toEqual([]);
  });

  it('leave the persons who are called the same', () => {
    expect(persons('Mijn zoon Max kwam langs. De kat van hiernaast heet ook Max.')).toEqual(['Max']);
  });
});

describe('people from the news and days with a name', () => {
  it.each([
    'Dat was onder Rutte, met de stikstof.',
    'It came back on King’s Day, of all days.',
    'Wij keken Boer zoekt Vrouw.',
  ])('are nobody of whom is told: %j', (text) => {
    expect(persons(text)).toEqual([]);
  });

  it('are somebody behind a title', () => {
    expect(persons('Ik sprak mevrouw Rutte van de balie.')).toEqual(['Rutte']);
  });
});
