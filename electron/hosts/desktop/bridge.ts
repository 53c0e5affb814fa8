import type { Frame } from '../../../shared/rpc/frames.ts';

export type PickOptions = { accept: 'sources' | 'project' | 'codebook'; multiple: boolean };
export type PickedFile = { ticket: string; name: string; size: number };

/** All that the window can ask of the desktop; `window.rodeDraad`. Nothing generic, and no path crosses it. */
export type DesktopBridge = {
  send(frame: Frame): void;
  onFrame(listener: (frame: Frame) => void): void;
  pickFiles(options: PickOptions): Promise<PickedFile[]>;
  /** Files dropped on the window. */
  dropFiles(files: File[]): Promise<PickedFile[]>;
  newProjectFile(name: string): Promise<string | null>;
  saveFile(ticket: string, suggestedName: string): Promise<boolean>;
  /** The project named on the command line or opened by double click. */
  startTicket(): Promise<string | null>;
};

/** What a dropped file is to the preload: Electron alone can tell its path. */
type File = object;

/** Names of the messages between preload and main process. */
export const channels = {
  frameIn: 'frame-to-back-end',
  frameOut: 'frame-to-window',
  pickFiles: 'pick-files',
  dropped: 'dropped-files',
  newProjectFile: 'new-project-file',
  saveFile: 'save-file',
  startTicket: 'start-ticket',
} as const;
