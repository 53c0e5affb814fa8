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
    bulk: main.getByRole('button', { name: /^Neem \d+ zekere voorstellen over$/ }),
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
