import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sampleFolder } from '../../electron/hosts/folders.ts';
import { createTextIndex } from '../../shared/text/offsets.ts';
import { anonymisePage } from './pages/anonymise.ts';
import { codebookPage } from './pages/codebook.ts';
import { codingPage } from './pages/coding.ts';
import { menuPage } from './pages/menu.ts';
import { shellPage } from './pages/shell.ts';
import { seriousFindings } from './serious-findings.ts';
import { type OpenWindow, startWindow } from './start-window.ts';

const copies = mkdtempSync(join(tmpdir(), 'rode-draad-menus-'));
afterAll(() => rmSync(copies, { recursive: true, force: true }));

async function openSample(colorScheme: 'light' | 'dark'): Promise<OpenWindow> {
  const projectFile = join(copies, `${colorScheme}.draad`);
  copyFileSync(join(sampleFolder, 'voorbeeldproject.draad'), projectFile);
  const open = await startWindow({ projectFile, colorScheme });
  await shellPage(open.page).rail.waitFor();
  return open;
}

/** A researcher works with the mouse, then with the menu key. Each test goes on where the one before it stopped. */
describe('menus and dragging', () => {
  const nervous = 'Ik ben wel een beetje nerveus';
  const sugar = 'ik zie nou dat ik de suiker vergeten ben';
  const stairs = 'daar begint het hele verhaal mee, met die trap';
  let open: OpenWindow;
  beforeAll(async () => {
    open = await openSample('light');
  });
  afterEach(({ task }) => open.picture(`menus-${task.name.match(/\w+/g)?.slice(0, 5).join('-')}`));
  afterAll(() => open?.close());

  /** The words under a code in the first interview, as the back end has them. */
  async function wordsUnder(name: string): Promise<string[]> {
    const { client } = open;
    const [source] = await client.call('documents.list', {});
    const code = (await client.call('codebook.list', {})).find((one) => one.name === name);
    if (!source || !code) throw new Error('The sample has no such source or code.');
    const { text } = await client.call('documents.get', { documentId: source.id });
    const index = createTextIndex(text);
    return (await client.call('coding.listForDocument', { documentId: source.id })).flatMap((coding) =>
      coding.codeId === code.id && coding.start !== null && coding.end !== null
        ? [index.slice(coding.start, coding.end)]
        : [],
    );
  }

  test('selected words get a code from the menu of a right click, and then a recent code at once', async () => {
    const { page } = open;
    const coding = codingPage(page);
    const menu = menuPage(page);
    await shellPage(page).goTo('coding');
    await coding.select(nervous);
    await coding.rightClick(nervous);
    expect((await menu.entries())[0]).toMatch(/^Kies een code/);
    await menu.choose(/^Kies een code/);
    await page.getByRole('dialog', { name: 'Code kiezen' }).waitFor();
    await page.keyboard.type('alleen aan');
    await page.keyboard.press('Enter');
    await expect.poll(coding.painted).toContain(nervous);
    await coding.select(sugar);
    await coding.rightClick(sugar);
    await menu.choose(/^Alleen aan tafel/);
    await expect.poll(coding.painted).toContain(sugar);
    expect(await wordsUnder('Alleen aan tafel')).toEqual(expect.arrayContaining([nervous, sugar]));
  });

  test('the words are copied from the menu, and correcting from the menu gives their turn the keyboard', async () => {
    const { page } = open;
    const coding = codingPage(page);
    const menu = menuPage(page);
    await coding.select(sugar);
    await coding.rightClick(sugar);
    await menu.choose(/^Kopieer/);
    await page.context().grantPermissions(['clipboard-read']);
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(sugar);
    await coding.rightClick(sugar);
    await menu.choose(/^Verbeter de tekst/);
    await page.getByLabel('Tekst van beurt 3').and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Klaar met verbeteren' }).click();
    await page.keyboard.press('Escape');
  });

  test('a fragment loses its code from its own menu', async () => {
    const coding = codingPage(open.page);
    const menu = menuPage(open.page);
    await coding.rightClick(sugar);
    await menu.choose(/^Haal Alleen aan tafel weg/);
    await expect.poll(coding.painted).not.toContain(sugar);
    expect(await wordsUnder('Alleen aan tafel')).not.toContain(sugar);
  });

  test('selected words are dragged to a code, and Ctrl+Z takes that back', async () => {
    const { page } = open;
    const coding = codingPage(page);
    await coding.select(sugar);
    await coding.dragWordsTo(sugar, 'Niet geloofd');
    await expect.poll(() => coding.dropRow.textContent()).toMatch(/^Niet geloofd/);
    await page.mouse.up();
    await expect.poll(coding.painted).toContain(sugar);
    expect(await wordsUnder('Niet geloofd')).toContain(sugar);
    await page.keyboard.press('Control+z');
    await expect.poll(coding.painted).not.toContain(sugar);
  });

  test('a code is dragged to the selected words', async () => {
    const { page } = open;
    const coding = codingPage(page);
    await coding.select(sugar);
    await coding.dragCodeTo('Niet geloofd', sugar);
    await coding.dropBoxes.first().waitFor();
    await page.mouse.up();
    await expect.poll(coding.painted).toContain(sugar);
    await coding.dropBoxes.first().waitFor({ state: 'detached' });
    expect(await wordsUnder('Niet geloofd')).toContain(sugar);
  });

  test('a code that is dragged to a turn goes to all its words, and Escape on the way leaves it alone', async () => {
    const { page } = open;
    const coding = codingPage(page);
    const turn = (await coding.paragraph(stairs).first().textContent()) ?? '';
    await coding.dragCodeTo('Niet geloofd', stairs);
    await coding.dropBoxes.first().waitFor();
    await page.keyboard.press('Escape');
    await coding.dropBoxes.first().waitFor({ state: 'detached' });
    await page.mouse.up();
    expect(await wordsUnder('Niet geloofd')).not.toContain(turn);
    await coding.dragCodeTo('Niet geloofd', stairs);
    await coding.dropBoxes.first().waitFor();
    await page.mouse.up();
    await expect.poll(coding.painted).toContain(turn);
    expect(await wordsUnder('Niet geloofd')).toContain(turn);
  });

  test('a turn that J went to is coded from the keyboard alone', async () => {
    const { page } = open;
    const coding = codingPage(page);
    const menu = menuPage(page);
    await coding.paragraph(nervous).first().click();
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+F10');
    const entries = await menu.entries();
    expect(entries.some((entry) => entry.startsWith('Codeer de hele beurt'))).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Code kiezen' }).waitFor();
    await page.keyboard.type('te weinig tijd');
    await page.keyboard.press('Enter');
    await expect
      .poll(coding.painted)
      .toContain('Prima zo. Zou u eerst iets over uzelf willen vertellen? Gewoon, wie u bent.');
  });

  test('a code gets another name and colour from its menu in the codebook, by keyboard', async () => {
    const { page, client } = open;
    const { tree } = codebookPage(page);
    await shellPage(page).goTo('codebook');
    await tree.getByRole('row', { name: 'Niet geloofd' }).click();
    await page.keyboard.press('Shift+F10');
    await menuPage(page).menu.waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('Nieuwe naam van Niet geloofd').fill('Niet serieus genomen');
    await page.keyboard.press('Enter');
    const renamed = tree.getByRole('row', { name: 'Niet serieus genomen' });
    await renamed.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('ContextMenu');
    await menuPage(page).menu.waitFor();
    await page.keyboard.type('Kleur');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('menu', { name: 'Kleur' }).waitFor();
    await page.keyboard.type('amber');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () =>
        (await client.call('codebook.list', {})).find(({ name }) => name === 'Niet serieus genomen'),
      )
      .toMatchObject({ colour: 23 });
    await renamed.and(page.locator(':focus')).waitFor();
  });

  test('the counts in the codebook follow what is coded meanwhile', async () => {
    const { page, client } = open;
    const { tree } = codebookPage(page);
    await shellPage(page).goTo('codebook');
    const row = tree.getByRole('row', { name: 'Niet serieus genomen' });
    const before = await row.locator('.count').first().textContent();
    const code = (await client.call('codebook.list', {})).find(({ name }) => name === 'Niet serieus genomen');
    const { applied } = await client.call('search.codeAll', { query: 'wachten', codeId: code?.id as never });
    expect(applied).toBeGreaterThan(0);
    await expect
      .poll(() => row.locator('.count').first().textContent())
      .toBe(String(Number(before?.replace('–', '0')) + applied));
  });

  test('Escape closes a menu and gives the keyboard back to the row it came from', async () => {
    const { page } = open;
    const menu = menuPage(page);
    await shellPage(page).goTo('sources');
    const row = page.getByRole('option', { name: /^Gesprek 2/ });
    await row.click();
    await page.keyboard.press('Shift+F10');
    expect(await menu.entries()).toHaveLength(3);
    await menu.close();
    await row.and(page.locator(':focus')).waitFor();
  });

  test('F2 writes another title of the source, and Delete puts it away until the notice brings it back', async () => {
    const { page, client } = open;
    const titles = async () => (await client.call('documents.list', {})).map(({ title }) => title);
    await page.keyboard.press('F2');
    const field = page.getByLabel('Titel van de bron');
    await field.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Het gesprek met Joop');
    await page.keyboard.press('Enter');
    await expect.poll(titles).toContain('Het gesprek met Joop');
    await page.getByRole('option', { name: /^Het gesprek met Joop/ }).click();
    await page.keyboard.press('Delete');
    await expect.poll(titles).not.toContain('Het gesprek met Joop');
    await page.getByRole('button', { name: 'Maak ongedaan', exact: true }).click();
    await expect.poll(titles).toContain('Het gesprek met Joop');
  });

  test('a chosen quote moves down from its menu', async () => {
    const { page } = open;
    const menu = menuPage(page);
    await shellPage(page).goTo('themes');
    const quotes = page.getByRole('main').getByRole('listitem').locator('p');
    await quotes.nth(1).waitFor();
    const [first, second] = await quotes.allTextContents();
    await quotes.first().click({ button: 'right' });
    await menu.choose(/^Citaat later/);
    await expect.poll(async () => (await quotes.allTextContents()).slice(0, 2)).toEqual([second, first]);
  });

  test('a name that was added by hand is looked at again from its menu', async () => {
    const { page, client } = open;
    const menu = menuPage(page);
    await shellPage(page).goTo('anonymise');
    await anonymisePage(page).addByHand('Gerda', 'de respondent');
    const name = page.getByRole('complementary', { name: 'Lijst' }).getByRole('button', { name: /Gerda/ });
    await name.click({ button: 'right' });
    await menu.choose(/^Bekijk opnieuw/);
    await expect
      .poll(async () => (await client.call('anonymise.groups', {})).map(({ state }) => state))
      .toEqual(['open']);
  });

  test('in all this the page reported no error', () => {
    expect(open.problems).toEqual([]);
  });
});

test.each(['light', 'dark'] as const)('open menus have no serious finding in %s', async (scheme) => {
  const open = await openSample(scheme);
  try {
    const { page } = open;
    const menu = menuPage(page);
    await shellPage(page).goTo('coding');
    await codingPage(page).rightClick('daar begint het hele verhaal mee');
    await menu.menu.waitFor();
    expect(await seriousFindings(open)).toEqual([]);
    await menu.close();
    await shellPage(page).goTo('codebook');
    await codebookPage(page).tree.getByRole('row').nth(2).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Kleur' }).hover();
    await page.getByRole('menu', { name: 'Kleur' }).waitFor();
    await open.picture(`menus-colours-${scheme}`);
    expect(await seriousFindings(open)).toEqual([]);
  } finally {
    await open.close();
  }
});
