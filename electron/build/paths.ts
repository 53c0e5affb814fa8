import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A program of node_modules as a script for this very Node: works the same on Windows, without a shell. */
export function packageScript(path: string): string {
  return join(root, 'node_modules', path);
}
