import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import type { TranscriptPreview } from '../../../shared/features/import/import.contract.ts';
import {
  joinTurns,
  normaliseLines,
  type ParsedTranscript,
  parseTranscript,
} from '../../../shared/features/import/parse-transcript.ts';
import { parseVtt } from '../../../shared/features/import/parse-vtt.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import { readDocx } from './read-docx.ts';
import { readTextFile } from './read-text-file.ts';

export type ReadTranscript = Pick<TranscriptPreview, 'format' | 'encoding' | 'changes'> & {
  transcript: ParsedTranscript;
};

/**
 * Reads a file of any kind that holds a conversation or a letter. `as` text: nobody speaks, every line is kept.
 * @throws AppError `file-unreadable` with a reason
 */
export async function readTranscript(
  { path, fileName }: { path: string; fileName: string },
  as: 'transcript' | 'text',
): Promise<ReadTranscript> {
  const { format, encoding, text, changes } = await readWords(path, fileName);
  const transcript = as === 'text' ? parseLetter(text) : parseWords(format, text);
  if (transcript.text.trim() === '') throw new AppError('file-unreadable', { reason: 'empty' });
  return { format, encoding, transcript, changes: [...changes, ...transcript.changes] };
}

async function readWords(
  path: string,
  fileName: string,
): Promise<Omit<ReadTranscript, 'transcript'> & { text: string }> {
  const extension = extname(fileName).toLowerCase();
  // The reader of Word files tells an old .doc from a damaged .docx.
  if (extension === '.docx' || extension === '.doc') {
    return { format: 'docx', encoding: null, ...(await readDocx(path)) };
  }
  const format = extension === '.vtt' ? 'vtt' : extension === '.srt' ? 'srt' : 'txt';
  return { format, ...(await readTextFile(path)) };
}

function parseWords(format: ReadTranscript['format'], text: string): ParsedTranscript {
  return format === 'vtt' || format === 'srt' ? parseVtt(text) : parseTranscript(text);
}

function parseLetter(text: string): ParsedTranscript {
  const lines = normaliseLines(text)
    .text.split('\n')
    .map((line) => line.trimEnd());
  const filled = lines.filter((line) => line !== '');
  return joinTurns(
    filled.map((line) => ({ speaker: null, time: null, text: line })),
    [{ kind: 'blank-lines', count: lines.length - filled.length }],
  );
}

/** The SHA-256 of a file's bytes; the mark by which the same file is known again. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch (error) {
    throw new AppError('file-unreadable', { reason: 'missing' }, { cause: error });
  }
  return hash.digest('hex');
}
