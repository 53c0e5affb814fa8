import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approximateMatches } from './approximate-match.ts';
import { findQuote, type Quote } from './find-quote.ts';
import { codePointOffset, createTextIndex } from './offsets.ts';

function foundText(text: string, quote: Partial<Quote> & { exact: string }): string | null {
  const range = findQuote(text, { before: '', after: '', ...quote });
  return range === null ? null : createTextIndex(text).slice(range.start, range.end);
}

/** Many different sentences, always the same ones. Fiction. */
function longText(sentences: number): string {
  const words = [
    'de',
    'gemeente',
    'wachten',
    'lang',
    'brief',
    'nooit',
    'kwam',
    'huis',
    'zorg',
    'moeder',
    'ik',
    'was',
    'bang',
  ];
  let seed = 7;
  const next = (most: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % most;
  };
  const sentence = () => Array.from({ length: 9 }, () => words[next(words.length)]).join(' ');
  return Array.from({ length: sentences }, () => `${sentence()}.`).join(' ');
}

describe('findQuote', () => {
  it('counts in code points', () => {
    expect(findQuote('😀😀 de brief 😀', { exact: 'brief', before: '', after: '' })).toEqual({
      start: 6,
      end: 11,
    });
  });

  it.each([
    ['the text before', { before: 'tweede ', after: '' }, 19],
    ['the text after', { before: '', after: ', ja' }, 23],
    ['where it stood', { before: '', after: '', near: codePointOffset(11) }, 19],
    ['nothing, the first', { before: '', after: '' }, 0],
  ])('chooses between equal words by %s', (_name, rest, start) => {
    const text = 'ja, tweede, tweede ja. ja, ja';
    const found = findQuote(text, { exact: 'ja', ...rest });
    expect(found?.start).toBe(start);
  });

  it('lets context weigh more than nearness', () => {
    const text = `mijn huis ${'x'.repeat(500)} jouw huis`;
    const quote = { exact: 'huis', before: 'mijn ', after: '', near: codePointOffset(510) };
    expect(findQuote(text, quote)?.start).toBe(5);
  });

  it.each([
    [
      'a corrected word',
      'ik heb drie maandne gewacht op de brief',
      'ik heb drie maanden gewacht op de brief',
    ],
    ['a replaced name', 'toen zei Anna dat het te laat was', 'toen zei [P1] dat het te laat was'],
    ['a dropped word', 'het was echt heel erg lang wachten daar', 'het was echt erg lang wachten daar'],
    ['a changed beginning', 'de brief kwam nooit aan', 'De brief kwam nooit aan'],
    ['an emoji', 'wat een dag was dat 😀 zeg', 'wat een dag was dat 😁 zeg'],
  ])('finds a passage with %s', (_name, exact, now) => {
    expect(foundText(`${longText(30)} Nou, ${now}, ja. ${longText(10)}`, { exact })).toBe(now);
  });

  it.each([
    ['nothing to find', ''],
    ['a short word that is not there', 'fiet'],
    ['an altogether different sentence', 'zeventig paarden galopperen over het strand bij eb'],
  ])('finds nothing for %s', (_name, exact) => {
    expect(foundText(longText(50), { exact })).toBeNull();
  });

  it('finds every part of a text that stands in it exactly', () => {
    const part = fc.array(fc.constantFrom('a', 'b', '😀', 'é', 'e\u0301', ' '), {
      minLength: 1,
      maxLength: 15,
    });
    fc.assert(
      fc.property(part, part, part, (before, middle, after) => {
        const exact = middle.join('');
        const quote = { exact, before: before.join(''), after: after.join('') };
        expect(foundText(before.join('') + exact + after.join(''), quote)).toBe(exact);
      }),
    );
  });

  it('answers within the text, close to the quote, whatever it is asked', () => {
    const text = longText(20);
    fc.assert(
      fc.property(
        fc.nat(800),
        fc.integer({ min: 20, max: 120 }),
        fc.array(fc.nat(200), { maxLength: 3 }),
        (at, length, harmed) => {
          const letters = [...text.slice(at, at + length)];
          for (const place of harmed) letters[place % letters.length] = '#';
          const exact = letters.join('');
          const found = foundText(text, { exact });
          expect(found).not.toBeNull();
          expect(Math.abs((found ?? '').length - exact.length)).toBeLessThanOrEqual(3);
        },
      ),
    );
  });

  it('finds a few harmed words among many that look like them', () => {
    expect(foundText(longText(20), { exact: '#ng #org moeder #org ' })).toBe('ang zorg moeder zorg ');
  });

  it('finds its place in a long text without walking through all of it for each word', () => {
    const text = longText(8000);
    const exact = text.slice(200_000, 201_000).replaceAll('moeder', 'vader').replaceAll('bang', 'boos');
    const found = findQuote(text, { exact, before: '', after: '' });
    expect(Math.abs((found?.start ?? 0) - 200_000)).toBeLessThan(10);
  });
});

/** Edit distance with a free beginning and end, the plain way. */
function leastErrors(text: string, pattern: string): number {
  let row = Array.from({ length: text.length + 1 }, () => 0);
  for (let i = 1; i <= pattern.length; i++) {
    const next = [i];
    for (let j = 1; j <= text.length; j++) {
      const same = (row[j - 1] ?? 0) + (pattern[i - 1] === text[j - 1] ? 0 : 1);
      next.push(Math.min(same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(...row);
}

describe('approximateMatches', () => {
  it('finds the least errors that a full comparison finds, and reports them truly', () => {
    const letters = (minLength: number, maxLength: number) =>
      fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength, maxLength }).map((all) => all.join(''));
    fc.assert(
      fc.property(letters(0, 40), letters(5, 15), (text, pattern) => {
        const matches = approximateMatches(text, pattern, undefined);
        const least = leastErrors(text, pattern);
        if (least <= Math.floor(pattern.length / 5)) {
          expect(Math.min(...matches.map((match) => match.errors))).toBe(least);
        } else expect(matches).toEqual([]);
        for (const { start, end, errors } of matches) {
          expect(leastErrors(text.slice(start, end), pattern)).toBe(errors);
        }
      }),
      { numRuns: 500 },
    );
  });
});
