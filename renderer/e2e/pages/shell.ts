import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';

const places = {
  sources: 'Bronnen',
  codebook: 'Codeboek',
  coding: 'Coderen',
  answers: 'Antwoorden',
  clusters: 'Clusters',
  anonymise: 'Anonimiseren',
  themes: 'Thema’s',
};
export type PlaceName = keyof typeof places;
export const placeNames = Object.keys(places) as PlaceName[];

/** The frame around every place, and the start screen before it. */
export function shellPage(page: Page) {
  const rail = page.getByRole('navigation', { name: 'Plaatsen' });
  const goTo = async (place: PlaceName) => {
    const button = rail.getByRole('button', { name: places[place], exact: true });
    await button.click();
    await button.and(page.locator('[aria-current=page]')).waitFor();
  };
  return {
    rail,
    goTo,
    counts: page.getByRole('contentinfo').getByText(/coderingen/),
    /** What runs in the background. */
    running: page.getByRole('contentinfo').getByRole('status'),
    async makeProject(name: string) {
      await page.getByRole('button', { name: 'Nieuw project' }).click();
      await page.getByRole('dialog').getByLabel('Naam').fill(name);
      await page.keyboard.press('Enter');
      await rail.waitFor();
    },
    async openProject(path: string) {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Open een project' }).click();
      await (await chooser).setFiles(path);
      await rail.waitFor();
    },
    async chooseFromMenu(item: string) {
      await page.getByRole('button', { name: /^Project / }).click();
      await page.getByRole('menuitem', { name: item, exact: true }).click();
    },
  };
}

/** Does something that ends in a file for the researcher, and gives where it was put. */
export async function downloadBy(page: Page, path: string, act: () => Promise<unknown>): Promise<string> {
  const waiting = page.waitForEvent('download');
  await act();
  const download = await waiting;
  await download.saveAs(path);
  return download.suggestedFilename();
}

/** Waits until a locator's words are as they should be; fails with what they were. */
export async function expectText(locator: Locator, wanted: RegExp): Promise<void> {
  await expect.poll(() => locator.textContent()).toMatch(wanted);
}
