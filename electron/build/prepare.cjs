'use strict';
/*
 * Runs before every script, on whatever Node the machine has, so it is plain CommonJS of long ago.
 * It installs the packages when they are missing or older than the lock file, and makes sure that the pinned Node is
 * there: on an older one the database module does not fail with a sentence, it crashes. It speaks on stderr only.
 */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const oldestNode = 20;
const pinnedNode = 24;
const root = path.resolve(__dirname, '..', '..');
const lockFile = path.join(root, 'package-lock.json');
const installedLock = path.join(root, 'node_modules', '.package-lock.json');

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

function stop(sentence) {
  say(sentence);
  process.exit(1);
}

function modifiedAt(file) {
  try {
    return fs.statSync(file).mtimeMs;
  } catch {
    return null;
  }
}

/** npm by the Node that runs npm itself: the one in node_modules may be about to be replaced. */
function npm(args, output) {
  const options = { cwd: root, stdio: ['ignore', output, output] };
  const npmScript = process.env.npm_execpath;
  if (npmScript && /\.c?js$/.test(npmScript)) {
    return spawnSync(process.env.npm_node_execpath || process.execPath, [npmScript, ...args], options).status;
  }
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' }).status;
}

function install() {
  const installedAt = modifiedAt(installedLock);
  const lockAt = modifiedAt(lockFile);
  if (installedAt !== null && lockAt !== null && installedAt >= lockAt) return;
  say('Pakketten worden geïnstalleerd. Dit gebeurt eenmalig en kan enkele minuten duren.');
  const flags = ['--ignore-scripts=false', '--no-audit', '--no-fund', '--loglevel=error'];
  // `npm ci` deletes node_modules, and with it perhaps the very Node that is running: Windows refuses that half-way.
  // It also refuses a lock file that does not list what other systems need; plain install then adds what is missing.
  const isBare = installedAt === null && lockAt !== null;
  const isInstalled =
    (isBare && npm(['ci', ...flags], 'ignore') === 0) || npm(['install', '--no-save', ...flags], 2) === 0;
  if (!isInstalled) {
    stop(
      'De pakketten zijn niet geïnstalleerd. Controleer de verbinding met het pakketregister en probeer opnieuw.',
    );
  }
  const now = new Date();
  if (modifiedAt(installedLock) !== null) fs.utimesSync(installedLock, now, now);
}

/** Major version of the Node in node_modules, or null when it is not there or does not run. */
function localNodeMajor() {
  const windows = process.platform === 'win32';
  const node = path.join(root, 'node_modules', '.bin', windows ? 'node.cmd' : 'node');
  const run = spawnSync(windows ? `"${node}"` : node, ['-v'], { encoding: 'utf8', shell: windows });
  const match = /^v(\d+)\./.exec(run.stdout || '');
  return match ? Number(match[1]) : null;
}

if (Number(process.versions.node.split('.')[0]) < oldestNode) {
  stop(
    `Node ${process.versions.node} is te oud. Installeer Node ${oldestNode} of nieuwer en probeer opnieuw.`,
  );
}
install();
if (localNodeMajor() !== pinnedNode) {
  npm(['rebuild', 'node', '--ignore-scripts=false', '--foreground-scripts'], 2);
  if (localNodeMajor() !== pinnedNode) {
    stop(`Node ${pinnedNode} is niet goed geïnstalleerd. Verwijder de map node_modules en probeer opnieuw.`);
  }
}
