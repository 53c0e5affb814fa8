import { type SqlStatement, sql } from './sql.ts';

/** The tables whose rows go into a copy that is shared, each after the tables it refers to. */
export const sharedTables = [
  'project',
  'coder',
  'question',
  'respondent',
  'variable',
  'textRevision',
  'document',
  'speaker',
  'code',
  'coding',
  'memo',
  'theme',
  'themeCode',
  'themeQuote',
  'cluster',
  'clusterMember',
] as const;
export type SharedTable = (typeof sharedTables)[number];

const keptDocument = sql`SELECT id FROM document WHERE isTrashed = 0`;
const keptCoding = sql`SELECT c.id FROM coding c JOIN codingPosition p ON p.codingId = c.id
  WHERE p.isOrphaned = 0 AND c.documentId IN (${keptDocument})`;

/** Which rows go along: of the current state only. A coding whose words are gone would point at nothing. */
const conditions: { [T in SharedTable]?: SqlStatement } = {
  textRevision: sql`id IN (SELECT currentRevisionId FROM document WHERE isTrashed = 0)`,
  document: sql`isTrashed = 0`,
  speaker: sql`documentId IN (${keptDocument})`,
  coding: sql`id IN (${keptCoding})`,
  memo: sql`(subjectTable NOT IN ('document', 'coding')
    OR (subjectTable = 'document' AND subjectId IN (${keptDocument}))
    OR (subjectTable = 'coding' AND subjectId IN (${keptCoding})))`,
  themeQuote: sql`codingId IN (${keptCoding})`,
  clusterMember: sql`documentId IN (${keptDocument})`,
};

/** The condition on the rows of a table in the project that go into a share. */
export function sharedRowsOf(table: SharedTable): SqlStatement {
  return conditions[table] ?? sql`true`;
}
