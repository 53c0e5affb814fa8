import { z } from 'zod';
import { diffTokens } from './diff-tokens.ts';
import {
  CodePointOffset,
  codePointLength,
  codePointOffset,
  createTextIndex,
  isInsidePair,
  utf16Offset,
} from './offsets.ts';
import type { TextRange } from './text-range.ts';

/**
 * One place where a text changed: at `at`, `removed` code points made way for `inserted` others. A list of
 * splices is sorted, does not overlap, and counts in the OLD text.
 */
export const Splice = z.object({
  at: CodePointOffset,
  removed: z.number().int().nonnegative(),
  inserted: z.number().int().nonnegative(),
});
export type Splice = z.infer<typeof Splice>;

/** New words for `[start, end)`, in code points of the old text. */
export type Replacement = { start: CodePointOffset; end: CodePointOffset; text: string };

/**
 * Replaces the given stretches at once; order does not matter, stretches may touch. Returns the new text and the
 * exact splices. Throws RangeError when two overlap or one lies outside the text, and when two lone surrogates
 * would meet and become one character, since then the counts would lie.
 */
export function applyReplacements(
  text: string,
  replacements: readonly Replacement[],
): { text: string; splices: Splice[] } {
  const index = createTextIndex(text);
  const sorted = [...replacements].sort((a, b) => a.start - b.start || a.end - b.end);
  const splices: Splice[] = [];
  const parts: string[] = [];
  let done = codePointOffset(0);
  let length: number = index.length;
  for (const { start, end, text: words } of sorted) {
    if (start < done || end < start) throw new RangeError(`replacement at ${start} overlaps another`);
    parts.push(index.slice(done, start), words);
    done = end;
    const splice = { at: start, removed: end - start, inserted: codePointLength(words) };
    if (splice.removed > 0 || splice.inserted > 0) splices.push(splice);
    length += splice.inserted - splice.removed;
  }
  parts.push(index.slice(done, index.length));
  const result = parts.join('');
  if (codePointLength(result) !== length) throw new RangeError('lone surrogates would join');
  return { text: result, splices };
}

/** The splices of the way back: from the new text to the old one. */
export function invertSplices(splices: readonly Splice[]): Splice[] {
  let shift = 0;
  return splices.map(({ at, removed, inserted }) => {
    const inverted = { at: codePointOffset(at + shift), removed: inserted, inserted: removed };
    shift += inserted - removed;
    return inverted;
  });
}

/**
 * Where a range stands after an edit; null when nothing of it is left (orphaned), and always for an empty range.
 * What is inserted at an edge stays outside, what is inserted inside belongs to it, and a replaced stretch is
 * atomic: who covered part of it covers all that took its place.
 */
export function mapRange(range: TextRange, splices: readonly Splice[]): TextRange | null {
  return createRangeMapper(splices).range(range);
}

/** As `mapRange` for many ranges: the sums are made once, so each range costs two searches by halving. */
export function mapRanges(ranges: readonly TextRange[], splices: readonly Splice[]): (TextRange | null)[] {
  return ranges.map(createRangeMapper(splices).range);
}

/** Where one edge of a range goes: a 'start' steps over what is inserted at it, an 'end' stays before it. */
export function mapOffset(
  offset: CodePointOffset,
  splices: readonly Splice[],
  edge: 'start' | 'end',
): CodePointOffset {
  return createRangeMapper(splices).offset(offset, edge);
}

function createRangeMapper(splices: readonly Splice[]) {
  /** How far text just before splice i moves. */
  const shifts = [0];
  let shift = 0;
  for (const { removed, inserted } of splices) {
    shift += inserted - removed;
    shifts.push(shift);
  }

  function offset(at: CodePointOffset, edge: 'start' | 'end'): CodePointOffset {
    const passed = countPassed(splices, at, edge);
    const moved = shifts[passed] ?? 0;
    const next = splices[passed];
    if (next === undefined || next.at >= at) return codePointOffset(at + moved);
    return codePointOffset(next.at + moved + (edge === 'end' ? next.inserted : 0));
  }
  function range({ start, end }: TextRange): TextRange | null {
    if (start >= end) return null;
    const mapped = { start: offset(start, 'start'), end: offset(end, 'end') };
    return mapped.start < mapped.end ? mapped : null;
  }
  return { offset, range };
}

/** How many splices lie wholly before an edge; an insertion right at it lies before a start, after an end. */
function countPassed(splices: readonly Splice[], at: number, edge: 'start' | 'end'): number {
  let low = 0;
  let high = splices.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const splice = splices[middle];
    const isPassed =
      splice !== undefined && splice.at + splice.removed <= at && (edge === 'start' || splice.at < at);
    if (isPassed) low = middle + 1;
    else high = middle;
  }
  return low;
}

const TOKEN = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gsu;

/**
 * The splices between two versions of a text, for edits that were typed: equal beginning and end, then a diff of
 * words, then of the letters within a changed word. Bounded: stretches that differ too much become one splice.
 */
export function splicesBetween(before: string, after: string): Splice[] {
  if (before === after) return [];
  // Back to a space on both sides, so that a word of which the end changed is seen as one changed word.
  let { head, tail } = equalEnds(before, after);
  while (head > 0 && !isSpace(before, head - 1)) head--;
  while (tail > 0 && !isSpace(before, before.length - tail)) tail--;

  const oldTokens = before.slice(head, before.length - tail).match(TOKEN) ?? [];
  const newTokens = after.slice(head, after.length - tail).match(TOKEN) ?? [];
  const oldEdges = tokenEdges(oldTokens, head);
  const newEdges = tokenEdges(newTokens, head);
  const oldIndex = createTextIndex(before);
  const newIndex = createTextIndex(after);
  return diffTokens(oldTokens, newTokens).map((change) => {
    const from = oldEdges[change.oldStart] ?? 0;
    const to = oldEdges[change.oldEnd] ?? 0;
    const newFrom = newEdges[change.newStart] ?? 0;
    const newTo = newEdges[change.newEnd] ?? 0;
    const { head: left, tail: right } = innerEnds(before.slice(from, to), after.slice(newFrom, newTo));
    const at = oldIndex.toCodePoint(utf16Offset(from + left));
    const newAt = newIndex.toCodePoint(utf16Offset(newFrom + left));
    return {
      at,
      removed: oldIndex.toCodePoint(utf16Offset(to - right)) - at,
      inserted: newIndex.toCodePoint(utf16Offset(newTo - right)) - newAt,
    };
  });
}

function isSpace(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at));
}

/** Where each token begins, and last where the last one ends. */
function tokenEdges(tokens: readonly string[], from: number): number[] {
  const edges = [from];
  let at = from;
  for (const token of tokens) {
    at += token.length;
    edges.push(at);
  }
  return edges;
}

/** How many units two texts share at their beginning and end, without overlap, never half a character. */
function equalEnds(a: string, b: string): { head: number; tail: number } {
  const shortest = Math.min(a.length, b.length);
  let head = 0;
  while (head < shortest && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  if (isInsidePair(a, head) || isInsidePair(b, head)) head--;
  let tail = 0;
  while (tail < shortest - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail))
    tail++;
  if (isInsidePair(a, a.length - tail) || isInsidePair(b, b.length - tail)) tail--;
  return { head, tail };
}

/**
 * The shared ends of a changed word. When "kat" becomes "katten", a bare insertion after the "t" would fall outside
 * a coding of that word; so at the edge of the word one shared character is given up, and the splice replaces it.
 */
function innerEnds(a: string, b: string): { head: number; tail: number } {
  const ends = equalEnds(a, b);
  const { head, tail } = ends;
  const isBare = head + tail === a.length || head + tail === b.length;
  if (!isBare || head > 0 === tail > 0) return ends;
  return head > 0
    ? { head: head - (isInsidePair(a, head - 1) ? 2 : 1), tail }
    : { head, tail: tail - (isInsidePair(a, a.length - tail + 1) ? 2 : 1) };
}
