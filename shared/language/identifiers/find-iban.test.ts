import { describe, expect, test } from 'vitest';
import { findOfKind, readMarked } from './identifiers.samples.ts';

describe('account numbers', () => {
  test.each([
    'iban {nl eenennegentig abna nul vier een zeven een zes vier drie nul nul}',
    'mijn rekening is {en el negen een a b n a nul vier zeventien zestien drieënveertig nul nul}',
    '{nl eenennegentig abn amro nul vier een zeven een zes vier drie nul nul}.',
    '{NL20INGB0001234567}.',
    'dat is {NL91 ABNA 0417 1643 00}, daar',
    '{NL39RABO0300065264} ten name',
    '{nl91abna0417164300}',
    '{nl91 abna 0417 1643 00}',
    '{NL91.ABNA.0417.1643.00}',
    '{BE68 5390 0754 7034}',
    '{DE89370400440532013000}',
    '{FR1420041010050500013M02606}',
    '{GB82 WEST 1234 5698 7654 32}',
    '{TR330006100519786457841326}',
    '{PL61109010140000071219812874}',
    '{NL92ABNA0417164300}',
    'IBAN: {DE89370400440532013001}',
    'rekeningnummer {41.71.64.300}',
    'rekening {417164300}',
    'giro {1234567}',
    'gironummer {4417}',
    'bankrekening {1234567}',
    'rek.nr. {417164300}',
    'rekeningnummer is {12.34.56.789}',
    '😀{NL91ABNA0417164300}😀',
    '({NL91ABNA0417164300})',
    '{NL 91 ABNA 0417 1643 00}',
    'postbank {P 1234567}',
  ])('are found exactly: %s', (marked) => {
    const { text, spans } = readMarked(marked);
    expect(findOfKind(text, 'iban')).toEqual(spans);
  });

  test.each([
    'nl is mooi',
    'in nl een abn bank met nul vier een zeven een zes vier drie nul vijf',
    'NL12',
    'NL91ABNA04171643',
    'NL91ABNA041716430012',
    'XX91ABNA0417164300',
    'DE89370400440532013001',
    'rekening van 1250 euro',
    'de rekening is 125 euro',
    'giro 555',
    'giro 2019',
    'rekening 12',
    'rekening',
    'de rekening kwam op 12-03-2021',
    'rekening 1234567 euro',
    'BE68',
    'NO12 mensen',
    'nl',
    'NL',
    'SE 12',
    'in NL 91 mensen',
    'GB82',
    'de rekening van 2019',
    '1234567',
    '417164300',
    'rekening houden met drie dingen',
    'FR14',
  ])('are not seen in: %s', (text) => {
    expect(findOfKind(text, 'iban')).toEqual([]);
  });
});
