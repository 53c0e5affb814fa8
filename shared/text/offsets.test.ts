import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CodePointOffset,
  codePointLength,
  codePointOffset,
  createTextIndex,
  utf16Offset,
} from './offsets.ts';

/** Well-formed text, text with lone surrogates, and emoji, mixed. */
const anyText = fc
  .array(fc.constantFrom('a', 'é', 'e\u0301', '😀', '👩‍👩‍👧', '🇳🇱', '\ud83d', '\ude00', ' ', '\n', '漢'), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));

describe('createTextIndex', () => {
  it.each([
    ['', 0],
    ['huis', 4],
    ['a😀b', 3],
    ['👩‍👩‍👧', 5],
    ['🇳🇱', 2],
    ['e\u0301', 2],
    ['\ud83d', 1],
    ['\ude00\ud83d', 2],
  ])('counts %j as %i code points', (text, length) => {
    expect(createTextIndex(text).length).toBe(length);
    expect(codePointLength(text)).toBe(length);
  });

  it('agrees with the iterator of JavaScript for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const index = createTextIndex(text);
        const points = [...text];
        expect(index.length).toBe(points.length);
        let unit = 0;
        points.forEach((point, i) => {
          expect(index.toUtf16(codePointOffset(i))).toBe(unit);
          for (let half = 0; half < point.length; half++) {
            expect(index.toCodePoint(utf16Offset(unit + half))).toBe(i);
          }
          unit += point.length;
        });
        expect(index.toUtf16(index.length)).toBe(text.length);
        expect(index.toCodePoint(utf16Offset(text.length))).toBe(index.length);
      }),
    );
  });

  it('slices by code points', () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), fc.nat(40), (text, a, b) => {
        const points = [...text];
        const [start, end] = [Math.min(a, b, points.length), Math.min(Math.max(a, b), points.length)];
        const cut = createTextIndex(text).slice(codePointOffset(start), codePointOffset(end));
        expect(cut).toBe(points.slice(start, end).join(''));
      }),
    );
  });

  it('refuses offsets outside the text', () => {
    for (const text of ['abc', 'a😀c']) {
      const index = createTextIndex(text);
      expect(() => index.toUtf16(codePointOffset(4))).toThrow(RangeError);
      expect(() => index.toCodePoint(utf16Offset(text.length + 1))).toThrow(RangeError);
      expect(() => index.slice(codePointOffset(2), codePointOffset(1))).toThrow(RangeError);
    }
  });
});

describe('the constructors', () => {
  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuse %d', (n) => {
    expect(() => codePointOffset(n)).toThrow(RangeError);
    expect(() => utf16Offset(n)).toThrow(RangeError);
    expect(CodePointOffset.safeParse(n).success).toBe(false);
  });
});
