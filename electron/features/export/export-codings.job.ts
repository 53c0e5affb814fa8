import { codePath } from '../../../shared/features/codebook/code-tree.ts';
import { type ReportWords, reportWords } from '../../../shared/features/export/report-words.ts';
import type { ReadableDb } from '../../database/connection.ts';
import type { JobRun } from '../../database/handler-types.ts';
import { oneOf, sql } from '../../database/sql.ts';
import { listCodes } from '../codebook/codebook.sql.ts';
import { listQuotes } from '../coding/coding.sql.ts';
import { deliverFile } from './deliver-file.ts';
import type { NameCheck } from './name-check.ts';
import { projectHead } from './project-head.ts';
import { type CsvRow, writeCsv } from './write-csv.ts';

/**
 * Every coding, sources first and then answers, each by place. Begin and end count code points from 0, the end not
 * included; both are empty where the whole document is coded. Orphans have no words any more and are left out.
 */
export const exportCodings: JobRun<'export.codings'> = (input, context) =>
  deliverFile(context, { fileName: 'coderingen.csv', withNames: input.withNames }, (path, names) => {
    const db = context.db();
    const words = reportWords(projectHead(db).language);
    const { source, respondent, question, kind, number, code, start, end, text, coder, created } =
      words.columns;
    const header = [source, respondent, question, kind, number, code, start, end, text, coder, created];
    const total = db.value<number>(sql`SELECT count(*) FROM codingPosition WHERE isOrphaned = 0`);
    return writeCsv(path, header, codingRows(db, words, names), context, total);
  });

const documentsAtATime = 1000;

function* codingRows(db: ReadableDb, words: ReportWords, names: NameCheck): Generator<CsvRow> {
  const codes = listCodes(db);
  const byId = new Map<string, (typeof codes)[number]>(codes.map((code) => [code.id, code]));
  const shown = new Map(
    codes.map(({ id, number }) => [id, { number, path: codePath(byId, id).join(' > ') }]),
  );
  const documents = db.column<string>(
    sql`SELECT d.id FROM document d LEFT JOIN question q ON q.id = d.questionId
        WHERE d.isTrashed = 0 AND d.id IN (SELECT documentId FROM coding)
        ORDER BY q.id IS NOT NULL, q.position, q.id, d.position, d.id`,
  );
  for (let from = 0; from < documents.length; from += documentsAtATime) {
    const documentIds = documents.slice(from, from + documentsAtATime);
    const details = readDetails(db, documentIds);
    for (const quote of listQuotes(db, { documentIds, withoutOrphans: true })) {
      const code = shown.get(quote.codeId);
      const detail = details.get(quote.codingId);
      if (!code || !detail) continue;
      const { respondentLabel, questionLabel } = quote;
      const title = quote.kind === 'answer' ? null : quote.documentTitle;
      for (const text of [title, respondentLabel, quote.text])
        if (text) names.see(text, `document:${quote.documentId}`);
      if (questionLabel) names.see(questionLabel, `question:${quote.questionId}`);
      names.see(code.path, `code:${quote.codeId}`);
      names.see(detail.coder, `coder:${detail.coderId}`);
      const place = detail.isWhole ? [null, null] : [quote.start, quote.end];
      yield [
        title,
        respondentLabel,
        questionLabel,
        words.kinds[quote.kind],
        code.number,
        code.path,
        ...place,
        quote.text,
        detail.coder,
        detail.createdAt,
      ];
    }
  }
}

type Detail = { id: string; coderId: string; coder: string; createdAt: string; isWhole: number };

function readDetails(db: ReadableDb, documentIds: readonly string[]): Map<string, Detail> {
  const rows = db.all<Detail>(
    sql`SELECT c.id, c.coderId, coder.name AS coder, c.createdAt, p.start IS NULL AS isWhole
        FROM coding c JOIN coder ON coder.id = c.coderId JOIN codingPosition p ON p.codingId = c.id
        WHERE c.documentId ${oneOf(documentIds)}`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}
