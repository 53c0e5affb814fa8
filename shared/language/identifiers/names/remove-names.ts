import { ListFlag, PERSON_FLAGS } from './name-list.ts';
import type { ReadText } from './read-words.ts';
import type { SpanRow } from './span-row.ts';
import { Shape } from './word-info.ts';
import { isCapitalised, isInitials, isLetters, LONGEST_NAME } from './word-tests.ts';

/** What stays in the text: countries, public bodies and terms, as long as they are the whole name. */
export function removeKept(text: ReadText, row: SpanRow): void {
  for (const span of row.all()) {
    const around = text.listed[span.start];
    const match = around !== undefined && around.end >= span.end ? around : undefined;
    const single = text.words[span.start];
    const start = span.start + (/^(?:de|het)$/.test(single?.folded ?? '') ? 1 : 0);
    const flags = (match?.flags ?? 0) | (span.end === start + 1 ? (text.words[start]?.flags ?? 0) : 0);
    const isCued = span.reason.includes(':') || isCapitalised(single);
    const isPersonBesides = (flags & PERSON_FLAGS) !== 0 && span.kind === 'person' && isCued;
    const isTerm =
      (flags & ListFlag.term) !== 0 &&
      span.end - start === (match === undefined ? 1 : match.end - match.start);
    if (isTerm && !isPersonBesides) row.remove(span);
    else if (span.kind !== 'person' && (flags & (ListFlag.publicBody | ListFlag.country)) !== 0)
      row.remove(span);
    else if (span.kind === 'person' && (match?.flags ?? 0) & ListFlag.publicBody) row.remove(span);
  }
}

/** Names without a word of letters, and words that are longer than any name. */
export function removeShapeless(text: ReadText, row: SpanRow): void {
  for (const span of row.all()) {
    const words = text.words.slice(span.start, span.end);
    const isName = words.some(
      (word) => isLetters(word) || isInitials(word) || word.shape === Shape.withDigit,
    );
    if (!isName || words.some((word) => word.folded.length > LONGEST_NAME)) row.remove(span);
  }
}
