import type { Page } from 'playwright';

/** The wizard that brings files in, inside Bronnen. */
export function importPage(page: Page) {
  const run = page.getByRole('button', { name: /^Haal alles binnen/ });
  return {
    async choose(paths: string[]) {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Kies bestanden' }).click();
      await (await chooser).setFiles(paths);
      await run.waitFor();
    },
    files: page.getByRole('list', { name: 'Bestanden' }).getByRole('listitem'),
    async run() {
      await run.click();
      await page.getByRole('heading', { name: 'Binnengehaald' }).waitFor();
    },
    close: () => page.getByRole('button', { name: 'Klaar' }).click(),
  };
}
