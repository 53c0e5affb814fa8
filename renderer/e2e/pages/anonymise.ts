import type { Page } from 'playwright';

/** The place Anonimiseren, up to the share. */
export function anonymisePage(page: Page) {
  const openAdd = () => page.getByRole('button', { name: 'Voeg zelf toe' }).first().click();
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
    async accept(name: string) {
      await page.getByRole('main').getByRole('heading', { name }).waitFor();
      await page
        .getByRole('main')
        .getByRole('button', { name: /^Akkoord/ })
        .click();
      await page.getByRole('main').getByRole('button', { name: 'Bekijk opnieuw' }).waitFor();
    },
    async applyAll() {
      await page.getByRole('button', { name: 'Vervang in alle teksten' }).click();
      await page.getByText(/keer vervangen, in \d+ tekst/).waitFor();
    },
    async makeShare() {
      await page.getByRole('button', { name: 'Maak deelkopie' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('Maak geen sleutel').click();
      await dialog.getByRole('button', { name: 'Maak deelkopie' }).click();
      await dialog.getByText('In het hele bestand staat geen van de namen.').waitFor();
    },
    saveShare: () => page.getByRole('button', { name: 'Bewaar deelkopie' }).click(),
  };
}
