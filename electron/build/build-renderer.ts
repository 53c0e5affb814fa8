import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageScript, root } from './paths.ts';

const outFolder = join(root, 'dist', 'renderer');
const hashFile = join(root, 'dist', 'renderer.hash');

/** All that goes into the built window: its own sources, the shared ones and the versions of packages. */
function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const folder of ['renderer', 'shared']) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !/\.test\.tsx?$|[/\\]e2e[/\\]/.test(path))
      .sort();
    for (const path of files) hash.update(path.slice(root.length)).update('\0').update(readFileSync(path));
  }
  return hash.update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}

/** Builds dist/renderer when a source changed since the last build. Says so on stderr; false when it failed. */
export function buildRendererWhenStale(): boolean {
  const wanted = hashOfSources();
  const isFresh = existsSync(join(outFolder, 'index.html')) && existsSync(hashFile);
  if (isFresh && readFileSync(hashFile, 'utf8') === wanted) return true;
  process.stderr.write('Het venster wordt gebouwd.\n');
  const arguments_ = ['build', '--config', 'renderer/vite.config.ts', '--logLevel', 'warn'];
  const run = spawnSync(process.execPath, [packageScript('vite/bin/vite.js'), ...arguments_], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (run.status !== 0) return false;
  writeFileSync(hashFile, wanted);
  return true;
}

if (import.meta.main && !buildRendererWhenStale()) process.exitCode = 1;
