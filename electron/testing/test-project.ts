import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { FileTicket } from '../../shared/model/ids.ts';
import type { Input, Method, MethodOfKind, Output, Result } from '../../shared/rpc/api.ts';
import { createClient } from '../../shared/rpc/client.ts';
import { createBackend } from '../backend/create-backend.ts';
import type { Platform } from '../backend/platform.ts';
import type { WritableDb } from '../database/connection.ts';
import { newId } from '../database/new-id.ts';

export type TestProject = {
  call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>>;
  /** Starts a job and waits for its result. */
  runJob<M extends MethodOfKind<'job'>>(method: M, input: Input<M>): Promise<Result<M>>;
  /** The connection of the open project, to look at rows; writes outside a change are refused. */
  readonly db: WritableDb;
  readonly path: string;
  readonly folder: string;
  backend: ReturnType<typeof createBackend>;
  addFile(path: string): FileTicket;
  pathOf(ticket: string): string;
  close(): Promise<void>;
};

export type TestOptions = Partial<Platform> & { copyOf?: string; create?: boolean };

/** A real back end on a real temporary project, called through the contract. */
export async function openTestProject(options: TestOptions = {}): Promise<TestProject> {
  const folder = mkdtempSync(join(tmpdir(), 'rode-draad-test-'));
  mkdirSync(join(folder, 'projects'));
  const backend = createBackend({
    session: newId(),
    settingsFolder: join(folder, 'settings'),
    tempFolder: join(folder, 'temp'),
    projectsFolder: join(folder, 'projects'),
    sampleFile: '',
    coderName: 'Codeur Een',
    useThreads: false,
    readsInBackground: false,
    checkResults: true,
    ...options,
  });
  const client = createClient(backend.connect().channel);
  const addFile = (path: string) => backend.files.add({ path, fileName: basename(path) }) as FileTicket;
  const path = join(folder, 'projects', 'toets.draad');
  if (options.copyOf) {
    copyFileSync(options.copyOf, path);
    await client.call('project.open', { ticket: addFile(path) });
  } else if (options.create !== false) {
    await client.call('project.create', { ticket: addFile(path), name: 'Toetsproject' });
  }
  return {
    call: (method, input) => client.call(method, input),
    runJob: async <M extends MethodOfKind<'job'>>(method: M, input: Input<M>) => {
      const { jobId } = (await client.call(method, input)) as { jobId: string };
      return (await client.call('jobs.result', { id: jobId })) as Result<M>;
    },
    get db() {
      return backend.desk.need().file.db;
    },
    path,
    folder,
    backend,
    addFile,
    pathOf: (ticket) => backend.files.get(ticket).path,
    close: async () => {
      await backend.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
