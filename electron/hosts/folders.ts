import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accountName } from './account-name.ts';
import type { BackendOptions } from './backend-process.ts';
import { makeTempFolder } from './temp-folder.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** Where settings live by the custom of each system. */
function settingsFolderOfSystem(): string {
  if (process.platform === 'win32') {
    return join(process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Rode Draad');
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Rode Draad');
  return join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'rode-draad');
}

/**
 * Folders for a host that runs from a checkout (web and command line). `RODEDRAAD_HOME` puts all of them in one
 * place, for tests and for machines where the usual places cannot be written.
 */
export function foldersOfCheckout(startedAs: BackendOptions['startedAs']): BackendOptions {
  const home = process.env.RODEDRAAD_HOME;
  const settingsFolder = home ? join(home, 'settings') : settingsFolderOfSystem();
  const projectsFolder = home ? join(home, 'projects') : join(homedir(), 'Rode Draad');
  const tempFolder = makeTempFolder(home ? join(home, 'temp') : tmpdir());
  mkdirSync(settingsFolder, { recursive: true });
  return {
    settingsFolder,
    projectsFolder,
    tempFolder,
    sampleFile: join(repository, 'resources', 'sample', 'voorbeeldproject.draad'),
    startedAs,
    coderName: accountName(),
  };
}

export const rendererFolder = join(repository, 'dist', 'renderer');
export const sampleFolder = join(repository, 'resources', 'sample');
