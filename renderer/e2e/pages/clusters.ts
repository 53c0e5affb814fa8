import type { Page } from 'playwright';

/** The place Clusters. */
export function clustersPage(page: Page) {
  const main = page.getByRole('main');
  const details = page.getByRole('complementary', { name: 'Details' });
  // The cards are the only buttons of the work that can be chosen.
  const cards = main.locator('button[aria-pressed]');
  const name = details.getByLabel('Naam van de cluster');
  return {
    main,
    cards,
    details,
    name,
    /** How many groups there are, above them. */
    title: main.getByText(/^\d+ clusters?$/),
    /** In the list: what is in no group. */
    rest: page.getByRole('complementary', { name: 'Lijst' }).getByRole('button', { name: /^Rest ?\d+$/ }),
    covered: main.getByText(/^\d+ van \d+ antwoorden$/),
    async group() {
      await main.getByRole('button', { name: /^Groepeer (antwoorden|opnieuw)$/ }).click();
      await cards.first().waitFor();
    },
    async choose(index: number) {
      const card = cards.nth(index);
      await card.click();
      await card.and(page.locator('[aria-pressed=true]')).waitFor();
      await details.getByText('Antwoorden, de duidelijkste eerst').waitFor();
    },
    async makeCode(code: string) {
      await details.getByLabel('Naam van de code').fill(code);
      await details.getByRole('button', { name: 'Maak code' }).click();
    },
  };
}
