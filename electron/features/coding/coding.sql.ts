import type { Coding, Quote } from '../../../shared/features/coding/coding.contract.ts';
import type { CodeId, DocumentId, RespondentId, RevisionId } from '../../../shared/model/ids.ts';
import { type CodePointOffset, codePointOffset } from '../../../shared/text/offsets.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { oneOf, type SqlStatement, sql } from '../../database/sql.ts';
import { createPlaceLabels, readTexts } from './text-places.sql.ts';

type StoredCoding = Omit<Coding, 'isOrphaned'> & { isOrphaned: number };

const codingColumns = sql`c.id, c.documentId, c.codeId, c.coderId, p.start, p."end", p.isOrphaned, c.origin, c.createdAt`;

function asCoding(row: StoredCoding): Coding {
  return { ...row, isOrphaned: row.isOrphaned === 1 };
}

/** Every coding of a document where it stands now, whole-document ones and orphans first. */
export function listCodings(db: ReadableDb, documentId: string): Coding[] {
  return db
    .all<StoredCoding>(
      sql`SELECT ${codingColumns} FROM coding c JOIN codingPosition p ON p.codingId = c.id
          WHERE c.documentId = ${documentId} ORDER BY p.start, p."end", c.id`,
    )
    .map(asCoding);
}

// The plus keeps SQLite from going through all codings of the coder, who is often the only one. It is used everywhere
// that a coder is asked for next to a document or a code.
/** The coding that a coder gave already to exactly these words (or to the whole document). */
export function findSameCoding(
  db: ReadableDb,
  wanted: Pick<Coding, 'documentId' | 'codeId' | 'coderId' | 'start' | 'end'>,
): Coding | null {
  const row = db.get<StoredCoding>(
    sql`SELECT ${codingColumns} FROM coding c JOIN codingPosition p ON p.codingId = c.id
        WHERE c.codeId = ${wanted.codeId} AND c.documentId = ${wanted.documentId} AND +c.coderId = ${wanted.coderId}
          AND p.start IS ${wanted.start} AND p."end" IS ${wanted.end} AND p.isOrphaned = 0 LIMIT 1`,
  );
  return row ? asCoding(row) : null;
}

/** A code with everything under it. */
export function codeWithNets(db: ReadableDb, codeId: string): CodeId[] {
  return db.column<CodeId>(
    sql`WITH RECURSIVE net (id) AS (
          SELECT id FROM code WHERE id = ${codeId} UNION SELECT code.id FROM code JOIN net ON code.parentId = net.id
        ) SELECT id FROM net`,
  );
}

/** Which fragments are asked for; what is left out does not limit. */
export type QuoteFilter = {
  codeIds?: readonly string[];
  codingIds?: readonly string[];
  documentIds?: readonly string[];
  questionId?: string;
  /** Orphaned fragments are left out. */
  withoutOrphans?: boolean;
};

type QuoteRow = Omit<Quote, 'start' | 'end' | 'text' | 'turn' | 'respondentLabel' | 'isOrphaned'> & {
  respondentId: RespondentId | null;
  currentRevisionId: RevisionId;
  revisionId: RevisionId;
  madeStart: CodePointOffset | null;
  madeEnd: CodePointOffset | null;
  start: CodePointOffset | null;
  end: CodePointOffset | null;
  isOrphaned: number;
};

const quoteTables = sql`coding c JOIN codingPosition p ON p.codingId = c.id JOIN document d ON d.id = c.documentId`;

function quoteCondition(filter: QuoteFilter): SqlStatement {
  let condition = sql`d.isTrashed = 0`;
  if (filter.codeIds) condition = sql`${condition} AND c.codeId ${oneOf(filter.codeIds)}`;
  if (filter.codingIds) condition = sql`${condition} AND c.id ${oneOf(filter.codingIds)}`;
  if (filter.documentIds) condition = sql`${condition} AND c.documentId ${oneOf(filter.documentIds)}`;
  if (filter.questionId) condition = sql`${condition} AND d.questionId = ${filter.questionId}`;
  if (filter.withoutOrphans) condition = sql`${condition} AND p.isOrphaned = 0`;
  return condition;
}

export function countQuotes(db: ReadableDb, filter: QuoteFilter): number {
  return db.value<number>(sql`SELECT count(*) FROM ${quoteTables} WHERE ${quoteCondition(filter)}`) ?? 0;
}

/** How many fragments are put together at a time, so that their texts never fill the memory. */
const quotesAtATime = 500;

/**
 * Fragments with their words and where they come from: sources in their order, then answers by question, each by
 * place. An orphan keeps the words and the place it had when it was made.
 */
export function listQuotes(
  db: ReadableDb,
  filter: QuoteFilter,
  page?: { offset: number; limit: number },
): Quote[] {
  const rows = db.all<QuoteRow>(
    sql`SELECT c.id AS codingId, c.codeId, c.documentId, d.kind, d.title AS documentTitle, d.questionId,
          q.label AS questionLabel, d.respondentId, d.currentRevisionId, c.revisionId, c.start AS madeStart,
          c."end" AS madeEnd, p.start, p."end", p.isOrphaned
        FROM ${quoteTables} LEFT JOIN question q ON q.id = d.questionId
        WHERE ${quoteCondition(filter)}
        ORDER BY q.id IS NOT NULL, q.position, q.id, d.position, d.id, ifnull(p.start, c.start), p."end", c.id
        LIMIT ${page?.limit ?? -1} OFFSET ${page?.offset ?? 0}`,
  );
  const quotes: Quote[] = [];
  for (let from = 0; from < rows.length; from += quotesAtATime) {
    quotes.push(...withWords(db, rows.slice(from, from + quotesAtATime)));
  }
  return quotes;
}

function withWords(db: ReadableDb, rows: readonly QuoteRow[]): Quote[] {
  const revisionOf = (row: QuoteRow) => (row.isOrphaned ? row.revisionId : row.currentRevisionId);
  const texts = readTexts(db, rows.map(revisionOf));
  const labels = createPlaceLabels(db, rows);
  return rows.flatMap((row): Quote[] => {
    const text = texts.get(revisionOf(row));
    if (!text) return [];
    const start = (row.isOrphaned ? row.madeStart : row.start) ?? codePointOffset(0);
    const end = (row.isOrphaned ? row.madeEnd : row.end) ?? text.index.length;
    return [
      {
        codingId: row.codingId,
        codeId: row.codeId,
        documentId: row.documentId,
        kind: row.kind,
        documentTitle: row.documentTitle,
        questionId: row.questionId,
        questionLabel: row.questionLabel,
        ...labels(row, text.turns, start),
        start,
        end,
        text: text.index.slice(start, end),
        isOrphaned: row.isOrphaned === 1,
      },
    ];
  });
}

export type DocumentHead = { id: DocumentId; currentRevisionId: RevisionId };

/** A document that may be coded; one in the bin may not. */
export function codableDocument(db: ReadableDb, documentId: string): DocumentHead | undefined {
  return db.get<DocumentHead>(
    sql`SELECT id, currentRevisionId FROM document WHERE id = ${documentId} AND isTrashed = 0`,
  );
}
