import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  createNameEngine,
  type NameEngine,
} from '../../shared/language/identifiers/names/create-name-engine.ts';
import { DamagedNameResourceError } from '../../shared/language/identifiers/names/name-list.ts';

/** Why there is no engine: its files are not there, or not what they should be. */
export type NameEngineProblem = { problem: 'missing' | 'damaged' };

/**
 * Seen from this file and from the bundle in dist/desktop, `resources` lies two folders up; in the installed program
 * the bundle lies in a folder of the archive inside `resources`, which makes it three, and the files lie beside that.
 */
const places = ['../../resources/language/', '../../../language/'];

let loaded: NameEngine | undefined;

/** The engine out of the files that belong to the module at this address. */
export function openNameEngine(moduleUrl: string): NameEngine | NameEngineProblem {
  const folder = places
    .map((place) => new URL(place, moduleUrl))
    .find((url) => existsSync(fileOf(url, 'names.lists')));
  if (folder === undefined || !existsSync(fileOf(folder, 'names.weights'))) return { problem: 'missing' };
  try {
    const lists = readFileSync(fileOf(folder, 'names.lists'));
    return createNameEngine({ lists, weights: readFileSync(fileOf(folder, 'names.weights')) });
  } catch (error) {
    if (error instanceof DamagedNameResourceError) return { problem: 'damaged' };
    throw error;
  }
}

function fileOf(folder: URL, name: string): string {
  return fileURLToPath(new URL(name, folder));
}

/** The engine of this thread, opened the first time it is asked for; a problem is looked at again the next time. */
export function loadNameEngine(): NameEngine | NameEngineProblem {
  if (loaded !== undefined) return loaded;
  const result = openNameEngine(import.meta.url);
  if (!('problem' in result)) loaded = result;
  return result;
}
