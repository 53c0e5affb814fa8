import type { FileTicket } from '../../shared/model/ids.ts';
import { desktopBridge, type PickedFile, type PickOptions } from './desktop-bridge.ts';
import { i18n } from './i18n.ts';
import { notify } from './notices.ts';

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
  const picked = await Promise.all(
    files.map(async (file) => {
      const ticket = await ticketFrom(await post(`/upload?name=${encodeURIComponent(file.name)}`, file));
      return ticket && { ticket, name: file.name, size: file.size };
    }),
  );
  return picked.filter((file) => file !== null);
}

/** Null when the program cannot be reached, or closed the connection on a file it would not take. */
function post(path: string, body: BodyInit): Promise<Response | null> {
  return fetch(path, { method: 'POST', body }).catch(() => null);
}

/** Null, with a word about why, when there is none. */
async function ticketFrom(response: Response | null): Promise<FileTicket | null> {
  if (!response?.ok) {
    const key = response?.status === 413 ? 'tooLarge' : 'refused';
    notify({ kind: 'danger', text: i18n.t(`app:fileTransfer.${key}`) });
    return null;
  }
  const { ticket } = (await response.json()) as { ticket: FileTicket | null };
  return ticket;
}
