import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { startBackend } from '../../electron/hosts/backend-process.ts';
import { rendererFolder, sampleFolder } from '../../electron/hosts/folders.ts';
import { startWebServer } from '../../electron/hosts/web/http-server.ts';
import { type Client, createClient } from '../../shared/rpc/client.ts';
import { launchBrowser } from './playwright-browser.ts';

export type OpenWindow = {
  page: Page;
  /** The same back end, asked beside the page. */
  client: Client;
  /** For what is downloaded; gone when the window is closed. */
  folder: string;
  /** Every address the page asked for, sockets included. */
  requests: readonly string[];
  /** Errors in the console and exceptions nobody caught. */
  problems: readonly string[];
  /** Keeps what is on screen as a picture in the folder `RODEDRAAD_PICTURES`, when that is set. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
};

type Options = Pick<BrowserContextOptions, 'colorScheme'> & {
  projectFile?: string;
  /** As for a researcher, texts are read for suggestions when nothing else is to be done. */
  readsInBackground?: boolean;
};

/** The real window in a browser, on the real web host, with its files in a folder of its own. */
export async function startWindow(options: Options = {}): Promise<OpenWindow> {
  const { projectFile, colorScheme = 'light', readsInBackground = false } = options;
  const folder = mkdtempSync(join(tmpdir(), 'rode-draad-window-'));
  const folders = {
    settingsFolder: join(folder, 'settings'),
    projectsFolder: join(folder, 'projects'),
    tempFolder: join(folder, 'temp'),
  };
  for (const made of Object.values(folders)) mkdirSync(made);
  const backend = startBackend({
    ...folders,
    sampleFile: join(sampleFolder, 'voorbeeldproject.draad'),
    startedAs: readsInBackground ? 'web' : 'test',
    coderName: 'Codeur Een',
  });
  const startTicket = projectFile ? backend.addTicket(projectFile) : null;
  const server = await startWebServer({ backend, rendererFolder, ...folders, startTicket, port: 0 });
  let browser: Browser | undefined;
  async function close() {
    await browser?.close();
    await server.close();
    await backend.close();
    rmSync(folder, { recursive: true, force: true });
  }
  try {
    browser = await launchBrowser();
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'nl-NL',
      acceptDownloads: true,
      colorScheme,
    });
    const requests: string[] = [];
    const problems: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    context.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    context.on('weberror', (event) => problems.push(event.error().message));
    const page = await context.newPage();
    page.on('websocket', (socket) => requests.push(socket.url()));
    page.setDefaultTimeout(60_000);
    await page.goto(server.url);
    async function picture(name: string) {
      const pictures = process.env.RODEDRAAD_PICTURES;
      if (pictures) await page.screenshot({ path: join(pictures, `e2e-${name}.png`) });
    }
    const client = createClient(backend.connect().channel);
    return { page, client, folder, requests, problems, picture, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Addresses that are not this computer; data and blob addresses name no computer at all. */
export function addressesElsewhere(requests: readonly string[]): string[] {
  return requests.filter((address) => {
    const { protocol, hostname } = new URL(address);
    return protocol !== 'data:' && protocol !== 'blob:' && hostname !== '127.0.0.1';
  });
}
