import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClusterId, QuestionId } from '../../../shared/model/ids.ts';
import { recordChange } from '../../database/change-log.ts';
import type { WritableDb } from '../../database/connection.ts';
import { sql } from '../../database/sql.ts';
import { importSurvey } from '../../testing/build-world.ts';
import { openTestProject, type TestProject } from '../../testing/test-project.ts';
import { replaceClusters } from './clusters.sql.ts';

const waiting = ['lang wachten op hulp', 'weken wachten op bericht', 'maanden wachten', 'te lang gewacht'];
const kind = [
  'vriendelijke mevrouw',
  'heel vriendelijk geholpen',
  'vriendelijk en beleefd',
  'een vriendelijk mens',
];

const texts = [...waiting, ...kind, 'Weken wachten op bericht!', ''];

let project: TestProject;
let questionId: QuestionId;

beforeEach(async () => {
  project = await openTestProject();
  const path = join(project.folder, 'antwoorden.csv');
  writeFileSync(path, ['nr;v1_open', ...texts.map((text, i) => `${i + 1};"${text}"`)].join('\n'));
  const report = await importSurvey(project, project.addFile(path));
  questionId = report.questionIds[0] as QuestionId;
});
afterEach(() => project.close());

/** Changes rows as no command does. */
function change(work: (file: { db: WritableDb }) => unknown): void {
  const { file, copyId } = project.backend.desk.need();
  const head = { method: 'test', coderId: null, copyId, isUndoable: true };
  file.transaction(() => recordChange(file.db, head, () => work(file)));
}
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

test('only the answers that clearly belong to a group get its code, when that is asked', async () => {
  await project.runJob('clusters.build', { questionId, count: 2 });
  const [cluster] = (await list()).clusters;
  if (!cluster) throw new Error('no group');
  const { rows } = await project.call('clusters.members', { clusterId: cluster.id });
  const clear = rows.filter(({ weight }) => weight >= 0.8);
  expect(cluster.clear).toBe(clear.length);
  const made = await project.call('clusters.makeCode', {
    clusterId: cluster.id,
    name: 'Duidelijk',
    which: 'clear',
  });
  expect(made.applied).toBe(clear.length);
  const coded = project.db.column<string>(sql`SELECT documentId FROM coding ORDER BY documentId`);
  expect(coded).toEqual(clear.map(({ documentId }) => documentId as string).sort());
});

test('what is in no group can be read, with its codes, and is as much as is said', async () => {
  expect(await project.call('clusters.rest', { questionId })).toMatchObject({ total: 9 });
  await project.runJob('clusters.build', { questionId, count: 2 });
  const { clusters, other } = await list();
  const [first] = clusters[0]?.typical ?? [];
  if (!first) throw new Error('no group');
  const member = sql`SELECT id FROM clusterMember WHERE documentId = ${first.documentId}`;
  change(({ db }) => db.run(sql`DELETE FROM clusterMember WHERE id IN (${member})`));
  const rest = await project.call('clusters.rest', { questionId });
  expect(rest.total).toBe(other + 1);
  expect(rest.rows).toContainEqual({ ...first, codeIds: [] });
  expect(rest.rows).toHaveLength(rest.total);
});

test('a border case says which other group it is like', async () => {
  const { rows } = await project.call('answers.page', { questionId });
  const member = (index: number, standing: 'typical' | 'border') => {
    const documentId = rows[index]?.documentId;
    if (!documentId) throw new Error('no such answer');
    return { documentId, weight: standing === 'border' ? 0.5 : 0.9, standing };
  };
  const groups = [
    { name: 'lang wachten', members: [member(0, 'typical'), member(1, 'typical'), member(5, 'border')] },
    { name: 'vriendelijk', members: [member(4, 'typical'), member(7, 'typical')] },
  ];
  change(({ db }) => replaceClusters(db, questionId, groups));
  const [long, kind] = (await list()).clusters;
  expect(long?.border).toMatchObject({ text: texts[5], like: kind?.id });
  expect(kind?.border).toBeNull();
});

test('a group keeps the name that the researcher gave it', async () => {
  await project.runJob('clusters.build', { questionId, count: 2 });
  const clusterId = (await list()).clusters[0]?.id as ClusterId;
  await project.call('clusters.rename', { clusterId, name: 'Lang wachten' });
  expect((await list()).clusters.find(({ id }) => id === clusterId)?.name).toBe('Lang wachten');
});
