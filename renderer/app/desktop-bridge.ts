import type { FileTicket } from '../../shared/model/ids.ts';
import type { Frame } from '../../shared/rpc/frames.ts';

export type PickedFile = { ticket: FileTicket; name: string; size: number };
export type PickOptions = { accept: 'sources' | 'project' | 'codebook'; multiple: boolean };

/** What the desktop's preload puts on the window; nothing generic. */
type DesktopBridge = {
  send(frame: Frame): void;
  onFrame(listener: (frame: Frame) => void): void;
  pickFiles(options: PickOptions): Promise<PickedFile[]>;
  dropFiles(files: readonly File[]): Promise<PickedFile[]>;
  newProjectFile(name: string): Promise<FileTicket | null>;
  saveFile(ticket: FileTicket, suggestedName: string): Promise<boolean>;
  startTicket(): Promise<FileTicket | null>;
};

export const desktopBridge = (globalThis as { rodeDraad?: DesktopBridge }).rodeDraad ?? null;
