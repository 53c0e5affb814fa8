import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClusterId, QuestionId } from '../../../shared/model/ids.ts';
import { sql } from '../../database/sql.ts';
import { importSurvey } from '../../testing/build-world.ts';
import { openTestProject, type TestProject } from '../../testing/test-project.ts';

const waiting = ['lang wachten op hulp', 'weken wachten op bericht', 'maanden wachten', 'te lang gewacht'];
const kind = [
  'vriendelijke mevrouw',
  'heel vriendelijk geholpen',
  'vriendelijk en beleefd',
  'een vriendelijk mens',
];

let project: TestProject;
let questionId: QuestionId;

beforeEach(async () => {
  project = await openTestProject();
  const path = join(project.folder, 'antwoorden.csv');
  const texts = [...waiting, ...kind, 'Weken wachten op bericht!', ''];
  writeFileSync(path, ['nr;v1_open', ...texts.map((text, i) => `${i + 1};"${text}"`)].join('\n'));
  const report = await importSurvey(project, project.addFile(path));
  questionId = report.questionIds[0] as QuestionId;
});
afterEach(() => project.close());

const list = () => project.call('clusters.list', { questionId });

test('answers that are alike come together, and the same answers are counted each', async () => {
  const report = await project.runJob('clusters.build', { questionId, count: 2 });
  expect(report).toMatchObject({ clusters: 2, answers: 9 });
  const { clusters, answers, other } = await list();
  expect(clusters.reduce((sum, { size }) => sum + size, other)).toBe(answers);
  expect(clusters.map(({ name }) => name).join(' ')).toMatch(/wacht/);
  const members = await project.call('clusters.members', { clusterId: clusters[0]?.id as ClusterId });
  expect(members.total).toBe(clusters[0]?.size);
  const isWaiting = members.rows.map(({ text }) => /wacht/i.test(text));
  expect(new Set(isWaiting).size).toBe(1);
});

test('grouping again puts new groups in the place of the old, and undo brings those back', async () => {
  await project.runJob('clusters.build', { questionId, count: 2 });
  const before = (await list()).clusters.map(({ id }) => id);
  await project.runJob('clusters.build', { questionId, count: 3 });
  expect((await list()).clusters).toHaveLength(3);
  await project.call('history.undo', {});
  expect((await list()).clusters.map(({ id }) => id)).toEqual(before);
});

test('a group becomes a code on all its answers in one step, that is undone in one', async () => {
  await project.runJob('clusters.build', { questionId, count: 2 });
  const [cluster] = (await list()).clusters;
  if (!cluster) throw new Error('no group');
  const made = await project.call('clusters.makeCode', { clusterId: cluster.id, name: 'Wachten' });
  expect(made.applied).toBe(cluster.size);
  expect((await list()).clusters.find(({ id }) => id === cluster.id)?.coded).toBe(cluster.size);
  // A code of that name is there now: a second group joins it.
  const again = await project.call('clusters.makeCode', { clusterId: cluster.id, name: 'wachten' });
  expect(again).toEqual({ codeId: made.codeId, applied: 0 });
  await project.call('history.undo', {});
  await project.call('history.undo', {});
  expect(project.db.value(sql`SELECT count(*) FROM code`)).toBe(0);
});

test('a group keeps the name that the researcher gave it', async () => {
  await project.runJob('clusters.build', { questionId, count: 2 });
  const clusterId = (await list()).clusters[0]?.id as ClusterId;
  await project.call('clusters.rename', { clusterId, name: 'Lang wachten' });
  expect((await list()).clusters.find(({ id }) => id === clusterId)?.name).toBe('Lang wachten');
});
