import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { openTestProject, type TestProject } from '../testing/test-project.ts';

let project: TestProject;
afterEach(() => project.close());

it('leaves nothing behind of a job that failed after it began to write', async () => {
  project = await openTestProject();
  const path = join(project.folder, 'gesprek.txt');
  writeFileSync(path, 'Interviewer: Wie hielp u?\nJoop: Truus hielp mij.\nInterviewer: En?\nJoop: Truus.');
  await project.runJob('import.transcripts', {
    files: [{ ticket: project.addFile(path), title: 'Gesprek 1' }],
  });
  await project.call('anonymise.addByHand', { text: 'Truus', kind: 'person' });
  await expect(project.runJob('export.codings', {})).resolves.toMatchObject({ rows: 0 });
  await project.call('codebook.create', { fields: { name: 'Hulp' } });
  const [code] = await project.call('codebook.list', {});
  if (code) await project.call('search.codeAll', { query: 'Truus', codeId: code.id });
  const results = join(project.folder, 'temp', 'results');
  const before = readdirSync(results);
  await expect(project.runJob('export.codings', {})).rejects.toMatchObject({ code: 'contains-names' });
  expect(readdirSync(results)).toEqual(before);
  expect(
    existsSync(join(project.folder, 'temp', 'jobs')) ? readdirSync(join(project.folder, 'temp', 'jobs')) : [],
  ).toEqual([]);
});
