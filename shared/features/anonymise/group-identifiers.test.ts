import { describe, expect, test } from 'vitest';
import type { IdentifierKind } from '../../language/identifiers/identifier-kind.ts';
import { groupIdentifiers } from './group-identifiers.ts';
import type { FormToGroup } from './group-types.ts';

function form(written: string, kind: IdentifierKind = 'person'): FormToGroup {
  const [text = '', documents = '1'] = written.split('@');
  const isSpeaker = text.endsWith(':');
  return {
    key: written,
    kind,
    text: text.replace(/:$/u, ''),
    count: 1,
    documents: documents.split(','),
    speaker: isSpeaker,
  };
}

/** Groups written as "a + b | c": the members sorted, since their order is tested apart. */
function sortedGroups(groups: string): string[] {
  return groups
    .split(' | ')
    .map((group) => group.split(' + ').sort().join(' + '))
    .sort();
}

function found(groups: string, kind: IdentifierKind = 'person'): string[] {
  const forms = groups.split(/ [+|] /).map((written) => form(written, kind));
  return groupIdentifiers(forms)
    .map(({ members }) => [...members].sort().join(' + '))
    .sort();
}

describe('persons that may be one', () => {
  test.each([
    'Sanne + Sanne de Boer + mevr. De Boer + S. de Boer + Sannes + SANNE + sanne de boer',
    'Boer, S. de + S. de Boer + Sanne de Boer',
    'de Boer, Sanne + Sanne de Boer',
    'Boer, Sanne de + Sanne de Boer',
    'Visser, dr. K. + K. Visser + Karim Visser',
    "Anna + Anna’s + anna + ANNA + Anna's",
    "Hans + Hans' + Hans’",
    'Renée + Renee + RENÉE + renée',
    'Jan v.d. Berg + Jan van den Berg',
    'Jan vd Berg + Jan van der Berg',
    'Jan v. d. Berg + Jan van de Berg',
    'Jan v/d Berg + J. v/d Berg + Jan van den Berg',
    'J. v.d. Berg + Jan van den Berg',
    'J.v.d. Berg + Jan van den Berg',
    'J.W. van den Berg + Jan Willem van den Berg',
    'J.-W. Bakker + Jan-Willem Bakker',
    'JW Bakker + Jan Willem Bakker',
    'Jan-Willem + Jan-Willem Bakker',
    'Jan-Willem Bakker + Jan Willem Bakker',
    'Anne-Marie de Vries + Annemarie de Vries',
    'Th. Jansen + Theo Jansen',
    'Chr. Mulder + Christine Mulder',
    'Sanne de Boer-Yilmaz + Sanne de Boer',
    'Sanne de Boer-Yilmaz + mevr. De Boer',
    'Sanne de Boer-Yilmaz + mevr. Yilmaz',
    'Sanne de Boer - Yilmaz + mevrouw De Boer-Yilmaz',
    'mevr. De Boer-Yilmaz + mevrouw De Boer',
    'Kees Jansen-de Wit + meneer De Wit + meneer Jansen + K. Jansen - de Wit',
    'mevrouw De Boer + mevr. de Boer + Mw. De Boer + mw de boer',
    'de heer Bakker + dhr. Bakker + meneer Bakker + Bakker',
    'De heer J. Bakker + J. Bakker',
    'Hendrik Bakker + dhr. Bakker + Bakker',
    'prof. dr. Ineke Smit + Ineke Smit + mevrouw Smit + dr. Smit',
    'Fatima El Amrani + mevrouw El Amrani + Fatima',
    'Fatima el Amrani + FATIMA EL AMRANI + F. El Amrani',
    'Karim Ben Ali + K. Ben Ali',
    'Ayşe Yılmaz + Ayse Yilmaz + mevrouw Yilmaz',
    'Łukasz Nowak + Lukasz Nowak + Lukasz',
    'oma Riet + Riet + Riet Smit',
    'tante Riet + Riet',
    'juf Marieke + Marieke + Marieke Bos',
    'meester De Wit + Kees de Wit',
    "Kees in 't Veld + K. in ‘t Veld + meneer In 't Veld",
    "Piet van 't Hof + Piet van het Hof",
    'Wim ter Horst + Ter Horst + W. ter Horst',
    'Joop de Ruiter + Ruiter',
    'Ahmed + ahmed + Ahmeds',
    'Sanne B. + Sanne Bakker + Sanne',
    'Sanne B + Sanne Bakker',
    'Jan W. Bakker + Jan Bakker',
    'Piet Bakker jr. + Piet Bakker Jr + P. Bakker jr.',
    'drs. Ellen Vos MSc + Ellen Vos',
    'Sanne@1 + Sanne de Boer@2',
    'mevrouw Sanne + Sanne',
    'S.M. de Boer + S. de Boer + Sanne de Boer',
    'S.M. de Boer + S. de Boer',
    'Thomas + Thomas’ + Thomas Visser',
    'Willem + Willem-Alexander Smit',
    'M. Al-Hassan + Mo Al-Hassan',
    'D. de Boer + Daan de Boer',
    'V. Bakker + Vera Bakker',
    'J. v. Dam + Joke van Dam',
    'familie Jansen + Jansen',
  ])('%s', (group) => {
    expect(found(group)).toEqual(sortedGroups(group));
  });
});

describe('persons that stay apart', () => {
  test.each([
    'Marko Bos | Marco Bos',
    'Jansen | Janssen',
    'Piet Jansen | Piet Janssen',
    'Marko | Marco',
    'Jan Bakker | Piet Bakker',
    'Jan Bakker sr. | Jan Bakker jr.',
    'Jan Bakker | Jan Bakker jr.',
    'Jan Bakker | Piet Bakker | Bakker',
    'Jan Bakker | Piet Bakker | meneer Bakker',
    'Jan Bakker + J. Bakker | Piet Bakker + P. Bakker',
    'Sanne de Boer | Sanne Visser | Sanne',
    'Sanne de Boer@1 + Sanne@1 | Sanne Visser@2',
    'Sanne de Boer@1 | Sanne Visser@2 | Sanne@1,2',
    'Sanne de Boer@1 | Sanne Visser@2 | Sanne@3',
    'Karim Bakker@1 + Bakker@1,3 | Fatima Bakker@2',
    'mevrouw De Boer | meneer De Boer',
    'mevrouw De Boer | meneer De Boer | De Boer',
    'mevrouw De Boer | meneer De Boer | S. de Boer',
    'Sanne de Boer + mevrouw De Boer | meneer De Boer',
    'Piet de Boer + meneer De Boer | Sanne de Boer + mevrouw De Boer',
    'Piet de Boer | mevrouw De Boer | De Boer',
    'S. de Boer | K. de Boer | De Boer',
    'S.M. de Boer | S.K. de Boer',
    'S.M. de Boer | S.K. de Boer | Sanne de Boer',
    'Sanne Karin de Boer | S.M. de Boer',
    'Sanne de Boer | K. de Boer',
    'Jan W. Bakker | Jan K. Bakker',
    'Jan W. Bakker | Jan K. Bakker | Jan Bakker',
    'Jan van den Berg | Jan van der Berg',
    'Jan van den Berg | Jan van der Berg | Jan v.d. Berg',
    'Sanne de Boer | Sanne Boer',
    'Sanne de Boer | Sanne van den Boer',
    'Sanne de Boer-Yilmaz | Sanne de Boer-Kaya',
    'Sanne de Boer-Yilmaz | Sanne de Boer-Kaya | Sanne de Boer',
    'Sanne de Boer | Sanne Yilmaz | Sanne de Boer-Yilmaz',
    'Jan | Jans',
    'Peter | Peters',
    'Peter | mevrouw Peters',
    'Willem | Willems | Hendrik | Hendriks',
    'Sanne | Sannes + Piet Sannes',
    'Anna | Hanna | Ann | Anne',
    'Anne Bakker | Anna Bakker',
    'Jan Thomas | Thomas Visser | Thomas',
    'Sanne: | Sanne de Boer:',
    'Sanne: | Sannes:',
    'Sanne B. | Sanne Visser',
    'Sanne B. | Sanne V. | Sanne',
    'Vries | Fries',
    'Jan en Piet | Jan | Piet',
    'mevrouw Visser | de heer en mevrouw Visser',
    'van Dijk + Jan van Dijk | Van Dijck + Jan van Dijck',
    'Joke de Vries | Joke Smit | mw. J. de Vries-Smit',
    'P.J.M. de Wit | Piet de Wit | Pieter de Wit',
    'Ali | Ali Kaya | Ali Demir',
    'J. | J.W.',
    'opa Jan | oma Jan',
    'tante Riet | Riet Smit | Riet Bos',
    'Jan Willem Bakker | Jan Bakker',
    'Van Dam | Van Dam-Smit | Kees van Dam | Els van Dam',
    'De Wit + Kees de Wit | Kees Wit',
    'dhr. Sanne van der Berg + van der Berg, Sanne | mevrouw van der Berg',
    'dhr. Sanne v.d. Berg + v.d. Berg, Sanne | mevrouw v.d. Berg',
    'mevrouw Peter de Boer + de Boer, Peter | dhr. Peter',
    'Jan Bos-Kaya | Jan M. Kaya | Jan M. Bos',
    'Bos-Kaya, Ali@3 | Ali M. Kaya@3 | Ali M. Bos@1',
    'Jan v.d. Berg | Jan M. van den Berg | Jan M. van der Berg',
  ])('%s', (groups) => {
    expect(found(groups)).toEqual(sortedGroups(groups));
  });
});

describe('what a group says', () => {
  const groupOf = (...written: string[]) => groupIdentifiers(written.map((each) => form(each)))[0];

  test('the fullest name without a title goes first', () => {
    expect(
      groupOf('Sannes', 'mevr. De Boer', 'SANNE DE BOER', 'mevrouw Sanne de Boer', 'Sanne de Boer')?.main,
    ).toBe('Sanne de Boer');
    expect(groupOf('SANNE', 'Sanne', 'Sannes')?.members).toEqual(['Sanne', 'Sannes', 'SANNE']);
  });

  test.each([
    [['Sanne', 'SANNE', 'Sannes', "Sanne's"], 'same-words', true],
    [['Sanne de Boer', 'mevr. Sanne de Boer', 'Boer, Sanne de'], 'same-words', true],
    [['mevr. De Boer', 'Mevrouw de Boer', 'De Boer'], 'same-words', true],
    [['Sanne', 'Sanne de Boer'], 'parts-of-name', false],
    [['S. de Boer', 'mevr. De Boer'], 'parts-of-name', false],
    [['Jan v.d. Berg', 'Jan van den Berg'], 'parts-of-name', false],
    [['Jansen', 'familie Jansen'], 'parts-of-name', false],
    [['Sanne'], 'alone', true],
  ] as const)('%s: %s', (written, reason, isCertain) => {
    expect(groupOf(...written)).toMatchObject({ reason, isCertain });
  });
});

describe('other kinds', () => {
  test.each([
    ['place', 'Emmen + EMMEN + gemeente Emmen + Emmen’s | Assen'],
    ['place', "'s-Hertogenbosch + Den Bosch + ’s Hertogenbosch | Bosch"],
    ['place', 'St. Annen + Sint Annen | Annen'],
    ['place', 'Bergen | Bergen op Zoom | Bergen aan Zee'],
    ['place', 'Súdwest-Fryslân + Sudwest Fryslan'],
    ['organisation', 'Stichting Welzijn Noord (SWN) + SWN + S.W.N. + Stichting Welzijn Noord'],
    ['organisation', 'De Zonnebloem + Zonnebloem + de zonnebloem'],
    ['organisation', 'Stichting Wind (SW) | Stichting Water (SW) | SW'],
    ['organisation', 'Bakkerij Smit B.V. + Bakkerij Smit | Bakkerij Smits'],
    ['telephone', '06-12345678 + +31 6 12345678 | 06-12345679'],
    ['iban', 'NL91ABNA0417164300 + nl91 abna 0417 1643 00'],
    ['email', 'a@b.nl + A@B.NL | aa@b.nl'],
  ] as const)('%s: %s', (kind, groups) => {
    const forms = groups.split(/ [+|] /).map((text) => ({ ...form('x', kind), key: text, text }));
    const seen = groupIdentifiers(forms).map(({ members }) => [...members].sort().join(' + '));
    expect(seen.sort()).toEqual(sortedGroups(groups));
  });

  test('are never mixed with persons', () => {
    expect(groupIdentifiers([form('Assen', 'place'), form('Assen ', 'person')])).toHaveLength(2);
  });

  test('"gemeente Emmen" is an offer, EMMEN is certain', () => {
    const [offer] = groupIdentifiers([form('Emmen', 'place'), form('gemeente Emmen', 'place')]);
    expect(offer).toMatchObject({ reason: 'same-place', isCertain: false });
    const [same] = groupIdentifiers([form('Emmen', 'place'), form('EMMEN', 'place')]);
    expect(same).toMatchObject({ reason: 'same-words', isCertain: true });
  });
});
