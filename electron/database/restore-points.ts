import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** As many as a week of work makes; older ones go. */
const kept = 12;

/** Where a project's restore points lie: beside it, named after it, so whoever moves one sees the other. */
export function restoreFolder(projectPath: string): string {
  return join(dirname(projectPath), `${basename(projectPath, '.draad')} herstelpunten`);
}

export function listRestorePoints(projectPath: string): string[] {
  const folder = restoreFolder(projectPath);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => /^\d{4}-\d{2}-\d{2} \d{6}(-\d+)?\.draad$/.test(file))
    .sort();
}

/**
 * Copies the project. The caller has folded the WAL in; where a reader prevented that, `write` makes the copy
 * through SQLite instead.
 */
export function makeRestorePoint(projectPath: string, write?: (target: string) => void): string {
  const folder = restoreFolder(projectPath);
  mkdirSync(folder, { recursive: true });
  const stamp = new Date().toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '');
  let target = join(folder, `${stamp}.draad`);
  for (let n = 2; existsSync(target); n++) target = join(folder, `${stamp}-${n}.draad`);
  if (write) write(target);
  else copyFileSync(projectPath, target, constants.COPYFILE_FICLONE);
  const points = listRestorePoints(projectPath);
  for (const old of points.slice(0, Math.max(0, points.length - kept)))
    rmSync(join(folder, old), { force: true });
  return target;
}

/** The first opening of a day leaves a copy, unless the project did not change since the last one. */
export function makeDailyRestorePoint(projectPath: string): void {
  // A file left in WAL by a killed process is incomplete without it; recovery comes first, the copy next time.
  if (existsSync(`${projectPath}-wal`)) return;
  const newest = listRestorePoints(projectPath).at(-1);
  const today = new Date().toISOString().slice(0, 10);
  if (newest?.startsWith(today)) return;
  if (newest) {
    const copied = statSync(join(restoreFolder(projectPath), newest)).mtimeMs;
    if (statSync(projectPath).mtimeMs <= copied) return;
  }
  makeRestorePoint(projectPath);
}
