import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input, Method, MethodOfKind } from '../../../shared/rpc/api.ts';
import { buildWorld } from '../../testing/build-world.ts';
import type { SampleWorld } from '../../testing/sample-world.ts';
import { openTestProject, type TestProject } from '../../testing/test-project.ts';

let project: TestProject;
let world: SampleWorld;
beforeEach(async () => {
  project = await openTestProject();
  world = await buildWorld(project);
});
afterEach(() => project.close());

type Step = { method: Method; subject: string; does: () => Promise<number> };

const call = async <M extends MethodOfKind<'command'>>(method: M, input: Input<M>) =>
  (await project.call(method, input)) as Record<string, unknown>;
const answers = (count: number) => world.answerIds.slice(0, count);

/** Every step whose name on screen has a number, with the number that the command itself answered. */
const steps: Step[] = [
  {
    method: 'coding.applyToDocuments',
    subject: 'Bejegening',
    does: async () =>
      Number(
        (await call('coding.applyToDocuments', { documentIds: answers(3), codeId: world.codeIds[2] }))
          .applied,
      ),
  },
  {
    method: 'coding.removeFromDocuments',
    subject: 'Bejegening',
    does: async () => {
      await call('coding.applyToDocuments', { documentIds: answers(2), codeId: world.codeIds[2] });
      const input = { documentIds: world.answerIds, codeId: world.codeIds[2] };
      return Number((await call('coding.removeFromDocuments', input)).removed);
    },
  },
  {
    method: 'search.codeAll',
    subject: 'Bejegening',
    does: async () =>
      Number(
        (await call('search.codeAll', { query: 'duurde', codeId: world.codeIds[2], extent: 'words' }))
          .applied,
      ),
  },
  {
    method: 'suggest.accept',
    subject: 'Wachten',
    does: async () => {
      const items = [...answers(2), ...answers(2)].map((documentId, i) => ({
        documentId,
        codeId: world.codeIds[i < 2 ? 0 : 2],
      }));
      return Number((await call('suggest.accept', { items })).applied);
    },
  },
  {
    method: 'clusters.makeCode',
    subject: 'Wachten',
    does: async () =>
      Number((await call('clusters.makeCode', { clusterId: world.clusterId, name: 'Wachten' })).applied),
  },
  {
    method: 'codebook.importFile',
    subject: 'Nieuwe tak',
    does: async () =>
      (await project.runJob('codebook.importFile', { ticket: world.file('codeboek.csv') })).added,
  },
  {
    method: 'anonymise.scan',
    subject: expect.any(String) as string,
    does: async () => (await project.runJob('anonymise.scan', {})).groups,
  },
];

for (const { method, subject, does } of steps) {
  test(`${method} is remembered with the number it answered, before and after undo`, async () => {
    const count = await does();
    expect(count).toBeGreaterThan(0);
    const told = { method, count, subject };
    expect((await project.call('history.state', {})).undo).toMatchObject(told);
    expect(await project.call('history.undo', {})).toMatchObject(told);
    expect((await project.call('history.state', {})).redo).toMatchObject(told);
  });
}

test('codes that an exclusive one drives out are not counted with it', async () => {
  const { id } = await project.call('codebook.create', { parentId: null, fields: { name: 'Niets' } });
  await project.call('codebook.update', { codeId: id, fields: { isExclusive: true } });
  await project.call('coding.applyToDocuments', { documentIds: answers(3), codeId: world.codeIds[0] });
  const items = answers(3).map((documentId) => ({ documentId, codeId: id }));
  const { applied } = await project.call('suggest.accept', { items });
  expect(applied).toBe(3);
  const { undo } = await project.call('history.state', {});
  expect(undo).toMatchObject({ count: 3, subject: 'Niets' });
});
