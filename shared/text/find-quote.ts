import { approximateMatches } from './approximate-match.ts';
import { type CodePointOffset, createTextIndex, isInsidePair, utf16Offset } from './offsets.ts';
import type { TextRange } from './text-range.ts';

/** What is remembered of a passage: its words, the text around it, and about where it stood (code points). */
export type Quote = { exact: string; before: string; after: string; near?: CodePointOffset };

// How much each kind of evidence counts. The words themselves decide; of equal words the text around them; where it
// stood only breaks ties, since everything before it may have grown. (The proportions web annotators use.)
const WORDS_WEIGHT = 50;
const CONTEXT_WEIGHT = 20;
const NEARNESS_WEIGHT = 2;
// More context than this no longer tells two places apart.
const CONTEXT_UNITS = 40;

type Candidate = { start: number; end: number; errors: number };

/**
 * Finds a quoted passage again in a text that may have changed. Exact places first, the best by context and
 * nearness; else the best approximate one with at most one error per five characters. Null when there is none.
 * Time grows with the length of the text plus that of the quote, not with their product.
 */
export function findQuote(text: string, quote: Quote): TextRange | null {
  if (quote.exact === '') return null;
  const index = createTextIndex(text);
  const near = quote.near === undefined ? undefined : Math.min(quote.near, index.length);
  const nearUnit = near === undefined ? undefined : index.toUtf16(near as CodePointOffset);

  let candidates: Candidate[] = exactMatches(text, quote.exact);
  if (candidates.length === 0) candidates = approximateMatches(text, quote.exact, nearUnit);
  let best: Candidate | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const score =
      WORDS_WEIGHT * (1 - candidate.errors / quote.exact.length) +
      CONTEXT_WEIGHT * sharedBefore(text, candidate.start, quote.before) +
      CONTEXT_WEIGHT * sharedAfter(text, candidate.end, quote.after) +
      (nearUnit === undefined
        ? 0
        : NEARNESS_WEIGHT * (1 - Math.abs(candidate.start - nearUnit) / text.length));
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  if (best === null) return null;
  // Whole characters: the start snaps back by itself, the end must be pushed on.
  const end = isInsidePair(text, best.end) ? best.end + 1 : best.end;
  return { start: index.toCodePoint(utf16Offset(best.start)), end: index.toCodePoint(utf16Offset(end)) };
}

function exactMatches(text: string, exact: string): Candidate[] {
  const found: Candidate[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    if (!isInsidePair(text, at) && !isInsidePair(text, end)) found.push({ start: at, end, errors: 0 });
  }
  return found;
}

/** The part (0-1) of the remembered text before the quote that also stands before this place. */
function sharedBefore(text: string, at: number, before: string): number {
  const most = Math.min(before.length, CONTEXT_UNITS);
  let same = 0;
  while (same < most && text.charCodeAt(at - 1 - same) === before.charCodeAt(before.length - 1 - same))
    same++;
  return most === 0 ? 0 : same / most;
}

/** The part (0-1) of the remembered text after the quote that also stands after this place. */
function sharedAfter(text: string, at: number, after: string): number {
  const most = Math.min(after.length, CONTEXT_UNITS);
  let same = 0;
  while (same < most && text.charCodeAt(at + same) === after.charCodeAt(same)) same++;
  return most === 0 ? 0 : same / most;
}
