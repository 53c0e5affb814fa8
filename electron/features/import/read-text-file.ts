import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import iconv from 'iconv-lite';
import type { TextChange } from '../../../shared/features/import/parse-transcript.ts';
import { normaliseLines } from '../../../shared/features/import/parse-transcript.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';

export type TextEncoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

const LARGEST_TEXT = 50 * 1024 * 1024;

/** What the first bytes say about the encoding; null when they say nothing. */
export function encodingByMark(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return null;
}

/** Control characters that no text editor writes: the mark of a picture, a recording or a program. */
export function looksBinary(text: string): boolean {
  const head = text.slice(0, 100_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = head.match(/[\u0000-\u0008\u000E-\u001F]/gu)?.length ?? 0;
  return text.includes('\u0000') || controls > head.length * 0.005;
}

/**
 * Reads a text file as UTF-8 if it is valid, as UTF-16 if it has a mark, and otherwise as Windows-1252, the only
 * other encoding Dutch texts come in. Guessing by letter statistics was left out: it takes short Dutch texts with one
 * accent for Cyrillic or Turkish.
 * @throws AppError `file-unreadable` with reason `too-large`, `binary` or `missing`
 */
export async function readTextFile(
  path: string,
): Promise<{ text: string; encoding: TextEncoding; changes: TextChange[] }> {
  const size = await stat(path).then(
    (found) => found.size,
    () => null,
  );
  if (size === null) throw new AppError('file-unreadable', { reason: 'missing' });
  if (size > LARGEST_TEXT) throw new AppError('file-unreadable', { reason: 'too-large' });
  const bytes = await readFile(path);
  const encoding = encodingByMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  // The mark stays in, so that normaliseLines can report that it was taken out.
  const raw = iconv.decode(bytes, encoding, { stripBOM: false });
  if (looksBinary(raw)) throw new AppError('file-unreadable', { reason: 'binary' });
  return { ...normaliseLines(raw), encoding };
}
