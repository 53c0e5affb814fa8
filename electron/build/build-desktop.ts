import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './paths.ts';

const outFolder = join(root, 'dist', 'desktop');
const native = ['electron', 'better-sqlite3'];

/** The desktop host and the threads as bundles: the installed program then holds one package only, the database. */
export async function buildDesktop(): Promise<void> {
  const common = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node24',
    external: native,
    logLevel: 'warning',
    legalComments: 'eof',
  } as const;
  await build({
    ...common,
    format: 'cjs',
    entryPoints: { main: 'electron/hosts/desktop/main.ts', preload: 'electron/hosts/desktop/preload.ts' },
    outdir: outFolder,
    outExtension: { '.js': '.cjs' },
    // The desktop names its thread itself; the default that would need import.meta is never reached.
    logOverride: { 'empty-import-meta': 'silent' },
  });
  await build({
    ...common,
    format: 'esm',
    entryPoints: {
      thread: 'electron/backend/thread.ts',
      'job-thread': 'electron/backend/job-thread.ts',
      'reader-thread': 'electron/backend/reader-thread.ts',
    },
    outdir: outFolder,
    outExtension: { '.js': '.mjs' },
    // Packages that are CommonJS call require, which a module does not have.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  // A migration that was renamed before it was released would otherwise run beside its new self.
  rmSync(join(outFolder, 'migrations'), { recursive: true, force: true });
  cpSync(join(root, 'electron/database/migrations'), join(outFolder, 'migrations'), { recursive: true });
}

if (import.meta.main) await buildDesktop();
