import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../shared/rpc/app-error.ts';

/** A text file as it is, but for a byte order mark: UTF-8, else Windows-1252. Offsets are those of the file. */
export function readWholeText(path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new AppError('file-unreadable', { reason: basename(path) });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
