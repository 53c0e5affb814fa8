import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CodeId, DocumentId, QuestionId } from '../../../shared/model/ids.ts';
import type { Input } from '../../../shared/rpc/api.ts';
import { recordChange } from '../../database/change-log.ts';
import { sql } from '../../database/sql.ts';
import { importSurvey } from '../../testing/build-world.ts';
import { openTestProject, type TestProject } from '../../testing/test-project.ts';

const answersTexts = [
  'Ik moest weken wachten op het gesprek',
  'Wachten, wachten en nog eens wachten',
  'Lange wachttijd voordat er iemand kwam',
  'Vriendelijke mevrouw die goed luisterde',
  'Ze luisterde echt naar mij, heel vriendelijk',
  'Een aardige consulent, fijn gesprek',
  'Maanden gewacht op een telefoontje',
  'Heel vriendelijk te woord gestaan',
  'Ik heb nergens op hoeven wachten, hulde',
  'Twee maanden wachten op bericht',
];

let project: TestProject;
let questionId: QuestionId;
let waiting: CodeId;
let heard: CodeId;
let ids: DocumentId[];

beforeEach(async () => {
  project = await openTestProject();
  const path = join(project.folder, 'antwoorden.csv');
  writeFileSync(path, ['nr;v1_open', ...answersTexts.map((text, i) => `${i + 1};"${text}"`)].join('\n'));
  const report = await importSurvey(project, project.addFile(path));
  questionId = report.questionIds[0] as QuestionId;
  const code = async (name: string, definition: string) =>
    (await project.call('codebook.create', { parentId: null, fields: { name, definition } })).id;
  waiting = await code('Wachten', 'De respondent moet lang wachten.');
  heard = await code('Voelde zich gehoord', 'De consulent luistert en is vriendelijk.');
  ids = (await project.call('answers.page', { questionId })).rows.map(({ documentId }) => documentId);
});
afterEach(() => project.close());

const suggested = async (row: number) => {
  const [found] = await project.call('suggest.forAnswers', {
    questionId,
    documentIds: [ids[row] as DocumentId],
  });
  return found?.suggestions ?? [];
};
const vectors = () => project.db.value<number>(sql`SELECT count(*) FROM textVector`);

test('before anything is coded the codebook itself is the teacher', async () => {
  expect((await suggested(0))[0]?.codeId).toBe(waiting);
  expect((await suggested(3))[0]?.codeId).toBe(heard);
  const status = await project.call('suggest.status', { questionId });
  expect(status).toMatchObject({ answers: 10, coded: 0, withMeaning: 0, quality: null });
});

test('the words that speak for a suggestion stand where it says', async () => {
  for (const { words } of await suggested(0)) {
    for (const { start, end } of words) {
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual([...(answersTexts[0] ?? '')].length);
    }
  }
});

test('texts are read for their meaning once, and forgotten when they go', async () => {
  expect(await project.runJob('suggest.prepare', {})).toMatchObject({
    texts: 10,
    read: 10,
    isAvailable: true,
  });
  expect(vectors()).toBe(10);
  expect(await project.runJob('suggest.prepare', {})).toMatchObject({ texts: 10, read: 0 });
  expect(await project.call('suggest.status', { questionId })).toMatchObject({ withMeaning: 10 });
  // The codebook was made after the import: three steps back takes the answers away.
  for (let i = 0; i < 3; i++) await project.call('history.undo', {});
  expect(await project.runJob('suggest.prepare', {})).toMatchObject({ texts: 0, read: 0 });
  expect(vectors()).toBe(0);
});

test('each coded answer teaches the next suggestions, and undo takes the lesson back', async () => {
  const before = await suggested(9);
  for (const [row, codeId] of [
    [0, heard],
    [1, heard],
    [2, heard],
    [6, heard],
  ] as const) {
    await project.call('coding.applyToDocuments', { documentIds: [ids[row] as DocumentId], codeId });
  }
  // Whoever codes waiting as being heard is believed.
  expect((await suggested(9))[0]?.codeId).toBe(heard);
  for (let i = 0; i < 4; i++) await project.call('history.undo', {});
  expect((await suggested(9))[0]?.codeId).toBe(before[0]?.codeId);
});

test('accepting gives codes as one step, marked as suggested', async () => {
  const items = [
    { documentId: ids[0] as DocumentId, codeId: waiting },
    { documentId: ids[3] as DocumentId, codeId: heard },
  ];
  expect(await project.call('suggest.accept', { items })).toEqual({ applied: 2 });
  const origins = project.db.column<string>(sql`SELECT DISTINCT origin FROM coding`);
  expect(origins).toEqual(['suggestion']);
  expect(await suggested(0)).toEqual([]);
  expect((await project.call('history.undo', {})).method).toBe('suggest.accept');
  expect(project.db.value(sql`SELECT count(*) FROM coding`)).toBe(0);
});

test('what is like a text is found among answers, the text itself left out', async () => {
  await project.runJob('suggest.prepare', {});
  const found = await project.call('suggest.similar', {
    text: answersTexts[0] ?? '',
    exceptId: ids[0],
    limit: 3,
  });
  expect(found.map(({ documentId }) => documentId)).not.toContain(ids[0]);
  expect(found[0]?.text).toMatch(/wacht/i);
});

test('what to code next is uncoded, and each answer once', async () => {
  await project.call('coding.applyToDocuments', { documentIds: [ids[0] as DocumentId], codeId: waiting });
  const next = await project.call('suggest.next', { questionId, limit: 5 });
  expect(new Set(next).size).toBe(5);
  expect(next).not.toContain(ids[0]);
});

test('too little coded promises nothing to accept together', async () => {
  expect(await project.call('suggest.bulk', { questionId })).toEqual({ items: [], expectedPrecision: null });
});

const correct = async (row: number, text: string) => {
  const { rows } = await project.call('answers.page', { questionId });
  const { documentId, revisionId } = rows[row] ?? {};
  if (!documentId || !revisionId) throw new Error('no such answer');
  await project.call('documents.editText', { documentId, revisionId, text });
};
const foundFirst = async (text: string) =>
  (await project.call('suggest.similar', { text, limit: 1 })).map((found) => found.text);

/** An answer with a revision whose id sorts after all that this computer makes. */
function addAnswerFromAhead(text: string): void {
  const { file, copyId } = project.backend.desk.need();
  const id = 'ffffffff-ffff-7fff-bfff-ffffffffffff';
  const now = new Date().toISOString();
  file.transaction(() =>
    recordChange(file.db, { method: 'test', coderId: null, copyId, isUndoable: true }, () => {
      file.db.run(sql`INSERT INTO textRevision (id, text, createdAt) VALUES (${id}, ${text}, ${now})`);
      file.db.run(
        sql`INSERT INTO document (id, kind, title, questionId, currentRevisionId, position, createdAt)
            VALUES (${id}, 'answer', '', ${questionId}, ${id}, 99, ${now})`,
      );
    }),
  );
}

test('what is like a text follows a correction and its undo, also beside a computer whose clock runs ahead', async () => {
  addAnswerFromAhead('De parkeerplaats was vol');
  const [old = '', other = ''] = [answersTexts[4], 'De rolstoel paste niet in de lift'];
  expect(await foundFirst(old)).toEqual([old]);
  await correct(4, other);
  expect(await foundFirst(other)).toEqual([other]);
  await project.call('history.undo', {});
  expect(await foundFirst(old)).toEqual([old]);
  expect(await foundFirst(other)).not.toContain(other);
});

test('a corrected text is compared by its meaning again as soon as that was read', async () => {
  await project.runJob('suggest.prepare', {});
  const withMeaning = async () => (await project.call('suggest.status', { questionId })).withMeaning;
  expect(await withMeaning()).toBe(10);
  await correct(9, 'De rolstoel paste niet in de lift');
  expect(await withMeaning()).toBe(9);
  expect(await project.runJob('suggest.prepare', {})).toMatchObject({ read: 1 });
  expect(await withMeaning()).toBe(10);
});

test('of some answers only the uncoded ones get suggestions, in the order asked', async () => {
  await project.call('coding.applyToDocuments', { documentIds: [ids[0] as DocumentId], codeId: waiting });
  const found = await project.call('suggest.forAnswers', {
    questionId,
    documentIds: [ids[0], ids[3], ids[1]].flatMap((id) => id ?? []),
  });
  expect(found.map(({ documentId }) => documentId)).toEqual([ids[0], ids[3], ids[1]]);
  expect(found.map(({ suggestions }) => suggestions[0]?.codeId ?? null)).toEqual([null, heard, waiting]);
});

test('what to code next keeps to the answers that a filter shows', async () => {
  const next = (filter: Input<'suggest.next'>['filter']) =>
    project.call('suggest.next', { questionId, filter });
  const wanted = (await next({ query: 'vriendelijk' })).toSorted();
  const shown = await project.call('answers.page', { questionId, filter: { query: 'vriendelijk' } });
  expect(wanted.length).toBeGreaterThan(1);
  expect(wanted).toEqual(shown.rows.map(({ documentId }) => documentId).toSorted());
  expect(await next({})).toHaveLength(answersTexts.length);
  expect(await next({ coded: 'coded' })).toEqual([]);
  await project.call('coding.applyToDocuments', { documentIds: wanted, codeId: heard });
  expect(await next({ query: 'vriendelijk' })).toEqual([]);
});
