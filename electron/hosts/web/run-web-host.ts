import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startBackend } from '../backend-process.ts';
import { foldersOfCheckout, rendererFolder } from '../folders.ts';
import { removeTempFolder } from '../temp-folder.ts';
import { startWebServer } from './http-server.ts';

export type WebHostOptions = { projectPath: string | null; port: number; opensBrowser: boolean };

/** Runs until the process is told to stop; the project is then closed to a single file. Resolves with an exit code. */
export async function runWebHost(options: WebHostOptions): Promise<number> {
  if (!existsSync(join(rendererFolder, 'index.html'))) {
    process.stderr.write('Het venster is nog niet gebouwd. Geef eerst: npm run build\n');
    return 1;
  }
  if (options.projectPath !== null && !existsSync(options.projectPath)) {
    process.stderr.write('Dit projectbestand bestaat niet. Controleer de naam en de map.\n');
    return 1;
  }
  const folders = foldersOfCheckout('web');
  const backend = startBackend(folders);
  const startTicket = options.projectPath === null ? null : backend.addTicket(resolve(options.projectPath));
  const stopped = stopSignal();
  try {
    const server = await startWebServer({
      backend,
      rendererFolder,
      ...folders,
      startTicket,
      port: options.port,
    });
    process.stdout.write(`${server.url}\n`);
    if (options.opensBrowser) openBrowser(server.url);
    await stopped;
    await server.close();
    return 0;
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken) throw error;
    process.stderr.write('Deze poort is al in gebruik. Kies een andere met --port, of laat --port weg.\n');
    return 1;
  } finally {
    await backend.close();
    removeTempFolder(folders.tempFolder);
  }
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

/** Opens the address in the browser of the system; where there is none, the printed line serves. */
function openBrowser(url: string): void {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const [command, ...before] = {
    win32: ['rundll32', 'url.dll,FileProtocolHandler'],
    darwin: ['open'],
  }[process.platform as string] ?? ['xdg-open'];
  if (!command) return;
  const opened = spawn(command, [...before, url], { stdio: 'ignore', detached: true });
  opened.on('error', () => {});
  opened.unref();
}
