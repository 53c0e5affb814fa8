import { describe, expect, test } from 'vitest';
import { findOfKind, readMarked } from './identifiers.samples.ts';

describe('dates of birth', () => {
  test.each([
    'geboren {12-04-1958} in Oss',
    'op {2 februari 1936} geboren',
    "geb. {03-09-'71}, hier",
    'geboren op {12 maart 1952}',
    'geboortedatum: {12/3/52}',
    'geboren in Duinrade op {1 mrt. ’52}',
    'geboren in {1952}',
    'geboren in {maart 1952}',
    'geboren {24-12}',
    'geboren op {3 mei}',
    'geboren op {twaalf april negentienhonderd achtenvijftig}',
    'geboortedatum {1958-04-12}',
    'geb.datum {12.04.1958}',
    '(geb. {1958})',
    'ik ben van {12 maart 1952}',
    "ik ben van {'52}",
    'ik ben tweeënvijftig, van {8 maart 1972}, dus',
    'Joop de Ruiter, van de {derde juni vierenvijftig}, dus',
    'jarig op {3 maart}',
    'op {3 maart} jarig',
    'mijn verjaardag is {3 maart}',
    'mijn bouwjaar is {1952}',
    'Geboortejaar: {1952}',
    'geboortedatum {12041958}',
    'zij is op {12 april 1958} geboren',
    'GEBOREN {12 MAART 1952}',
    'geboren de {5e mei 1945}',
    'ik bin in {1944} geboren',
    'ik ben geboren {twaalf drie negentientweeënvijftig}',
    'ik ben van {3 augustus 1999}',
    'zij is van {elf april\nnegentienvierenveertig} dus',
  ])('are found exactly: %s', (marked) => {
    const { text, spans } = readMarked(marked);
    expect(findOfKind(text, 'birth-date')).toEqual(spans);
  });

  test.each([
    'geboren en getogen. In 2019 kwam',
    'geboren',
    'geb',
    'op 12 maart 2023 kwam de brief',
    'sinds 14 maart 2021',
    'geboortezorg 2019',
    'een 16-jarig meisje',
    'in 2019',
    'de 12-jarige Jan',
    'ik ben van de gemeente',
    'ik ben van 9 tot 5 bezig',
    'op 3 maart kwam hij',
    '5 mei 1945',
    'het kind is geboren',
    'geboren in Oss',
    'geboren als oudste',
    'verjaardag',
    'jarig',
    'bij de geboorte van Elif',
    'ik was 12',
    'artikel 3.2',
    'wet van 3 juni 2014',
    'aangeboren in 3 gevallen',
    '1952',
    "in '52 kwamen wij",
    'hij was er van 1977 tot 1981',
    'de brief is van 3 maart 2021',
  ])('are not seen in: %s', (text) => {
    expect(findOfKind(text, 'birth-date')).toEqual([]);
  });
});
