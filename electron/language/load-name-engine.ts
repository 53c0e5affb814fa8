import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createNameEngine, type NameEngine } from '../../shared/language/identifiers/names/create-name-engine.ts';
import { DamagedNameResourceError } from '../../shared/language/identifiers/names/name-list.ts';

/** Why there is no engine: the files are not there, or not what they should be. */
export type NameEngineProblem = { problem: 'missing' | 'damaged' };

const FILES = { lists: 'names.lists', weights: 'names.weights' };

/**
 * Reads the lists and weights and opens the engine: in an installed app from the folder `language` beside the
 * program's resources, else from resources/language of the repository. Another folder may be named.
 */
export function loadNameEngine(folder: string = languageFolder()): NameEngine | NameEngineProblem {
  const lists = join(folder, FILES.lists);
  const weights = join(folder, FILES.weights);
  if (!existsSync(lists) || !existsSync(weights)) return { problem: 'missing' };
  try {
    return createNameEngine({ lists: readFileSync(lists), weights: readFileSync(weights) });
  } catch (error) {
    if (error instanceof DamagedNameResourceError) return { problem: 'damaged' };
    throw error;
  }
}

function languageFolder(): string {
  const installed = (process as { resourcesPath?: string }).resourcesPath;
  const packaged = installed === undefined ? undefined : join(installed, 'language');
  if (packaged !== undefined && existsSync(packaged)) return packaged;
  return findAbove(fileURLToPath(new URL('.', import.meta.url)));
}

/** resources/language in a folder above: the source lies deeper in the repository than the bundle in dist does. */
function findAbove(start: string): string {
  let folder = start;
  for (let level = 0; level < 6; level++) {
    const found = join(folder, 'resources', 'language');
    if (existsSync(found)) return found;
    folder = join(folder, '..');
  }
  return join(start, '..', '..', 'resources', 'language');
}
