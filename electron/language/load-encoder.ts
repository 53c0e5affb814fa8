import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createEncoder, type SentenceEncoder } from '../../shared/language/encoder/create-encoder.ts';
import { openEncoderPack } from '../../shared/language/encoder/open-encoder-pack.ts';

export type LoadedEncoder = { encoder: SentenceEncoder } | { problem: 'missing' | 'damaged' };

/**
 * Seen from this file and from the bundle in dist/desktop, `resources` lies two folders up; in the installed program
 * the bundle lies in a folder of the archive inside `resources`, which makes it three, and the pack lies beside that.
 */
const places = ['../../resources/language/encoder.nl.pack', '../../../language/encoder.nl.pack'];

let loaded: { encoder: SentenceEncoder } | undefined;

/** The encoder out of the pack that belongs to the module at this address. Never throws. */
export function openEncoder(moduleUrl: string): LoadedEncoder {
  try {
    const files = places.map((place) => fileURLToPath(new URL(place, moduleUrl)));
    const file = files.find((path) => existsSync(path));
    if (file === undefined) return { problem: 'missing' };
    return { encoder: createEncoder(openEncoderPack(readFileSync(file))) };
  } catch {
    return { problem: 'damaged' };
  }
}

/**
 * The sentence encoder of this thread, opened the first time it is asked for: a third of a second, and up to 105 MB of
 * memory as texts are read. Never throws; `missing` and `damaged` are looked at again the next time.
 */
export function loadEncoder(): LoadedEncoder {
  if (loaded) return loaded;
  const result = openEncoder(import.meta.url);
  if ('encoder' in result) loaded = result;
  return result;
}
