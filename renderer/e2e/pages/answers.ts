import type { Page } from 'playwright';

/** The place Antwoorden. */
export function answersPage(page: Page) {
  const grid = page.getByRole('grid', { name: 'Antwoorden' });
  return {
    grid,
    row: (index: number) => grid.locator(`[aria-rowindex="${index + 2}"]`),
    coded: page.getByText(/^\d+ van \d+ gecodeerd$/),
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
