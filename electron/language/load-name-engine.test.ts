import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { loadNameEngine, openNameEngine } from './load-name-engine.ts';

const folder = mkdtempSync(join(tmpdir(), 'names-'));
const source = fileURLToPath(new URL('../../resources/language/', import.meta.url));
afterAll(() => rmSync(folder, { recursive: true }));

/** A module in an installed program, whose folder `resources` is this one. */
function installedModule(resources: string): string {
  mkdirSync(join(resources, 'language'), { recursive: true });
  return pathToFileURL(join(resources, 'app.asar.unpacked', 'dist', 'desktop', 'job-thread.mjs')).href;
}

test('the engine is found from the source folder, and opened once', () => {
  const loaded = loadNameEngine();
  if ('problem' in loaded) throw new Error(loaded.problem);
  expect(loaded.find('Ik sprak Sanne de Boer.').map(({ text }) => text)).toEqual(['Sanne de Boer']);
  expect(loadNameEngine()).toBe(loaded);
});

test('the engine is found in the installed program', () => {
  const resources = join(folder, 'whole');
  const module = installedModule(resources);
  for (const name of ['names.lists', 'names.weights'])
    copyFileSync(join(source, name), join(resources, 'language', name));
  expect(openNameEngine(module)).toHaveProperty('find');
});

test('files that are not there are missing, and files that cannot be read are damaged', () => {
  const resources = join(folder, 'broken');
  const module = installedModule(resources);
  expect(openNameEngine(module)).toEqual({ problem: 'missing' });
  copyFileSync(join(source, 'names.lists'), join(resources, 'language', 'names.lists'));
  expect(openNameEngine(module)).toEqual({ problem: 'missing' });
  writeFileSync(join(resources, 'language', 'names.weights'), 'no weights');
  expect(openNameEngine(module)).toEqual({ problem: 'damaged' });
});
