import { describe, expect, test } from 'vitest';
import { findOfKind, readMarked } from './identifiers.samples.ts';

describe('addresses', () => {
  test.each([
    'op de {Laan van Meerdervoort 211}, 2563 AA Den Haag',
    'aan de {Westerstraat 14b}. Mijn',
    'Op {Kastanjestraat 37}, 5342CN, twee',
    '{Laan van de Iemenhees 9-A}, 7823 GE',
    'in de {Molenstraat}.',
    'op de {dorpsweg 88} in rotterdam',
    '{Burgemeester Jansenlaan 201}, Hengelo',
    'op het {Marktplein} hebben',
    '{1e Oosterparkstraat 5-hs}',
    '{Postbus 123}',
    '{Prins Hendrikkade 5-III}',
    'op de {Van der Helststraat 12 bis}',
    '{Dorpsstraat 12 t/m 16}',
    "op de {'s-Gravelandseweg 3}",
    'aan de {Lange Voorhout 12}',
    'aan de {Nieuwe Beek 12}',
    '{Spui 12}, 2511 BT Den Haag',
    'De {Dorpsstraat, nummer 14}',
    'in de {Dorpsstraat nr. 14}',
    'op de {Oude Werfkade, 27b}, hier',
    'hij zat op de {laan van meerdervoort 211}, 2563 aa',
    'bij {burgemeester jansenlaan 201}, hengelo',
    'ik woon in de {kerkstraat} dus',
    'we wonen aan de {Singel} nu',
    '{Kerkplein 3}',
    '{Korte Nieuwsteeg 4 B}',
    '{Zilverschoonhof 14}, 9990 KX',
    '{Singelgracht 8-2}',
    'op {Burg. van Nispenlaan 8}',
    '{Kerkstraat twaalf}',
    'op de hoek van de {Voorstraat}.',
    '{Hoofdweg 12-14}',
    'ik woon op {kerkstraat nummer 12}',
    'op het {Dorpsplein}',
  ])('are found exactly: %s', (marked) => {
    const { text, spans } = readMarked(marked);
    expect(findOfKind(text, 'address')).toEqual(spans);
  });

  test.each([
    'onderweg 2 keer gestopt',
    'op de snelweg 12',
    'kamer 12',
    'Weg 2 weken',
    'weg 2 weken',
    'mevrouw Dijkstra 3',
    'meneer Hoogstraat belde',
    'de Wmo, 12 mensen',
    'Fase 2, vraag 3',
    'in 2019',
    'op de markt',
    'naar de supermarkt',
    'de arbeidsmarkt 2019',
    'In 1936, 1940 en 1944',
    'onderweg naar huis',
    'aan de hand',
    'woont in de buurt',
    'woont op de boerderij',
    'op het kerkhof',
    'op de loopbaan 3',
    'artikel 3 lid 2',
    '1 op de 3',
    'om 12 uur',
    'pagina 12',
    'Rabobank 3 keer',
    'op het schoolplein',
    'Plein 1944 nr 12',
  ])('are not seen in: %s', (text) => {
    expect(findOfKind(text, 'address')).toEqual([]);
  });
});
