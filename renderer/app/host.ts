import type { FileTicket } from '../../shared/model/ids.ts';
import { desktopBridge, type PickedFile, type PickOptions } from './desktop-bridge.ts';

export type { PickedFile } from './desktop-bridge.ts';

/** The two things a page cannot do alone: pick files, save files. The only platform switch of the window. */
export type Host = {
  kind: 'desktop' | 'web';
  pickFiles(options: PickOptions): Promise<PickedFile[]>;
  ticketsForDrop(files: FileList): Promise<PickedFile[]>;
  newProjectFile(name: string): Promise<FileTicket | null>;
  saveFile(ticket: FileTicket, suggestedName: string): Promise<boolean>;
  startTicket(): Promise<FileTicket | null>;
};

const bridge = desktopBridge;

export const host: Host = bridge
  ? {
      kind: 'desktop',
      pickFiles: bridge.pickFiles,
      ticketsForDrop: (files) => bridge.dropFiles([...files]),
      newProjectFile: bridge.newProjectFile,
      saveFile: bridge.saveFile,
      startTicket: bridge.startTicket,
    }
  : {
      kind: 'web',
      pickFiles: async (options) => upload(await chooseInBrowser(options)),
      ticketsForDrop: (files) => upload([...files]),
      newProjectFile: async (name) => ticketFrom(await post('/new-project', JSON.stringify({ name }))),
      saveFile: async (ticket, suggestedName) => {
        const link = document.createElement('a');
        link.href = `/download/${ticket}?name=${encodeURIComponent(suggestedName)}`;
        link.download = suggestedName;
        link.click();
        return true;
      },
      startTicket: async () => ticketFrom(await fetch('/start')),
    };

const endings: Record<PickOptions['accept'], string> = {
  sources: '.docx,.txt,.vtt,.srt,.csv',
  project: '.draad',
  codebook: '.csv,.txt',
};

function chooseInBrowser(options: PickOptions): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = endings[options.accept];
    input.multiple = options.multiple;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

async function upload(files: readonly File[]): Promise<PickedFile[]> {
  return Promise.all(
    files.map(async (file) => {
      const ticket = await ticketFrom(await post(`/upload?name=${encodeURIComponent(file.name)}`, file));
      return { ticket: ticket as FileTicket, name: file.name, size: file.size };
    }),
  );
}

function post(path: string, body: BodyInit): Promise<Response> {
  return fetch(path, { method: 'POST', body });
}

async function ticketFrom(response: Response): Promise<FileTicket | null> {
  const { ticket } = (await response.json()) as { ticket: FileTicket | null };
  return ticket;
}
