import { expect, it } from 'vitest';
import { formKey, identifierKey } from './same-identifier.ts';

it('knows a form by its letters alone', () => {
  expect(formKey(' Renée  d’Arc ')).toBe(formKey("RENEE d'arc"));
  expect(formKey('Anna')).not.toBe(formKey('Annas'));
});

it.each([
  ['telephone', '06-12 34 56 78', '+31 (0)6 1234 5678'],
  ['telephone', '0031612345678', '0612345678'],
  ['bsn', '1234.56.782', '123456782'],
  ['iban', 'nl91 abna 0417 1643 00', 'NL91ABNA0417164300'],
  ['postcode', '1234 ab', '1234AB'],
  ['plate', 'kz-481-p', 'KZ 481 P'],
  ['case-number', 'ZK-2021-0041', 'ZK 2021 0041'],
] as const)('knows a %s in two spellings', (kind, first, second) => {
  expect(identifierKey(kind, first)).toBe(identifierKey(kind, second));
});

it('keeps different numbers and other kinds apart', () => {
  expect(identifierKey('telephone', '0612345678')).not.toBe(identifierKey('telephone', '0612345679'));
  expect(identifierKey('person', 'Jan-Piet')).not.toBe(identifierKey('person', 'Jan Piet'));
});
