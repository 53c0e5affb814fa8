import type { Locator, Page } from 'playwright';

/** The place Antwoorden. */
export function answersPage(page: Page) {
  const main = page.getByRole('main');
  const grid = page.getByRole('grid', { name: 'Antwoorden' });
  return {
    grid,
    row: (index: number) => grid.locator(`[aria-rowindex="${index + 2}"]`),
    /** The row that keys work on. */
    rowInHand: grid.locator('[data-focused]'),
    coded: main.getByText(/^\d+ van \d+ gecodeerd/),
    details: page.getByRole('complementary', { name: 'Details' }),
    /** Leads to the suggestions that are certain enough to take over together. */
    certain: main.getByRole('button', { name: 'Zekere voorstellen' }),
    certainOnes: page.getByRole('dialog', { name: 'Zekere voorstellen' }),
    /** The codes that are only suggested for an answer, the best first. */
    suggested: (row: Locator) => row.getByRole('button', { name: /[01],\d\d$/ }),
    given: (row: Locator) => row.getByRole('button', { name: /^Haal .* weg$/ }),
    /** Whether the whole row stands between the head and the end of the list. */
    async isInSight(row: Locator) {
      const [list, head, box] = await Promise.all([
        grid.boundingBox(),
        grid.getByRole('row').first().boundingBox(),
        row.boundingBox(),
      ]);
      if (!list || !head || !box) return false;
      return box.y >= head.y + head.height - 1 && box.y + box.height <= list.y + list.height + 1;
    },
    words: async (row: Locator) => (await row.locator('[data-answer]').textContent()) ?? '',
    async openQuestion(label: string) {
      await page.getByRole('complementary', { name: 'Lijst' }).getByRole('button', { name: label }).click();
      await main.getByRole('heading', { name: label }).waitFor();
    },
    /** Shows answers with or without codes, and gives the keyboard to the grid. */
    async show(state: 'Alle antwoorden' | 'Gecodeerd' | 'Zonder code') {
      await main.getByLabel('Toon', { exact: true }).selectOption({ label: state });
      await grid.focus();
    },
    head: (name: string | RegExp) => grid.getByRole('columnheader', { name }),
    /** Ticks or unticks columns in the menu of the grid's head. */
    async toggleColumns(...names: (string | RegExp)[]) {
      await grid.getByRole('button', { name: 'Kies kolommen' }).click();
      for (const name of names) await page.getByRole('menuitemcheckbox', { name }).click();
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
    },
    /** What stands in one column, from the top. */
    async column(name: string, rows: number) {
      const names = await grid.getByRole('columnheader').allTextContents();
      const at = names.indexOf(name);
      return Promise.all(
        Array.from({ length: rows }, (_, row) =>
          grid
            .locator(`[aria-rowindex="${row + 2}"]`)
            .getByRole('gridcell')
            .nth(at)
            .textContent(),
        ),
      );
    },
    async chooseFromMenu(row: Locator, entry: string | RegExp) {
      await row.locator('[data-answer]').click({ button: 'right' });
      await page.getByRole('menuitem', { name: entry }).click();
      await page.getByRole('menu').waitFor({ state: 'detached' });
    },
    /** Drags a code from the list onto an answer. */
    async dropCode(code: string, row: Locator) {
      const list = page.getByRole('complementary', { name: 'Lijst' });
      await list.getByRole('button', { name: code }).dragTo(row.locator('[data-answer]'));
    },
    /** Gives the codes on figures to the first answers, one after the other, without the mouse. */
    async codeFirst(count: number, figures: string[]) {
      await grid.focus();
      for (let at = 0; at < count; at++) {
        await page.keyboard.press(figures[at % figures.length] ?? '1');
        if (at < count - 1) await page.keyboard.press('j');
      }
    },
  };
}
