import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readDocx } from './read-docx.ts';

const fixture = (name: string) => new URL(`./fixtures/${name}`, import.meta.url).pathname;

async function fileWith(bytes: Uint8Array): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'read-docx-')), 'bron.docx');
  await writeFile(path, bytes);
  return path;
}

/** A zip with one part; `claimed` is the unpacked size the zip says it has. */
function zipOf(name: string, content: Buffer, claimed = content.length): Buffer {
  const packed = deflateRawSync(content);
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(8, 4);
  head.writeUInt32LE(crc32(content), 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(claimed, 18);
  head.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed]);
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\x00'),
    head,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

test('a Word file by LibreOffice gives paragraphs, cells and soft breaks as lines and leaves the rest out', async () => {
  const { text, changes } = await readDocx(fixture('gesprek.docx'));
  expect(text.split('\n')).toEqual([
    'Verzonnen gesprek. INT = onderzoeker',
    '',
    'INT: Hoe ging het?',
    'Mw. G.: Goed, één keer per week.',
    'Voor vijf euro (€ 5).',
    'INT: En daarna?',
    'Mw. G.:\tTja 😀.',
    'cel een',
    'cel twee',
    '',
    'Voetnoot van de schrijver.',
  ]);
  expect(changes).toEqual([
    { kind: 'comments', count: 1 },
    { kind: 'deletions', count: 1 },
  ]);
});

test('an old .doc and a file with a password are told apart', async () => {
  await expect(readDocx(fixture('gesprek.doc'))).rejects.toMatchObject({ details: { reason: 'old-word' } });
  await expect(readDocx(fixture('gesprek-wachtwoord.docx'))).rejects.toMatchObject({
    details: { reason: 'encrypted' },
  });
});

test('a file that was cut off, has a broken part or is no Word file is damaged', async () => {
  const bytes = await readFile(fixture('gesprek.docx'));
  const cut = await fileWith(bytes.subarray(0, bytes.length / 2));
  await expect(readDocx(cut)).rejects.toMatchObject({
    code: 'file-unreadable',
    details: { reason: 'damaged' },
  });
  const other = await fileWith(zipOf('content.xml', Buffer.from('<a/>')));
  await expect(readDocx(other)).rejects.toMatchObject({ details: { reason: 'damaged' } });
  const broken = await fileWith(zipOf('word/document.xml', Buffer.from('<w:document')));
  await expect(readDocx(broken)).rejects.toMatchObject({ details: { reason: 'damaged' } });
  await expect(readDocx('/nergens/bron.docx')).rejects.toMatchObject({ details: { reason: 'missing' } });
});

test('a zip bomb is refused before it is unpacked, also when it lies about its size', async () => {
  const zeros = Buffer.alloc(20_000_000);
  const honest = await fileWith(zipOf('word/document.xml', zeros));
  await expect(readDocx(honest)).rejects.toMatchObject({ details: { reason: 'too-large' } });
  const lying = await fileWith(zipOf('word/document.xml', zeros, 1000));
  await expect(readDocx(lying)).rejects.toMatchObject({ details: { reason: 'damaged' } });
});
