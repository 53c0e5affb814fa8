import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sampleFolder } from '../../electron/hosts/folders.ts';
import type { Code } from '../../shared/features/codebook/codebook.contract.ts';
import { answersPage } from './pages/answers.ts';
import { expectText, shellPage } from './pages/shell.ts';
import { addressesElsewhere, type OpenWindow, startWindow } from './start-window.ts';

/** The grid of answers itself: its columns, its order, its menu, and codes by number, key and mouse. */
const label = 'V12';
const copies = mkdtempSync(join(tmpdir(), 'rode-draad-answers-'));

let open: OpenWindow;
beforeAll(async () => {
  const projectFile = join(copies, 'enquete.draad');
  copyFileSync(join(sampleFolder, 'voorbeeldproject.draad'), projectFile);
  open = await startWindow({ projectFile });
  await shellPage(open.page).goTo('answers');
  await answersPage(open.page).openQuestion(label);
  await answersPage(open.page).row(0).waitFor();
});
afterEach(({ task }) => open.picture(`answers-${task.name.match(/\w+/g)?.slice(0, 5).join('-')}`));
afterAll(async () => {
  await open?.close();
  rmSync(copies, { recursive: true, force: true });
});

async function question() {
  const found = (await open.client.call('answers.questions', {})).find((one) => one.label === label);
  if (!found) throw new Error('The sample has no such question.');
  return found;
}
async function codeBy(isWanted: (code: Code) => boolean): Promise<Code> {
  const found = (await open.client.call('codebook.list', {})).find(isWanted);
  if (!found) throw new Error('The sample has no such code.');
  return found;
}
const given = (name: string) =>
  answersPage(open.page).rowInHand.getByRole('button', { name: `Haal ${name} weg`, exact: true });

test('columns are chosen, and are remembered for this question alone', async () => {
  const answers = answersPage(open.page);
  await answers.toggleColumns('Respondent', 'leeftijd', 'gemeente', /weging/);
  await answers.head(/^Respondent/).waitFor();
  await answers.head(/^leeftijd/).waitFor();
  await answers.head(/^weegfactor/).waitFor();
  expect(await answers.head(/^gemeente/).count()).toBe(0);
  await answers.openQuestion('V8');
  await answers.head(/^gemeente/).waitFor();
  expect(await answers.head(/^Respondent/).count()).toBe(0);
  await answers.openQuestion(label);
  await answers.head(/^leeftijd/).waitFor();
});

test('a click on a head sorts up, then down, then as the survey was', async () => {
  const answers = answersPage(open.page);
  const head = answers.head(/^leeftijd/);
  const asItWas = await answers.column('Respondent', 5);
  const ages = async () => (await answers.column('leeftijd', 8)).map(Number);
  await head.getByRole('button').click();
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
  await expect.poll(ages).toEqual((await ages()).toSorted((a, b) => a - b));
  const youngest = (await ages())[0];
  await head.getByRole('button').click();
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
  await expect.poll(async () => (await ages())[0] ?? 0).toBeGreaterThan(youngest ?? 0);
  expect(await ages()).toEqual((await ages()).toSorted((a, b) => b - a));
  await head.getByRole('button').click();
  await expect.poll(() => answers.column('Respondent', 5)).toEqual(asItWas);
});

test('a column is made wider with its edge and with the keyboard', async () => {
  const { page } = open;
  const head = answersPage(page).head(/^leeftijd/);
  const width = async () => Math.round((await head.boundingBox())?.width ?? 0);
  const before = await width();
  const box = await head.boundingBox();
  if (!box) throw new Error('The head is not there.');
  await page.mouse.move(box.x - 6, box.y + 6);
  await page.mouse.down();
  await page.mouse.move(box.x - 46, box.y + 6, { steps: 4 });
  await page.mouse.up();
  await expect.poll(width).toBe(before + 40);
  await head.getByRole('button').focus();
  for (let presses = 0; presses < 5; presses++) await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(width).toBe(before);
});

test('without suggestions in the grid none is shown, and Enter asks for a code', async () => {
  const { page } = open;
  const answers = answersPage(page);
  await answers.show('Zonder code');
  await answers.suggested(answers.row(0)).first().waitFor();
  await answers.toggleColumns('Voorstellen');
  await expect.poll(() => answers.suggested(answers.row(0)).count()).toBe(0);
  await answers.grid.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await answers.toggleColumns('Voorstellen');
  await answers.suggested(answers.row(0)).first().waitFor();
});

test('a code is given by its number, with or without the points', async () => {
  const { page } = open;
  const answers = answersPage(page);
  const one = await codeBy(({ number }) => /^\d\.\d\.\d$/.test(number));
  const two = await codeBy((code) => /^\d\.\d\.\d$/.test(code.number) && code.id !== one.id);
  await answers.show('Alle antwoorden');
  await answers.grid.focus();
  await page.keyboard.type(one.number);
  await given(one.name).waitFor();
  await page.keyboard.type(two.number.replaceAll('.', ''));
  await given(two.name).waitFor();
  await page.keyboard.press('Control+z');
  await given(two.name).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await given(one.name).waitFor({ state: 'detached' });
});

test('a code with codes under it waits for Enter, and Escape lets go of the number', async () => {
  const { page } = open;
  const net = await codeBy(({ number }) => number === '1');
  const waiting = page.getByRole('main').getByRole('status').filter({ hasText: net.name });
  await page.keyboard.press('1');
  await waiting.waitFor();
  await page.keyboard.press('Escape');
  await waiting.waitFor({ state: 'detached' });
  expect(await given(net.name).count()).toBe(0);
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await given(net.name).waitFor();
  await page.keyboard.press('Control+z');
  await given(net.name).waitFor({ state: 'detached' });
});

test('a hot key gives its code, also when a box was ticked with the mouse', async () => {
  const { page, client } = open;
  const answers = answersPage(page);
  const code = await codeBy(({ number }) => number === '2.1.1');
  await client.call('codebook.update', { codeId: code.id, fields: { hotKey: 'W' } });
  await page.getByRole('complementary', { name: 'Lijst' }).getByText('W', { exact: true }).waitFor();
  await answers.row(1).getByRole('checkbox').click({ force: true });
  await page.keyboard.press('w');
  const chip = answers.row(1).getByRole('button', { name: `Haal ${code.name} weg`, exact: true });
  await chip.waitFor();
  await page.keyboard.press('Control+z');
  await chip.waitFor({ state: 'detached' });
});

test('the menu of an answer gives a recent code, and takes it off again', async () => {
  const { page } = open;
  const answers = answersPage(page);
  const code = await codeBy(({ number }) => number === '2.1.1');
  const row = answers.row(2);
  await answers.chooseFromMenu(row, new RegExp(`^${code.name}`));
  const chip = row.getByRole('button', { name: `Haal ${code.name} weg`, exact: true });
  await chip.waitFor();
  await answers.chooseFromMenu(row, `Haal “${code.name}” weg`);
  await chip.waitFor({ state: 'detached' });
  await row.and(answers.rowInHand).waitFor();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Geef een code' }).waitFor();
  await page.keyboard.press('Escape');
});

test('the words of an answer are copied from its menu', async () => {
  const { page } = open;
  const answers = answersPage(page);
  const words = await answers.words(answers.row(0));
  await answers.chooseFromMenu(answers.row(0), 'Kopieer de tekst');
  const field = page.getByRole('main').getByRole('textbox', { name: 'Zoek in antwoorden' });
  await field.focus();
  await page.keyboard.press('Control+v');
  expect(await field.inputValue()).toBe(words);
  await field.fill('');
  await answers.row(2).waitFor();
});

test('a code dragged onto a picked answer goes to all that are picked', async () => {
  const { page } = open;
  const answers = answersPage(page);
  const code = await codeBy(({ number }) => number === '1.2');
  const { id: questionId } = await question();
  const chosen = async () => (await open.client.call('answers.page', { questionId })).rows.slice(0, 4);
  const has = async () =>
    (await chosen()).map(({ codings }) => codings.some(({ codeId }) => codeId === code.id));
  const before = await has();
  await answers.grid.focus();
  for (const row of [1, 3]) await answers.row(row).getByRole('checkbox').click({ force: true });
  await answers.dropCode(code.name, answers.row(3));
  await expect.poll(has).toEqual(before.map((had, row) => had || row === 1 || row === 3));
  await page.keyboard.press('Control+z');
  await expect.poll(has).toEqual(before);
});

test('N keeps the filter while it shows an answer without a code, and says so when it has to drop it', async () => {
  const { page, client } = open;
  const answers = answersPage(page);
  const { id: questionId } = await question();
  const query = 'verslag';
  const [next] = await client.call('suggest.next', { questionId, filter: { query }, limit: 1 });
  await page.getByRole('main').getByRole('textbox', { name: 'Zoek in antwoorden' }).fill(query);
  const { total } = await client.call('answers.page', { questionId, filter: { query }, limit: 1 });
  await expect.poll(() => answers.grid.getAttribute('aria-rowcount')).toBe(String(total + 1));
  await answers.grid.focus();
  await page.keyboard.press('n');
  await answers.rowInHand.locator(`[data-answer="${next}"]`).waitFor();
  expect(await answers.grid.getAttribute('aria-rowcount')).toBe(String(total + 1));
  await answers.show('Gecodeerd');
  await page.keyboard.press('n');
  await page.getByText('Het filter is uit').waitFor();
  const [best] = await client.call('suggest.next', { questionId, limit: 1 });
  await answers.rowInHand.locator(`[data-answer="${best}"]`).waitFor();
  await expectText(
    page.getByRole('main').getByLabel('Toon', { exact: true }).locator('option:checked'),
    /^Alle/,
  );
});

test('the list stays where a hand scrolls it, also right after N went far away', async () => {
  const { page, client } = open;
  const answers = answersPage(page);
  const top = () => answers.grid.evaluate((list) => list.scrollTop);
  await answers.show('Alle antwoorden');
  await answers.grid.focus();
  const [next] = await client.call('suggest.next', { questionId: (await question()).id, limit: 1 });
  await page.keyboard.press('n');
  await answers.rowInHand.locator(`[data-answer="${next}"]`).waitFor();
  await expect.poll(() => answers.isInSight(answers.rowInHand)).toBe(true);
  const box = await answers.grid.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
  const before = await top();
  await page.mouse.wheel(0, -2000);
  await expect.poll(top).toBeLessThan(before - 1000);
  await page.waitForTimeout(1000);
  expect(await top()).toBeLessThan(before - 1000);
});

test('what was said of a step goes from the screen when the step is undone', async () => {
  const { page } = open;
  const answers = answersPage(page);
  await answers.show('Gecodeerd');
  const row = answers.grid.getByRole('row').filter({ hasText: '×' }).first();
  await row.waitFor();
  await answers.chooseFromMenu(row, /^Geef ook aan /);
  const notice = page.getByText(/ dezelfde codes\.$/);
  await notice.waitFor();
  await page.keyboard.press('Control+z');
  await notice.waitFor({ state: 'detached', timeout: 3000 });
});

test('in all this the page asked nothing of another computer and reported no error', () => {
  expect(addressesElsewhere(open.requests)).toEqual([]);
  expect(open.problems).toEqual([]);
});
