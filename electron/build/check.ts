import { spawn } from 'node:child_process';
import { packageScript, root } from './paths.ts';

/** What must hold apart from the tests. The layers are a test of their own. */
const checks: { name: string; script: string; args: string[] }[] = [
  { name: 'biome', script: '@biomejs/biome/bin/biome', args: ['check', '.'] },
  { name: 'types of shared', script: 'typescript/bin/tsc', args: ['-p', 'shared'] },
  { name: 'types of electron', script: 'typescript/bin/tsc', args: ['-p', 'electron'] },
  { name: 'types of renderer', script: 'typescript/bin/tsc', args: ['-p', 'renderer'] },
  { name: 'types of the end-to-end tests', script: 'typescript/bin/tsc', args: ['-p', 'renderer/e2e'] },
  { name: 'knip', script: 'knip/bin/knip.js', args: [] },
];

function run(script: string, args: string[]): Promise<{ isOk: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [packageScript(script), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ isOk: false, output: error.message }));
    child.on('close', (code) => resolve({ isOk: code === 0, output }));
  });
}

/** Runs every check, shows what the failing ones say, and gives how many failed. */
export async function runChecks(): Promise<number> {
  const results = await Promise.all(
    checks.map(async ({ name, script, args }) => ({ name, ...(await run(script, args)) })),
  );
  for (const { name, isOk, output } of results) {
    if (!isOk) process.stdout.write(output);
    process.stdout.write(`${isOk ? 'ok    ' : 'FAILED'} ${name}\n`);
  }
  return results.filter(({ isOk }) => !isOk).length;
}

if (import.meta.main) process.exitCode = (await runChecks()) > 0 ? 1 : 0;
