import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FileTicket } from '../../../shared/model/ids.ts';
import type { Input, Result } from '../../../shared/rpc/api.ts';
import { sql } from '../../database/sql.ts';
import { projectState, undoAndRedo } from '../../testing/import-fixture.ts';
import { openTestProject, type TestProject } from '../../testing/test-project.ts';

const samples = join(import.meta.dirname, '../../../resources/sample');

let project: TestProject;
beforeEach(async () => {
  project = await openTestProject();
});
afterEach(() => project.close());

const sample = (file: string) => project.addFile(join(samples, file));

function addCsv(file: string, lines: readonly string[]): FileTicket {
  const path = join(project.folder, file);
  writeFileSync(path, lines.join('\r\n'));
  return project.addFile(path);
}

type SurveyInput = Input<'import.survey'>;
async function planFor(ticket: FileTicket): Promise<SurveyInput> {
  const [preview] = await project.runJob('import.preview', { files: [{ ticket, as: 'survey' }] });
  if (preview?.kind !== 'survey') throw new Error('not read as a survey');
  return { ticket, dialect: preview.dialect, columns: preview.columns };
}
const importSurvey = async (
  ticket: FileTicket,
  more: Partial<SurveyInput> = {},
): Promise<Result<'import.survey'>> =>
  project.runJob('import.survey', { ...(await planFor(ticket)), ...more });

test('A survey keeps its words, numbers and given codes, and is undone and redone as a whole', async () => {
  const codebook = project.addFile(join(samples, 'codeboek.csv'));
  await project.runJob('codebook.importFile', { ticket: codebook } as Input<'codebook.importFile'>);
  const before = projectState(project);
  const report = await importSurvey(sample('enquete.csv'), { codesFileTicket: sample('enquete-codes.csv') });
  expect(report).toMatchObject({ respondents: 536, rejectedCount: 0, alreadyThere: 0, codings: 1195 });
  expect(report.changes.map((change) => change.kind)).toEqual(['empty-answers']);
  const questions = await project.call('answers.questions', {});
  expect(questions.map(({ label }) => label)).toEqual(['v8_open', 'v12_open']);
  expect(questions.reduce((sum, question) => sum + question.answers, 0)).toBe(report.answers);
  const { rows } = await project.call('answers.page', { questionId: questions[0]?.id as never, limit: 10 });
  expect(rows[3]).toMatchObject({ respondentLabel: '1005' });
  const variables = await project.call('respondents.variables', {});
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  expect(byName.get('weegfactor')).toMatchObject({ isWeight: true, type: 'number' });
  const values = rows[3]?.values ?? {};
  expect(values[byName.get('weegfactor')?.id ?? '']).toBe(1.074);
  expect(values[byName.get('huishouden')?.id ?? '']).toBe('Eén ouder met kinderen');
  const origins = project.db.column(sql`SELECT DISTINCT origin FROM coding`);
  expect(origins).toEqual(['import']);
  const after = projectState(project);
  expect(await undoAndRedo(project)).toEqual({ undone: before, redone: after });
});

test('A survey that is imported twice is left as it is', async () => {
  await importSurvey(sample('enquete.csv'));
  const before = projectState(project);
  const again = await importSurvey(sample('enquete.csv'));
  expect(again).toMatchObject({ alreadyThere: 536, answers: 0, respondents: 0 });
  expect(projectState(project)).toEqual(before);
});

test('A next wave comes under the same question, also when that has another label by now', async () => {
  const first = await importSurvey(addCsv('golf1.csv', ['nr;groep;v1_open', '1;a;goed', '2;b;slecht hoor']));
  await project.call('answers.updateQuestion', { questionId: first.questionIds[0] as never, label: 'V1' });
  const second = await importSurvey(
    addCsv('golf2.csv', ['nr;groep;v1_open', '2;b;slecht hoor', '3;a;prima zo', '4;b;']),
  );
  expect(second.questionIds).toEqual(first.questionIds);
  expect(second).toMatchObject({ alreadyThere: 1, respondents: 2, answers: 1 });
  expect(project.db.value(sql`SELECT count(*) FROM variable WHERE name = 'groep'`)).toBe(1);
  const { rows } = await project.call('answers.page', { questionId: first.questionIds[0] as never });
  expect(rows.map((row) => row.text)).toEqual(['goed', 'slecht hoor', 'prima zo']);
});

test('Another column of a survey that is there already is added to the same respondents', async () => {
  const ticket = addCsv('twee.csv', ['nr;v1_open;v2_open', '1;goed;ook goed', '2;slecht;', '3;;nou ja']);
  const plan = await planFor(ticket);
  const only = (wanted: string): SurveyInput => ({
    ...plan,
    columns: plan.columns.filter((column) => column.name === 'nr' || column.name === wanted),
  });
  await project.runJob('import.survey', only('v1_open'));
  const second = await project.runJob('import.survey', only('v2_open'));
  expect(second).toMatchObject({ respondents: 0, answers: 2, alreadyThere: 1 });
  expect(project.db.value(sql`SELECT count(*) FROM respondent`)).toBe(3);
  const third = await project.runJob('import.survey', only('v2_open'));
  expect(third).toMatchObject({ answers: 0, alreadyThere: 3 });
});

test('Rows that cannot be used are refused with their number and reason, and the others come in', async () => {
  const ticket = addCsv('fout.csv', [
    'nr;cijfer;weeg;v1_open',
    '1;7,5;1,2;goed',
    '1;8;1;nog eens',
    ';8;1;zonder nummer',
    '4;99;zwaar;gewicht is een woord',
    '5;6;1;te;veel',
    '6;99;0,5;niet gezegd',
  ]);
  const columns: SurveyInput['columns'] = [
    { name: 'nr', role: 'id', type: 'text' },
    { name: 'cijfer', role: 'variable', type: 'number', missing: ['99'] },
    { name: 'weeg', role: 'weight', type: 'number' },
    {
      name: 'v1_open',
      role: 'answer',
      type: 'text',
      missing: ['niet gezegd'],
      questionText: 'Wat vond u ervan?',
    },
  ];
  const dialect = { encoding: 'utf-8', delimiter: ';', decimal: ',', hasHeader: true } as const;
  const report = await project.runJob('import.survey', { ticket, dialect, columns });
  expect(report.rejected).toEqual([
    { row: 3, reason: 'duplicate-id' },
    { row: 4, reason: 'missing-id' },
    { row: 5, reason: 'weight-not-a-number' },
    { row: 6, reason: 'field-count', fields: 5 },
  ]);
  expect(report).toMatchObject({ respondents: 2, answers: 1 });
  const { rows } = await project.call('respondents.list', {});
  const values = rows.map((row) => Object.values(row.values));
  expect(values).toEqual([
    [7.5, 1.2],
    [null, 0.5],
  ]);
  expect(await project.call('answers.questions', {})).toMatchObject([
    { label: 'v1_open', text: 'Wat vond u ervan?' },
  ]);
  const [listed] = await project.call('import.list', {});
  expect(listed).toMatchObject({
    fileName: 'fout.csv',
    report: { rejectedCount: 4, rejected: report.rejected },
  });
});

test('Codes in a column of the survey are given to the first answer, and unknown ones are made', async () => {
  const known = await project.call('codebook.create', { fields: { name: 'Ja, maar' } });
  const ticket = addCsv('codes.csv', [
    'nr;codes;v1_open',
    '1;Ja, maar;goed hoor dank u',
    '2;Traag | ja, maar;duurde lang voor ons',
    '3;Traag,Duur;',
    '4;;niets te zeggen eigenlijk',
  ]);
  const plan = await planFor(ticket);
  const columns = plan.columns.map((column) =>
    column.name === 'codes' ? { ...column, role: 'ignore' as const } : column,
  );
  const report = await project.runJob('import.survey', { ...plan, columns, codesColumn: 'codes' });
  expect(report).toMatchObject({ codings: 5, answers: 3, changes: [{ kind: 'new-codes', count: 2 }] });
  const { rows } = await project.call('answers.page', { questionId: report.questionIds[0] as never });
  expect(rows.map((row) => row.codings.length)).toEqual([1, 2, 2, 0]);
  expect(rows[0]?.codings[0]).toMatchObject({ codeId: known.id, start: null, end: null });
  expect(project.db.column(sql`SELECT name FROM code ORDER BY position`)).toEqual([
    'Ja, maar',
    'Traag',
    'Duur',
  ]);
});

test('A plan with a column that the file does not have is refused and changes nothing', async () => {
  const plan = await planFor(sample('enquete.csv'));
  const before = projectState(project);
  const columns = [...plan.columns, { name: 'v99', role: 'answer' as const, type: 'text' as const }];
  await expect(project.runJob('import.survey', { ...plan, columns })).rejects.toMatchObject({
    code: 'invalid-input',
    details: { reason: 'column' },
  });
  expect(projectState(project)).toEqual(before);
});

test('A cancelled import leaves nothing behind', async () => {
  const lines = Array.from(
    { length: 60_000 },
    (_, n) => `${n};a;het duurde nogal lang voor wij iets hoorden`,
  );
  const plan = await planFor(addCsv('groot.csv', ['nr;groep;v1_open', ...lines]));
  const before = projectState(project);
  const { jobId } = (await project.call('import.survey', plan)) as { jobId: string };
  const waiting = project.call('jobs.result', { id: jobId as never });
  await project.call('jobs.cancel', { id: jobId as never });
  await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
  expect(projectState(project)).toEqual(before);
});
