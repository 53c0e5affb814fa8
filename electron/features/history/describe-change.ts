import type { ReadableDb } from '../../database/connection.ts';
import { name, sql } from '../../database/sql.ts';

/** The table a slice's steps are about; its rows are counted and the first one names the step. */
const mainTables: Record<string, readonly string[]> = {
  coding: ['coding', 'code'],
  codebook: ['code'],
  documents: ['document', 'speaker'],
  respondents: ['respondent', 'variable'],
  answers: ['question'],
  import: ['import'],
  search: ['coding'],
  suggest: ['coding'],
  clusters: ['coding', 'code', 'cluster'],
  anonymise: ['replacement', 'document', 'replacementForm'],
  themes: ['theme', 'themeQuote', 'themeCode'],
  memos: ['memo'],
  project: ['project'],
  team: ['coder'],
};

type Row = Record<string, unknown>;

/** How many rows a step touched, and the name to recognise it by. `revertSeq`: the undo that took it away, if any. */
export function describeChange(
  db: ReadableDb,
  seq: number,
  method: string,
  revertSeq: number,
): { count: number; subject: string } {
  const slice = method.split('.')[0] ?? '';
  for (const table of mainTables[slice] ?? []) {
    // Rows that made room for new ones, or were moved for them, are not what the step was about.
    for (const which of [sql`AND operation = 'insert'`, sql``]) {
      const rows = sql`FROM changeRow WHERE changeSeq = ${seq} AND tableName = ${table} ${which}`;
      const first = db.value<string>(sql`SELECT rowId ${rows} ORDER BY seq LIMIT 1`);
      if (!first) continue;
      const count = db.value<number>(sql`SELECT count(DISTINCT rowId) ${rows}`);
      return { count: count ?? 1, subject: subjectOf(db, table, first, [seq, revertSeq]) };
    }
  }
  return { count: 0, subject: '' };
}

function subjectOf(db: ReadableDb, table: string, id: string, changes: readonly number[]): string {
  const row = rowNow(db, table, id) ?? deletedRow(db, table, id, changes);
  if (!row) return '';
  switch (table) {
    case 'coding':
      return subjectOf(db, 'code', String(row.codeId), changes);
    case 'themeQuote':
    case 'themeCode':
      return subjectOf(db, 'theme', String(row.themeId), changes);
    case 'memo':
      return subjectOf(db, String(row.subjectTable), String(row.subjectId), changes);
    default:
      return String(
        row.title ?? row.fileName ?? row.label ?? row.name ?? (table === 'replacement' ? row.text : '') ?? '',
      );
  }
}

function rowNow(db: ReadableDb, table: string, id: string): Row | undefined {
  return db.get<Row>(sql`SELECT * FROM ${name(table)} WHERE id = ${id}`);
}

/** A row that this step or its undo took away, as the log kept it. */
function deletedRow(db: ReadableDb, table: string, id: string, changes: readonly number[]): Row | undefined {
  for (const seq of changes) {
    const before = db.value<string>(
      sql`SELECT before FROM changeRow
          WHERE changeSeq = ${seq} AND tableName = ${table} AND rowId = ${id} AND operation = 'delete'`,
    );
    if (before) return JSON.parse(before) as Row;
  }
  return undefined;
}
