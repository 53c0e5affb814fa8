import { copyFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { Backend } from '../backend-process.ts';
import { freePath, safeFileName } from '../free-path.ts';
import type { PickedFile, PickOptions } from './bridge.ts';

const filters: Record<PickOptions['accept'], FileFilter[]> = {
  sources: [
    { name: 'Gesprekken en vragenlijsten', extensions: ['docx', 'txt', 'vtt', 'srt', 'csv'] },
    { name: 'Alle bestanden', extensions: ['*'] },
  ],
  project: [{ name: 'Project van Rode Draad', extensions: ['draad'] }],
  codebook: [{ name: 'Codeboek', extensions: ['csv', 'txt'] }],
};

export type FileDialogs = {
  pickFiles(options: PickOptions): Promise<PickedFile[]>;
  pickedFiles(paths: string[]): Promise<PickedFile[]>;
  newProjectFile(name: string): Promise<string | null>;
  saveFile(ticket: string, suggestedName: string): Promise<boolean>;
};

/** The dialogs of the system. Paths stay here; the window gets tickets. */
export function createFileDialogs(
  window: BrowserWindow,
  backend: Backend,
  projectsFolder: string,
): FileDialogs {
  async function pickedFiles(paths: string[]): Promise<PickedFile[]> {
    const files = paths.map(async (path) => {
      const found = await stat(path).catch(() => null);
      if (!found?.isFile()) return [];
      return [{ ticket: backend.addTicket(path), name: basename(path), size: found.size }];
    });
    return (await Promise.all(files)).flat();
  }

  return {
    pickedFiles,
    async pickFiles({ accept, multiple }) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        filters: filters[accept],
        properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
      });
      return canceled ? [] : pickedFiles(filePaths);
    },
    async newProjectFile(name) {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: 'Nieuw project',
        defaultPath: freePath(projectsFolder, safeFileName(`${name}.draad`, 'project')),
        filters: filters.project,
      });
      return canceled ? null : backend.addTicket(filePath);
    },
    async saveFile(ticket, suggestedName) {
      const file = await backend.resolveTicket(ticket);
      if (!file) return false;
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: join(projectsFolder, safeFileName(suggestedName, 'bestand')),
      });
      if (canceled) return false;
      await copyFile(file.path, filePath);
      return true;
    },
  };
}
