import type { CheckResult } from '../../../shared/features/project/project.contract.ts';
import { codePointLength } from '../../../shared/text/offsets.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { sql } from '../../database/sql.ts';
import { readCounts } from './project.sql.ts';

type Problem = CheckResult['problems'][number];

/** Looks at the file itself, every reference, and every offset against the text it belongs to. */
export function checkProject(db: ReadableDb): CheckResult {
  const { transcripts, answers, respondents, codes, codings } = readCounts(db);
  return {
    problems: [
      ...brokenFile(db),
      ...brokenReferences(db),
      ...offsetsOutsideText(db),
      ...textsNotFromSplices(db),
      ...positionsMissing(db),
    ],
    documents: transcripts,
    answers,
    respondents,
    codes,
    codings,
  };
}

function brokenFile(db: ReadableDb): Problem[] {
  const lines = db.column<string>(sql`PRAGMA integrity_check`);
  return lines[0] === 'ok' ? [] : [{ key: 'file', table: '', id: '', count: lines.length }];
}

function brokenReferences(db: ReadableDb): Problem[] {
  const rows = db.all<{ table: string; rowid: number | null; parent: string }>(sql`PRAGMA foreign_key_check`);
  return rows.map((row) => ({ key: 'reference', table: row.table, id: `${row.rowid ?? ''}`, count: 1 }));
}

function offsetsOutsideText(db: ReadableDb): Problem[] {
  const stored = db.column<string>(
    sql`SELECT coding.id FROM coding JOIN textRevision r ON r.id = coding.revisionId
        WHERE coding."end" IS NOT NULL AND coding."end" > length(r.text)`,
  );
  const derived = db.column<string>(
    sql`SELECT p.codingId FROM codingPosition p JOIN document d ON d.id = p.documentId
        JOIN textRevision r ON r.id = d.currentRevisionId
        WHERE p."end" IS NOT NULL AND (p."end" > length(r.text) OR p.start >= p."end")`,
  );
  return [
    ...stored.map((id) => ({ key: 'offset', table: 'coding', id, count: 1 })),
    ...derived.map((id) => ({ key: 'offset', table: 'codingPosition', id, count: 1 })),
  ];
}

/** A revision's length must follow from its parent's and the splices between them, or positions would drift. */
function textsNotFromSplices(db: ReadableDb): Problem[] {
  const rows = db.iterate<{ id: string; text: string; parentText: string; added: number }>(
    sql`SELECT r.id, r.text, p.text AS parentText,
          (SELECT coalesce(sum(inserted - removed), 0) FROM textSplice WHERE revisionId = r.id) AS added
        FROM textRevision r JOIN textRevision p ON p.id = r.parentId`,
  );
  const problems: Problem[] = [];
  for (const row of rows) {
    if (codePointLength(row.text) !== codePointLength(row.parentText) + row.added) {
      problems.push({ key: 'splice', table: 'textRevision', id: row.id, count: 1 });
    }
  }
  return problems;
}

function positionsMissing(db: ReadableDb): Problem[] {
  const ids = db.column<string>(
    sql`SELECT coding.id FROM coding LEFT JOIN codingPosition p ON p.codingId = coding.id WHERE p.codingId IS NULL`,
  );
  return ids.map((id) => ({ key: 'position', table: 'coding', id, count: 1 }));
}
