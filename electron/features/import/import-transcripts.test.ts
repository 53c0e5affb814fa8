import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sql } from '../../database/sql.ts';
import { projectState, undoAndRedo } from '../../testing/import-fixture.ts';
import { openTestProject, type TestProject } from '../../testing/test-project.ts';

const samples = join(import.meta.dirname, '../../../resources/sample');
const fixtures = join(import.meta.dirname, 'fixtures');

let project: TestProject;
beforeEach(async () => {
  project = await openTestProject();
});
afterEach(() => project.close());

const sample = (file: string) => project.addFile(join(samples, file));

const conversations = ['gesprek-1-gerda.docx', 'gesprek-2-joop.vtt', 'gesprek-3-fatma.txt'];
const importConversations = () =>
  project.runJob('import.transcripts', {
    files: conversations.map((file, index) => ({ ticket: sample(file), title: `Gesprek ${index + 1}` })),
  });

test('A preview tells of each file what is in it, and a damaged file leaves the others alone', async () => {
  const files = [...conversations, 'enquete.csv'].map((file) => ({ ticket: sample(file) }));
  const locked = project.addFile(join(fixtures, 'gesprek-wachtwoord.docx'));
  const gone = project.addFile(join(samples, 'niet-hier.txt'));
  const previews = await project.runJob('import.preview', {
    files: [...files.slice(0, 2), { ticket: locked }, { ticket: gone }, ...files.slice(2)],
  });
  expect(previews.map((preview) => preview.kind)).toEqual([
    'transcript',
    'transcript',
    'failed',
    'failed',
    'transcript',
    'survey',
  ]);
  expect(previews[2]).toMatchObject({ error: { code: 'file-unreadable', reason: 'encrypted' } });
  expect(previews[3]).toMatchObject({ error: { code: 'file-unreadable', reason: 'missing' } });
  expect(previews[0]).toMatchObject({
    format: 'docx',
    speakers: [
      { label: 'Interviewer', isInterviewer: true },
      { label: 'Mevrouw Bakker', isInterviewer: false },
    ],
  });
  const survey = previews[5];
  if (survey?.kind !== 'survey') throw new Error('the survey is missing');
  expect(survey.dialect).toEqual({ encoding: 'windows-1252', delimiter: ';', decimal: ',', hasHeader: true });
  expect(survey).toMatchObject({ rows: 536, rejectedCount: 0 });
  expect(survey.rawLines[0]).toMatch(/^respnr;jaar;/);
  expect(survey.columns.filter((column) => column.role === 'answer').map((column) => column.name)).toEqual([
    'v8_open',
    'v12_open',
  ]);
});

test('Conversations become documents with their speakers and respondents, in one step', async () => {
  const before = projectState(project);
  const reports = await importConversations();
  expect(reports.map((report) => report.respondents)).toEqual([1, 1, 1]);
  const sources = await project.call('documents.list', {});
  expect(sources.map(({ title, respondentLabel }) => [title, respondentLabel])).toEqual([
    ['Gesprek 1', 'Mevrouw Bakker'],
    ['Gesprek 2', 'Joop de Ruiter'],
    ['Gesprek 3', 'F'],
  ]);
  expect(sources.map((source) => source.characters)).toEqual(reports.map((report) => report.characters));
  const fatma = await project.call('documents.get', { documentId: sources[2]?.id as never });
  expect(fatma.text).toContain('böreks');
  expect(fatma.turns).toHaveLength(reports[2]?.turns ?? 0);
  expect(fatma.speakers.map(({ label, isInterviewer }) => [label, isInterviewer])).toEqual([
    ['INT', true],
    ['F', false],
  ]);
  const after = projectState(project);
  expect(await undoAndRedo(project)).toEqual({ undone: before, redone: after });
});

test('The same file is not imported a second time, unless its document was thrown away', async () => {
  const [first] = await importConversations();
  const before = projectState(project);
  const again = await importConversations();
  expect(again.map((report) => report.alreadyThere)).toEqual([1, 1, 1]);
  expect(again[0]?.documentIds).toEqual(first?.documentIds);
  expect(projectState(project)).toEqual(before);
  await project.call('documents.trash', { documentId: first?.documentIds[0] as never, isTrashed: true });
  expect((await importConversations()).map((report) => report.alreadyThere)).toEqual([0, 1, 1]);
});

test('A respondent is used again only when the researcher gave the same label', async () => {
  const plan = (file: string, respondentLabel: string | null) => ({
    ticket: sample(file),
    title: file,
    speakers: [
      { label: 'I', isInterviewer: true, respondentLabel: null },
      { label: 'R', isInterviewer: false, respondentLabel },
    ],
  });
  await project.runJob('import.transcripts', {
    files: [
      plan('gesprek-1-gerda.docx', 'Gerda'),
      plan('gesprek-2-joop.vtt', 'Gerda'),
      plan('gesprek-3-fatma.txt', null),
    ],
  });
  expect(project.db.column(sql`SELECT label FROM respondent ORDER BY position`)).toEqual(['Gerda', 'R']);
  expect((await project.call('documents.list', {})).map((source) => source.respondentLabel)).toEqual([
    'Gerda',
    'Gerda',
    'R',
  ]);
});
