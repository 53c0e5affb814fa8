import { describe, expect, it } from 'vitest';
import { createTextIndex } from '../../text/offsets.ts';
import { ftsExpression, indexColumns, matchQuery } from './match-query.ts';
import { parseQuery } from './parse-query.ts';

function hits(text: string, query: string): string[] | null {
  const index = createTextIndex(text);
  return matchQuery(text, parseQuery(query))?.map(({ start, end }) => index.slice(start, end)) ?? null;
}

const TEXT =
  '😀 Ik wachtte op de brief. Het wachten duurde heel lang, te lang; de e-mails kwamen nooit. Cafés dicht.';

describe('matchQuery', () => {
  it.each([
    ['wacht', ['wachtte', 'wachten']],
    ['brief lang', ['brief', 'lang', 'lang']],
    ['brief fiets', null],
    ['brief OR fiets', ['brief']],
    ['brief fiets OR nooit', ['nooit']],
    ['brief -fiets', ['brief']],
    ['brief -nooit', null],
    ['brief -"heel lang"', null],
    ['-fiets', []],
    ['-brief', null],
    ['"heel lang"', ['heel lang']],
    ['"HEEL LANG te"', ['heel lang, te']],
    ['"lang heel"', null],
    ['"heel lange"', null],
    ['wacht*', ['wachtte', 'wachten']],
    ['cafe*', ['Cafés']],
    ['e-mail*', ['e-mails']],
    ['"heel lang" lang', ['heel lang', 'lang']],
    ['', null],
  ])('%s', (query, expected) => {
    expect(hits(TEXT, query)).toEqual(expected);
  });

  it('answers in code points', () => {
    expect(matchQuery(TEXT, parseQuery('ik'))).toEqual([{ start: 2, end: 4 }]);
  });

  it('merges hits that overlap, and leaves hits that touch', () => {
    expect(hits('heel erg lang', '"heel erg" "erg lang"')).toEqual(['heel erg lang']);
    expect(hits('漢 漢', '漢')).toEqual(['漢', '漢']);
  });

  it('finds every hit of a long text', () => {
    const text = 'Ik wachtte 😀 op de brief van de gemeente, maar die kwam nooit. '.repeat(6500);
    expect(matchQuery(text, parseQuery('wachten "de gemeente"'))).toHaveLength(13_000);
  });
});

describe('ftsExpression', () => {
  it.each([
    ['katten', '(stems : "kat")'],
    ['"de katten" hond*', '(words : "de katten" AND words : "hond" *)'],
    ['kat -hond OR vis', '(stems : "kat") OR (stems : "vis")'],
    ['kat OR -hond', null],
    ['kat OR 漢', null],
    ['kat 漢', '(stems : "kat")'],
    ['', null],
  ])('narrows %j by %j', (query, expected) => {
    expect(ftsExpression(parseQuery(query))).toBe(expected);
  });
});

describe('indexColumns', () => {
  it('holds the words twice, stemmed and as they are', () => {
    expect(indexColumns("De katten's e-mails, écht!")).toEqual({
      stems: 'de kat e mail echt',
      words: 'de katten e mails echt',
    });
  });
});
