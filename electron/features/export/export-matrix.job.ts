import { reportWords, sourcesName } from '../../../shared/features/export/report-words.ts';
import type { Variable, VariableValues } from '../../../shared/features/respondents/respondents.contract.ts';
import { shownValue } from '../../../shared/features/themes/shown-value.ts';
import type { ReadableDb } from '../../database/connection.ts';
import type { JobRun } from '../../database/handler-types.ts';
import { sql } from '../../database/sql.ts';
import { listVariables } from '../respondents/respondents.sql.ts';
import { deliverFile } from './deliver-file.ts';
import { type MatrixBase, readMatrixBases } from './matrix-bases.ts';
import type { NameCheck } from './name-check.ts';
import { projectHead } from './project-head.ts';
import { sourceKinds } from './source-kinds.ts';
import { type CsvRow, writeCsv } from './write-csv.ts';

/**
 * Respondents by codes. Per base (the sources together, each question) a column for every code that occurs in it:
 * 1 has the code, 0 spoke or answered without it, empty did not speak or answer (or said 'weet niet'). Before them a
 * column tells whether anything of these words was coded at all: a 0 where nobody looked yet is no 0. Interviews and
 * letters in which nobody is known come last, a row each.
 */
export const exportMatrix: JobRun<'export.matrix'> = (input, context) =>
  deliverFile(context, { fileName: 'respondenten-codes.csv', withNames: input.withNames }, (path, names) => {
    const db = context.db();
    const { id: projectId, language } = projectHead(db);
    const { respondentId, respondent, coded } = reportWords(language).columns;
    context.progress('reading');
    const bases = readMatrixBases(db, sourcesName(sourceKinds(db), language));
    const variables = respondentVariables(db);
    const header = [
      respondentId,
      respondent,
      ...variables.map(({ name }) => name),
      ...bases.flatMap(({ label, columns }) =>
        columns.length === 0
          ? []
          : [`${label}: (${coded})`, ...columns.map(({ name }) => `${label}: ${name}`)],
      ),
    ];
    for (const text of header) names.see(text, `project:${projectId}`);
    const total = db.value<number>(sql`SELECT count(*) FROM respondent`);
    return writeCsv(path, header, matrixRows(db, bases, variables, names), context, total);
  });

function respondentVariables(db: ReadableDb): Variable[] {
  const ids = new Set(db.column<string>(sql`SELECT id FROM variable WHERE subject = 'respondent'`));
  return listVariables(db).filter(({ id }) => ids.has(id));
}

type StoredRespondent = { id: string; externalId: string; label: string; variableValues: string };

function* matrixRows(
  db: ReadableDb,
  bases: readonly MatrixBase[],
  variables: readonly Variable[],
  names: NameCheck,
): Generator<CsvRow> {
  const marksOf = (voice: string): CsvRow =>
    bases.flatMap(({ answered, columns }) => {
      const without = answered.has(voice) ? 0 : null;
      const marks = columns.map(({ voices }) => (voices.has(voice) ? 1 : without));
      return marks.length === 0 ? [] : [marks.includes(1) ? 1 : without, ...marks];
    });
  const rows = db.iterate<StoredRespondent>(
    sql`SELECT id, externalId, label, variableValues FROM respondent ORDER BY position, id`,
  );
  for (const row of rows) {
    const values = JSON.parse(row.variableValues) as VariableValues;
    const facts = variables.map((variable) => shownValue(variable, values[variable.id]));
    for (const text of [row.externalId, row.label, ...facts]) {
      if (text !== null) names.see(String(text), `respondent:${row.id}`);
    }
    yield [row.externalId, row.label, ...facts, ...marksOf(row.id)];
  }
  const unknown = db.all<{ id: string; title: string; isAnswer: number }>(
    sql`SELECT id, title, questionId IS NOT NULL AS isAnswer FROM document
        WHERE isTrashed = 0 AND respondentId IS NULL ORDER BY questionId IS NOT NULL, position, id`,
  );
  for (const { id, title, isAnswer } of unknown) {
    const voice = `document:${id}`;
    if (!bases.some(({ answered }) => answered.has(voice))) continue;
    if (!isAnswer) names.see(title, `document:${id}`);
    yield [null, isAnswer ? null : title, ...variables.map(() => null), ...marksOf(voice)];
  }
}
