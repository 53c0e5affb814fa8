import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const installations =
  process.platform === 'win32'
    ? [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].flatMap((folder) =>
        folder
          ? [
              join(folder, 'Google/Chrome/Application/chrome.exe'),
              join(folder, 'Microsoft/Edge/Application/msedge.exe'),
            ]
          : [],
      )
    : process.platform === 'darwin'
      ? [
          '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
          '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
        ]
      : (process.env.PATH ?? '')
          .split(delimiter)
          .flatMap((folder) => commands.map((name) => join(folder, name)));

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Playwright's own Chromium when it was fetched, else a Chromium that the system has, else null. */
export function findChromium(): string | null {
  return [chromium.executablePath(), ...installations].find(isRunnable) ?? null;
}
