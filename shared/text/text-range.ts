import { z } from 'zod';
import { CodePointOffset, type TextIndex, type Utf16Offset, utf16Offset } from './offsets.ts';

/** A half-open stretch `[start, end)` of a text, in code points. */
export const TextRange = z
  .object({ start: CodePointOffset, end: CodePointOffset })
  .refine((range) => range.start <= range.end, { message: 'a range ends before it starts' });
export type TextRange = z.infer<typeof TextRange>;

/** True when the two share at least one character. Ranges that only touch do not overlap, empty ones never do. */
export function rangesOverlap(a: TextRange, b: TextRange): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

/** True when every character of `inner` lies in `outer`. */
export function rangeContains(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Sorts by start, then by end (shorter first). */
export function compareRanges(a: TextRange, b: TextRange): number {
  return a.start - b.start || a.end - b.end;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Widens a range until it cuts no grapheme cluster (a letter with its marks, a flag, a family emoji) in half.
 * Throws RangeError when the range lies outside the text.
 */
export function snapToGraphemes(index: TextIndex, range: TextRange): TextRange {
  const start = clusterAround(index.text, index.toUtf16(range.start)).start;
  const cluster = clusterAround(index.text, index.toUtf16(range.end));
  const end = cluster.start === index.toUtf16(range.end) ? cluster.start : cluster.end;
  return { start: index.toCodePoint(utf16Offset(start)), end: index.toCodePoint(utf16Offset(end)) };
}

/** The cluster that `at` starts or lies in, in UTF-16 units; empty where a break is certain. */
function clusterAround(text: string, at: Utf16Offset): { start: number; end: number } {
  if (isCertainBreak(text, at)) return { start: at, end: at };
  // The segmenter copies what it is given, so it gets only the window between two certain breaks.
  let from: number = at;
  let to: number = at;
  while (!isCertainBreak(text, from)) from--;
  while (!isCertainBreak(text, to)) to++;
  const found = segmenter.segment(text.slice(from, to)).containing(at - from);
  if (found === undefined) return { start: at, end: at };
  return { start: from + found.index, end: from + found.index + found.segment.length };
}

/**
 * Breaks that need no segmenter: the ends of the text, around a line feed, and between two characters below
 * U+0300, where the combining marks begin. (Unicode annex 29: the only pair there that stays together is CR LF.)
 */
function isCertainBreak(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  if (before === 0x0d && after === 0x0a) return false;
  return (before < 0x300 && after < 0x300) || before === 0x0a || after === 0x0a;
}
