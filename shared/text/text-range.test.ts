import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointOffset, createTextIndex } from './offsets.ts';
import { compareRanges, rangeContains, rangesOverlap, snapToGraphemes, TextRange } from './text-range.ts';

const range = (start: number, end: number) => ({ start: codePointOffset(start), end: codePointOffset(end) });

describe('ranges', () => {
  it.each([
    [range(0, 5), range(5, 9), false],
    [range(0, 5), range(4, 9), true],
    [range(0, 9), range(3, 4), true],
    [range(0, 9), range(3, 3), false],
  ])('%j and %j overlap: %s', (a, b, expected) => {
    expect(rangesOverlap(a, b)).toBe(expected);
    expect(rangesOverlap(b, a)).toBe(expected);
  });

  it('know what they contain', () => {
    expect(rangeContains(range(2, 6), range(2, 6))).toBe(true);
    expect(rangeContains(range(2, 6), range(1, 6))).toBe(false);
  });

  it('sort by start, then by end', () => {
    const sorted = [range(3, 4), range(0, 9), range(0, 2)].sort(compareRanges);
    expect(sorted).toEqual([range(0, 2), range(0, 9), range(3, 4)]);
  });

  it('may not end before they start', () => {
    expect(TextRange.safeParse({ start: 4, end: 3 }).success).toBe(false);
    expect(TextRange.safeParse({ start: 3, end: 3 }).success).toBe(true);
  });
});

describe('snapToGraphemes', () => {
  it.each([
    ['een huis', range(1, 3), range(1, 3)],
    ['cafe\u0301s', range(3, 4), range(3, 5)],
    ['cafe\u0301s', range(4, 5), range(3, 5)],
    ['x👩‍👩‍👧y', range(2, 3), range(1, 6)],
    ['🇳🇱🇧🇪🇩🇪', range(3, 4), range(2, 4)],
    ['👍🏽!', range(0, 1), range(0, 2)],
    ['👍🏽!', range(2, 2), range(2, 2)],
  ])('in %j widens %j to %j', (text, given, expected) => {
    expect(snapToGraphemes(createTextIndex(text), given)).toEqual(expected);
  });

  it('does as a segmenter over the whole text would', () => {
    const parts = [
      'a',
      ' ',
      '\n',
      'e\u0301',
      'é',
      '👩‍👩‍👧',
      '🇳🇱',
      '🇧',
      '\u200d',
      '©',
      '한',
      'ก็',
      '\u0600',
      '\ud83d',
    ];
    const text = fc.array(fc.constantFrom(...parts), { maxLength: 20 }).map((all) => all.join(''));
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), (whole, a, b) => {
        const index = createTextIndex(whole);
        const start = Math.min(a, b, index.length);
        const end = Math.min(Math.max(a, b), index.length);
        const edges = [0];
        for (const { segment } of segmenter.segment(whole))
          edges.push((edges.at(-1) ?? 0) + [...segment].length);
        const snapped = snapToGraphemes(index, range(start, end));
        expect(snapped.start).toBe(Math.max(...edges.filter((edge) => edge <= start)));
        expect(snapped.end).toBe(Math.min(...edges.filter((edge) => edge >= end)));
      }),
    );
  });
});
