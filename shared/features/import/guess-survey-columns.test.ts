import { expect, test } from 'vitest';
import { guessSurveyColumns } from './guess-survey-columns.ts';

const pick = (values: string[], index: number) => values[index % values.length] ?? '';
const count = 200;
const rows = (make: (index: number) => string[]) => Array.from({ length: count }, (_, index) => make(index));
const words = (index: number) => `Ze belde na ${index} dagen terug en toen ging het snel`;
const short = (index: number) =>
  index % 7 === 0 ? 'nvt' : `${pick(['niks', 'goed', 'te laat', 'prima zo'], index)} ${index % 90}`;

test('a Dutch survey gets a role, a type and a reason for every column', () => {
  const header =
    'respnr;datum;jaar;gemeente;inwoners;leeftijd;geslacht;soort_hulp;huishouden;cijfer;v8_open;v12_open;weegfactor;ip_adres';
  const found = guessSurveyColumns(
    header.split(';'),
    rows((index) => [
      String(10_001 + index),
      `${String((index % 28) + 1).padStart(2, '0')}-02-2020`,
      String(2020 + (index % 4)),
      pick(['Duinrade', 'Hollebeek', 'Westerkoog'], index),
      pick(['tot 30.000', '30.000 en meer'], index),
      String(19 + (index % 72)),
      pick(['1', '2', '2', '3'], index),
      pick(
        ['Huishoudelijke hulp', 'Hulpmiddel of woningaanpassing', 'Begeleiding en dagbesteding samen'],
        index,
      ),
      pick(['alleen', 'met partner', 'nvt'], index),
      index % 10 === 0 ? '99' : String(1 + (index % 10)),
      short(index),
      words(index),
      pick(['0,874', '1,126'], index),
      '145.*',
    ]),
    ',',
  );
  expect(found.map(({ name, role, type }) => `${name} ${role} ${type}`)).toEqual([
    'respnr id text',
    'datum variable date',
    'jaar variable category',
    'gemeente variable category',
    'inwoners variable category',
    'leeftijd variable number',
    'geslacht variable category',
    'soort_hulp variable category',
    'huishouden variable category',
    'cijfer variable number',
    'v8_open answer text',
    'v12_open answer text',
    'weegfactor weight number',
    'ip_adres ignore text',
  ]);
  const reason = (name: string) => found.find((column) => column.name === name)?.reason;
  expect(reason('respnr')).toEqual({ key: 'unique', values: 200 });
  expect(reason('jaar')).toEqual({ key: 'few-values', values: 4, from: '2020', to: '2023' });
  expect(reason('leeftijd')).toEqual({ key: 'numbers', from: '19', to: '90' });
  expect(reason('geslacht')).toEqual({ key: 'codes', values: 3, from: '1', to: '3' });
  expect(reason('cijfer')).toEqual({ key: 'numbers', from: '2', to: '10' });
  expect(reason('v12_open')?.words).toBeCloseTo(11);
  expect(reason('weegfactor')?.mean).toBeCloseTo(1);
  expect(reason('ip_adres')).toEqual({ key: 'identifying' });
  expect(
    found.filter((column) => column.missing.length > 0).map(({ name, missing }) => [name, missing]),
  ).toEqual([
    ['huishouden', ['nvt']],
    ['cijfer', ['99']],
  ]);
});

test('an English survey is read the same way', () => {
  const found = guessSurveyColumns(
    ['Response ID', 'Start Date', 'E-mail', 'Full name', 'Weight', 'Q1', 'Q1 comment', 'Q2', 'Empty'],
    rows((index) => [
      `R_${index}x`,
      `2024-03-${String((index % 28) + 1).padStart(2, '0')} 10:00`,
      `a${index}@example.org`,
      'Somebody',
      '1.25',
      pick(['Very satisfied', 'Not at all', 'N/A'], index),
      index % 3 === 0 ? `because ${index}` : '',
      `They called back after ${index} days, which was fine`,
      '',
    ]),
    '.',
  );
  expect(found.map(({ role, reason }) => `${role} ${reason.key}`)).toEqual([
    'id unique',
    'variable dates',
    'ignore identifying',
    'ignore identifying',
    'weight weight-name',
    'variable few-values',
    'answer free-short',
    'answer long-text',
    'ignore empty',
  ]);
  expect(found[5]?.missing).toEqual(['N/A']);
});

test('at most one column is the respondent, and none when nothing is unique', () => {
  const two = guessSurveyColumns(
    ['volgnr', 'respnr'],
    rows((index) => [String(index), String(index + 5)]),
    ',',
  );
  expect(two.filter((column) => column.role === 'id')).toHaveLength(1);
  const none = guessSurveyColumns(
    ['respnr', 'v1'],
    rows((index) => [String(index % 9), words(index)]),
    ',',
  );
  expect(none.some((column) => column.role === 'id')).toBe(false);
});

test('99 is an age among ages and no mark on a school report', () => {
  const ages = guessSurveyColumns(
    ['nr', 'leeftijd'],
    rows((index) => [String(index), String(20 + (index % 80))]),
    ',',
  );
  expect(ages[1]?.missing).toEqual([]);
  const marks = guessSurveyColumns(
    ['nr', 'v3'],
    rows((index) => [String(index), pick(['1', '5', '10', '-1', '99'], index)]),
    ',',
  );
  expect(marks[1]?.missing).toEqual(['-1', '99']);
});

test('e-mail and telephone columns are recognised by what is in them', () => {
  const found = guessSurveyColumns(
    ['a', 'b', 'c'],
    rows((index) => [`p${index}@example.nl`, `06-${10_000_000 + index}`, `10.0.0.${index}`]),
    ',',
  );
  expect(found.map((column) => column.role)).toEqual(['ignore', 'ignore', 'ignore']);
});

test('a survey without rows gets a role for every column', () => {
  const found = guessSurveyColumns(['respnr', 'v1_open'], [], ',');
  expect(found.map((column) => column.role)).toEqual(['ignore', 'answer']);
});
