import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { QuestionId } from '../../../shared/model/ids.ts';
import { sql } from '../../database/sql.ts';
import { openTestProject, type TestProject } from '../../testing/test-project.ts';

const sample = fileURLToPath(new URL('../../../resources/sample/voorbeeldproject.draad', import.meta.url));

let project: TestProject;
let questionId: QuestionId;

beforeAll(async () => {
  project = await openTestProject({ copyOf: sample });
  const half = (await project.call('answers.questions', {})).find(({ label }) => label === 'V12');
  questionId = half?.id as QuestionId;
  await project.runJob('suggest.prepare', {});
});
afterAll(() => project.close());

const status = () => project.call('suggest.status', { questionId });
const bulk = () => project.call('suggest.bulk', { questionId, precision: 0.9 });

test('taking over what is certain, unseen, raises no score and makes nothing else certain', async () => {
  const [before, offer] = [await status(), await bulk()];
  expect(offer.items.length).toBeGreaterThan(50);
  await project.call('suggest.accept', { items: offer.items });
  const [after, next] = [await status(), await bulk()];
  expect(after.coded).toBeGreaterThan(before.coded + 50);
  expect(after.quality).toMatchObject({
    weightedF1: before.quality?.weightedF1,
    answers: before.quality?.answers,
  });
  expect(after.notLooked).toBe(after.coded - before.coded);
  expect(next).toEqual({ items: [], expectedPrecision: offer.expectedPrecision });
  await project.call('history.undo', {});
  expect(await status()).toEqual(before);
  expect(await bulk()).toEqual(offer);
});

test('all of that also holds when the computer learns everything anew', async () => {
  const [before, { items }] = [await status(), await bulk()];
  await project.call('suggest.accept', { items });
  // Another word in the codebook makes it begin again; taking it back does as well.
  const [code] = await project.call('codebook.list', {});
  if (!code) throw new Error('The sample has no codes.');
  await project.call('codebook.update', { codeId: code.id, fields: { example: 'zomaar iets' } });
  await status();
  await project.call('history.undo', {});
  const after = await status();
  expect(after.quality).toMatchObject({
    weightedF1: before.quality?.weightedF1,
    answers: before.quality?.answers,
  });
  expect((await bulk()).items).toEqual([]);
  await project.call('history.undo', {});
});

test('what is taken over one by one counts, as if given by hand', async () => {
  const before = await status();
  const [item] = (await bulk()).items;
  if (!item) throw new Error('Nothing is certain.');
  await project.call('suggest.accept', { items: [item], isLooked: true });
  const after = await status();
  expect(after.quality?.answers).toBe((before.quality?.answers ?? 0) + 1);
  expect(after.notLooked).toBe(before.notLooked);
  const origins = project.db.column(
    sql`SELECT origin FROM coding WHERE documentId = ${item.documentId} ORDER BY createdAt`,
  );
  expect(origins).toEqual(['hand']);
  await project.call('history.undo', {});
});

test('a cluster made a code teaches, and measures nothing', async () => {
  await project.runJob('clusters.build', { questionId, count: 9 });
  const before = await status();
  const { clusters } = await project.call('clusters.list', { questionId });
  const open = clusters.find(({ coded, size }) => size - coded > 20);
  if (!open) throw new Error('No cluster has answers without a code.');
  await project.call('clusters.makeCode', { clusterId: open.id, name: 'Uit een groep' });
  const after = await status();
  expect(after.coded).toBeGreaterThan(before.coded);
  expect(after.notLooked).toBeGreaterThanOrEqual(after.coded - before.coded);
  expect(after.quality?.answers ?? 0).toBeLessThanOrEqual(before.quality?.answers ?? 0);
  for (let i = 0; i < 2; i++) await project.call('history.undo', {});
});
