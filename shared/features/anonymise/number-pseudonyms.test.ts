import { expect, test } from 'vitest';
import { IdentifierKind } from '../../language/identifiers/identifier-kind.ts';
import { defaultReplacement, nextNumber } from './number-pseudonyms.ts';

test('persons, places and organisations carry a number, the rest does not', () => {
  expect(IdentifierKind.options.map((kind) => defaultReplacement(kind, 2))).toEqual([
    '[Persoon 2]',
    '[Plaats 2]',
    '[Organisatie 2]',
    '[adres]',
    '[postcode]',
    '[telefoonnummer]',
    '[e-mailadres]',
    '[webadres]',
    '[BSN]',
    '[rekeningnummer]',
    '[kenteken]',
    '[nummer]',
    '[geboortedatum]',
    '[datum]',
    '[leeftijd]',
    '[verwijderd]',
  ]);
});

test('the next number is one above the highest of its own kind', () => {
  const used = ['[Persoon 1]', '[Plaats 9]', '[Persoon 4, zoon van respondent]', 'Karin', '[persoon 3]'];
  expect(nextNumber('person', used)).toBe(5);
  expect(nextNumber('place', used)).toBe(10);
  expect(nextNumber('organisation', used)).toBe(1);
  expect(nextNumber('bsn', used)).toBe(1);
});
