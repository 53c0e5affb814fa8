import { lineAround, sentenceAround, trimRange } from '../../../shared/features/search/sentence-around.ts';
import type { CodeId, CodingId, DocumentId } from '../../../shared/model/ids.ts';
import { createTextIndex, type TextIndex } from '../../../shared/text/offsets.ts';
import type { TextRange } from '../../../shared/text/text-range.ts';
import type { CommandContext } from '../../database/handler-types.ts';
import { newIdOf } from '../../database/new-id.ts';
import { sql } from '../../database/sql.ts';
import { createInsert, giveCodeToDocuments, type NewCoding } from '../coding/coding-changes.sql.ts';
import { parseTurns, type Turn, turnIndexAt } from '../coding/text-places.sql.ts';
import { findCandidates, type Match, matchingDocuments, type Scope } from './search.sql.ts';

export type Extent = 'words' | 'sentence' | 'turn';

/** Codes every hit in the extent that is asked for; what the coder coded like that already is passed over. */
export function codeHits(
  { query, scope, codeId, extent }: { query: string; scope: Scope; codeId: CodeId; extent: Extent },
  { db, me, now }: CommandContext,
): { applied: number; documents: number } {
  const given = { codeId, coderId: me, origin: 'search', createdAt: now } as const;
  const known = new Set(
    db
      .all<{ documentId: string; start: number; end: number }>(
        sql`SELECT c.documentId, p.start, p."end" FROM coding c JOIN codingPosition p ON p.codingId = c.id
            WHERE c.codeId = ${codeId} AND +c.coderId = ${me} AND p.start IS NOT NULL`,
      )
      .map(({ documentId, start, end }) => `${documentId} ${start} ${end}`),
  );
  const whole: DocumentId[] = [];
  const parts: NewCoding[] = [];
  for (const match of matchingDocuments(db, findCandidates(db, query, scope))) {
    if (extent === 'turn' && match.kind === 'answer') {
      whole.push(match.documentId);
      continue;
    }
    for (const range of extentsOf(match, extent)) {
      const key = `${match.documentId} ${range.start} ${range.end}`;
      if (known.has(key)) continue;
      known.add(key);
      parts.push({ ...given, documentId: match.documentId, revisionId: match.revisionId, ...range });
    }
  }
  // Also when there is nothing to code whole: it knows whether the code exists.
  const applied = giveCodeToDocuments(db, whole, given);
  const insert = createInsert(db);
  for (const coding of parts) insert(newIdOf<CodingId>(), coding);
  return {
    applied: applied + parts.length,
    documents: applied + new Set(parts.map(({ documentId }) => documentId)).size,
  };
}

function extentsOf(match: Match, extent: Extent): TextRange[] {
  if (extent === 'words') return match.ranges;
  const index = createTextIndex(match.text);
  if (extent === 'sentence') return match.ranges.map((range) => sentenceAround(index, range));
  const turns = parseTurns(match.turns);
  return match.ranges.map((range) => turnAround(index, turns, range));
}

/** The whole turn around a hit; in a text without turns, the paragraph. */
function turnAround(index: TextIndex, turns: readonly Turn[], range: TextRange): TextRange {
  const first = turns[turnIndexAt(turns, range.start)];
  if (!first) return lineAround(index, range);
  const next = turns[turnIndexAt(turns, range.end - 1) + 1];
  return trimRange(index, { start: first[0], end: next ? next[0] : index.length });
}
