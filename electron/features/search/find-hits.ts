import type { SearchHit } from '../../../shared/features/search/search.contract.ts';
import { codePointOffset, createTextIndex, type TextIndex } from '../../../shared/text/offsets.ts';
import type { TextRange } from '../../../shared/text/text-range.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { createPlaceLabels, parseTurns } from '../coding/text-places.sql.ts';
import { findCandidates, type Match, matchingDocuments, type Scope } from './search.sql.ts';

/** How much of the text on either side of a hit is shown, in code points. */
const contextLength = 60;

/** A page of hits. A document that matches only by what it does not contain is shown once, by its beginning. */
export function findHits(
  db: ReadableDb,
  { query, scope, offset, limit }: { query: string; scope: Scope; offset: number; limit: number },
): { documents: number; hits: SearchHit[]; hasMore: boolean } {
  const candidates = findCandidates(db, query, scope);
  const page: { match: Match; ranges: TextRange[] }[] = [];
  let documents = 0;
  let passed = 0;
  let hasMore = false;
  for (const match of matchingDocuments(db, candidates)) {
    documents++;
    const ranges =
      match.ranges.length > 0 ? match.ranges : [{ start: codePointOffset(0), end: codePointOffset(0) }];
    const shown = ranges.slice(Math.max(0, offset - passed), Math.max(0, offset + limit - passed));
    passed += ranges.length;
    if (shown.length > 0) page.push({ match, ranges: shown });
    hasMore = passed > offset + limit;
    if (hasMore) break;
  }
  const labels = createPlaceLabels(
    db,
    page.map(({ match }) => match),
  );
  const hits = page.flatMap(({ match, ranges }) => {
    const index = createTextIndex(match.text);
    const turns = parseTurns(match.turns);
    return ranges.map(
      (range): SearchHit => ({
        documentId: match.documentId,
        kind: match.kind,
        documentTitle: match.documentTitle,
        questionId: match.questionId,
        questionLabel: match.questionLabel,
        ...labels(match, turns, range.start),
        ...range,
        ...wordsAround(index, range),
      }),
    );
  });
  return { documents: hasMore ? Math.max(documents, candidates.atMost) : documents, hits, hasMore };
}

/** The words of a hit with what stands around them, on one line and cut between words. */
export function wordsAround(
  index: TextIndex,
  { start, end }: TextRange,
): Pick<SearchHit, 'before' | 'text' | 'after'> {
  // One more on each side, which tells whether a word ends there.
  const from = codePointOffset(Math.max(0, start - contextLength - 1));
  const to = codePointOffset(Math.min(index.length, end + contextLength + 1));
  let before = index.slice(from, start);
  let after = index.slice(end, to);
  // Without a space in it there is no place to cut.
  if (from > 0) before = before.replace(/^\S*\s+(?=\S)/u, '');
  if (to < index.length) after = after.replace(/(\S)\s+\S*$/u, '$1');
  return { before: onOneLine(before), text: index.slice(start, end), after: onOneLine(after) };
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** How many documents match, and how many hits they hold. */
export function countHits(db: ReadableDb, query: string, scope: Scope): { documents: number; hits: number } {
  let documents = 0;
  let hits = 0;
  for (const { ranges } of matchingDocuments(db, findCandidates(db, query, scope))) {
    documents++;
    hits += ranges.length;
  }
  return { documents, hits };
}
