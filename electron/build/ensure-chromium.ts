import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium.ts';
import { packageScript, root } from './paths.ts';

const fetchTimeoutMs = 60_000;
const installTimeoutMs = 300_000;

function run(command: string, args: string[], timeout: number): boolean {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    timeout,
    env: environment,
  });
  return result.status === 0;
}

/**
 * A Chromium for the tests: one that is there, else Playwright's own by download, else (as root on Debian or Ubuntu)
 * the system's package. Null when none of these works.
 */
export function ensureChromium(): string | null {
  const found = findChromium();
  if (found) return found;
  process.stderr.write('Er is nog geen Chromium voor de tests. Die wordt nu opgehaald.\n');
  run(process.execPath, [packageScript('playwright/cli.js'), 'install', 'chromium'], fetchTimeoutMs);
  const fetched = findChromium();
  if (fetched) return fetched;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall && run('apt-get', ['update'], installTimeoutMs)) {
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], installTimeoutMs);
  }
  return findChromium();
}
