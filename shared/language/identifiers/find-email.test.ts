import { describe, expect, test } from 'vitest';
import { findOfKind, readMarked } from './identifiers.samples.ts';

describe('e-mail addresses', () => {
  test.each([
    'dat is {wil punt de rooij apenstaartje kpnpost punt nl} maar',
    'mijn mail is {jan jansen apenstaartje gmail punt com}',
    'mail naar {j streepje de vries apenstaartje kpnmail punt nl}',
    'mijn mail is {w i l apenstaartje ziggo punt nl}',
    'mail: {jan laag streepje smit negentien vijftig apestaartje hot streepje mail punt com}',
    '{jan van der berg apenstaartje gmail punt com}',
    'mailen: {froukje.hoekstra@ziggo.nl}.',
    '{hans_vd_berg57@hotmail.com}. Tel',
    'via {info@familie-terlouw.eu}',
    '{k.de-boer+zorg@gemeente.duinrade.nl}',
    'mailto:{Anna@X.NL}',
    '{jan@x.nl}.Daarna',
    '{zoë.müller@café.nl}',
    '{jan@x.amsterdam}',
    '{jan@x.museum}',
    '<{jan@x.nl}>',
    '({jan@x.nl})',
    '{a@b.co.uk}',
    '{jan punt jansen apenstaartje gmail punt com}',
    '{jan.jansen apenstaartje gmail.com} dus',
    '{jan underscore jansen apenstaartje kpn punt nl}',
    '{jan (at) x.nl}',
    '{jan [at] x [punt] nl}',
    '{jan(at)x.nl}',
    '{jan at x punt nl}',
    '{jan @ x.nl}',
    '{jan apenstaartje gmail}',
    '{jan apestaartje ziggo punt nl} en',
    '{j punt de punt boer apenstaartje xs4all punt nl}',
    '{jan [at] x [dot] com}',
    '{JAN@X.NL}',
    '😀{jan@x.nl}😀',
    '{jan.apenstaart@x.nl}',
  ])('are found exactly: %s', (marked) => {
    const { text, spans } = readMarked(marked);
    expect(findOfKind(text, 'email')).toEqual(spans);
  });

  test.each([
    'ik weet niet wat een apenstaartje is',
    'jan@school',
    '@jan en @piet',
    'een apenstaartje',
    'apenstaartje punt nl',
    'a at b',
    'ik was at home',
    '3 @ 4',
    '@',
    '@@',
    'jan@',
    '@x.nl',
    'jan@x',
    'een @ staat',
    'punt com',
    'hij zat at punt',
    'jan punt jansen',
    'prijs @ 12',
    '@jan',
    '(at)',
    'www.x.nl',
    'mijn mail is weg',
    'gmail',
    'x.nl',
    'info bij x',
    '@ de gemeente',
  ])('are not seen in: %s', (text) => {
    expect(findOfKind(text, 'email')).toEqual([]);
  });
});
