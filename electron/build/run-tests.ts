import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { buildRendererWhenStale } from './build-renderer.ts';
import { runChecks } from './check.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { packageScript, root } from './paths.ts';

const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

type Tally = { passed: number; failed: number; skipped: number };

/** Vitest's own report as counts. A file that does not even load holds no failed test, yet it is one. */
function tallyOf(reportFile: string, exitCode: number | null): Tally {
  try {
    const report = Report.parse(JSON.parse(readFileSync(reportFile, 'utf8')));
    const brokenFiles = report.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
    ).length;
    const failed = report.numFailedTests + brokenFiles;
    return {
      passed: report.numPassedTests,
      failed: failed === 0 && exitCode !== 0 ? 1 : failed,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function runVitest(filters: string[]): Tally {
  const folder = join(root, '.cache');
  const reportFile = join(folder, 'test-report.json');
  mkdirSync(folder, { recursive: true });
  rmSync(reportFile, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const args = ['run', '--config', 'electron/vitest.config.ts', ...reporters, ...filters];
  const run = spawnSync(process.execPath, [packageScript('vitest/vitest.mjs'), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  return tallyOf(reportFile, run.status);
}

const withChecks = process.argv.includes('--with-checks');
const filters = process.argv.slice(2).filter((argument) => argument !== '--with-checks');
const total: Tally = { passed: 0, failed: 0, skipped: 0 };

if (!buildRendererWhenStale())
  process.stderr.write('Het venster is niet gebouwd; de tests ervan mislukken.\n');
if (!ensureChromium()) process.stderr.write('Er is geen Chromium; de tests in het venster mislukken.\n');
const tests = runVitest(filters);
total.passed += tests.passed;
total.failed += tests.failed;
total.skipped += tests.skipped;
if (withChecks) {
  const failedChecks = await runChecks();
  total.failed += failedChecks;
}
if (total.skipped > 0)
  process.stdout.write(`${total.skipped} skipped: what they need lies beside the repository\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
