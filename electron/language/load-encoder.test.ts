import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { loadEncoder, openEncoder } from './load-encoder.ts';

const folder = mkdtempSync(join(tmpdir(), 'encoder-'));
const pack = fileURLToPath(new URL('../../resources/language/encoder.nl.pack', import.meta.url));
afterAll(() => rmSync(folder, { recursive: true }));

/** A module in an installed program, whose folder `resources` is this one. */
function installedModule(resources: string): string {
  mkdirSync(join(resources, 'language'), { recursive: true });
  return pathToFileURL(join(resources, 'app.asar.unpacked', 'dist', 'desktop', 'job-thread.mjs')).href;
}

test('the encoder is found from the source folder, and opened once', () => {
  const loaded = loadEncoder();
  if ('problem' in loaded) throw new Error(loaded.problem);
  expect(loaded.encoder.encode('de bus kwam te laat').length).toBe(loaded.encoder.dimensions);
  expect(loadEncoder()).toBe(loaded);
});

test('the encoder is found in the installed program', () => {
  const resources = join(folder, 'whole');
  const module = installedModule(resources);
  copyFileSync(pack, join(resources, 'language', 'encoder.nl.pack'));
  expect(openEncoder(module)).toHaveProperty('encoder');
});

test('a pack that is not there is missing, and one that cannot be read is damaged', () => {
  const resources = join(folder, 'broken');
  const module = installedModule(resources);
  expect(openEncoder(module)).toEqual({ problem: 'missing' });
  const file = join(resources, 'language', 'encoder.nl.pack');
  writeFileSync(file, 'no pack');
  expect(openEncoder(module)).toEqual({ problem: 'damaged' });
  rmSync(file);
  mkdirSync(file);
  expect(openEncoder(module)).toEqual({ problem: 'damaged' });
});
