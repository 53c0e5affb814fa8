import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { api, type Method, type MethodOfKind } from '../../shared/rpc/api.ts';
import type { Frame } from '../../shared/rpc/frames.ts';
import { allSamples } from '../testing/all-samples.ts';
import { buildWorld } from '../testing/build-world.ts';
import { openTestProject, type TestProject } from '../testing/test-project.ts';

/** A word that stands in every text of the project and must show up in no diagnostic. */
const mark = 'Zebravlinder';
let project: TestProject;
afterEach(() => project.close());

it('no event, error, job message or log file ever holds words of people', async () => {
  project = await openTestProject();
  const diagnostics: Frame[] = [];
  const client = project.backend.connect();
  client.channel.onFrame((frame) => {
    if (frame.t === 'event' || frame.t === 'failure') diagnostics.push(frame);
  });
  const path = join(project.folder, 'merk.txt');
  writeFileSync(
    path,
    `Interviewer: Wie bent u?\n${mark}: Ik ben ${mark} en ik wacht.\nInterviewer: En?\n${mark}: ${mark}.`,
  );
  await project.runJob('import.transcripts', {
    files: [{ ticket: project.addFile(path), title: `Gesprek ${mark}` }],
  });
  await project.call('anonymise.addByHand', { text: mark, kind: 'person' });
  const world = await buildWorld(project);

  for (const method of Object.keys(allSamples) as Exclude<Method, MethodOfKind<'control'>>[]) {
    const input = allSamples[method](world);
    // Once as it should be, and once with the mark in every string, which most methods refuse or carry out.
    for (const attempt of [input, marked(input)]) {
      try {
        if (api[method].kind === 'job') await project.runJob(method as MethodOfKind<'job'>, attempt as never);
        else await project.call(method, attempt as never);
      } catch (error) {
        expect(JSON.stringify((error as { details?: unknown }).details ?? {}), method).not.toContain(mark);
      }
      client.channel.send({ t: 'request', id: 1, method, input: attempt as never });
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(diagnostics.length).toBeGreaterThan(20);
  for (const frame of diagnostics) expect(JSON.stringify(frame)).not.toContain(mark);
  const settings = join(project.folder, 'settings');
  for (const file of existsSync(settings) ? readdirSync(settings) : []) {
    expect(readFileSync(join(settings, file), 'utf8')).not.toContain(mark);
  }
});

function marked(value: unknown): unknown {
  if (typeof value === 'string') return /^[0-9a-f-]{30,}$/.test(value) ? value : `${mark} ${value}`;
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, marked(part)]));
  }
  return value;
}
