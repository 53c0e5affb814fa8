import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { FileTicket } from '../../../shared/model/ids.ts';
import type { Input, MethodOfKind, Result } from '../../../shared/rpc/api.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import { type Client, createClient } from '../../../shared/rpc/client.ts';
import { type BackendOptions, startBackend } from '../backend-process.ts';
import { foldersOfCheckout } from '../folders.ts';
import { removeTempFolder } from '../temp-folder.ts';

export type Session = {
  client: Client;
  /** A ticket for a file that must be there. */
  readTicket(path: string): FileTicket;
  writeTicket(path: string): FileTicket;
};

/** Starts a job and waits for its result; fails as the job fails. */
export async function runJob<M extends MethodOfKind<'job'>>(
  client: Client,
  method: M,
  input: Input<M>,
): Promise<Result<M>> {
  const { jobId } = (await client.call(method, input)) as { jobId: string };
  return (await client.call('jobs.result', { id: jobId as Input<'jobs.result'>['id'] })) as Result<M>;
}

/** A back end of its own for as long as `work` lasts; whatever was open in it is closed to a single file after. */
export async function withBackend<T>(
  work: (session: Session) => Promise<T>,
  changed: Partial<BackendOptions> = {},
): Promise<T> {
  const folders = { ...foldersOfCheckout('cli'), ...changed };
  const backend = startBackend(folders);
  const { channel, close } = backend.connect();
  const session: Session = {
    client: createClient(channel),
    readTicket(path) {
      if (!existsSync(path)) throw new AppError('file-unreadable', { reason: basename(path) });
      return backend.addTicket(resolve(path));
    },
    writeTicket: (path) => backend.addTicket(resolve(path)),
  };
  try {
    return await work(session);
  } finally {
    close();
    await backend.close();
    removeTempFolder(folders.tempFolder);
  }
}

async function openProject(path: string, { client, writeTicket }: Session, readOnly: boolean): Promise<void> {
  if (!existsSync(path)) throw new AppError('file-unreadable', { reason: basename(path) });
  await client.call('project.open', { ticket: writeTicket(path), readOnly });
}

/** Opens a project for a command that changes it. */
export function withProject<T>(path: string, work: (session: Session) => Promise<T>): Promise<T> {
  return withBackend(async (session) => {
    await openProject(path, session, false);
    return work(session);
  });
}

/** Opens a project for a command that only looks: the file stays as it is, and may be open in the window meanwhile. */
export function withProjectToRead<T>(path: string, work: (session: Session) => Promise<T>): Promise<T> {
  return withBackend(async (session) => {
    await openProject(path, session, true);
    return work(session);
  });
}
