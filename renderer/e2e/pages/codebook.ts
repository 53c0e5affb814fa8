import type { Page } from 'playwright';

/** The place Codeboek. */
export function codebookPage(page: Page) {
  const tree = page.getByRole('treegrid', { name: 'Codes' });
  const nameTheNew = async (name: string) => {
    await page.getByLabel(/^Nieuwe naam van /).fill(name);
    await page.keyboard.press('Enter');
    await tree.getByRole('row', { name }).waitFor();
  };
  async function openPaste() {
    await page.getByRole('button', { name: 'Meer met codes' }).click();
    await page.getByRole('menuitem', { name: 'Plak een lijst' }).click();
  }
  return {
    tree,
    /** The first code, from the button in the empty place. */
    async makeFirst(name: string) {
      await page.getByRole('main').getByRole('button', { name: 'Nieuwe code' }).click();
      await nameTheNew(name);
    },
    /** A code beside the one that is chosen, from the keyboard. */
    async makeNext(name: string) {
      await page.keyboard.press('Control+Enter');
      await nameTheNew(name);
    },
    openPaste,
    async openMerge() {
      await page.getByRole('main').getByRole('button', { name: 'Voeg samen' }).click();
    },
    async paste(list: string) {
      await openPaste();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Lijst met codes').fill(list);
      await dialog.getByRole('button', { name: 'Voeg toe' }).click();
      await dialog.waitFor({ state: 'detached' });
    },
  };
}
