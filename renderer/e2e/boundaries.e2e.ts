import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shellPage } from './pages/shell.ts';
import { type OpenWindow, startWindow } from './start-window.ts';

/** What the window says when a part of it cannot be drawn. */
describe('an error', () => {
  let open: OpenWindow;
  beforeAll(async () => {
    open = await startWindow();
    await shellPage(open.page).makeProject('Onderzoek');
    await open.client.call('codebook.create', { fields: { name: 'Wachttijd' } });
    await open.client.call('anonymise.addByHand', { text: 'Zonnedorp', kind: 'place' });
  });
  afterAll(() => open?.close());

  /** From now on every list of things with this field has a hole in it, which no screen expects. */
  const breakLists = (field: string) =>
    open.page.evaluate((name) => {
      const parse = JSON.parse;
      JSON.parse = (text, reviver) => {
        const value = parse(text, reviver);
        if (Array.isArray(value?.result) && value.result[0]?.[name] !== undefined) value.result[0] = null;
        return value;
      };
      Object.assign(window, { mend: () => Object.assign(JSON, { parse }) });
    }, field);
  const mend = () => open.page.evaluate('mend()');

  test('in a place leaves the rail usable, and the place can be opened again', async () => {
    const { page } = open;
    await breakLists('forms');
    await shellPage(page).goTo('anonymise');
    const alert = page.getByRole('alert');
    await alert.getByText('Je werk is veilig').waitFor();
    await open.picture('failed-place');
    await shellPage(page).goTo('codebook');
    await page.getByLabel('Naam van de code').waitFor();
    await shellPage(page).goTo('anonymise');
    await alert.waitFor();
    await mend();
    await alert.getByRole('button', { name: 'Open opnieuw' }).click();
    await page.getByRole('main').getByText('Zonnedorp').first().waitFor();
    expect(await alert.count()).toBe(0);
  });

  test('in a dialog leaves the place behind it, and the dialog can be opened again', async () => {
    const { page } = open;
    await shellPage(page).goTo('codebook');
    await breakLists('coderName');
    await shellPage(page).chooseFromMenu('Geschiedenis');
    const dialog = page.getByRole('dialog', { name: 'Er ging iets mis' });
    await open.picture('failed-dialog');
    await dialog.getByRole('button', { name: 'Sluit' }).last().click();
    await page.getByLabel('Naam van de code').waitFor();
    await shellPage(page).chooseFromMenu('Geschiedenis');
    await mend();
    await dialog.getByRole('button', { name: 'Open opnieuw' }).click();
    await page.getByRole('dialog', { name: 'Geschiedenis' }).getByText('Wachttijd').waitFor();
  });
});
