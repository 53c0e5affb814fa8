import type { Page } from 'playwright';

/** The place Anonimiseren, up to the share. */
export function anonymisePage(page: Page) {
  const main = page.getByRole('main');
  const openAdd = () => page.getByRole('button', { name: 'Voeg zelf toe' }).first().click();
  const openShare = () => page.getByRole('button', { name: 'Maak deelkopie' }).click();
  return {
    openAdd,
    async addByHand(text: string, replacement: string) {
      await openAdd();
      const dialog = page.getByRole('dialog', { name: 'Voeg zelf toe' });
      await dialog.getByLabel('Tekst', { exact: true }).fill(text);
      await dialog.getByLabel('Vervang door').fill(replacement);
      await dialog.getByRole('button', { name: 'Voeg toe' }).click();
      await dialog.waitFor({ state: 'detached' });
    },
    /** What is added by hand is accepted at once; this takes that back and accepts again, from the keyboard. */
    async reconsider(name: string) {
      await main.getByRole('heading', { name }).waitFor();
      await main.getByRole('button', { name: 'Bekijk opnieuw' }).click();
      await main.getByRole('button', { name: /^Akkoord/ }).waitFor();
      await page.keyboard.press('Shift+A');
      await main.getByRole('button', { name: 'Bekijk opnieuw' }).waitFor();
    },
    async applyAll() {
      await page.getByRole('button', { name: 'Vervang in alle teksten' }).click();
      await page.getByText(/codes staan nog op hun woorden\.$/).waitFor();
    },
    replacedTimes: (words: RegExp) => main.getByText(words).waitFor(),
    /** The words around a place as they were said and as they are shared, side by side. */
    preview: main.getByRole('region', { name: 'Zoals gezegd, Zoals gedeeld' }),
    /** Looks for personal data and goes to the first that waits for a verdict. */
    async search() {
      await page.getByRole('button', { name: 'Zoek', exact: true }).click();
      await page.getByText(/nieuwe vorm(en)? gevonden\.$/).waitFor();
      await page.getByRole('button', { name: /^Neem alle zekere over/ }).waitFor();
      await page.keyboard.press('n');
      await main
        .getByRole('button', { name: /^Akkoord/ })
        .first()
        .waitFor();
    },
    openShare,
    async makeShare() {
      await openShare();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('Maak geen sleutel').click();
      await dialog.getByRole('button', { name: 'Maak deelkopie' }).click();
      await dialog.getByText('In het hele bestand staat geen van de namen.').waitFor();
    },
    saveShare: () => page.getByRole('button', { name: 'Bewaar deelkopie' }).click(),
  };
}
