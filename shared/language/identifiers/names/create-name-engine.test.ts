import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confirmedNames } from './confirmed-names.ts';
import { createNameEngine } from './create-name-engine.ts';
import { NAME_REASONS, type NameFinding } from './name-finding.ts';

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

describe('persons', () => {
  it.each([
    ['Ik sprak Marijke Hoekstra en Jan de Vries.', ['Marijke Hoekstra', 'Jan de Vries']],
    ['Toen belde Karin de Groot. Peter Smit nam op.', ['Karin de Groot', 'Peter Smit']],
    ['Mevrouw Van der Veen was er, en meneer T. Postma ook.', ['Van der Veen', 'T. Postma']],
    ['Het dossier ligt bij J.P. de Vries-Bakker.', ['J.P. de Vries-Bakker']],
    ['Mijn zus Naïma woont bij oom Abdelkader.', ['Naïma', 'Abdelkader']],
    ['mijn zus anita belde met mevr. jansen', ['anita', 'jansen']],
    ['hallo ik heet samira en dit is mijn dochter fatma', ['samira', 'fatma']],
    ['Ik kreeg een brief van Yonas Tesfay en Oksana Kovalenko.', ['Yonas Tesfay', 'Oksana Kovalenko']],
    ['De tolk was Zhang Wei, de begeleider heette Özgür Yıldırım.', ['Zhang Wei', 'Özgür Yıldırım']],
    [
      'Soraya Ramautarsing en Kwame Asante werken daar met Hodan Warsame.',
      ['Soraya Ramautarsing', 'Kwame Asante', 'Hodan Warsame'],
    ],
    [
      'Ik ben geholpen door Agnieszka Kowalska en Djamila Tavares.',
      ['Agnieszka Kowalska', 'Djamila Tavares'],
    ],
    ['Bij ons kwam Selamawit Gebremariam met Wout Pattinama.', ['Selamawit Gebremariam', 'Wout Pattinama']],
  ])('are found in %j', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it.each([
    'De wachttijd was veel te lang. Best veel gedoe.',
    'Wil jij de roos water geven? Echt mooi hoor.',
    'Jan met de pet is weer de dupe.',
    'Mijn vader heeft Alzheimer en mijn oom het syndroom van Down.',
    'In mei gaat de bakker met vakantie, de visser ook.',
    'De juf van de klas en de meester van groep acht waren er niet.',
    'Alles ging goed, geen opmerkingen.',
    'Te veel papier, te weinig mensen.',
    'De mark was beter dan de euro.',
  ])('are not seen in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('are called by the word that gave them away', () => {
    const [finding] = engine.find('Dat zei mevrouw Van der Veen toen.');
    expect(finding).toMatchObject({ kind: 'person', tier: 'sure', reason: 'title-cue:mevrouw' });
  });

  it('are found by the label of who speaks', () => {
    const names = found(
      'Interviewer: Hoe gaat het?\nFatiha: Goed.\nInterviewer: En thuis?\nFatiha: Ook goed.',
    );
    expect(names).toEqual(['Fatiha', 'Fatiha']);
  });
});

describe('places and organisations', () => {
  it('are found by preposition, by list and by head', () => {
    expect(found('Ik kom uit Gilze en woon nu in de gemeente Loon op Zand.', 'place')).toEqual([
      'Gilze',
      'Loon op Zand',
    ]);
    expect(found('Ik werk bij Zorggroep De Terpen in Drachten.', 'organisation')).toEqual([
      'Zorggroep De Terpen',
    ]);
    expect(found('Hij zit op basisschool De Vuurvlinder.', 'organisation')).toEqual([
      'basisschool De Vuurvlinder',
    ]);
  });

  it('leave countries and public bodies alone', () => {
    expect(engine.find('Ik kom uit Eritrea en belde met het UWV en de Belastingdienst.')).toEqual([]);
  });
});

describe('names that were found before', () => {
  const text = 'Mijn begeleider heet Roos Vermeer. Gisteren kwam Vermeer weer, en vermeer zei niets.';

  it('are found again in the same text', () => {
    expect(found(text)).toEqual(['Roos Vermeer', 'Vermeer', 'vermeer']);
  });

  it('are found in another text of the project, in other case too when that is asked', () => {
    const confirmed = confirmedNames(
      engine.find('Ik sprak met mevrouw Xhylandra Qoblinga over de aanvraag.'),
    );
    expect([...confirmed.keys()].sort()).toEqual(['qoblinga', 'xhylandra']);
    const other = 'daarna was qoblinga er weer.';
    expect(engine.find(other, { confirmed }).map((finding) => finding.text)).toContain('qoblinga');
    expect(
      engine.find(other, { confirmed, otherCase: false }).filter((f) => f.reason === 'seen-before'),
    ).toEqual([]);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    'mevrouw',
    'De Vries',
    'Jan',
    ' ',
    '\n',
    '. ',
    'ik heet ',
    'van der',
    '😀',
    'שלום',
    '\u202e',
    '\0',
    '-',
    "'s",
    'J.P.',
    '@',
    'Utrecht',
    'stichting ',
    'é',
    'e\u0301',
    '\ud800',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  );

  it('gives places that fit, in order and without overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const points = Array.from(text);
        let last = 0;
        for (const finding of engine.find(text)) {
          expect(finding.start).toBeGreaterThanOrEqual(last);
          expect(finding.end).toBeGreaterThan(finding.start);
          expect(points.slice(finding.start, finding.end).join('')).toBe(finding.text);
          expect(finding.score).toBeGreaterThanOrEqual(0);
          expect(finding.score).toBeLessThanOrEqual(1);
          expect(NAME_REASONS).toContain(finding.reason.split(':')[0]);
          last = finding.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same names twice', () => {
    const text = 'Toen belde Sanne de Boer met Ömer uit Assen.';
    expect(engine.find(text)).toEqual(engine.find(text));
  });

  it('may be a megabyte of one word, or of names', () => {
    expect(engine.find('A'.repeat(1_000_000))).toHaveLength(0);
    expect(engine.find('van '.repeat(100_000))).toHaveLength(0);
    expect(engine.find('Jan Smit, '.repeat(20_000))).toHaveLength(20_000);
  });
});
