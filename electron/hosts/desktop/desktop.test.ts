import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../renderer/e2e/playwright-browser.ts';
import { buildDesktop } from '../../build/build-desktop.ts';
import { buildRendererWhenStale } from '../../build/build-renderer.ts';
import { root } from '../../build/paths.ts';
import type { DesktopBridge } from './bridge.ts';

type StandIn = {
  electron: object & { app: { quit(): void } };
  state: {
    page: Page | null;
    isQuit: boolean;
    savePath: string | null;
    switches: [string, string][];
    webPreferences: Record<string, unknown>;
    permissionHandler: (contents: null, permission: string, respond: (isAllowed: boolean) => void) => void;
    windowOpenHandler: (details: { url: string }) => { action: string };
  };
  wouldCancel(url: string): boolean;
};
type Loader = { _load(request: string, ...rest: unknown[]): unknown };

const requireHere = createRequire(import.meta.url);
const loader = Module as unknown as Loader;
const realLoad = loader._load;
let browser: Browser | undefined;
let folder = '';
let standIn: StandIn;

async function shownPage(): Promise<Page> {
  await expect.poll(() => standIn.state.page).not.toBeNull();
  if (!standIn.state.page) throw new Error('no window');
  return standIn.state.page;
}

beforeAll(async () => {
  expect(buildRendererWhenStale()).toBe(true);
  await buildDesktop();
  browser = await launchBrowser();
  folder = mkdtempSync(join(tmpdir(), 'rode-draad-desktop-'));
  for (const name of ['userData', 'documents', 'temp']) mkdirSync(join(folder, name));
  const { createStandIn } = requireHere('../../../renderer/e2e/desktop-stand-in/electron.cjs');
  standIn = createStandIn({ browser, folder });
  loader._load = (request, ...rest) =>
    request === 'electron' ? standIn.electron : realLoad.call(Module, request, ...rest);
  requireHere(join(root, 'dist/desktop/main.cjs'));
}, 120_000);

afterAll(async () => {
  loader._load = realLoad;
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
}, 60_000);

test('the desktop window shows the start screen', async () => {
  const page = await shownPage();
  await page
    .getByRole('button', { name: /nieuw project/i })
    .first()
    .waitFor({ timeout: 30_000 });
  expect(await page.title()).toContain('Rode Draad');
});

test('a project made over the bridge lies where the dialog said, and the window sees it', async () => {
  const page = await shownPage();
  const path = join(folder, 'documents', 'proef.draad');
  standIn.state.savePath = path;
  const reply = await page.evaluate(async () => {
    const bridge = (globalThis as unknown as { rodeDraad: DesktopBridge }).rodeDraad;
    const ticket = await bridge.newProjectFile('Proef');
    const answer = new Promise((resolve) => {
      bridge.onFrame((frame) => {
        if (frame.t !== 'event' && frame.id === 900_001) resolve(frame);
      });
    });
    bridge.send({ t: 'request', id: 900_001, method: 'project.create', input: { ticket, name: 'Proef' } });
    return answer;
  });
  expect(reply).toMatchObject({ t: 'response', result: { name: 'Proef' } });
  expect(existsSync(path)).toBe(true);
  await expect.poll(() => page.getByText('Proef').count()).toBeGreaterThan(0);
});

test('the window is sandboxed and may ask for nothing', () => {
  expect(standIn.state.webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    spellcheck: false,
  });
  const answers: boolean[] = [];
  standIn.state.permissionHandler(null, 'media', (isAllowed) => answers.push(isAllowed));
  expect(answers).toEqual([false]);
  expect(standIn.state.windowOpenHandler({ url: 'https://example.org' })).toEqual({ action: 'deny' });
});

test.each([
  ['https://example.org/', true],
  ['http://127.0.0.1:8080/', true],
  ['wss://example.org/', true],
  ['file:///etc/passwd', true],
  ['app://rode-draad.example.org/', true],
  ['app://rode-draad/index.html', false],
])('a request to %s is cancelled: %s', (url, expected) => {
  expect(standIn.wouldCancel(url)).toBe(expected);
});

test('no host name is ever resolved', () => {
  expect(standIn.state.switches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
});

test('quitting closes the project to a single file and leaves no temporary files', async () => {
  standIn.electron.app.quit();
  await expect.poll(() => standIn.state.isQuit).toBe(true);
  const left = readdirSync(join(folder, 'documents')).filter((name) => /-wal$|-shm$|\.lock$/.test(name));
  expect(left).toEqual([]);
  expect(readdirSync(join(folder, 'temp'))).toEqual([]);
});
