import { describe, expect, test } from 'vitest';
import { findOfKind, readMarked } from './identifiers.samples.ts';

describe('web addresses and handles', () => {
  test.each([
    'staan op {fotowolk.example/afd3-monica}',
    'kijk op {mijnomgeving.care/login?x=1}',
    'Kijk op {www.soraya-vecht-door.nl}, daar',
    'Zie {https://www.mijnverhaal.nl/klacht/4411} voor',
    '({http://x.nl/a_(b)})',
    '{mijnverhaal.nl}.',
    'op {mijnverhaal.nl/klacht} staat',
    '{linkedin.com/in/jan-smit}',
    'op {facebook.com/jan.smit.12}',
    'volg {@soraya_vecht} maar',
    'volg {@sorayavechtdoor} maar',
    'Instagram: {soraya.vecht}',
    'op insta {soraya_v} dus',
    'mijn twitter is {jansmit88}',
    'snapchat: {sanne_2005}',
    '{www punt mijnverhaal punt nl}',
    '{mijnverhaal punt nl} heet het',
    '{https://nl.wikipedia.org/wiki/Jan_Smit_(zanger)} bijvoorbeeld',
    '{HTTP://WWW.X.NL}',
    '{ftp://x.nl/map}',
    '{youtu.be/abc123}',
    '{blog.familie-smit.eu}',
    '{stichtingbuurt.org}?',
    '“{www.x.nl}”',
    '{t.me/jansmit}',
    '{www2.x.nl/pad?a=b&c=d#e}',
    '😀{www.x.nl}😀',
    '{familie.amsterdam} is van ons',
  ])('are found exactly: %s', (marked) => {
    const { text, spans } = readMarked(marked);
    expect(findOfKind(text, 'url')).toEqual(spans);
  });

  test.each([
    'zij.hij/hun',
    'man.vrouw/kind',
    'ik ben weg.nu kom',
    'dat is zo.de rest',
    'Hij kwam.Com ging',
    'jan@x.nl',
    'k.de-boer@gemeente.nl',
    'bijv.een',
    'o.a.de',
    'e.d.',
    '10.30',
    '1.234,56',
    'punt nl',
    'een punt com',
    'Facebook gelezen.',
    'op Facebook staat',
    'via Instagram gevonden',
    'drs. Nl',
    'www',
    'http',
    'a.b.c',
    'J.P.Smit',
    'artikel 3.2',
    '@ de balie',
    '3 @ 4',
    'a@b',
    'dat.het',
  ])('are not seen in: %s', (text) => {
    expect(findOfKind(text, 'url')).toEqual([]);
  });
});
