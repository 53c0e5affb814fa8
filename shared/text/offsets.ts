import { z } from 'zod';

/** A place in a text, counted in Unicode code points from 0. The only unit in the database and on the wire. */
export const CodePointOffset = z.number().int().nonnegative().brand<'CodePointOffset'>();
export type CodePointOffset = z.infer<typeof CodePointOffset>;

/** A place in a JavaScript string, counted in UTF-16 units. Only for local work with the DOM and with regexes. */
export type Utf16Offset = number & { readonly __utf16: unique symbol };

/** Checked constructor. Throws RangeError when `n` is not a whole number of 0 or more. */
export function codePointOffset(n: number): CodePointOffset {
  requireWhole(n);
  return n as CodePointOffset;
}

/** Checked constructor. Throws RangeError when `n` is not a whole number of 0 or more. */
export function utf16Offset(n: number): Utf16Offset {
  requireWhole(n);
  return n as Utf16Offset;
}

function requireWhole(n: number): void {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`${n} is not an offset`);
}

/** Converts between the two units for one text. Every method throws RangeError outside the text. */
export type TextIndex = {
  readonly text: string;
  /** In code points. */
  readonly length: CodePointOffset;
  /** An offset between the two halves of a surrogate pair snaps back to the start of the pair. */
  toCodePoint(u: Utf16Offset): CodePointOffset;
  toUtf16(c: CodePointOffset): Utf16Offset;
  /** The text of `[start, end)`. */
  slice(start: CodePointOffset, end: CodePointOffset): string;
};

/**
 * Builds the index of a text: the places of its astral characters, searched by halving. A lone surrogate counts
 * as one code point, as it does in SQLite and Python. A text without astral characters converts for free.
 */
export function createTextIndex(text: string): TextIndex {
  const astral = astralPositions(text);
  const length = (text.length - astral.length) as CodePointOffset;

  function toCodePoint(u: Utf16Offset): CodePointOffset {
    requireInside(u, text.length);
    // Inside a pair the pair itself is counted too, which is exactly the step back to its start.
    return codePointOffset(u - countBelow(astral, u, 0));
  }
  function toUtf16(c: CodePointOffset): Utf16Offset {
    requireInside(c, length);
    return utf16Offset(c + countBelow(astral, c, 1));
  }
  function slice(start: CodePointOffset, end: CodePointOffset): string {
    if (start > end) throw new RangeError(`range starts at ${start} and ends at ${end}`);
    return text.slice(toUtf16(start), toUtf16(end));
  }
  return { text, length, toCodePoint, toUtf16, slice };
}

/** The length of a text in code points; a lone surrogate counts as one. */
export function codePointLength(text: string): CodePointOffset {
  return (text.length - astralPositions(text).length) as CodePointOffset;
}

/** True when `u` lies between the two halves of a surrogate pair of `text`. */
export function isInsidePair(text: string, u: number): boolean {
  return isHigh(text.charCodeAt(u - 1)) && isLow(text.charCodeAt(u));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function astralPositions(text: string): number[] {
  const positions: number[] = [];
  for (let i = 0; i < text.length - 1; i++) {
    if (isHigh(text.charCodeAt(i)) && isLow(text.charCodeAt(i + 1))) {
      positions.push(i);
      i++;
    }
  }
  return positions;
}

/** How many positions lie below `limit`, where the i-th counts as `position - i * step` (step 1: code points). */
function countBelow(positions: readonly number[], limit: number, step: 0 | 1): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) - middle * step < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function requireInside(offset: number, length: number): void {
  if (!Number.isInteger(offset) || offset < 0 || offset > length) {
    throw new RangeError(`offset ${offset} is outside a text of ${length}`);
  }
}
