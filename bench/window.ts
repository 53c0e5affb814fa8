import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { buildRendererWhenStale } from '../electron/build/build-renderer.ts';
import { startBackend } from '../electron/hosts/backend-process.ts';
import { rendererFolder } from '../electron/hosts/folders.ts';
import { startWebServer } from '../electron/hosts/web/http-server.ts';
import { launchBrowser } from '../renderer/e2e/playwright-browser.ts';
import {
  addSurvey,
  type Bench,
  codingsInTranscript,
  createProject,
  importSurvey,
  importTranscript,
  makeCodes,
  previewSurvey,
  randomCodings,
  removeBench,
  round,
  spreadOf,
  startBench,
} from './make-project.ts';

const starts = 5;
const codesGiven = 20;
const scrolled = 5000;
const longTitle = 'Lang gesprek';
const probe = fileURLToPath(new URL('./page-probe.js', import.meta.url));

type Taken = Record<'start' | 'open' | 'openAgain' | 'grid' | 'search', number[]>;

/** Budgets of the window, from what a person does to what is drawn. Milliseconds unless the name says otherwise. */
export async function measureWindow(answers: number): Promise<Record<string, number>> {
  if (!buildRendererWhenStale()) throw new Error('the window could not be built');
  const bench = startBench();
  await fillProject(bench, answers);
  const figures: Record<string, number> = {};
  const taken: Taken = { start: [], open: [], openAgain: [], grid: [], search: [] };
  const browser = await launchBrowser();
  try {
    for (let n = 1; n <= starts; n++) {
      await withWindow(bench, browser, async (page, milliseconds) => {
        taken.start.push(milliseconds);
        await measureOnce(page, taken);
        if (n === starts) await measureCoding(page, figures);
      });
    }
  } finally {
    await browser.close();
    removeBench(bench);
  }
  const names = {
    start: 'start to a usable window',
    open: 'open the transcript',
    openAgain: 'open the transcript again',
    grid: 'first page of the grid',
    search: 'last letter typed to first hits',
  };
  for (const [key, name] of Object.entries(names) as [keyof Taken, string][]) {
    const { median, most } = spreadOf(taken[key]);
    figures[`${name} median`] = median;
    figures[`${name} 95%`] = most;
  }
  return figures;
}

/** A survey, a short transcript that lies open at first, and the long one with its codings. */
async function fillProject(bench: Bench, answers: number): Promise<void> {
  const { client, backend } = bench;
  await createProject(bench);
  addSurvey(bench, answers);
  await importSurvey(bench, await previewSurvey(bench));
  await importTranscript(bench, 'Kort gesprek', 4000);
  const documentId = await importTranscript(bench, longTitle, 400_000);
  const codes = await makeCodes(bench);
  const next = randomCodings(await client.call('documents.get', { documentId }), codes);
  for (let n = 0; n < codingsInTranscript; n++) await client.call('coding.apply', next());
  while ((await client.call('search.find', { query: 'traplift', limit: 1 })).hits.length === 0) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await client.call('project.close', {});
  await backend.close();
}

/** A back end, a web host and a page of their own; `milliseconds` from nothing to a window with the project in it. */
async function withWindow(
  bench: Bench,
  browser: Browser,
  work: (page: Page, milliseconds: number) => Promise<void>,
): Promise<void> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.addInitScript({ path: probe });
  const from = performance.timeOrigin + performance.now();
  const backend = startBackend(bench.options);
  const server = await startWebServer({
    backend,
    rendererFolder,
    tempFolder: bench.options.tempFolder,
    projectsFolder: bench.folder,
    startTicket: backend.addTicket(bench.projectPath),
    port: 0,
  });
  await page.goto(server.url);
  const milliseconds = (await page.evaluate<number>('probe.usable()')) - from;
  await work(page, milliseconds);
  await page.context().close();
  await server.close();
  await backend.close();
}

async function measureOnce(page: Page, taken: Taken): Promise<void> {
  const place = (name: string) => page.getByRole('button', { name, exact: true });
  const source = (title: string) => page.locator('.coding-source', { hasText: title });
  await place('Coderen').click();
  await page.getByRole('tab', { name: 'Bronnen' }).click();
  taken.open.push(await timed(page, `probe.opened('${longTitle}')`, () => source(longTitle).click()));
  await source('Kort gesprek').click();
  await page.waitForTimeout(500);
  taken.openAgain.push(await timed(page, `probe.opened('${longTitle}')`, () => source(longTitle).click()));
  taken.grid.push(await timed(page, 'probe.gridShown()', () => place('Antwoorden').click()));
  await page.keyboard.press('Control+Shift+F');
  // Not yet a word: there must be no hits of before.
  await page.keyboard.type('traplif');
  await page.waitForTimeout(600);
  taken.search.push(await timed(page, 'probe.found()', () => page.keyboard.press('t')));
  await page.keyboard.press('Escape');
  await place('Coderen').click();
  await page.locator('.coding-label').first().waitFor();
}

async function measureCoding(page: Page, figures: Record<string, number>): Promise<void> {
  await page.getByRole('tab', { name: 'Codes' }).click();
  await page.mouse.move(600, 500);
  // What opening left for later has its turn first.
  await page.waitForTimeout(1500);
  const watching = page.evaluate<{ perSecond: number; worst: number }>(`probe.frames(${scrolled})`);
  const until = performance.now() + scrolled;
  while (performance.now() < until) {
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(16);
  }
  const { perSecond, worst } = await watching;
  figures['scrolling, frames per second'] = round(perSecond);
  figures['scrolling, longest frame'] = round(worst);

  await selectWord(page, 0);
  await page.keyboard.press('c');
  await page.keyboard.type('Code 7');
  await page.keyboard.press('Enter');
  await page.locator('.coding-margin [data-active] > .coding-label').waitFor();
  const given: number[] = [];
  for (let n = 1; n <= codesGiven; n++) {
    if (n % 5 === 0) await page.mouse.wheel(0, 2000);
    await page.waitForTimeout(600);
    await selectWord(page, n);
    given.push(await timed(page, 'probe.given()', () => page.keyboard.press('1')));
  }
  const { median, most } = spreadOf(given);
  figures['apply a code, seen on screen median'] = median;
  figures['apply a code, seen on screen 95%'] = most;
}

async function selectWord(page: Page, number: number): Promise<void> {
  const { x, y } = await page.evaluate<{ x: number; y: number }>(`probe.wordPlace(${number})`);
  await page.mouse.dblclick(x, y);
}

/** The probe listens before the person acts: keys may overtake a question to the page. */
async function timed(page: Page, expression: string, act: () => Promise<void>): Promise<number> {
  await page.evaluate(`void (probe.waiting = ${expression})`);
  await act();
  return page.evaluate<number>('probe.waiting');
}
