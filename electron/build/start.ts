import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join, resolve } from 'node:path';
import { buildDesktop } from './build-desktop.ts';
import { buildRendererWhenStale } from './build-renderer.ts';
import { packageScript, root } from './paths.ts';

const probeTimeoutMs = 4_000;
const fetchTimeoutMs = 600_000;
/** Electron that ends badly this soon lacks a library of the system; later it is a crash, not a reason to switch. */
const failsAtStartMs = 10_000;
const electronFolder = packageScript('electron');

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** Electron's program when it is on this machine. */
function electronProgram(): string | null {
  const pathFile = join(electronFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electronFolder, 'dist');
  const program = join(folder, readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? program : null;
}

/** Can the place Electron is fetched from be reached? Asked first: without a network its own download waits long. */
function isReachable(): Promise<boolean> {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  const address = mirror ?? 'https://github.com/electron/electron/releases/';
  return new Promise((resolve) => {
    try {
      const probe = request(address, { method: 'HEAD', timeout: probeTimeoutMs }, (response) => {
        response.resume();
        resolve((response.statusCode ?? 500) < 500);
      });
      probe.on('timeout', () => probe.destroy());
      probe.on('error', () => resolve(false));
      probe.on('close', () => resolve(false));
      probe.end();
    } catch {
      resolve(false);
    }
  });
}

async function fetchElectron(): Promise<string | null> {
  if (!(await isReachable())) return null;
  say('Electron wordt opgehaald. Dit gebeurt eenmalig.');
  const install = join(electronFolder, 'install.js');
  spawnSync(process.execPath, [install], { stdio: ['ignore', 2, 2], timeout: fetchTimeoutMs });
  return electronProgram();
}

/** Why the desktop window cannot be used here, or null. */
function reasonForWeb(args: string[]): string | null {
  if (args.includes('--web')) return 'omdat --web is gegeven';
  if (process.platform !== 'linux') return null;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'omdat deze machine geen scherm heeft';
  if (process.getuid?.() === 0) return 'omdat Electron niet als root mag draaien';
  return null;
}

let isStopping = false;

/** Resolves with the exit code of the host, to which signals are passed on so that it can close the project. */
function runHost(program: string, args: string[]): Promise<number> {
  return new Promise((resolve) => {
    const host = spawn(program, args, { cwd: root, stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        isStopping = true;
        host.kill(signal);
      });
    }
    host.on('error', () => resolve(1));
    host.on('exit', (code) => resolve(code ?? 1));
  });
}

async function runWeb(args: string[], reason: string): Promise<number> {
  say(`Rode Draad draait in de browser, ${reason}. Open het adres hieronder; stop met Ctrl+C.`);
  const passed = args.filter((argument) => argument !== '--web');
  return runHost(process.execPath, [join(root, 'electron/hosts/web/main.ts'), ...passed]);
}

async function start(args: string[]): Promise<number> {
  if (!buildRendererWhenStale()) return 1;
  const reason = reasonForWeb(args);
  if (reason) return runWeb(args, reason);
  const program = electronProgram() ?? (await fetchElectron());
  if (!program) return runWeb(args, 'omdat Electron hier niet is en niet kan worden opgehaald');
  await buildDesktop();
  say('Rode Draad draait in een eigen venster, omdat Electron op deze machine staat.');
  const files = args.filter((argument) => !argument.startsWith('--')).map((file) => resolve(file));
  const startedAt = Date.now();
  const code = await runHost(program, [root, ...files]);
  const neverOpened = code !== 0 && !isStopping && Date.now() - startedAt < failsAtStartMs;
  if (!neverOpened) return code;
  return runWeb(args, 'omdat Electron hier niet wil starten');
}

process.exitCode = await start(process.argv.slice(2));
