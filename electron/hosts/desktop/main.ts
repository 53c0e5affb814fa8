import { join, resolve } from 'node:path';
import { app, BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, session } from 'electron';
import { z } from 'zod';
import { createClient } from '../../../shared/rpc/client.ts';
import { Frame } from '../../../shared/rpc/frames.ts';
import { accountName } from '../account-name.ts';
import { type Backend, startBackend } from '../backend-process.ts';
import { makeTempFolder, removeTempFolder } from '../temp-folder.ts';
import { registerAppScheme, serveRenderer } from './app-protocol.ts';
import { channels } from './bridge.ts';
import { createFileDialogs, type FileDialogs } from './file-dialogs.ts';
import { appOrigin, closeNetwork, guardContents, guardSession } from './guard-session.ts';
import { setMenu } from './menu.ts';

const PickOptions = z.object({ accept: z.enum(['sources', 'project', 'codebook']), multiple: z.boolean() });
const windowSize = { width: 1280, height: 800, minWidth: 900, minHeight: 600 };

/** The built files: beside this one, and outside the archive where a thread has to read them. */
const builtFolder = join(__dirname, '..');
const unpackedFolder = __dirname.replace(/app\.asar(?=[/\\])/, 'app.asar.unpacked');

let backend: Backend | null = null;
let tempFolder = '';
/** Opened by double click before there is a window. */
let startPath = projectIn(process.argv);
let isQuitting = false;

function projectIn(args: readonly string[]): string | null {
  const path = args.slice(1).find((argument) => argument.toLowerCase().endsWith('.draad'));
  return path === undefined ? null : resolve(path);
}

function sampleFile(): string {
  const folder = app.isPackaged ? process.resourcesPath : join(builtFolder, '..', 'resources');
  return join(folder, 'sample', 'voorbeeldproject.draad');
}

async function openWindow(): Promise<void> {
  const projectsFolder = app.getPath('documents');
  tempFolder = makeTempFolder(app.getPath('temp'));
  const started = startBackend({
    settingsFolder: app.getPath('userData'),
    tempFolder,
    projectsFolder,
    sampleFile: sampleFile(),
    startedAs: 'desktop',
    coderName: accountName(),
    threadEntry: join(unpackedFolder, 'thread.mjs'),
  });
  backend = started;
  const window = new BrowserWindow({
    ...windowSize,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(__dirname, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      // Dictionaries would be fetched from elsewhere.
      spellcheck: false,
    },
  });
  guardContents(window.webContents);
  connectWindow(window, started, createFileDialogs(window, started, projectsFolder));
  window.once('ready-to-show', () => window.show());
  await window.loadURL(`${appOrigin}/index.html`);
}

/** Frames and dialogs for this window's own page alone, and only in the shape that was agreed. */
function connectWindow(window: BrowserWindow, started: Backend, dialogs: FileDialogs): void {
  const { channel } = started.connect();
  const isOwn = (event: IpcMainEvent | IpcMainInvokeEvent) =>
    event.sender === window.webContents && event.senderFrame?.url.startsWith(`${appOrigin}/`) === true;
  channel.onFrame((frame) => {
    if (!window.isDestroyed()) window.webContents.send(channels.frameOut, frame);
  });
  ipcMain.on(channels.frameIn, (event, sent) => {
    const frame = Frame.safeParse(sent);
    if (isOwn(event) && (frame.data?.t === 'request' || frame.data?.t === 'cancel')) channel.send(frame.data);
  });
  const handle = (name: string, answer: (...args: unknown[]) => unknown) =>
    ipcMain.handle(name, (event, ...args) => {
      if (!isOwn(event)) throw new Error('refused');
      return answer(...args);
    });
  handle(channels.pickFiles, (options) => dialogs.pickFiles(PickOptions.parse(options)));
  handle(channels.dropped, (paths) => dialogs.pickedFiles(z.array(z.string()).max(200).parse(paths)));
  handle(channels.newProjectFile, (name) => dialogs.newProjectFile(z.string().max(200).parse(name)));
  handle(channels.saveFile, (ticket, name) =>
    dialogs.saveFile(z.string().max(80).parse(ticket), z.string().max(200).parse(name)),
  );
  handle(channels.startTicket, () => (startPath === null ? null : started.addTicket(startPath)));
}

/** A project opened by double click while the program runs: the window hears of it as of any other switch. */
async function openProject(path: string): Promise<void> {
  if (!backend) {
    startPath = path;
    return;
  }
  const { channel, close } = backend.connect();
  const ticket = backend.addTicket(path);
  // A file that cannot be opened leaves what is open as it is; the window says nothing new.
  await createClient(channel)
    .call('project.open', { ticket })
    .catch(() => undefined);
  close();
}

function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

closeNetwork();
registerAppScheme();
if (!app.requestSingleInstanceLock()) app.quit();
else {
  app.on('second-instance', (_event, args) => {
    focusWindow();
    const path = projectIn(args);
    if (path !== null) void openProject(path);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void openProject(path);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (isQuitting || !backend) return;
    // The project becomes a single file first.
    event.preventDefault();
    isQuitting = true;
    void backend.close().then(() => {
      removeTempFolder(tempFolder);
      app.quit();
    });
  });
  void app.whenReady().then(() => {
    guardSession(session.defaultSession);
    serveRenderer(join(builtFolder, 'renderer'));
    setMenu();
    return openWindow();
  });
}
