import { mkdtemp, open, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseVtt } from '../../../shared/features/import/parse-vtt.ts';
import { readTextFile } from './read-text-file.ts';

const fixture = (name: string) => new URL(`./fixtures/${name}`, import.meta.url).pathname;
const SPOKEN = 'Mw. G.: Goed, één keer per week.\nVoor vijf euro (€ 5).';

async function fileWith(bytes: Uint8Array): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'read-text-')), 'bron.txt');
  await writeFile(path, bytes);
  return path;
}

test('a Windows-1252 file written by LibreOffice comes out right and its line ends are counted', async () => {
  const { text, encoding, changes } = await readTextFile(fixture('gesprek-1252.txt'));
  expect(encoding).toBe('windows-1252');
  expect(text).toContain(SPOKEN);
  expect(text).not.toContain('\r');
  expect(changes[0]?.kind).toBe('line-ends');
});

test('a UTF-16 file written by LibreOffice comes out right without its mark', async () => {
  const { text, encoding, changes } = await readTextFile(fixture('gesprek-utf16.txt'));
  expect(encoding).toBe('utf-16le');
  expect(text.startsWith('Verzonnen gesprek')).toBe(true);
  expect(text).toContain(SPOKEN);
  expect(text).toContain('😀');
  expect(changes).toContainEqual({ kind: 'byte-order-mark', count: 1 });
});

test('big-endian UTF-16 is read by its mark', async () => {
  const path = await fileWith(new Uint8Array([0xfe, 0xff, 0x20, 0xac, 0x00, 0x0d, 0x00, 0x31]));
  expect(await readTextFile(path)).toMatchObject({ text: '€\n1', encoding: 'utf-16be' });
});

test('UTF-8 is read with and without a mark, and letters made of two code points stay as they are', async () => {
  const bytes = new TextEncoder().encode('e\u0301e\u0301n € “ja”');
  expect(await readTextFile(await fileWith(bytes))).toEqual({
    text: 'e\u0301e\u0301n € “ja”',
    encoding: 'utf-8',
    changes: [],
  });
  const marked = await readTextFile(await fileWith(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes])));
  expect(marked.text).toBe('e\u0301e\u0301n € “ja”');
  expect(marked.changes).toEqual([{ kind: 'byte-order-mark', count: 1 }]);
});

test('curly quotes, the euro and one single accent in Windows-1252 come out right', async () => {
  const path = await fileWith(
    new Uint8Array([0x93, 0x6a, 0x61, 0x94, 0x20, 0x80, 0x20, 0x91, 0xeb, 0x92, 0x85]),
  );
  expect((await readTextFile(path)).text).toBe('“ja” € ‘ë’…');
});

test('a binary file, a missing file and a file over 50 MB are refused with a reason', async () => {
  const binary = await fileWith(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
  await expect(readTextFile(binary)).rejects.toMatchObject({ details: { reason: 'binary' } });
  await expect(readTextFile(fixture('gesprek.docx'))).rejects.toMatchObject({
    details: { reason: 'binary' },
  });
  await expect(readTextFile('/nergens/bron.txt')).rejects.toMatchObject({ details: { reason: 'missing' } });
  const large = await fileWith(new Uint8Array());
  const handle = await open(large, 'r+');
  await handle.truncate(50 * 1024 * 1024 + 1);
  await handle.close();
  await expect(readTextFile(large)).rejects.toMatchObject({
    code: 'file-unreadable',
    details: { reason: 'too-large' },
  });
});

test('subtitles typed by hand are read from the file to the turns', async () => {
  const vtt = parseVtt((await readTextFile(fixture('ondertitels.vtt'))).text);
  expect(vtt.text).toBe('Vindt u 3 < 4 & goed?\nJa hoor, meestal wel.\u00A0\u200E\nDank u.');
  expect(vtt.turns.map((turn) => turn.time)).toEqual([3120, 7000, 3_609_500]);
  const srt = parseVtt((await readTextFile(fixture('ondertitels.srt'))).text);
  expect(srt.text).toBe('Hoe gaat het?\nGoed. Heel goed.\nMooi zo.');
  expect(srt.turns.map((turn) => turn.speaker)).toEqual(['INT', 'Gerda', 'INT']);
});
