import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const ownName = /^rode-draad-(\d+)-\w{6}$/;

/**
 * A private folder for uploads, exports and scratch files, which hold people's words: it does not outlive the
 * program, and what a killed one left behind goes at the next start.
 */
export function makeTempFolder(parent: string): string {
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    const owner = ownName.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) removeTempFolder(join(parent, name));
  }
  return mkdtempSync(join(parent, `rode-draad-${process.pid}-`));
}

export function removeTempFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Another account's folder, or a file that is still open elsewhere: the next start tries again.
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
