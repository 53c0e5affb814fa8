import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readKeyFile, writeKeyFile } from './key-file.ts';

const entries = [{ text: '[Persoon 1]', kind: 'person', forms: ['Renée de Ruiter', 'Renée 🙂'] }];
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rode-draad-key-'));
  path = join(folder, 'sleutel.draadsleutel');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('comes back whole with the password, however its accents are made', () => {
  writeKeyFile(path, entries, 'caf\u00e9 au lait');
  expect(readKeyFile(path, 'cafe\u0301 au lait')).toEqual(entries);
  expect(readFileSync(path, 'utf8')).not.toContain('Ruiter');
});

it('never writes the same twice', () => {
  writeKeyFile(path, entries, 'wachtwoord');
  writeKeyFile(`${path}2`, entries, 'wachtwoord');
  const [first, second] = [path, `${path}2`].map(
    (file) => JSON.parse(readFileSync(file, 'utf8')) as { data: string },
  );
  expect(first?.data).not.toBe(second?.data);
});

it('refuses a wrong password, a changed header and another file', () => {
  writeKeyFile(path, entries, 'wachtwoord');
  expect(() => readKeyFile(path, 'Wachtwoord')).toThrow(expect.objectContaining({ code: 'wrong-password' }));
  const key = JSON.parse(readFileSync(path, 'utf8')) as { header: { kdf: { N: number } }; data: string };
  writeFileSync(
    path,
    JSON.stringify({ ...key, data: `A${key.data.slice(1)}`, tag: 'AAAAAAAAAAAAAAAAAAAAAA==' }),
  );
  expect(() => readKeyFile(path, 'wachtwoord')).toThrow(expect.objectContaining({ code: 'wrong-password' }));
  writeFileSync(
    path,
    JSON.stringify({ ...key, header: { ...key.header, kdf: { ...key.header.kdf, N: 2 ** 30 } } }),
  );
  expect(() => readKeyFile(path, 'wachtwoord')).toThrow(expect.objectContaining({ code: 'file-unreadable' }));
  writeFileSync(path, 'geen sleutel');
  expect(() => readKeyFile(path, 'wachtwoord')).toThrow(expect.objectContaining({ code: 'file-unreadable' }));
});
