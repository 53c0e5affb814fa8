import { createSimilarIndex, type SimilarIndex } from '../../../shared/language/similar/similar-index.ts';
import { vectorTable } from '../../../shared/language/vectors/vector-table.ts';
import type { CodeId, DocumentId } from '../../../shared/model/ids.ts';
import type { Result } from '../../../shared/rpc/api.ts';
import { haveChanged, type LogPlace, lastChange } from '../../database/changed-since.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { oneOf, sql } from '../../database/sql.ts';
import { type KnownPassage, readPassages } from './passages.sql.ts';
import { readVectors, textHash, vectorDimensions, vectorsMark } from './vectors.sql.ts';
import { vectorNow } from './vectors-at-hand.ts';

type Kept = {
  upTo: LogPlace;
  vectors: string;
  passages: KnownPassage[];
  index: SimilarIndex;
  hasMeaning: boolean;
};

const kept = new WeakMap<ReadableDb, Kept>();

/** Answers and passages that say nearly the same as a text, with the codes that stand on them. */
export function findSimilarTexts(
  db: ReadableDb,
  text: string,
  exceptId: DocumentId | undefined,
  limit: number,
): Result<'suggest.similar'> {
  const { passages, index, hasMeaning } = currentIndex(db);
  const vector = hasMeaning ? vectorNow(textHash(text), text) : null;
  const found = index
    .similarTo(text, vector, limit + mostOfOneDocument)
    .flatMap(({ row }) => passages[row] ?? [])
    .filter(({ documentId }) => documentId !== exceptId)
    .slice(0, limit);
  return found.map((passage) => ({
    documentId: passage.documentId,
    title: titleOf(db, passage.documentId),
    questionId: passage.questionId,
    start: passage.start,
    end: passage.end,
    text: passage.text,
    codeIds: codesOn(db, passage),
  }));
}

/** The document that the text comes from may be found many times before anything else. */
const mostOfOneDocument = 100;

function currentIndex(db: ReadableDb): Kept {
  const upTo = lastChange(db);
  const mark = vectorsMark(db);
  const known = kept.get(db);
  if (known?.vectors === mark && !haveChanged(db, known.upTo, ['document'])) {
    known.upTo = upTo;
    return known;
  }
  const passages = [...readPassages(db)];
  const hashes = passages.map(({ text }) => textHash(text));
  const vectors = readVectors(db, hashes);
  const hasMeaning = vectors.size > 0;
  const table = hasMeaning
    ? vectorTable(
        hashes.map((hash) => vectors.get(hash) ?? null),
        vectorDimensions,
      )
    : null;
  const index = createSimilarIndex(
    passages.map(({ text }) => text),
    table,
  );
  const fresh = { upTo, vectors: mark, passages, index, hasMeaning };
  kept.set(db, fresh);
  return fresh;
}

function titleOf(db: ReadableDb, documentId: DocumentId): string {
  return (
    db.value<string>(
      sql`SELECT coalesce(r.label, d.title) FROM document d LEFT JOIN respondent r ON r.id = d.respondentId
          WHERE d.id = ${documentId}`,
    ) ?? ''
  );
}

/** The codes that stand anywhere on a passage, each once. */
function codesOn(db: ReadableDb, { documentId, start, end }: KnownPassage): CodeId[] {
  return db.column<CodeId>(
    sql`SELECT DISTINCT c.codeId FROM coding c JOIN codingPosition p ON p.codingId = c.id
        WHERE c.documentId ${oneOf([documentId])} AND p.isOrphaned = 0
          AND (p.start IS NULL OR (p.start < ${end} AND p."end" > ${start}))
        ORDER BY c.codeId`,
  );
}
