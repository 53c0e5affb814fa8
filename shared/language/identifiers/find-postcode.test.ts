import { describe, expect, test } from 'vitest';
import { findOfKind, readMarked } from './identifiers.samples.ts';

describe('postcodes', () => {
  test.each([
    'postcode {vijf drie vier een b l} en dat',
    'Goudenregenstraat achtenvijftig, {vier negen negen negen k b}, holle beek',
    'postcode {vijfentwintig achttien h e}',
    '{2518 HE} in The Hague',
    'postcode {2518 HE}',
    '{2563 AA} Den Haag',
    '37, {5342CN}, twee',
    '{7823 GE}, Emmen',
    '{8011 PK} Zwolle',
    '{1011AA} amsterdam',
    '{1234 AB}',
    '({1234 AB})',
    '{1234ab}',
    '{1234 ab}',
    'postcode {1234 ab}',
    'postcode: {1234AB}.',
    '{9999 ZZ}',
    '{1000 AP}',
    '14,{1234AB}',
    '{1500 MB} Duinrade',
    '{2011 EN} Haarlem',
    '{2611 MG} Delft',
    'Dorpsstraat 14\n{1234 AB} Duinrade',
    '{1234 AB}',
    '😀{1234 AB}😀',
    'NL-{1234 AB}',
    '{8011 pk} zwolle',
    '{3500 XX}, {3501 XX}',
    'postcode is {1234 ab}',
    'tussen {1234 AB} en {1234 AC}',
  ])('are found exactly: %s', (marked) => {
    const { text, spans } = readMarked(marked);
    expect(findOfKind(text, 'postcode')).toEqual(spans);
  });

  test.each([
    'IK HEB 1500 EN JIJ 2500 DE REST',
    'twintig dertig e n dan',
    'een twee drie vier keer',
    '0999 AB',
    '1234 SA',
    '1234 SD',
    '1234 SS',
    '1234 euro',
    '1500 mg',
    '1500mg',
    '1500 MB',
    'in 2020 AD',
    'IN 2011 EN 2012',
    '1234 mensen',
    '12345 AB',
    '1234 ABC',
    '1234',
    '2020 en',
    '2020 is',
    '1234 jaar',
    '1.234 AB',
    '€ 1500 NL',
    'AB 1234',
    '1234 A',
    '2015 de',
    '1500 km',
    '1234-5678',
    '21234AB',
  ])('are not seen in: %s', (text) => {
    expect(findOfKind(text, 'postcode')).toEqual([]);
  });
});
