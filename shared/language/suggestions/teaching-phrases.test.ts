import { expect, test } from 'vitest';
import { code } from './made-up-survey.test-data.ts';
import { teachingPhrases } from './teaching-phrases.ts';

test('name, definition, use when and example teach their code, whole and cut into phrases', () => {
  const phrases = teachingPhrases([
    code('w', 'Wachttijd', {
      definition: 'Het duurt lang; er komt niets.',
      useWhen: 'Weken, maanden',
      example: 'Het was 2,5 week.',
    }),
  ]);
  expect(phrases.map((phrase) => phrase.text)).toEqual([
    'Wachttijd',
    'Het duurt lang',
    'er komt niets',
    'Het duurt lang, er komt niets',
    'Weken',
    'maanden',
    'Weken, maanden',
    'Het was 2,5 week',
  ]);
  expect(phrases.every(({ codeId, sign, weight }) => codeId === 'w' && sign === 1 && weight === 1)).toBe(
    true,
  );
});

test('a not-when that names another code is an example of that code', () => {
  const phrases = teachingPhrases([
    code('w', 'Wachttijd', { notWhen: 'In de wacht aan de telefoon: moeilijk  BEREIKBAAR. Alleen boos.' }),
    code('m', 'Moeilijk bereikbaar'),
  ]);
  expect(phrases).toContainEqual({ text: 'Alleen boos.', codeId: 'w', sign: -1, weight: 0.5 });
  expect(phrases.filter((phrase) => phrase.text.startsWith('In de wacht'))).toEqual([
    { text: 'In de wacht aan de telefoon', codeId: 'm', sign: 1, weight: 0.5 },
  ]);
});

test('a code for empty answers learns the usual ones', () => {
  const of = (id: string, names: string[]) =>
    teachingPhrases(names.map((name) => code(name, name)))
      .filter((phrase) => phrase.codeId === id)
      .map((phrase) => phrase.text);
  expect(of('Geen opmerking', ['Geen opmerking', 'Wachttijd'])).toEqual(
    expect.arrayContaining(['nvt', 'weet niet']),
  );
  expect(of('Geen opmerking', ['Geen opmerking', 'Weet niet'])).not.toContain('geen idee');
  expect(of('Weet niet', ['Geen opmerking', 'Weet niet'])).toContain('geen idee');
  expect(of('Geen bericht tussendoor', ['Geen bericht tussendoor'])).toEqual(['Geen bericht tussendoor']);
});

test('what a codebook tells the coder to do is no example', () => {
  const phrases = teachingPhrases([
    code('w', 'Wachttijd', {
      useWhen: 'Weken wachten. Geef deze code alleen.',
      notWhen: 'Anders: geen code.',
    }),
  ]);
  expect(phrases.filter(({ sign }) => sign === 1).map(({ text }) => text)).toEqual([
    'Wachttijd',
    'Weken wachten',
  ]);
});

test('empty texts teach nothing', () => {
  expect(teachingPhrases([code('x', '  ', { definition: ' . , ; ', notWhen: '- : -' })])).toEqual([]);
  expect(teachingPhrases([])).toEqual([]);
});
