import { type Browser, chromium } from 'playwright';
import { findChromium } from '../../electron/build/find-chromium.ts';

/** The browser for the tests, wherever it comes from; `npm test` sees to it that there is one. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found. Run npm test, which fetches one, or install it.');
  return chromium.launch({ executablePath });
}
