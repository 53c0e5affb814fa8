import { type Token, tokenise } from '../../language/fold-word.ts';
import { stemDutch } from '../../language/stem-dutch.ts';
import { createTextIndex, utf16Offset } from '../../text/offsets.ts';
import { compareRanges, type TextRange } from '../../text/text-range.ts';
import type { SearchQuery, SearchTerm } from './parse-query.ts';

/**
 * Where a text answers a query: the places, in code points, of every term that had to occur, sorted, and merged
 * where they overlap. Null when the text does not match. Empty when it matches by what it does not contain.
 */
export function matchQuery(text: string, query: SearchQuery): TextRange[] | null {
  const tokens = tokenise(text);
  let isMatch = false;
  const hits: Hit[] = [];
  for (const { all, none } of query.anyOf) {
    if (none.some((term) => findTerm(tokens, term).length > 0)) continue;
    const found = all.map((term) => findTerm(tokens, term));
    if (found.some((ofTerm) => ofTerm.length === 0)) continue;
    isMatch = true;
    for (const ofTerm of found) for (const hit of ofTerm) hits.push(hit);
  }
  if (!isMatch) return null;
  const index = createTextIndex(text);
  const ranges = hits.map(({ start, end }) => ({
    start: index.toCodePoint(utf16Offset(start)),
    end: index.toCodePoint(utf16Offset(end)),
  }));
  return mergeOverlapping(ranges.sort(compareRanges));
}

/** In UTF-16 units. */
type Hit = { start: number; end: number };

function findTerm(tokens: readonly Token[], { kind, words, stems }: SearchTerm): Hit[] {
  if (kind === 'word') return tokens.filter((token) => stemDutch(token.word) === stems[0]);
  const last = words.length - 1;
  const hits: Hit[] = [];
  tokens.forEach((token, at) => {
    const isHit = words.every((word, i) => {
      const here = tokens[at + i]?.word;
      return here === word || (kind === 'prefix' && i === last && here?.startsWith(word) === true);
    });
    if (isHit) hits.push({ start: token.start, end: tokens[at + last]?.end ?? token.end });
  });
  return hits;
}

function mergeOverlapping(sorted: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last === undefined || range.start >= last.end) merged.push({ ...range });
    else if (range.end > last.end) last.end = range.end;
  }
  return merged;
}

/** What the search index holds of a text: its words stemmed, and its words as folded, both in their order. */
export function indexColumns(text: string): { stems: string; words: string } {
  const words = tokenise(text).map((token) => token.word);
  return { stems: words.map(stemDutch).join(' '), words: words.join(' ') };
}

/**
 * An FTS5 MATCH expression over the columns of `indexColumns`, with tokenizer `unicode61 remove_diacritics 0`. It
 * narrows: every text for which `matchQuery` finds something is found, others may be too (exclusions are left to
 * `matchQuery`). Null when there is nothing to narrow by, so that every text must be tried; for a query without
 * words, for which no text matches, it is null as well. Safe: only quoted letters and digits reach SQLite.
 */
export function ftsExpression(query: SearchQuery): string | null {
  const parts: string[] = [];
  for (const { all } of query.anyOf) {
    const terms = all.map(ftsTerm).filter((term) => term !== null);
    if (terms.length === 0) return null;
    parts.push(`(${terms.join(' AND ')})`);
  }
  return parts.length === 0 ? null : parts.join(' OR ');
}

// SQLite's table of letters is another version than JavaScript's: what it takes for a sign would find nothing. Up to
// Mongolian they agree (a test goes through them all); terms in scripts after it are left to matchQuery.
const KNOWN_TO_SQLITE = /^[0-9a-z\u00aa-\u18ff]+$/;

function ftsTerm({ kind, words, stems }: SearchTerm): string | null {
  if (!words.every((word) => KNOWN_TO_SQLITE.test(word))) return null;
  if (kind === 'word') return `stems : "${stems.join(' ')}"`;
  return `words : "${words.join(' ')}"${kind === 'prefix' ? ' *' : ''}`;
}
