import { findQuote } from '../../../shared/text/find-quote.ts';
import { type CodePointOffset, codePointOffset, type TextIndex } from '../../../shared/text/offsets.ts';
import type { TextRange } from '../../../shared/text/text-range.ts';

/** As much of the text around the words as helps to tell two places apart, in code points. */
const contextLength = 40;

/** Where words of an earlier text probably stand in the current one, with both wordings; null when nothing is near. */
export function findOrphanedWords(
  made: TextIndex,
  current: TextIndex,
  { start, end }: TextRange,
): { start: CodePointOffset; end: CodePointOffset; before: string; found: string } | null {
  const exact = made.slice(start, end);
  const place = findQuote(current.text, {
    exact,
    before: made.slice(codePointOffset(Math.max(0, start - contextLength)), start),
    after: made.slice(end, codePointOffset(Math.min(made.length, end + contextLength))),
    near: start,
  });
  return place && { ...place, before: exact, found: current.slice(place.start, place.end) };
}
