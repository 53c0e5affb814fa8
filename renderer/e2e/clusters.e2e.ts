import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sampleFolder } from '../../electron/hosts/folders.ts';
import { answersPage } from './pages/answers.ts';
import { clustersPage } from './pages/clusters.ts';
import { expectText, shellPage } from './pages/shell.ts';
import { addressesElsewhere, type OpenWindow, startWindow } from './start-window.ts';

test('a project without open questions says so and leads to the sources', async () => {
  const open = await startWindow();
  try {
    const { page } = open;
    const shell = shellPage(page);
    const { main } = clustersPage(page);
    await shell.makeProject('Nog leeg');
    await shell.goTo('clusters');
    await main.getByText('Er zijn nog geen open vragen met antwoorden.').waitFor();
    await open.picture('clusters-empty');
    await main.getByRole('button', { name: 'Haal een enquête binnen' }).click();
    await main.getByRole('button', { name: 'Kies bestanden' }).waitFor();
    expect(open.problems).toEqual([]);
  } finally {
    await open.close();
  }
});

/**
 * A researcher groups the answers to a question to see what lives, and makes a code of one group. Each test goes on
 * where the one before it stopped.
 */
describe('in a survey that is half coded', () => {
  const codeName = 'Uit een groep';
  const copies = mkdtempSync(join(tmpdir(), 'rode-draad-clusters-'));
  let open: OpenWindow;
  beforeAll(async () => {
    const projectFile = join(copies, 'enquete.draad');
    copyFileSync(join(sampleFolder, 'voorbeeldproject.draad'), projectFile);
    open = await startWindow({ projectFile });
    await shellPage(open.page).rail.waitFor();
  });
  afterEach(({ task }) => open.picture(`clusters-${task.name.match(/\w+/g)?.slice(0, 5).join('-')}`));
  afterAll(async () => {
    await open?.close();
    rmSync(copies, { recursive: true, force: true });
  });

  /** The groups of the first question, as the back end has them. */
  async function groups() {
    const [question] = await open.client.call('answers.questions', {});
    if (!question) throw new Error('The sample has no questions.');
    return open.client.call('clusters.list', { questionId: question.id });
  }

  test('nothing is grouped before it is asked, and grouping codes nothing', async () => {
    const shell = shellPage(open.page);
    const clusters = clustersPage(open.page);
    await shell.goTo('clusters');
    await clusters.main.getByText('Er wordt niets gecodeerd voordat je dat zelf doet.').waitFor();
    const counts = (await shell.counts.textContent()) ?? '';
    await clusters.group();
    expect(await shell.counts.textContent()).toBe(counts);
  });

  test('each group has a name, its size and answers that stand for it, the largest first', async () => {
    const clusters = clustersPage(open.page);
    const { clusters: rows, answers, other } = await groups();
    await expectText(clusters.title, new RegExp(`^${rows.length} clusters$`));
    await expectText(clusters.covered, new RegExp(`^${answers - other} van ${answers} antwoorden$`));
    expect(await clusters.cards.count()).toBe(rows.length);
    for (const [index, { name, size, typical }] of rows.entries()) {
      const card = clusters.cards.nth(index);
      expect(await card.locator('b').textContent()).toBe(name);
      const words = await card.textContent();
      expect(words).toContain(`${name}${size}`);
      expect(words).toContain(typical[0]?.text);
    }
    const sizes = rows.map(({ size }) => size);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  test('a group that is chosen shows its answers, the clearest first', async () => {
    const { page, client } = open;
    const clusters = clustersPage(page);
    const chosen = (await groups()).clusters[1];
    if (!chosen) throw new Error('There is only one group.');
    await clusters.choose(1);
    await clusters.details.getByText(`${chosen.size} antwoorden`, { exact: true }).waitFor();
    const { rows } = await client.call('clusters.members', { clusterId: chosen.id });
    const shown = clusters.details.getByTitle('Toon in Antwoorden');
    for (const [index, { text }] of rows.slice(0, 5).entries()) {
      await expect.poll(() => shown.nth(index).textContent()).toBe(text);
    }
  });

  test('a group becomes a code for its clear answers, or all, and Ctrl+Z takes the code and its codings back', async () => {
    const { page, client } = open;
    const shell = shellPage(page);
    const clusters = clustersPage(page);
    const counts = (await shell.counts.textContent()) ?? '';
    const chosen = (await groups()).clusters[1];
    if (!chosen) throw new Error('There is only one group.');
    const { clear, size } = chosen;
    expect(clear).toBeGreaterThan(0);
    expect(clear).toBeLessThan(size);
    await clusters.details.getByText(`Alle ${size}, ook ${size - clear} twijfelgevallen`).click();
    await clusters.details.getByText(`Geeft de code aan ${size} antwoorden.`).waitFor();
    await clusters.details.getByText(`Alleen de ${clear} antwoorden`).click();
    await clusters.makeCode(codeName);
    await page.getByText(`Code “${codeName}” staat nu bij ${clear} antwoorden.`).waitFor();
    await clusters.details.getByText(codeName, { exact: true }).first().waitFor();
    await page.keyboard.press('Control+z');
    await expectText(shell.counts, new RegExp(`^${counts}$`));
    const names = (await client.call('codebook.list', {})).map(({ name }) => name);
    expect(names).not.toContain(codeName);
  });

  test('the border case of a group says which other group it is like', async () => {
    const clusters = clustersPage(open.page);
    const { clusters: rows } = await groups();
    const at = rows.findIndex(({ border }) => border?.like);
    const like = rows.find(({ id }) => id === rows[at]?.border?.like);
    await expectText(clusters.cards.nth(at), new RegExp(`grensgeval, lijkt ook op ${like?.name}`));
  });

  test('the rest opens with its answers', async () => {
    const { page, client } = open;
    const clusters = clustersPage(page);
    const { other } = await groups();
    const [question] = await client.call('answers.questions', {});
    if (!question) throw new Error('The sample has no questions.');
    const { rows, total } = await client.call('clusters.rest', { questionId: question.id });
    expect(total).toBe(other);
    await clusters.rest.click();
    await clusters.details.getByRole('heading', { name: 'Rest', exact: true }).waitFor();
    await clusters.details.getByText(`${other} antwoorden`, { exact: true }).waitFor();
    const shown = clusters.details.getByTitle('Toon in Antwoorden');
    await expect.poll(() => shown.first().textContent()).toBe(rows[0]?.text);
    await clusters.choose(1);
  });

  test('an answer of a group opens in Antwoorden', async () => {
    const { page } = open;
    const clusters = clustersPage(page);
    const shown = clusters.details.getByTitle('Toon in Antwoorden').first();
    const words = (await shown.textContent()) ?? '';
    await shown.click();
    const answers = answersPage(page);
    await expect.poll(() => answers.words(answers.rowInHand)).toBe(words);
    await expect.poll(() => answers.isInSight(answers.rowInHand)).toBe(true);
  });

  test('in all this the page asked nothing of another computer and reported no error', () => {
    expect(addressesElsewhere(open.requests)).toEqual([]);
    expect(open.problems).toEqual([]);
  });
});
