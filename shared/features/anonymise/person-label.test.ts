import { expect, it } from 'vitest';
import { partsOfName, personInLabel } from './person-label.ts';

it.each(['Mevrouw Bakker', 'Joop de Ruiter', 'Joop', 'JOOP', 'Dhr. Van Dam', 'Noor 2'])(
  'takes %s for a person',
  (label) => {
    expect(personInLabel(`${label}:`)).toBe(label);
  },
);

it.each([
  'R1',
  'F',
  'Respondent 3',
  'INT',
  'Interviewer',
  'Deelnemer B',
  'respondent',
  'Moeder',
  '[Persoon 1]',
  '2',
  'spreker 1',
  '',
])('takes %s for nobody', (label) => expect(personInLabel(label)).toBeNull());

it('knows the shorter ways to call somebody', () => {
  expect(partsOfName('Joop de Ruiter')).toEqual(['de Ruiter', 'Joop', 'Ruiter']);
  expect(partsOfName('Mevrouw Bakker')).toEqual(['Bakker']);
  expect(partsOfName('Dhr. J. van Dam')).toEqual(['van Dam', 'Dam']);
  expect(partsOfName('Joop')).toEqual([]);
});
