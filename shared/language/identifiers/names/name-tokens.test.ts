import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameTokens, TokenKind } from './name-tokens.ts';

function surfaces(text: string): string[] {
  return [...nameTokens(text).surfaces];
}

describe('nameTokens', () => {
  it('keeps hyphenated names, initials and Dutch apostrophes in one piece', () => {
    expect(surfaces("Willem-Jan van 't Hof")).toEqual(['Willem-Jan', 'van', "'t", 'Hof']);
    expect(surfaces('R.J. van den Heuvel-Smit.')).toEqual(['R.J.', 'van', 'den', 'Heuvel-Smit', '.']);
    expect(surfaces("in 's-Heerenberg")).toEqual(['in', "'s-Heerenberg"]);
    expect(surfaces('Th. Jansen')).toEqual(['Th.', 'Jansen']);
  });

  it('parts a genitive from its name', () => {
    const tokens = nameTokens("Salma's juf");
    expect(tokens.surfaces).toEqual(['Salma', "'s", 'juf']);
    expect(tokens.kinds[1]).toBe(TokenKind.genitive);
  });

  it('marks the words of addresses on the internet', () => {
    for (const text of [
      'mail f.amrani@bondvoorzorg.nl even',
      'zie https://www.mijnverhaal.nl/klacht',
      'op www.soraya.nl',
    ]) {
      const tokens = nameTokens(text);
      const hidden = tokens.surfaces.filter((_, i) => tokens.kinds[i] === TokenKind.opaque);
      expect(hidden).toContain('nl');
      expect(tokens.kinds[0]).toBe(TokenKind.word);
    }
  });

  it('puts every character that is no white space in exactly one token', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(..."aB. \n'’-@\u00ad\u0301😀ß1") }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { starts, ends, surfaces: words, count } = nameTokens(text);
        let at = 0;
        for (let i = 0; i < count; i++) {
          expect(text.slice(at, starts[i]).replace(/[\s\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')).toBe(
            '',
          );
          expect(words[i]).toBe(text.slice(starts[i], ends[i]));
          expect(ends[i] ?? 0).toBeGreaterThan(starts[i] ?? 0);
          at = ends[i] ?? 0;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads a word of a million letters', () => {
    expect(nameTokens('a'.repeat(1_000_000)).count).toBe(1);
    expect(nameTokens('a-'.repeat(500_000)).count).toBeGreaterThan(0);
  });
});
