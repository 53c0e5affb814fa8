import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Backend, startBackend } from '../backend-process.ts';

export type TestBackend = { backend: Backend; folder: string; projectsFolder: string; tempFolder: string };

/** A real back end in folders of its own. */
export function startTestBackend(threadEntry?: URL): TestBackend {
  const folder = mkdtempSync(join(tmpdir(), 'rode-draad-test-'));
  const projectsFolder = join(folder, 'projects');
  const tempFolder = join(folder, 'temp');
  for (const made of [projectsFolder, tempFolder]) mkdirSync(made);
  const backend = startBackend({
    settingsFolder: join(folder, 'settings'),
    projectsFolder,
    tempFolder,
    sampleFile: '',
    coderName: 'Tester',
    startedAs: 'test',
    ...(threadEntry ? { threadEntry } : {}),
  });
  return { backend, folder, projectsFolder, tempFolder };
}

export async function stopTestBackend({ backend, folder }: TestBackend): Promise<void> {
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
}
