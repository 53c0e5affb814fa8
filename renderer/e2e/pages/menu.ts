import type { Page } from 'playwright';

/** The menu that a right click or the menu key opened, and what stands beside it. */
export function menuPage(page: Page) {
  const menu = page.getByRole('menu').first();
  return {
    menu,
    async entries(): Promise<string[]> {
      await menu.waitFor();
      return menu.getByRole('menuitem').allTextContents();
    },
    async choose(name: RegExp) {
      await menu.getByRole('menuitem', { name }).click();
      await menu.waitFor({ state: 'detached' });
    },
    async close() {
      await page.keyboard.press('Escape');
      await menu.waitFor({ state: 'detached' });
    },
  };
}
