import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointLength, codePointOffset, createTextIndex } from './offsets.ts';
import {
  applyReplacements,
  invertSplices,
  mapOffset,
  mapRange,
  mapRanges,
  type Replacement,
  type Splice,
  splicesBetween,
} from './text-edit.ts';

const range = (start: number, end: number) => ({ start: codePointOffset(start), end: codePointOffset(end) });
const splice = (at: number, removed: number, inserted: number): Splice => ({
  at: codePointOffset(at),
  removed,
  inserted,
});
const replacement = (start: number, end: number, text: string): Replacement => ({
  ...range(start, end),
  text,
});

const letters = fc.constantFrom('a', 'b', 'é', 'e\u0301', '😀', '👩‍👧', ' ', '\n', ' de ', 'kat ', 'boom');
const anyText = fc.array(letters, { maxLength: 25 }).map((parts) => parts.join(''));
/** As texts from outside may be: with halves of characters that never became whole. */
const brokenText = fc
  .array(fc.oneof(letters, fc.constantFrom('\ud83d', '\ude00')), { maxLength: 25 })
  .map((parts) => parts.join(''));

/** A text with replacements that fit it. */
const edit = fc
  .tuple(anyText, fc.array(fc.tuple(fc.nat(60), fc.nat(60), anyText), { maxLength: 6 }))
  .map(([text, wishes]) => {
    const length = codePointLength(text);
    const replacements: Replacement[] = [];
    let free = 0;
    for (const [skip, take, words] of wishes) {
      const start = Math.min(length, free + (skip % 6));
      const end = Math.min(length, start + (take % 5));
      replacements.push(replacement(start, end, words));
      free = end;
    }
    return { text, replacements };
  });

/** For every kept character of the old text: its place in the new text. */
function keptPlaces(length: number, splices: readonly Splice[]): Map<number, number> {
  const places = new Map<number, number>();
  let at = 0;
  let shift = 0;
  for (const one of [...splices, splice(length, 0, 0)]) {
    for (; at < one.at; at++) places.set(at, at + shift);
    at = one.at + one.removed;
    shift += one.inserted - one.removed;
  }
  return places;
}

function expectKept(length: number, splices: readonly Splice[], start: number, end: number): void {
  const mapped = mapRange(range(start, end), splices);
  for (const [old, now] of keptPlaces(length, splices)) {
    const isCovered = mapped !== null && mapped.start <= now && now < mapped.end;
    expect(isCovered, `character ${old}`).toBe(old >= start && old < end);
  }
}

describe('applyReplacements', () => {
  it('replaces names and says where', () => {
    const done = applyReplacements('Toen 😀 belde Anna met dr. Smit.', [
      replacement(22, 31, '[P02]'),
      replacement(13, 17, '[P01]'),
    ]);
    expect(done.text).toBe('Toen 😀 belde [P01] met [P02]');
    expect(done.splices).toEqual([splice(13, 4, 5), splice(22, 9, 5)]);
  });

  it('refuses replacements that overlap or lie outside the text', () => {
    expect(() => applyReplacements('abcdef', [replacement(0, 3, 'x'), replacement(2, 4, 'y')])).toThrow(
      RangeError,
    );
    expect(() => applyReplacements('abc', [replacement(2, 4, 'y')])).toThrow(RangeError);
  });

  it('refuses to join two lone surrogates', () => {
    expect(() => applyReplacements('\ud83dx\ude00', [replacement(1, 2, '')])).toThrow(RangeError);
  });

  it('leaves every character outside the splices in its place', () => {
    fc.assert(
      fc.property(edit, ({ text, replacements }) => {
        const done = applyReplacements(text, replacements);
        const before = [...text];
        const after = [...done.text];
        for (const [old, now] of keptPlaces(before.length, done.splices))
          expect(after[now]).toBe(before[old]);
      }),
    );
  });
});

describe('invertSplices', () => {
  it('leads back, and twice is where it began', () => {
    fc.assert(
      fc.property(edit, ({ text, replacements }) => {
        const done = applyReplacements(text, replacements);
        const back = invertSplices(done.splices);
        const places = keptPlaces(codePointLength(done.text), back);
        for (const [old, now] of keptPlaces(codePointLength(text), done.splices))
          expect(places.get(now)).toBe(old);
        expect(invertSplices(back)).toEqual(done.splices);
      }),
    );
  });
});

describe('mapRange', () => {
  it.each([
    ['an insertion at its start stays outside', range(5, 9), [splice(5, 0, 3)], range(8, 12)],
    ['an insertion at its end stays outside', range(5, 9), [splice(9, 0, 3)], range(5, 9)],
    ['an insertion inside makes it grow', range(5, 9), [splice(6, 0, 3)], range(5, 12)],
    ['a replaced span equal to it is kept whole', range(5, 9), [splice(5, 4, 5)], range(5, 10)],
    ['the first half of a replaced span covers all of it', range(3, 7), [splice(5, 4, 5)], range(3, 10)],
    ['the last half of a replaced span covers all of it', range(7, 12), [splice(5, 4, 5)], range(5, 13)],
    ['the inside of a replaced span covers all of it', range(6, 7), [splice(5, 4, 5)], range(5, 10)],
    ['a replaced span just before it stays outside', range(9, 12), [splice(5, 4, 5)], range(10, 13)],
    ['a replaced span just after it stays outside', range(2, 5), [splice(5, 4, 5)], range(2, 5)],
    ['of two touching names it keeps its own', range(5, 9), [splice(5, 4, 5), splice(9, 4, 5)], range(5, 10)],
    ['inside a deletion nothing is left', range(6, 8), [splice(5, 4, 0)], null],
    ['equal to a deletion nothing is left', range(5, 9), [splice(5, 4, 0)], null],
    [
      'deleted with insertions at both edges nothing is left',
      range(5, 9),
      [splice(5, 0, 2), splice(5, 4, 0), splice(9, 0, 2)],
      null,
    ],
    ['a deletion of its start leaves the rest', range(5, 9), [splice(3, 4, 0)], range(3, 5)],
    ['an empty range covers nothing', range(5, 5), [], null],
  ])('%s', (_name, given, splices, expected) => {
    expect(mapRange(given, splices)).toEqual(expected);
  });

  it('covers exactly the kept characters it covered, whatever the edit', () => {
    fc.assert(
      fc.property(edit, fc.nat(60), fc.nat(60), ({ text, replacements }, a, b) => {
        const length = codePointLength(text);
        const { splices } = applyReplacements(text, replacements);
        expectKept(length, splices, Math.min(a, b, length), Math.min(Math.max(a, b), length));
      }),
    );
  });

  it('gives both edges as mapOffset does', () => {
    const splices = [splice(2, 0, 2), splice(4, 3, 1)];
    expect(mapOffset(codePointOffset(2), splices, 'start')).toBe(4);
    expect(mapOffset(codePointOffset(2), splices, 'end')).toBe(2);
    expect(mapOffset(codePointOffset(5), splices, 'start')).toBe(6);
    expect(mapOffset(codePointOffset(5), splices, 'end')).toBe(7);
  });

  it('maps 3,000 ranges over 3,000 splices at once', () => {
    const splices = Array.from({ length: 3000 }, (_, i) => splice(i * 10, 4, 5));
    const ranges = Array.from({ length: 3000 }, (_, i) => range(i * 10 + 5, i * 10 + 9));
    const mapped = mapRanges(ranges, splices);
    mapped.forEach((one, i) => {
      expect(one).toEqual(range(i * 11 + 6, i * 11 + 10));
    });
  });
});

/** Rebuilds the new text from the old one and the splices. */
function rebuild(before: string, after: string, splices: readonly Splice[]): string {
  const index = createTextIndex(before);
  const now = createTextIndex(after);
  const parts: string[] = [];
  let done = codePointOffset(0);
  let shift = 0;
  for (const { at, removed, inserted } of splices) {
    expect(at).toBeGreaterThanOrEqual(done);
    parts.push(index.slice(done, at));
    parts.push(now.slice(codePointOffset(at + shift), codePointOffset(at + shift + inserted)));
    done = codePointOffset(at + removed);
    shift += inserted - removed;
  }
  parts.push(index.slice(done, index.length));
  return parts.join('');
}

describe('splicesBetween', () => {
  it.each([
    ['de zwarte kat', 'de zwarte kat', []],
    ['de kat', 'de zwarte kat', [splice(3, 0, 7)]],
    ['de wolrd is', 'de world is', [splice(5, 2, 2)]],
    ['de kat slaapt', 'de katten slapen', [splice(5, 1, 4), splice(10, 3, 3)]],
    ['een 😀 dag', 'een 😁 dag', [splice(4, 1, 1)]],
    ['cafe', 'cafe\u0301', [splice(3, 1, 2)]],
    ['', 'ja', [splice(0, 0, 2)]],
    ['ja', '', [splice(0, 2, 0)]],
  ])('%j to %j', (before, after, expected) => {
    expect(splicesBetween(before, after)).toEqual(expected);
  });

  it('keeps a coding of a corrected word on the whole word', () => {
    const splices = splicesBetween('ik zag de kat lopen', 'ik zag de katten lopen');
    expect(mapRange(range(10, 13), splices)).toEqual(range(10, 16));
  });

  it('leads from any text to any other', () => {
    fc.assert(
      fc.property(brokenText, brokenText, (before, after) => {
        expect(rebuild(before, after, splicesBetween(before, after))).toBe(after);
      }),
    );
  });

  it('keeps codings on the same kept characters after any edit', () => {
    fc.assert(
      fc.property(edit, fc.nat(60), fc.nat(60), ({ text, replacements }, a, b) => {
        const after = applyReplacements(text, replacements).text;
        const length = codePointLength(text);
        const splices = splicesBetween(text, after);
        expectKept(length, splices, Math.min(a, b, length), Math.min(Math.max(a, b), length));
      }),
    );
  });

  it('finds a few far edits in a long text, and survives a text that differs everywhere', () => {
    const words = Array.from({ length: 70_000 }, (_, i) => `w${(i * 7919) % 5003}`);
    const before = words.join(' ');
    const few = words.map((word, i) => (i % 7000 === 3 ? 'anders' : word)).join(' ');
    const every = words.map((word, i) => (i % 3 === 0 ? `x${i}` : word)).join(' ');
    const unlike = words.map((_, i) => `y${i % 977}`).join('  ');
    expect(splicesBetween(before, few)).toHaveLength(10);
    for (const after of [every, unlike]) {
      expect(rebuild(before, after, splicesBetween(before, after))).toBe(after);
    }
  });
});
