import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freePath, safeFileName } from './free-path.ts';

test.each([
  ['../../etc/passwd.txt', 'passwd.txt'],
  ['C:\\Users\\gerda\\gesprek.docx', 'gesprek.docx'],
  ['  gesprek 1.docx ', 'gesprek 1.docx'],
  ['a:b*c?.csv', 'abc.csv'],
  ['CON.txt', 'bestand.txt'],
  ['..', 'bestand'],
  ['', 'bestand'],
])('the name %j becomes %j', (wanted, expected) => {
  expect(safeFileName(wanted, 'bestand')).toBe(expected);
});

test('no name whatsoever leaves its folder', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (wanted) => {
      const name = safeFileName(wanted, 'bestand');
      expect(basename(name)).toBe(name);
      expect(name).not.toMatch(/^\.{0,2}$|[/\\\0]/);
    }),
  );
});

test('a taken name is numbered', () => {
  const folder = mkdtempSync(join(tmpdir(), 'free-path-'));
  writeFileSync(join(folder, 'a.draad'), '');
  writeFileSync(join(folder, 'a (2).draad'), '');
  expect(freePath(folder, 'a.draad')).toBe(join(folder, 'a (3).draad'));
  expect(freePath(folder, 'b.draad')).toBe(join(folder, 'b.draad'));
  rmSync(folder, { recursive: true });
});
