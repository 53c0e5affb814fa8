import { describe, expect, test } from 'vitest';
import { findOfKind, readMarked } from './identifiers.samples.ts';

describe('citizen service numbers', () => {
  test.each([
    'heb ik het opgezocht {vijf zes negen zeven vier vier negen drie drie} en weet',
    'het is {negen negen negen negen negen nul nul een negen}. nu',
    'mijn bsn is {een twee drie, vier vijf zes, zeven acht twee}',
    'bsn {twaalf vierendertig vijf zes zeven acht twee}',
    'Mijn BSN is {111222333}, zoek',
    'zij hadden {123456782} en',
    '{1234.56.782}',
    'nummer {123 456 782}',
    'bsn: {123456789}',
    'sofi-nummer {12 34 56 789}',
    'burgerservicenummer, dat is {1234 56 789}',
    'BSN {12345678}',
    'BSN van mijn moeder is {123456789}',
    'burger service nummer {123456782}',
    'BSN-nummer: {123456782}',
    '({123456782})',
    '{111222334} is mijn BSN',
    '{111222334} (bsn)',
    'sofinummer {123456789}',
    'bsn:{123456782}',
    'BSN {123.456.789}',
    '{1234-56-782}',
    'mijn bsn dat is {123456782}',
    '😀{123456782}😀',
    'bsn {123 45 67 89}',
    '{123456782}.',
    'BSN ({123456789})',
    'BSN’s {123456782} en {111222333}',
    'het burgerservicenummer van hem was {123456782}',
  ])('are found exactly: %s', (marked) => {
    const { text, spans } = readMarked(marked);
    expect(findOfKind(text, 'bsn')).toEqual(spans);
  });

  test.each([
    '123456789',
    '123456789 euro',
    '123456782 euro',
    '€ 123.456.782',
    '1.123.456.782',
    '123 456 782 901 234',
    '000000000',
    '12345678',
    '1234567890',
    '0612345678',
    'ISBN 978901234',
    '123456782,50',
    '+123456782',
    'bsn kwijt',
    'bsn',
    'het bsn is geheim',
    'bsn. 12 mensen',
    '#123456782',
    '2019-2023',
    '123456782 mensen',
    'a123456782',
    '123456782b',
    '12 34 56 789',
    '1 2 3 4 5 6 7 8 9',
    'bsn 1234',
  ])('are not seen in: %s', (text) => {
    expect(findOfKind(text, 'bsn')).toEqual([]);
  });
});
