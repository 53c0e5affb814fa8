import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { QuestionId } from '../../../shared/model/ids.ts';
import type { Input } from '../../../shared/rpc/api.ts';
import { openTestProject, type TestProject } from '../../testing/test-project.ts';
import { foldAnswer } from './answer-index.ts';

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
  expect([foldAnswer('IJs, graag'), foldAnswer('ijs graag…'), foldAnswer('ĳs-graag')]).toEqual(
    Array(3).fill('ijs graag'),
  );
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
