import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JobContext } from '../database/handler-types.ts';
import { openForReading } from '../database/project-file.ts';
import type { Fixture } from './themes-fixture.ts';

/** For tests: runs a job on a fixture the way a job's thread does, and reads what it wrote; null without a ticket. */
export async function runExport<Input, Result>(
  fixture: Fixture,
  run: (input: Input, context: JobContext) => Promise<Result>,
  input: Input,
): Promise<{ result: Result; path: string; bytes: Buffer }> {
  const scratchFolder = mkdtempSync(join(fixture.folder, 'job-'));
  const results = join(scratchFolder, 'results');
  mkdirSync(results);
  const reading = openForReading(fixture.path);
  const outputs: string[] = [];
  try {
    const result = await run(input, {
      signal: new AbortController().signal,
      progress: () => undefined,
      keepVectors: () => undefined,
      db: () => reading.db,
      projectPath: fixture.path,
      me: fixture.me,
      scratchFolder,
      file: () => {
        throw new Error('no file is asked for');
      },
      output: (fileName) => {
        const path = join(results, fileName);
        outputs.push(path);
        return { path, ticket: `ticket-${outputs.length}` };
      },
    });
    const [path] = outputs;
    if (path === undefined || outputs.length > 1) throw new Error('one file is expected');
    return { result, path, bytes: readFileSync(path) };
  } finally {
    reading.close();
  }
}
