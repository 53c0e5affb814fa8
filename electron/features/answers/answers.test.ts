import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CodeId, QuestionId } from '../../../shared/model/ids.ts';
import type { Input } from '../../../shared/rpc/api.ts';
import { openTestProject, type TestProject } from '../../testing/test-project.ts';

let project: TestProject;
let questionId: QuestionId;

beforeEach(async () => {
  project = await openTestProject();
  const path = join(project.folder, 'antwoorden.csv');
  const rows = ['1;a;Geen.', '2;b;géén!', '3;a;De hulp was goed', '4;b;-', '5;a;', '6;b;  geen  ', '7;a;?'];
  writeFileSync(path, ['nr;groep;v1', ...rows].join('\n'));
  const report = await project.runJob('import.survey', {
    ticket: project.addFile(path),
    dialect: { encoding: 'utf-8', delimiter: ';', decimal: ',', hasHeader: true },
    columns: [
      { name: 'nr', role: 'id', type: 'text' },
      { name: 'groep', role: 'variable', type: 'category' },
      { name: 'v1', role: 'answer', type: 'text' },
    ],
  });
  questionId = report.questionIds[0] as QuestionId;
});
afterEach(() => project.close());

const page = (filter: Input<'answers.page'>['filter'] = {}, more: { offset?: number; limit?: number } = {}) =>
  project.call('answers.page', { questionId, filter, ...more });
const respondentsOf = async (filter: Input<'answers.page'>['filter']) =>
  (await page(filter)).rows.map((row) => row.respondentLabel);

test('A code counts the answers to its question, and a net each answer once', async () => {
  const ids = (await page()).rows.map(({ documentId }) => documentId);
  const make = (name: string, parentId: CodeId | null) =>
    project.call('codebook.create', { parentId, fields: { name } });
  const net = await make('Hulp', null);
  const [good, kind] = [await make('Goed', net.id), await make('Aardig', net.id)];
  await project.call('coding.applyToDocuments', { documentIds: ids.slice(0, 3), codeId: good.id });
  await project.call('coding.applyToDocuments', { documentIds: ids.slice(2, 4), codeId: kind.id });
  const counts = await project.call('answers.codeCounts', { questionId });
  expect(new Map(counts.map(({ codeId, answers }) => [codeId, answers]))).toEqual(
    new Map([
      [net.id, 4],
      [good.id, 3],
      [kind.id, 2],
    ]),
  );
});

test('Answers count as the same but for capitals, accents and punctuation', async () => {
  const { total, rows } = await page();
  expect(total).toBe(6);
  expect(rows.map((row) => [row.text, row.same])).toEqual([
    ['Geen.', 3],
    ['géén!', 3],
    ['De hulp was goed', 1],
    ['-', 1],
    ['  geen  ', 3],
    ['?', 1],
  ]);
  expect((await page({}, { offset: 2, limit: 2 })).rows.map((row) => row.text)).toEqual([
    'De hulp was goed',
    '-',
  ]);
});

test('What is the same follows a correction, its undo and its redo', async () => {
  const { rows } = await page();
  const row = rows[2];
  if (!row) throw new Error('no third row');
  const same = async () => (await page()).rows.map((one) => one.same);
  await project.call('documents.editText', {
    documentId: row.documentId,
    revisionId: row.revisionId,
    text: 'GEEN',
  });
  expect(await same()).toEqual([4, 4, 4, 1, 4, 1]);
  await project.call('history.undo', {});
  expect(await same()).toEqual([3, 3, 1, 1, 3, 1]);
  await project.call('history.redo', {});
  expect(await same()).toEqual([4, 4, 4, 1, 4, 1]);
  await project.call('documents.trash', { documentId: row.documentId, isTrashed: true });
  expect(await same()).toEqual([3, 3, 1, 3, 1]);
});

test('The grid filters by code, by being coded, by variable and by words', async () => {
  const { rows } = await page();
  const { id: codeId } = await project.call('codebook.create', { fields: { name: 'Geen' } });
  const { id: otherId } = await project.call('codebook.create', { fields: { name: 'Anders' } });
  await project.call('coding.applyToDocuments', {
    documentIds: [rows[0], rows[1]].flatMap((row) => row?.documentId ?? []),
    codeId,
  });
  await project.call('coding.applyToDocuments', {
    documentIds: [rows[2]].flatMap((row) => row?.documentId ?? []),
    codeId: otherId,
  });
  expect(await respondentsOf({ coded: 'coded' })).toEqual(['1', '2', '3']);
  expect(await respondentsOf({ coded: 'uncoded' })).toEqual(['4', '6', '7']);
  expect(await respondentsOf({ codeId })).toEqual(['1', '2']);
  const [variable] = await project.call('respondents.variables', {});
  expect(await respondentsOf({ variableId: variable?.id, value: 'b' })).toEqual(['2', '4', '6']);
  expect(await respondentsOf({ variableId: variable?.id, value: 'b', coded: 'coded' })).toEqual(['2']);
  expect(await respondentsOf({ query: 'geen' })).toEqual(['1', '2', '6']);
  expect((await page({ codeId })).rows[0]?.codings).toMatchObject([{ codeId, start: null, end: null }]);
  expect(await project.call('answers.questions', {})).toMatchObject([{ label: 'v1', answers: 6, coded: 3 }]);
});

test('An answer that is emptied leaves the grid, unless it carries a code', async () => {
  const { rows } = await page();
  const { id: codeId } = await project.call('codebook.create', { fields: { name: 'Geen' } });
  await project.call('coding.applyToDocuments', {
    documentIds: [rows[0]].flatMap((row) => row?.documentId ?? []),
    codeId,
  });
  for (const row of rows.slice(0, 2)) {
    await project.call('documents.editText', {
      documentId: row.documentId,
      revisionId: row.revisionId,
      text: ' ',
    });
  }
  expect((await page()).rows.map((row) => row.respondentLabel)).toEqual(['1', '3', '4', '6', '7']);
  expect(await respondentsOf({ coded: 'uncoded' })).toEqual(['3', '4', '6', '7']);
  expect(await project.call('answers.questions', {})).toMatchObject([{ answers: 4, coded: 0 }]);
});

test('A question gets another label and text', async () => {
  await project.call('answers.updateQuestion', { questionId, label: 'V1', text: 'Wat kon er beter?' });
  await project.call('answers.updateQuestion', { questionId, text: 'Wat kan er beter?' });
  expect(await project.call('answers.questions', {})).toMatchObject([
    { label: 'V1', text: 'Wat kan er beter?' },
  ]);
});

test('The grid is sorted by words, by respondent and by a variable; who has no value comes last', async () => {
  const [variable] = await project.call('respondents.variables', {});
  const by = variable?.id;
  if (!by) throw new Error('no variable');
  const ordered = async (
    order: Input<'answers.page'>['order'],
    more: { offset?: number; limit?: number } = {},
  ) =>
    (await project.call('answers.page', { questionId, order, ...more })).rows.map(
      (row) => row.respondentLabel,
    );
  expect(await ordered({ by })).toEqual(['1', '3', '7', '2', '4', '6']);
  expect(await ordered({ by, isDescending: true })).toEqual(['2', '4', '6', '1', '3', '7']);
  expect(await ordered({ by }, { offset: 2, limit: 2 })).toEqual(['7', '2']);
  expect((await ordered({ by: 'text' }))[2]).toBe('3');
  const { rows } = await page();
  const first = rows[0]?.respondentId;
  if (!first) throw new Error('no respondent');
  await project.call('respondents.update', { respondentId: first, label: '10', values: { [by]: null } });
  expect(await ordered({ by })).toEqual(['3', '7', '2', '4', '6', '10']);
  expect(await ordered({ by, isDescending: true })).toEqual(['2', '4', '6', '3', '7', '10']);
  expect(await ordered({ by: 'respondent' })).toEqual(['2', '3', '4', '6', '7', '10']);
  await project.call('history.undo', {});
  expect(await ordered({ by: 'respondent', isDescending: true })).toEqual(['7', '6', '4', '3', '2', '1']);
});

test('An answer is found where the filter and the order put it', async () => {
  const { rows } = await page();
  const place = (row: number, more: Pick<Input<'answers.place'>, 'filter' | 'order'> = {}) => {
    const documentId = rows[row]?.documentId;
    if (!documentId) throw new Error('no such row');
    return project.call('answers.place', { questionId, documentId, ...more });
  };
  expect(await place(4)).toBe(4);
  expect(await place(4, { order: { by: 'respondent', isDescending: true } })).toBe(1);
  expect(await place(4, { filter: { query: 'geen' } })).toBe(2);
  expect(await place(2, { filter: { query: 'geen' } })).toBeNull();
});
