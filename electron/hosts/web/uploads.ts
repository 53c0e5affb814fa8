import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { extname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { freePath, safeFileName } from '../free-path.ts';

export const maxUploadBytes = 2 * 1024 ** 3;

export class TooLarge extends Error {}

type UploadFolders = { tempFolder: string; projectsFolder: string };

/**
 * Streams a request's body to a file. Projects go to the folder with projects and never over another one; all else
 * goes to a temporary folder of its own. What is not wholly received is removed.
 */
export async function receiveUpload(
  request: IncomingMessage,
  wantedName: string,
  folders: UploadFolders,
  maxBytes: number,
): Promise<{ path: string; bytes: number }> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw new TooLarge();
  const name = safeFileName(wantedName, 'bestand');
  const path = await placeFor(name, folders);
  let bytes = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxBytes) done(new TooLarge());
      else done(null, chunk);
    },
  });
  // 'wx' refuses to write over a file that appeared in between.
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  try {
    await pipeline(request, counter, file);
  } catch (error) {
    const wasOurs = !(error instanceof Error && 'code' in error && error.code === 'EEXIST');
    if (wasOurs) await rm(path, { force: true });
    throw error;
  }
  return { path, bytes };
}

async function placeFor(name: string, folders: UploadFolders): Promise<string> {
  if (extname(name).toLowerCase() === '.draad') {
    await mkdir(folders.projectsFolder, { recursive: true });
    return freePath(folders.projectsFolder, name);
  }
  const uploads = join(folders.tempFolder, 'uploads');
  await mkdir(uploads, { recursive: true });
  return join(await mkdtemp(join(uploads, 'file-')), name);
}
