import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sampleFolder } from '../../electron/hosts/folders.ts';
import { answersPage } from './pages/answers.ts';
import { expectText, shellPage } from './pages/shell.ts';
import { addressesElsewhere, type OpenWindow, startWindow } from './start-window.ts';

/**
 * A researcher codes the second half of a survey with what the computer suggests. Each test goes on where the one
 * before it stopped, and leaves the answers as it found them.
 */
const label = 'V12';
const copies = mkdtempSync(join(tmpdir(), 'rode-draad-suggestions-'));

let open: OpenWindow;
beforeAll(async () => {
  const projectFile = join(copies, 'enquete.draad');
  copyFileSync(join(sampleFolder, 'voorbeeldproject.draad'), projectFile);
  open = await startWindow({ projectFile, readsInBackground: true });
});
afterEach(({ task }) => open.picture(`suggestions-${task.name.match(/\w+/g)?.slice(0, 5).join('-')}`));
afterAll(async () => {
  await open?.close();
  rmSync(copies, { recursive: true, force: true });
});

/** The question, as the back end has it. */
async function question() {
  const found = (await open.client.call('answers.questions', {})).find((one) => one.label === label);
  if (!found) throw new Error('The sample has no such question.');
  return found;
}

test('while the project opens the texts are read in the background, and the status bar says so until it is done', async () => {
  const shell = shellPage(open.page);
  await expectText(shell.running, /^Teksten lezen voor voorstellen/);
  await shell.goTo('answers');
  await shell.running.waitFor({ state: 'detached' });
  const { answers, withMeaning } = await open.client.call('suggest.status', {
    questionId: (await question()).id,
  });
  expect(withMeaning).toBe(answers);
});

test('answers without a code show what the computer would give, dashed and with a score', async () => {
  const answers = answersPage(open.page);
  await answers.openQuestion(label);
  await answers.show('Zonder code');
  const first = answers.suggested(answers.row(0)).first();
  await first.waitFor();
  const border = await first.locator('.chip').evaluate((chip) => getComputedStyle(chip).borderTopStyle);
  expect(border).toBe('dashed');
  expect(await answers.given(answers.row(0)).count()).toBe(0);
});

test('the details say why: words of the answer, a phrase of the codebook, and coded answers like it', async () => {
  const { page, client } = open;
  const answers = answersPage(page);
  const { id: questionId } = await question();
  const filter = { coded: 'uncoded' as const };
  const { rows } = await client.call('answers.page', { questionId, filter, offset: 0, limit: 50 });
  const documentIds = rows.map(({ documentId }) => documentId);
  const suggested = await client.call('suggest.forAnswers', { questionId, documentIds });
  const why = suggested
    .map(({ documentId, suggestions: [first] }) => ({ place: documentIds.indexOf(documentId), first }))
    .find(({ first }) => first?.words.length && first.phrase && first.nearest.length);
  if (!why?.first) throw new Error('No suggestion has all three reasons.');
  await answers.grid.focus();
  for (let at = 0; at < why.place; at++) await page.keyboard.press('j');
  await answers.details
    .getByText(/^Woorden: ./)
    .first()
    .waitFor();
  await answers.details.getByText(`Lijkt op het codeboek: “${why.first.phrase}”`).first().waitFor();
  for (const { text } of why.first.nearest) await answers.details.getByText(text).first().waitFor();
});

test('N goes to the most instructive answer, Enter takes over its first suggestion and Ctrl+Z takes that back', async () => {
  const { page, client } = open;
  const answers = answersPage(page);
  const { id: questionId, coded: before } = await question();
  const [next] = await client.call('suggest.next', { questionId, limit: 1 });
  await answers.show('Alle antwoorden');
  await page.keyboard.press('n');
  const row = answers.grid.getByRole('row').filter({ has: page.locator(`[data-answer="${next}"]`) });
  await row.and(answers.rowInHand).waitFor();
  await expect.poll(() => answers.isInSight(row)).toBe(true);
  const suggestion = answers.suggested(row).first();
  await suggestion.waitFor();
  const code = ((await suggestion.textContent()) ?? '').replace(/[01],\d\d$/, '');
  await answers.details.getByRole('heading', { name: code }).waitFor();
  await page.keyboard.press('Enter');
  await answers.given(row).waitFor();
  expect(await answers.given(row).getAttribute('aria-label')).toBe(`Haal ${code} weg`);
  await page.keyboard.press('Control+z');
  await suggestion.waitFor();
  expect(await answers.given(row).count()).toBe(0);
  await expectText(answers.coded, new RegExp(`^${before} van`));
});

test('among answers without a code, Enter walks through: each coded answer makes room for the next', async () => {
  const { page } = open;
  const answers = answersPage(page);
  await answers.show('Zonder code');
  const { coded: before } = await question();
  const walked: string[] = [];
  for (let at = 1; at <= 3; at++) {
    await answers.suggested(answers.rowInHand).first().waitFor();
    walked.push(await answers.words(answers.rowInHand));
    await page.keyboard.press('Enter');
    await expectText(answers.coded, new RegExp(`^${before + at} van`));
    await expect.poll(() => answers.words(answers.rowInHand)).not.toBe(walked.at(-1));
  }
  expect(new Set(walked).size).toBe(3);
  for (let at = 1; at <= 3; at++) {
    await page.keyboard.press('Control+z');
    await expectText(answers.coded, new RegExp(`^${before + 3 - at} van`));
  }
  await expect.poll(() => answers.words(answers.row(0))).toBe(walked[0]);
});

test('X turns a suggestion down: the next one takes its place, until it is asked back', async () => {
  const { page } = open;
  const answers = answersPage(page);
  await answers.show('Zonder code');
  await answers.suggested(answers.rowInHand).first().waitFor();
  const suggested = () => answers.suggested(answers.rowInHand).allTextContents();
  const before = await suggested();
  await page.keyboard.press('x');
  await expect.poll(suggested).toEqual(before.slice(1));
  await page.getByRole('button', { name: 'Stel weer voor' }).click();
  await expect.poll(suggested).toEqual(before);
});

test('suggestions that are certain enough are looked through and taken over together; one Ctrl+Z takes all of them back', async () => {
  const { page, client } = open;
  const answers = answersPage(page);
  const { id: questionId, coded: before } = await question();
  const place = await answers.certain.boundingBox();
  const { quality } = await client.call('suggest.status', { questionId });
  const { items, expectedPrecision } = await client.call('suggest.bulk', { questionId });
  expect(expectedPrecision).toBeGreaterThanOrEqual(0.9);
  await answers.certain.click();
  const first = answers.certainOnes.getByRole('checkbox').first();
  await first.waitFor();
  await open.picture('suggestions-certain');
  // Reading shows one that is wrong: it is left out.
  await first.uncheck({ force: true });
  const count = items.length - 1;
  await answers.certainOnes.getByRole('button', { name: `Neem ${count} voorstellen over` }).click();
  await page.getByText(`${count} voorstellen overgenomen.`).waitFor();
  await page.getByRole('button', { name: `Maak ongedaan: ${count} voorstellen overgenomen` }).waitFor();
  expect(await answers.certain.boundingBox()).toEqual(place);
  // What nobody looked at proves nothing.
  const after = await client.call('suggest.status', { questionId });
  expect(after.quality).toMatchObject({ weightedF1: quality?.weightedF1, answers: quality?.answers });
  expect(after.notLooked).toBe(after.coded - before);
  await expectText(answers.coded, new RegExp(`^${after.coded} van`));
  await answers.details.getByText(`${after.notLooked} antwoorden tellen niet mee`).waitFor();
  await page.keyboard.press('Control+z');
  await expectText(answers.coded, new RegExp(`^${before} van`));
});

test('in all this the page asked nothing of another computer and reported no error', () => {
  expect(addressesElsewhere(open.requests)).toEqual([]);
  expect(open.problems).toEqual([]);
});
