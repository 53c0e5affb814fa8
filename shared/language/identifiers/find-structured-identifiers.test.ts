import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTextIndex } from '../../text/offsets.ts';
import { findStructuredIdentifiers } from './find-structured-identifiers.ts';
import { FindingReason, reasonDetail, reasonKey } from './finding-reason.ts';

function shown(text: string): string[] {
  return findStructuredIdentifiers(text).map(({ kind, tier, text: words }) => `${kind} ${tier}: ${words}`);
}

describe('what is found', () => {
  test.each([
    ['Mail naar k.de-boer+zorg@gemeente.duinrade.nl.', 'email sure: k.de-boer+zorg@gemeente.duinrade.nl'],
    ['mailto:Anna@X.NL', 'email sure: Anna@X.NL'],
    ['jan@x.nl.Daarna niets', 'email sure: jan@x.nl'],
    ['zoë.müller@café.nl', 'email sure: zoë.müller@café.nl'],
    ['jan punt smit apenstaartje kpn punt nl graag', 'email sure: jan punt smit apenstaartje kpn punt nl'],
    ['jan [at] kpn [punt] nl', 'email sure: jan [at] kpn [punt] nl'],
    ['bel 06-12345678 even', 'telephone sure: 06-12345678'],
    ['0612345678', 'telephone sure: 0612345678'],
    ['06 12 34 56 78', 'telephone sure: 06 12 34 56 78'],
    ['06 - 12 34 56 78', 'telephone sure: 06 - 12 34 56 78'],
    ['tel.06.12.34.56.78.', 'telephone sure: 06.12.34.56.78'],
    ['(020) 123 45 67', 'telephone sure: (020) 123 45 67'],
    ['0592-123456', 'telephone sure: 0592-123456'],
    ['0592 12 34 56', 'telephone sure: 0592 12 34 56'],
    ['070/3123456', 'telephone sure: 070/3123456'],
    ['088 - 123 45 67', 'telephone sure: 088 - 123 45 67'],
    ['085-1234567', 'telephone sure: 085-1234567'],
    ['0800-1234', 'telephone sure: 0800-1234'],
    ['0900-1234567', 'telephone sure: 0900-1234567'],
    ['+31612345678', 'telephone sure: +31612345678'],
    ['+31 (0)6 1234 5678', 'telephone sure: +31 (0)6 1234 5678'],
    ['+31(0)20-1234567', 'telephone sure: +31(0)20-1234567'],
    ['0031 6 12345678', 'telephone sure: 0031 6 12345678'],
    ['+32 475 12 34 56', 'telephone look: +32 475 12 34 56'],
    ['Mijn BSN is 123456782.', 'bsn sure: 123456782'],
    ['1234.56.782', 'bsn sure: 1234.56.782'],
    ['nummer 123 456 782', 'bsn sure: 123 456 782'],
    ['bsn: 123456789', 'bsn look: 123456789'],
    ['sofi-nummer 12 34 56 789', 'bsn look: 12 34 56 789'],
    ['burgerservicenummer, dat is 1234 56 789', 'bsn look: 1234 56 789'],
    ['NL91ABNA0417164300', 'iban sure: NL91ABNA0417164300'],
    ['op NL91 ABNA 0417 1643 00 op naam van', 'iban sure: NL91 ABNA 0417 1643 00'],
    ['nl91abna0417164300', 'iban sure: nl91abna0417164300'],
    ['BE68 5390 0754 7034', 'iban sure: BE68 5390 0754 7034'],
    ['NL92ABNA0417164300', 'iban look: NL92ABNA0417164300'],
    ['postcode 1234 AB', 'postcode sure: 1234 AB'],
    ['1234AB', 'postcode sure: 1234AB'],
    ['1234ab', 'postcode look: 1234ab'],
    ['Ik woon Dorpsstraat 14b.', 'address sure: Dorpsstraat 14b'],
    ['In de Prins Hendrikkade 5-III hangt', 'address sure: Prins Hendrikkade 5-III'],
    ['op de Van der Helststraat 12 bis', 'address sure: Van der Helststraat 12 bis'],
    ['Laan van Meerdervoort 123 in', 'address sure: Laan van Meerdervoort 123'],
    ['Burg. van Nispenlaan 8', 'address sure: Burg. van Nispenlaan 8'],
    ["op de 's-Gravelandseweg 3", "address sure: 's-Gravelandseweg 3"],
    ['aan de Lange Voorhout 12', 'address sure: Lange Voorhout 12'],
    ['Ik woon aan de Nieuwe Beek 12', 'address look: Nieuwe Beek 12'],
    ['ik woon dorpsstraat 14', 'address sure: dorpsstraat 14'],
    ['geboren op 12 maart 1952', 'birth-date sure: 12 maart 1952'],
    ['geb. 12-03-1952', 'birth-date sure: 12-03-1952'],
    ['geboortedatum: 12/3/52', 'birth-date sure: 12/3/52'],
    ['Ze is geboren in Duinrade op 1 mrt. ’52', 'birth-date sure: 1 mrt. ’52'],
    ['op 12 maart 1952 geboren', 'birth-date sure: 12 maart 1952'],
    ['geboren in 1952', 'birth-date look: 1952'],
    ['geboren in maart 1952', 'birth-date look: maart 1952'],
    ['geboren 24-12', 'birth-date look: 24-12'],
    ['De Dorpsstraat, nummer 14', 'address sure: Dorpsstraat, nummer 14'],
    ['in de Dorpsstraat nr. 14', 'address sure: Dorpsstraat nr. 14'],
    ['op de Oude Werfkade, 27b, hier', 'address sure: Oude Werfkade, 27b'],
    ['in de Dorpsstraat, 12 van ons', 'address look: Dorpsstraat, 12'],
    ['(06) - 12345678', 'telephone sure: (06) - 12345678'],
    ['+49 (0)170 1234567', 'telephone look: +49 (0)170 1234567'],
    ['jan @ x.nl', 'email look: jan @ x.nl'],
    ['geboren op 3 mei', 'birth-date look: 3 mei'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual([expected]);
  });
});

describe('an address in parts', () => {
  test.each([
    ['Dorpsstraat 14, 1234 AB Duinrade', ['address: Dorpsstraat 14', 'postcode: 1234 AB', 'place: Duinrade']],
    [
      'Dorpsstraat 14\n1234 AB Capelle aan den IJssel',
      ['address: Dorpsstraat 14', 'postcode: 1234 AB', 'place: Capelle aan den IJssel'],
    ],
    ['Spui 12, 2511 BT Den Haag', ['address: Spui 12', 'postcode: 2511 BT', 'place: Den Haag']],
    ['Postbus 123, 1234 AB Duinrade', ['address: Postbus 123', 'postcode: 1234 AB', 'place: Duinrade']],
    ['Dorpsstraat 14,1234AB', ['address: Dorpsstraat 14', 'postcode: 1234AB']],
    ['1500 MB Duinrade', ['postcode: 1500 MB', 'place: Duinrade']],
    ['1234 AB Mevrouw Bakker', ['postcode: 1234 AB']],
  ])('%s', (text, expected) => {
    const found = findStructuredIdentifiers(text);
    expect(found.map(({ kind, text: words }) => `${kind}: ${words}`)).toEqual(expected);
    expect(found.map(({ tier }) => tier)).toEqual(expected.map(() => 'sure'));
  });
});

describe('near misses', () => {
  test.each([
    '123456789 euro',
    '123456782 euro',
    '€ 123.456.782',
    '1.123.456.782',
    '2019-2023',
    'artikel 2.3.5',
    '1234 mensen',
    'in 2020 AD',
    'van 2019 en 2020',
    'IN 2011 EN 2012',
    '9-12 uur',
    'versie 10.0.19045.2965',
    'kamer 12',
    'Weg 2 weken',
    'weg 2 weken',
    'Rabobank',
    'om 14:30',
    '06:30 tot 07:45',
    '0900 uur',
    '01 02 03 04 05 06 07 08 09 10',
    '12 34 56 78 90\n06 12 34 56 78 90 11',
    '123 456 782 901 234',
    '€ 1500 NL',
    'op de Wmo, 12 mensen',
    '1500mg',
    '1500 MB',
    '1234 SS',
    '20230612345',
    '1 2 3 4 5 6 7 8 9',
    'onderweg 2 keer gestopt',
    'op de snelweg 12',
    'mevrouw Dijkstra 3',
    'Fase 2, vraag 3',
    'geboren en getogen. In 2019 kwam',
    'jan@school',
    'een 8 op 10',
    'Wmo 2015, 18 jaar',
    'in mei 14 dagen',
  ])('%s', (text) => {
    expect(shown(text)).toEqual([]);
  });
});

describe('offsets', () => {
  test('count code points, also behind emoji', () => {
    const text = '👩‍🦽🎉 bel 06-12345678 🙂 of 😀jan@x.nl😀';
    const index = createTextIndex(text);
    const findings = findStructuredIdentifiers(text);
    expect(findings.map((finding) => finding.text)).toEqual(['06-12345678', 'jan@x.nl']);
    for (const { start, end, text: words } of findings) expect(index.slice(start, end)).toBe(words);
  });

  test('are sorted, apart and true in any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '06-12345678',
        ' ',
        '\n',
        '123456782',
        'NL91ABNA0417164300',
        '1234 AB',
        'Dorpsstraat 14',
        ' geboren op ',
        '12 maart 1952',
        '@',
        '.nl',
        'bsn ',
        '+31',
        '(0)',
        '-',
        '😀',
        '\ud83d',
        '0',
        '1',
        'straat ',
        ' Jan ',
        'kenteken ',
        'KZ-481-P',
        'zaaknummer ',
        'ZK-2021-0041',
        'www.x.nl/a',
        'ik ben ',
        'drieëntwintig',
        ' jaar oud',
        ' van 9 ',
        '3 maart',
        ' ’71 ',
        'nul zes twaalf ',
        ' punt nl',
        ' apenstaartje ',
        'İ',
        '\n',
        '(',
        ')',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const index = createTextIndex(text);
        let done = 0;
        for (const { start, end, text: words, score, reason } of findStructuredIdentifiers(text)) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(FindingReason.options).toContain(reasonKey(reason));
          expect(reasonDetail(reason)).toMatch(/^(?:\p{Ll}[\p{Ll}-]*)?$/u);
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThan(start);
          expect(index.slice(start, end)).toBe(words);
          done = end;
        }
      }),
      { numRuns: 400 },
    );
  });
});
