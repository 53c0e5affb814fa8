import type { Page } from 'playwright';

/** The place Thema's. */
export function themesPage(page: Page) {
  return {
    async make(title: string, codes: string[]) {
      await page.getByRole('button', { name: 'Maak een thema' }).click();
      await page.getByLabel('Titel van het thema').fill(title);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Kies codes' }).click();
      const list = page.getByRole('dialog', { name: 'Kies codes' });
      for (const code of codes) {
        await list.getByLabel(code).click();
        await list.getByRole('checkbox', { name: code, checked: true }).waitFor();
      }
      await page.keyboard.press('Escape');
      await list.waitFor({ state: 'detached' });
    },
    async write(text: string) {
      await page.getByLabel('Tekst voor het rapport').click();
      await page.keyboard.type(text);
      await page.getByLabel('Tekst voor het rapport').blur();
    },
    async chooseQuote(words: string) {
      const offered = page
        .getByRole('complementary', { name: 'Details' })
        .getByRole('button', { name: words });
      await offered.click();
      await page.getByRole('main').getByRole('listitem').filter({ hasText: words }).waitFor();
    },
    async openReport() {
      await page.getByRole('button', { name: 'Maak Word-rapport' }).click();
      await page.getByRole('dialog', { name: 'Exporteer' }).waitFor();
    },
    makeFile: () => page.getByRole('dialog').getByRole('button', { name: 'Maak bestand' }).click(),
  };
}
