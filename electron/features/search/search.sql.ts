import type { z } from 'zod';
import { ftsExpression, matchQuery } from '../../../shared/features/search/match-query.ts';
import { parseQuery, type SearchQuery } from '../../../shared/features/search/parse-query.ts';
import type { SearchHit, SearchScope } from '../../../shared/features/search/search.contract.ts';
import type { DocumentId, QuestionId, RespondentId, RevisionId } from '../../../shared/model/ids.ts';
import type { TextRange } from '../../../shared/text/text-range.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { oneOf, type SqlStatement, sql } from '../../database/sql.ts';
import { pendingDocuments } from './pending-documents.sql.ts';

export type Scope = z.infer<typeof SearchScope>;

/** A document in which the words may occur. */
export type Candidate = {
  documentId: DocumentId;
  revisionId: RevisionId;
  kind: SearchHit['kind'];
  documentTitle: string;
  questionId: QuestionId | null;
  questionLabel: string | null;
  respondentId: RespondentId | null;
};

export type Candidates = {
  parsed: SearchQuery;
  /** In order: sources, then answers by question. Read as far as it is needed. */
  rows: Iterable<Candidate>;
  /** No more documents than this can match. */
  atMost: number;
};

/** Above this many, sorting what the index found takes longer than walking through the documents in order. */
const mostSorted = 3000;

const candidateColumns = sql`d.id AS documentId, d.currentRevisionId AS revisionId, d.kind, d.title AS documentTitle,
  d.questionId, q.label AS questionLabel, d.respondentId`;

function inScope({ kinds, documentId, questionId }: Scope): SqlStatement {
  let condition = sql`d.isTrashed = 0`;
  if (kinds) condition = sql`${condition} AND d.kind ${oneOf(kinds)}`;
  if (documentId) condition = sql`${condition} AND d.id = ${documentId}`;
  if (questionId) condition = sql`${condition} AND d.questionId = ${questionId}`;
  return condition;
}

/** Narrows a query to the documents in which it may have hits; those the index does not know yet are among them. */
export function findCandidates(db: ReadableDb, query: string, scope: Scope): Candidates {
  const parsed = parseQuery(query);
  if (parsed.anyOf.length === 0) return { parsed, rows: [], atMost: 0 };
  const expression = ftsExpression(parsed);
  if (scope.documentId) {
    const rows = sorted(db, [scope.documentId], scope);
    return { parsed, rows, atMost: rows.length };
  }
  if (expression === null) {
    const atMost = db.value<number>(sql`SELECT count(*) FROM document d WHERE ${inScope(scope)}`) ?? 0;
    return { parsed, rows: walk(db, scope, sql``), atMost };
  }
  const pending = pendingDocuments(db);
  const matches =
    db.value<number>(sql`SELECT count(*) FROM documentFts WHERE documentFts MATCH ${expression}`) ?? 0;
  if (matches + pending.length <= mostSorted) {
    const rows = sorted(db, [...indexedMatches(db, expression), ...pending], scope);
    return { parsed, rows, atMost: rows.length };
  }
  const isFound = sql`i.rowid IN (SELECT rowid FROM documentFts WHERE documentFts MATCH ${expression})`;
  const condition =
    pending.length === 0 ? sql`AND ${isFound}` : sql`AND (${isFound} OR d.id ${oneOf(pending)})`;
  return { parsed, rows: walk(db, scope, condition), atMost: matches + pending.length };
}

function indexedMatches(db: ReadableDb, expression: string): string[] {
  return db.column<string>(
    sql`SELECT i.documentId FROM documentFts f CROSS JOIN documentIndex i ON i.rowid = f.rowid
        WHERE documentFts MATCH ${expression}`,
  );
}

function sorted(db: ReadableDb, documentIds: readonly string[], scope: Scope): Candidate[] {
  return db.all<Candidate>(
    sql`SELECT ${candidateColumns}
        FROM json_each(${JSON.stringify([...new Set(documentIds)])}) found CROSS JOIN document d ON d.id = found.value
        LEFT JOIN question q ON q.id = d.questionId WHERE ${inScope(scope)}
        ORDER BY q.id IS NOT NULL, q.position, q.id, d.position, d.rowid`,
  );
}

function* walk(db: ReadableDb, scope: Scope, condition: SqlStatement): Generator<Candidate> {
  const from = sql`FROM document d LEFT JOIN question q ON q.id = d.questionId
    LEFT JOIN documentIndex i ON i.documentId = d.id`;
  if (!scope.questionId) {
    yield* db.iterate<Candidate>(
      sql`SELECT ${candidateColumns} ${from} WHERE d.questionId IS NULL AND ${inScope(scope)} ${condition}
          ORDER BY d.position, d.rowid`,
    );
  }
  if (scope.kinds && !scope.kinds.includes('answer')) return;
  const questions = scope.questionId
    ? [scope.questionId]
    : db.column<QuestionId>(sql`SELECT id FROM question ORDER BY position, id`);
  for (const questionId of questions) {
    // By the index of question and position, so that a first page reads a first page.
    yield* db.iterate<Candidate>(
      sql`SELECT ${candidateColumns} ${from} WHERE d.questionId = ${questionId} AND ${inScope(scope)} ${condition}
          ORDER BY d.position, d.rowid`,
    );
  }
}

/** A document that matches, with the exact places; none when it matches by what it does not contain. */
export type Match = Candidate & { text: string; turns: string; ranges: TextRange[] };

/** The documents that match, in order, read one at a time. */
export function* matchingDocuments(db: ReadableDb, { parsed, rows }: Candidates): Generator<Match> {
  for (const candidate of rows) {
    const stored = db.get<{ text: string; turns: string }>(
      sql`SELECT text, turns FROM textRevision WHERE id = ${candidate.revisionId}`,
    );
    const ranges = stored && matchQuery(stored.text, parsed);
    if (stored && ranges) yield { ...candidate, ...stored, ranges };
  }
}

// Of plain Latin words without exclusions the index knows the answer itself.
const plainWord = /^[0-9a-z\u00df-\u024f]+$/;

function isAnsweredByIndex({ anyOf }: SearchQuery): boolean {
  return anyOf.every(
    ({ all, none }) =>
      none.length === 0 && all.every(({ words }) => words.every((word) => plainWord.test(word))),
  );
}

/** The ids of all documents that match, in no order; for lists that filter by words. */
export function findDocuments(db: ReadableDb, query: string, scope: Scope): DocumentId[] {
  const parsed = parseQuery(query);
  const expression = ftsExpression(parsed);
  if (expression === null || scope.documentId || !isAnsweredByIndex(parsed)) {
    return idsOf(matchingDocuments(db, findCandidates(db, query, scope)));
  }
  const pending = pendingDocuments(db);
  const notPending = pending.length === 0 ? sql`` : sql`AND d.id NOT ${oneOf(pending)}`;
  const indexed = db.column<DocumentId>(
    sql`SELECT d.id FROM documentFts f CROSS JOIN documentIndex i ON i.rowid = f.rowid
        CROSS JOIN document d ON d.id = i.documentId
        WHERE documentFts MATCH ${expression} AND ${inScope(scope)} ${notPending}`,
  );
  const rows = pending.length === 0 ? [] : sorted(db, pending, scope);
  return [...indexed, ...idsOf(matchingDocuments(db, { parsed, rows, atMost: rows.length }))];
}

function idsOf(matches: Iterable<Match>): DocumentId[] {
  return Array.from(matches, ({ documentId }) => documentId);
}
