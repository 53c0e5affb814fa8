import { readFile, stat } from 'node:fs/promises';
import mammoth from 'mammoth';
import type { Entry, ZipFile } from 'yauzl';
import yauzl from 'yauzl';
import type { TextChange } from '../../../shared/features/import/parse-transcript.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';

/** What Word keeps beside the text and the project leaves out, with how often. */
export interface DocxChange {
  kind: TextChange['kind'] | 'comments' | 'images' | 'deletions';
  count: number;
}

const LARGEST_FILE = 50 * 1024 * 1024;
const LARGEST_CONTENT = 200 * 1024 * 1024;
const HIGHEST_RATIO = 200;
const OLE_MARK = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** The part of a document tree of mammoth that is read here. */
interface WordNode {
  type: string;
  value?: unknown;
  children?: WordNode[];
  body?: WordNode[];
  notes?: { resolve?: (reference: WordNode) => WordNode | undefined };
}

function unreadable(reason: string, cause?: unknown): AppError {
  return new AppError('file-unreadable', { reason }, { cause });
}

function openZip(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

function inflate(zip: ZipFile, entry: Entry, onChunk: (chunk: Buffer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      // The stream fails by itself when more bytes come out than the entry says.
      stream.on('data', onChunk).on('error', reject).on('end', resolve);
    });
  });
}

/**
 * Checks sizes before anything is unpacked in memory, then unpacks each text part once as a stream, so that a part
 * that lies about its size is found here and not in the reader.
 * @returns the number of tracked deletions in the text
 */
async function checkZip(bytes: Buffer): Promise<number> {
  const zip = await openZip(bytes);
  let total = 0;
  let deletions = 0;
  let hasText = false;
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry: Entry) => {
      total += entry.uncompressedSize;
      if (entry.isEncrypted()) return reject(unreadable('encrypted'));
      const isBomb =
        entry.uncompressedSize > 5_000_000 && entry.uncompressedSize > entry.compressedSize * HIGHEST_RATIO;
      if (total > LARGEST_CONTENT || isBomb) return reject(unreadable('too-large'));
      if (!/\.(?:xml|rels)$/u.test(entry.fileName)) return zip.readEntry();
      const isText = entry.fileName === 'word/document.xml';
      hasText ||= isText;
      let tail = '';
      inflate(zip, entry, (chunk) => {
        if (!isText) return;
        const part = tail + chunk.toString('latin1');
        deletions += part.match(/<w:delText[\s>]/gu)?.length ?? 0;
        tail = part.slice(-10).replace(/<w:delText[\s>]/gu, '');
      }).then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });
  if (!hasText) throw unreadable('damaged');
  return deletions;
}

function collectLines(root: WordNode): { lines: string[]; comments: number; images: number } {
  const lines: string[] = [];
  const notes: WordNode[] = [];
  let comments = 0;
  let images = 0;
  const words = (node: WordNode): string => {
    if (node.type === 'text') return String(node.value ?? '');
    if (node.type === 'tab') return '\t';
    if (node.type === 'break') return '\n';
    if (node.type === 'commentReference') comments += 1;
    if (node.type === 'image') images += 1;
    if (node.type === 'noteReference') {
      const note = root.notes?.resolve?.(node);
      if (note) notes.push(note);
    }
    return (node.children ?? []).map(words).join('');
  };
  const visit = (node: WordNode) => {
    if (node.type === 'paragraph') lines.push(...words(node).split('\n'));
    else for (const child of node.children ?? []) visit(child);
  };
  visit(root);
  // Footnotes are words of the writer too: they follow the text, each on its own line.
  const bodyEnd = lines.length;
  for (const note of notes) visit({ type: 'note', children: note.body ?? [] });
  // Word puts a tab or space between a footnote's number and its words.
  const trimmed = lines.map((line, index) => (index < bodyEnd ? line : line.trimStart()));
  return { lines: trimmed, comments, images };
}

/**
 * Reads the words of a Word file: one line per paragraph, table cell or soft line break; footnotes at the end.
 * Comments, pictures, headers, footers and tracked deletions are left out.
 * @throws AppError `file-unreadable` with reason `missing`, `too-large`, `old-word`, `encrypted` or `damaged`
 */
export async function readDocx(path: string): Promise<{ text: string; changes: DocxChange[] }> {
  const size = await stat(path).then(
    (found) => found.size,
    () => null,
  );
  if (size === null) throw unreadable('missing');
  if (size > LARGEST_FILE) throw unreadable('too-large');
  const bytes = await readFile(path);
  if (bytes.subarray(0, 8).equals(OLE_MARK)) {
    // Word wraps a file with a password in the container that .doc used.
    throw unreadable(bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'old-word');
  }
  try {
    const deletions = await checkZip(bytes);
    let root: WordNode = { type: 'document' };
    // mammoth's plain text loses soft line breaks; its document tree has everything, so that is what is read.
    await mammoth.convertToHtml(
      { buffer: bytes },
      {
        transformDocument: (document: WordNode) => {
          root = document;
          return { ...document, children: [] };
        },
      },
    );
    const { lines, comments, images } = collectLines(root);
    const changes: DocxChange[] = [
      { kind: 'comments', count: comments },
      { kind: 'images', count: images },
      { kind: 'deletions', count: deletions },
    ];
    return { text: lines.join('\n'), changes: changes.filter((change) => change.count > 0) };
  } catch (error) {
    throw error instanceof AppError ? error : unreadable('damaged', error);
  }
}
