import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTempFolder, removeTempFolder } from './temp-folder.ts';

test('the folder of a killed program is removed at the next start, that of a living one stays', () => {
  const parent = mkdtempSync(join(tmpdir(), 'temp-folder-'));
  const ended = spawnSync(process.execPath, ['-e', '']).pid;
  const left = join(parent, `rode-draad-${ended}-abcdef`);
  mkdirSync(join(left, 'uploads'), { recursive: true });
  const mine = makeTempFolder(parent);
  const second = makeTempFolder(parent);
  expect([left, mine, second].map((folder) => existsSync(folder))).toEqual([false, true, true]);
  removeTempFolder(mine);
  expect(existsSync(mine)).toBe(false);
  rmSync(parent, { recursive: true });
});
