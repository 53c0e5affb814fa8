import type { Quote } from '../../../shared/features/coding/coding.contract.ts';
import { chooseQuotes } from '../../../shared/features/themes/choose-quotes.ts';
import type { ThemeDetail, ThemeQuote, ThemeRow } from '../../../shared/features/themes/themes.contract.ts';
import type { CodeId, ThemeId, ThemeQuoteId } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { oneOf, sql } from '../../database/sql.ts';
import { listQuotes } from '../coding/coding.sql.ts';
import { createFacts } from './quote-facts.ts';

/** All themes in their order. */
export function listThemes(db: ReadableDb): ThemeRow[] {
  const codes = new Map<string, CodeId[]>();
  for (const row of db.all<{ themeId: string; codeId: CodeId }>(
    sql`SELECT themeId, codeId FROM themeCode ORDER BY position, id`,
  )) {
    codes.set(row.themeId, [...(codes.get(row.themeId) ?? []), row.codeId]);
  }
  return db
    .all<Omit<ThemeRow, 'hasText' | 'codeIds'> & { hasText: number }>(
      sql`SELECT id, title, position, (SELECT count(*) FROM themeQuote q WHERE q.themeId = theme.id) AS quotes,
            trim(bodyText) <> '' AS hasText
          FROM theme ORDER BY position, id`,
    )
    .map((row) => ({ ...row, hasText: row.hasText === 1, codeIds: codes.get(row.id) ?? [] }));
}

/** A theme with its text, codes and chosen quotes; fails with not-found. Quotes from documents in the bin are out. */
export function readTheme(db: ReadableDb, themeId: ThemeId): ThemeDetail {
  const theme = db.get<Omit<ThemeDetail, 'codeIds' | 'quotes'>>(
    sql`SELECT id, title, body, bodyText FROM theme WHERE id = ${themeId}`,
  );
  if (!theme) throw new AppError('not-found', { reason: 'theme' });
  return { ...theme, codeIds: themeCodes(db, themeId), quotes: themeQuotes(db, themeId) };
}

export function themeCodes(db: ReadableDb, themeId: ThemeId): CodeId[] {
  return db.column<CodeId>(
    sql`SELECT codeId FROM themeCode WHERE themeId = ${themeId} ORDER BY position, id`,
  );
}

function themeQuotes(db: ReadableDb, themeId: ThemeId): ThemeQuote[] {
  const chosen = db.all<{ id: ThemeQuoteId; codingId: string }>(
    sql`SELECT id, codingId FROM themeQuote WHERE themeId = ${themeId} ORDER BY position, id`,
  );
  if (chosen.length === 0) return [];
  const quotes = new Map<string, Quote>(
    listQuotes(db, { codingIds: chosen.map(({ codingId }) => codingId) }).map((quote) => [
      quote.codingId,
      quote,
    ]),
  );
  const factsOf = createFacts(db, [...quotes.values()]);
  return chosen.flatMap(({ id, codingId }) => {
    const quote = quotes.get(codingId);
    return quote ? [{ ...quote, id, facts: factsOf(quote) }] : [];
  });
}

/** Codes with everything under them, each once. */
export function withCodesUnder(db: ReadableDb, codeIds: readonly string[]): CodeId[] {
  return db.column<CodeId>(
    sql`WITH RECURSIVE net (id) AS (
          SELECT id FROM code WHERE id ${oneOf(codeIds)}
          UNION SELECT code.id FROM code JOIN net ON code.parentId = net.id
        ) SELECT id FROM net`,
  );
}

/** From more fragments than this an even sample is read: nobody needs a hundred thousand texts to choose thirty. */
const mostCandidates = 3000;

/** Fragments of the theme's codes that read well, spread over respondents; those chosen already are left out. */
export function suggestQuotes(db: ReadableDb, themeId: ThemeId, limit: number): Quote[] {
  const codeIds = withCodesUnder(db, themeCodes(db, themeId));
  if (codeIds.length === 0) return [];
  const candidates = db.column<string>(
    sql`SELECT c.id FROM coding c JOIN codingPosition p ON p.codingId = c.id JOIN document d ON d.id = c.documentId
        WHERE c.codeId ${oneOf(codeIds)} AND p.isOrphaned = 0 AND d.isTrashed = 0
          AND c.id NOT IN (SELECT codingId FROM themeQuote WHERE themeId = ${themeId})
          AND (p.start IS NULL OR p."end" - p.start BETWEEN 2 AND 1200)
        ORDER BY c.id`,
  );
  const step = Math.max(1, candidates.length / mostCandidates);
  const sample = Array.from(
    { length: Math.min(candidates.length, mostCandidates) },
    (_, i) => candidates[Math.floor(i * step)] ?? '',
  );
  const quotes = new Map<string, Quote>(
    listQuotes(db, { codingIds: sample, withoutOrphans: true }).map((quote) => [quote.codingId, quote]),
  );
  const chosen = chooseQuotes(
    [...quotes.values()].map((quote) => ({ ...quote, speaker: quote.respondentLabel })),
    limit,
  );
  return chosen.flatMap((id) => quotes.get(id) ?? []);
}
