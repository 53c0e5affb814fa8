import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sampleFolder } from '../../electron/hosts/folders.ts';
import { createTextIndex } from '../../shared/text/offsets.ts';
import { anonymisePage } from './pages/anonymise.ts';
import { answersPage } from './pages/answers.ts';
import { codebookPage } from './pages/codebook.ts';
import { codingPage } from './pages/coding.ts';
import { importPage } from './pages/import.ts';
import { downloadBy, expectText, shellPage } from './pages/shell.ts';
import { themesPage } from './pages/themes.ts';
import { wordsOfDocx } from './read-word.ts';
import { addressesElsewhere, type OpenWindow, startWindow } from './start-window.ts';

/**
 * One researcher's work from an empty start screen to a report and a share, through the window alone. Each test goes
 * on where the one before it stopped. What the back end holds is only read, to compare it with what the window shows.
 */
const waiting = 'Vier keer heb ik gebeld voor ik een mens aan de lijn kreeg.';
const daughter = 'op de luidspreker, dat heeft Marjan me geleerd.';
const kousen = 'Ik kon me eigen kousen niet eens aankrijgen.';
const neighbour = 'Dus dat was me redding, Truus.';
const names = /truus|marjan/iu;

let open: OpenWindow;
beforeAll(async () => {
  open = await startWindow();
});
afterEach(({ task }) => open.picture(task.name.split(' ').slice(0, 6).join('-')));
afterAll(() => open?.close());

/** The words under each coding of the interview with Gerda, as the back end has them. */
async function codedWords(): Promise<string[]> {
  const { client } = open;
  const source = (await client.call('documents.list', {})).find(({ title }) => title.includes('gerda'));
  if (!source) throw new Error('The interview is not there.');
  const { text } = await client.call('documents.get', { documentId: source.id });
  const codings = await client.call('coding.listForDocument', { documentId: source.id });
  const index = createTextIndex(text);
  return codings.map(({ start, end }) => (start === null || end === null ? '' : index.slice(start, end)));
}

test('a project is made on the start screen and two interviews and a survey come in through the wizard', async () => {
  const { page } = open;
  const shell = shellPage(page);
  const wizard = importPage(page);
  await shell.makeProject('Hulp thuis');
  await wizard.choose(
    ['gesprek-1-gerda.docx', 'gesprek-2-joop.vtt', 'enquete.csv'].map((name) => join(sampleFolder, name)),
  );
  expect(await wizard.files.count()).toBe(3);
  await wizard.run();
  await wizard.close();
  await expectText(shell.counts, /^2 gesprekken · 2 vragen · \d+ antwoorden · 0 coderingen$/);
});

test('codes are made with the keyboard and from a list', async () => {
  const { page, client } = open;
  const codebook = codebookPage(page);
  await shellPage(page).goTo('codebook');
  await codebook.makeFirst('Wachten');
  await codebook.makeNext('Naasten');
  await codebook.paste('Bejegening: hoe iemand te woord wordt gestaan\nUitleg');
  const codes = await client.call('codebook.list', {});
  expect(codes.map(({ name }) => name)).toEqual(['Wachten', 'Naasten', 'Bejegening', 'Uitleg']);
});

test('fragments of an interview are coded by dragging over words and finding the code by typing', async () => {
  const { page } = open;
  const coding = codingPage(page);
  await shellPage(page).goTo('coding');
  await coding.openSource(/gerda/);
  await coding.code(waiting, 'wacht');
  await coding.code(daughter, 'naast');
  await coding.code(neighbour, 'naast');
  await coding.code(kousen, 'Zelf niet kunnen', 'Shift+Enter');
  expect((await codedWords()).sort()).toEqual([waiting, daughter, neighbour, kousen].sort());
});

test('a coding stays on its words when a typing error before it is corrected', async () => {
  const coding = codingPage(open.page);
  const before = await codedWords();
  await coding.correct(kousen, 'zes zes weken', 'zes weken');
  await coding.paragraph('en dan zes weken in').waitFor();
  expect(await coding.paragraph('zes zes weken').count()).toBe(0);
  expect((await codedWords()).sort()).toEqual(before.sort());
  await expect.poll(coding.painted).toContain(kousen);
});

test('ten answers are coded with the keyboard alone, and Ctrl+Z takes the last one back', async () => {
  const { page } = open;
  const answers = answersPage(page);
  await shellPage(page).goTo('answers');
  await answers.row(0).waitFor();
  await answers.codeFirst(10, ['1', '2']);
  await expectText(answers.coded, /^10 van/);
  const last = answers.row(9).getByRole('button', { name: /^Haal .* weg$/ });
  await last.waitFor();
  await page.keyboard.press('Control+z');
  await expectText(answers.coded, /^9 van/);
  await last.waitFor({ state: 'detached' });
});

test('two names are replaced in all texts', async () => {
  const { page } = open;
  const shell = shellPage(page);
  const anonymise = anonymisePage(page);
  await shell.goTo('anonymise');
  await anonymise.addByHand('Truus', 'de buurvrouw');
  await anonymise.addByHand('Marjan', 'de dochter');
  await anonymise.reconsider('Marjan');
  await anonymise.applyAll();
  await anonymise.replacedTimes(/^persoon, 1 vorm, \d+ keer vervangen$/);
  await anonymise.preview.getByText('Marjan', { exact: true }).first().waitFor();
  await anonymise.preview.getByText('de dochter', { exact: true }).first().waitFor();
  await shell.goTo('coding');
  const coding = codingPage(page);
  await coding.openSource(/gerda/);
  const replaced = [
    'Dus dat was me redding, de buurvrouw.',
    'op de luidspreker, dat heeft de dochter me geleerd.',
  ];
  expect(await codedWords()).toEqual(expect.arrayContaining(replaced));
  await coding.paragraph('Dus dat was me redding').scrollIntoViewIfNeeded();
  await expect.poll(coding.painted).toEqual(expect.arrayContaining(replaced));
});

test('a theme with two quotes becomes a Word report with the replacements and without the names', async () => {
  const { page, folder } = open;
  const themes = themesPage(page);
  await shellPage(page).goTo('themes');
  await themes.make('Wie er bijspringt', ['Naasten']);
  await themes.write('Familie en buren vangen op wat de gemeente laat liggen.');
  await themes.chooseQuote('Dus dat was me redding');
  await themes.chooseQuote('op de luidspreker');
  await themes.openReport();
  const path = join(folder, 'report.docx');
  expect(await downloadBy(page, path, themes.makeFile)).toMatch(/\.docx$/);
  const words = await wordsOfDocx(path);
  expect(words).toContain('Wie er bijspringt');
  expect(words).toContain('Dus dat was me redding, de buurvrouw.');
  expect(words).toContain('op de luidspreker, dat heeft de dochter me geleerd.');
  expect(words).not.toMatch(names);
});

test('a share opens in the window with the replaced names and the codings, and is marked as a share', async () => {
  const { page, folder, client } = open;
  const shell = shellPage(page);
  const anonymise = anonymisePage(page);
  await shell.goTo('anonymise');
  await anonymise.makeShare();
  const path = join(folder, 'share.draad');
  expect(await downloadBy(page, path, anonymise.saveShare)).toMatch(/\.draad$/);
  await page.keyboard.press('Escape');
  await shell.chooseFromMenu('Sluit project');
  await shell.openProject(path);
  await page.getByRole('button', { name: 'deelkopie', exact: true }).waitFor();
  await expectText(shell.counts, /13 coderingen$/);
  await shell.goTo('coding');
  const coding = codingPage(page);
  await coding.openSource(/gerda/);
  await coding.paragraph('Dus dat was me redding, de buurvrouw.').waitFor();
  await expect.poll(coding.painted).toContain('Dus dat was me redding, de buurvrouw.');
  expect((await client.call('project.info', {}))?.isShare).toBe(true);
  for (const { id } of await client.call('documents.list', {})) {
    expect((await client.call('documents.get', { documentId: id })).text).not.toMatch(names);
  }
});

test('in all this the page asked nothing of another computer and reported no error', () => {
  expect(open.requests.length).toBeGreaterThan(5);
  expect(addressesElsewhere(open.requests)).toEqual([]);
  expect(open.problems).toEqual([]);
});
