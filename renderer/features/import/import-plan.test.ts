import { expect, test } from 'vitest';
import type { ImportPreview } from '../../../shared/features/import/import.contract.ts';
import type { FileTicket } from '../../../shared/model/ids.ts';
import {
  isReady,
  planAgain,
  planFor,
  stepsOf,
  surveyPlanOf,
  tallyOf,
  titleOf,
  withRole,
} from './import-plan.ts';

const ticket = 'ticket-0001' as FileTicket;
const survey: ImportPreview = {
  kind: 'survey',
  ticket,
  fileName: 'meting.csv',
  dialect: { encoding: 'utf-8', delimiter: ';', decimal: ',', hasHeader: true },
  columns: [
    { name: 'nr', role: 'id', type: 'text', reason: { key: 'unique' }, missing: [] },
    { name: 'postcode', role: 'ignore', type: 'text', reason: { key: 'identifying' }, missing: [] },
    { name: 'open', role: 'answer', type: 'text', reason: { key: 'long-text', words: 9 }, missing: [] },
  ],
  sampleRows: [],
  rawLines: [],
  rows: 10,
  rejected: [{ row: 4, reason: 'quote' }],
  rejectedCount: 1,
};
const transcript: ImportPreview = {
  kind: 'transcript',
  ticket,
  fileName: 'gesprek_3 def.docx',
  format: 'docx',
  encoding: null,
  characters: 100,
  words: 20,
  turns: 2,
  durationMs: null,
  speakers: [{ label: 'INT', isInterviewer: true, turns: 1 }],
  sample: [],
  changes: [],
};
const failed: ImportPreview = {
  kind: 'failed',
  ticket,
  fileName: 'kapot.docx',
  error: { code: 'file-unreadable', reason: 'damaged' },
};

test('the title of a conversation is its file name in words', () => {
  expect(titleOf('gesprek_3  def.docx')).toBe('gesprek 3 def');
  expect(titleOf('.txt')).toBe('.txt');
});

test('a second column with respondents makes the first one a variable', () => {
  const plan = planFor(survey);
  if (plan.kind !== 'survey') throw new Error('not a survey');
  const columns = withRole(plan.columns, 1, 'id');
  expect(columns.map(({ role }) => role)).toEqual(['variable', 'id', 'answer']);
  expect(columns[1]?.reason).toEqual({ key: 'chosen' });
});

test('the tally counts what will come with the chosen roles', () => {
  const plan = planFor(survey);
  if (plan.kind !== 'survey') throw new Error('not a survey');
  expect(tallyOf(plan)).toEqual({ respondents: 9, questions: 1, variables: 0, weights: 0, rejected: 1 });
});

test('an empty question text is left out of the plan', () => {
  const plan = planFor(survey);
  if (plan.kind !== 'survey') throw new Error('not a survey');
  const [first, second, third] = plan.columns;
  if (!first || !second || !third) throw new Error('columns are missing');
  expect(surveyPlanOf(plan).columns[2]).not.toHaveProperty('questionText');
  const asked = { ...plan, columns: [first, second, { ...third, questionText: ' Wat kan beter? ' }] };
  expect(surveyPlanOf(asked).columns[2]).toHaveProperty('questionText', 'Wat kan beter?');
});

test('reading a survey again keeps what was chosen for a column and asks the rest anew', () => {
  const before = planFor(survey);
  if (before.kind !== 'survey') throw new Error('not a survey');
  const chosen = withRole(before.columns, 1, 'variable').map((column) => ({
    ...column,
    questionText: 'Waarom?',
  }));
  const again = planAgain({ ...survey, rows: 11 }, { ...before, columns: chosen });
  if (again.kind !== 'survey') throw new Error('not a survey');
  expect(again.columns.map(({ role }) => role)).toEqual(['id', 'variable', 'answer']);
  expect(again.columns[2]?.questionText).toBe('Waarom?');
  expect(again.preview.rows).toBe(11);
});

test('a survey without an open question cannot come in', () => {
  const plan = planFor(survey);
  if (plan.kind !== 'survey') throw new Error('not a survey');
  expect(isReady(plan)).toBe(true);
  expect(isReady({ ...plan, columns: withRole(plan.columns, 2, 'ignore') })).toBe(false);
});

test('all conversations together are one step, each survey one more, a failed file none', () => {
  expect(stepsOf([survey, transcript, transcript, failed].map(planFor))).toBe(2);
});
