import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { AppError } from '../../shared/rpc/app-error.ts';

type LockContent = { process: number; session: string; machine: string; since: string };

/**
 * A lock file beside the project, because SQLite's own locks are not to be trusted on network and synced folders.
 * A lock left behind by a process of this machine that no longer lives is taken over, and so is one of our own
 * session: a host starts a new back-end thread only when the old one has died.
 */
export function takeLock(projectPath: string, session: string): () => void {
  const lockPath = `${projectPath}.lock`;
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = openSync(lockPath, 'wx');
      const content: LockContent = {
        process: process.pid,
        session,
        machine: hostname(),
        since: new Date().toISOString(),
      };
      writeSync(handle, JSON.stringify(content));
      closeSync(handle);
      return () => removeLock(lockPath);
    } catch (error) {
      if (!isErrorWithCode(error, 'EEXIST')) throw error;
      const holder = readLock(lockPath);
      const isMine = holder === null || holder.machine === hostname();
      if (!isMine || (holder !== null && holder.session !== session && isAlive(holder.process))) {
        throw new AppError('project-locked', { sameMachine: isMine, since: holder?.since ?? '' });
      }
      removeLock(lockPath);
    }
  }
  throw new AppError('project-locked', { sameMachine: true, since: '' });
}

function readLock(path: string): LockContent | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LockContent;
  } catch {
    // Half written by a process that was killed while taking it: nobody holds it.
    return null;
  }
}

function removeLock(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (!isErrorWithCode(error, 'ENOENT')) throw error;
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return isErrorWithCode(error, 'EPERM');
  }
}

export function isErrorWithCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
