import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
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

it('brings a removed theme back with its codes and quotes by undo', async () => {
  const { themeId } = world;
  const before = await project.call('themes.get', { themeId });
  expect(before.quotes.length).toBeGreaterThan(0);
  await project.call('themes.remove', { themeId });
  await expect(project.call('themes.get', { themeId })).rejects.toMatchObject({ code: 'not-found' });
  await project.call('history.undo', {});
  expect(await project.call('themes.get', { themeId })).toEqual(before);
  expect((await project.call('themes.list', {})).map(({ position }) => position)).toEqual([0, 1]);
});

it('counts and suggests through the contract', async () => {
  const { themeId } = world;
  const [sources] = await project.call('themes.counts', { themeId });
  expect(sources).toMatchObject({ questionId: null, respondents: 1 });
  const chosen = new Set(
    (await project.call('themes.get', { themeId })).quotes.map(({ codingId }) => codingId),
  );
  const suggested = await project.call('themes.suggestQuotes', { themeId });
  expect(suggested.filter(({ codingId }) => chosen.has(codingId))).toEqual([]);
});

it('writes each export to the place that was asked for, and stops at a name that was accepted', async () => {
  const methods = ['export.word', 'export.codings', 'export.matrix', 'export.codebook'] as const;
  for (const method of methods) {
    const place = join(project.folder, `${method}.uit`);
    const target = project.addFile(place);
    const { ticket } = await project.runJob(method, { target, withNames: true });
    expect(project.pathOf(ticket)).toBe(place);
    expect(readFileSync(place).length).toBeGreaterThan(50);
  }
  await expect(project.runJob('export.matrix', {})).resolves.toMatchObject({
    fileName: 'respondenten-codes.csv',
  });
  await project.call('coding.applyToDocuments', { documentIds: world.answerIds, codeId: world.codeIds[1] });
  await expect(project.runJob('export.codings', {})).rejects.toMatchObject({ code: 'contains-names' });
});
