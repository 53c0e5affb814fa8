import type { LeakTarget } from '../../../shared/features/anonymise/anonymise.contract.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { sql } from '../../database/sql.ts';

type Row = { table: string; rowId: string };
type Source = { id: string; questionId: string | null };

/** What to open to see a row in which a name still stands; null for what has no page of its own. */
export function findLeakTarget(db: ReadableDb, { table, rowId }: Row): LeakTarget | null {
  switch (table) {
    case 'document':
      return asSource(db.get<Source>(sql`SELECT id, questionId FROM document WHERE id = ${rowId}`));
    case 'speaker':
      return asSource(
        db.get<Source>(
          sql`SELECT d.id, d.questionId FROM speaker s JOIN document d ON d.id = s.documentId WHERE s.id = ${rowId}`,
        ),
      );
    case 'respondent':
      return asSource(sourceOfRespondent(db, rowId));
    case 'coding':
      return codingTarget(db, rowId);
    case 'memo': {
      const subject = db.get<Row>(
        sql`SELECT subjectTable AS "table", subjectId AS rowId FROM memo WHERE id = ${rowId}`,
      );
      return subject ? findLeakTarget(db, subject) : null;
    }
    case 'cluster': {
      const questionId = db.value<string>(sql`SELECT questionId FROM cluster WHERE id = ${rowId}`);
      return questionId === undefined ? null : { kind: 'cluster', id: questionId, within: null };
    }
    case 'variable': {
      // The list of variables stands with every question.
      const questionId = db.value<string>(sql`SELECT id FROM question ORDER BY position, id LIMIT 1`);
      return questionId === undefined ? null : { kind: 'variable', id: questionId, within: null };
    }
    case 'question':
    case 'code':
    case 'theme':
      return { kind: table, id: rowId, within: null };
    default:
      return null;
  }
}

/** An answer is seen in the grid of its question. */
function asSource(source: Source | undefined): LeakTarget | null {
  if (!source) return null;
  const { id, questionId } = source;
  return questionId === null
    ? { kind: 'source', id, within: null }
    : { kind: 'answer', id, within: questionId };
}

function sourceOfRespondent(db: ReadableDb, id: string): Source | undefined {
  return db.get<Source>(
    sql`SELECT id, questionId FROM document WHERE isTrashed = 0 AND (respondentId = ${id}
          OR id IN (SELECT documentId FROM speaker WHERE respondentId = ${id}))
        ORDER BY questionId IS NOT NULL, position, id LIMIT 1`,
  );
}

function codingTarget(db: ReadableDb, id: string): LeakTarget | null {
  const source = db.get<Source>(
    sql`SELECT d.id, d.questionId FROM coding c JOIN document d ON d.id = c.documentId WHERE c.id = ${id}`,
  );
  if (!source) return null;
  return source.questionId === null ? { kind: 'coding', id, within: source.id } : asSource(source);
}
