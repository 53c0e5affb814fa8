import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sampleFolder } from '../../electron/hosts/folders.ts';
import { anonymisePage } from './pages/anonymise.ts';
import { answersPage } from './pages/answers.ts';
import { clustersPage } from './pages/clusters.ts';
import { codebookPage } from './pages/codebook.ts';
import { codingPage } from './pages/coding.ts';
import { type PlaceName, placeNames, shellPage } from './pages/shell.ts';
import { seriousFindings } from './serious-findings.ts';
import { addressesElsewhere, type OpenWindow, startWindow } from './start-window.ts';

/** Every place and dialog, on the sample project. */
const schemes = ['light', 'dark'] as const;

const copies = mkdtempSync(join(tmpdir(), 'rode-draad-sample-'));
afterAll(() => rmSync(copies, { recursive: true, force: true }));

async function openSample(colorScheme: (typeof schemes)[number]): Promise<OpenWindow> {
  const projectFile = join(copies, `${colorScheme}.draad`);
  copyFileSync(join(sampleFolder, 'voorbeeldproject.draad'), projectFile);
  const window = await startWindow({ projectFile, colorScheme });
  await shellPage(window.page).rail.waitFor();
  return window;
}

/** What must stand in a place before it is judged. */
async function waitForPlace({ page }: OpenWindow, place: PlaceName): Promise<void> {
  const main = page.getByRole('main');
  const sign = {
    sources: main.getByRole('button', { name: 'Kies bestanden' }),
    codebook: main.getByLabel('Naam van de code'),
    coding: main.getByRole('article').first(),
    answers: main.getByRole('grid').getByRole('row').nth(3),
    clusters: main.getByRole('button', { name: 'Groepeer antwoorden' }),
    anonymise: main.getByRole('button').first(),
    themes: main.getByLabel('Titel van het thema'),
  }[place];
  await sign.waitFor();
}

/** Each dialog with how it is opened; all close with Escape. */
const dialogs: Record<string, (window: OpenWindow) => Promise<void>> = {
  'the palette': async ({ page }) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
  },
  'the key card': ({ page }) => page.keyboard.press('?'),
  'the search in all texts': async ({ page }) => {
    await page.keyboard.press('Control+Shift+f');
    await page.getByRole('textbox', { name: 'Zoek overal' }).fill('gemeente');
    await page.getByRole('button', { name: /^Codeer alle / }).waitFor();
  },
  'the export': ({ page }) => shellPage(page).chooseFromMenu('Exporteer'),
  'the history': ({ page }) => shellPage(page).chooseFromMenu('Geschiedenis'),
  'the new name': ({ page }) => shellPage(page).chooseFromMenu('Hernoem'),
  'the code picker': async ({ page }) => {
    await shellPage(page).goTo('coding');
    await page.getByRole('article').first().waitFor();
    await page.keyboard.press('Shift+C');
  },
  'the merging of codes': async ({ page }) => {
    await shellPage(page).goTo('codebook');
    await codebookPage(page).openMerge();
  },
  'the list of codes to paste': async ({ page }) => {
    await shellPage(page).goTo('codebook');
    await codebookPage(page).openPaste();
  },
  'adding a name by hand': async ({ page }) => {
    await shellPage(page).goTo('anonymise');
    await anonymisePage(page).openAdd();
  },
  'the share': async ({ page }) => {
    const anonymise = anonymisePage(page);
    await shellPage(page).goTo('anonymise');
    await anonymise.addByHand('Gerda', 'de respondent');
    await anonymise.applyAll();
    await anonymise.openShare();
  },
  'the codes of a theme': async ({ page }) => {
    await shellPage(page).goTo('themes');
    await page.getByRole('button', { name: 'Kies codes' }).click();
  },
};

describe.each(schemes)('in %s', (scheme) => {
  let open: OpenWindow;
  beforeAll(async () => {
    open = await openSample(scheme);
  });
  afterAll(() => open?.close());

  test.each(placeNames)('the place %s has no serious finding', async (place) => {
    await shellPage(open.page).goTo(place);
    await waitForPlace(open, place);
    await open.picture(`${scheme}-${place}`);
    expect(await seriousFindings(open)).toEqual([]);
  });

  test.each(Object.keys(dialogs))('%s has no serious finding', async (name) => {
    const dialog = open.page.getByRole('dialog');
    try {
      await dialogs[name]?.(open);
      await dialog.waitFor();
      await open.picture(`${scheme}-${name.replaceAll(' ', '-')}`);
      expect(await seriousFindings(open)).toEqual([]);
    } finally {
      await open.page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
  });

  test('suggestions and why they are made have no serious finding', async () => {
    const answers = answersPage(open.page);
    await shellPage(open.page).goTo('answers');
    await answers.show('Zonder code');
    await answers.details.getByText('Waarom deze code').first().waitFor();
    await open.picture(`${scheme}-suggestions`);
    expect(await seriousFindings(open)).toEqual([]);
  });

  test('groups of answers, one of them chosen, have no serious finding', async () => {
    const clusters = clustersPage(open.page);
    await shellPage(open.page).goTo('clusters');
    await clusters.group();
    await clusters.choose(1);
    await open.picture(`${scheme}-groups`);
    expect(await seriousFindings(open)).toEqual([]);
  });

  test('what was found in the texts, with its preview, has no serious finding', async () => {
    await shellPage(open.page).goTo('anonymise');
    await anonymisePage(open.page).search();
    await open.picture(`${scheme}-found`);
    expect(await seriousFindings(open)).toEqual([]);
  });

  test('the wizard with a survey in it has no serious finding', async () => {
    const { page } = open;
    await shellPage(page).goTo('sources');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Kies bestanden' }).click();
    await (await chooser).setFiles(
      ['enquete.csv', 'gesprek-2-joop.vtt'].map((name) => join(sampleFolder, name)),
    );
    await page.getByRole('button', { name: /^Haal alles binnen/ }).waitFor();
    expect(await seriousFindings(open)).toEqual([]);
  });

  test('the start screen has no serious finding', async () => {
    await shellPage(open.page).chooseFromMenu('Sluit project');
    await open.page.getByRole('heading', { name: 'Rode Draad' }).waitFor();
    expect(await seriousFindings(open)).toEqual([]);
  });

  test('the page asked nothing of another computer and reported no error', () => {
    expect(addressesElsewhere(open.requests)).toEqual([]);
    expect(open.problems).toEqual([]);
  });
});

describe('with the keyboard alone', () => {
  let open: OpenWindow;
  beforeAll(async () => {
    open = await openSample('light');
  });
  afterEach(({ task }) => open.picture(`keyboard-${task.name.split(' ').at(-1)}`));
  afterAll(() => open?.close());

  /** Presses Tab until the keyboard is inside an element with this role and name; fails after a full round. */
  async function tabInto(part: 'navigation' | 'complementary' | 'main', name?: string): Promise<void> {
    // A list that opens under the keyboard hides the rest of the page from screen readers, not from Tab.
    const region = open.page.getByRole(part, { includeHidden: true, ...(name ? { name } : {}) });
    for (let presses = 0; presses < 200; presses++) {
      await open.page.keyboard.press('Tab');
      if (await region.evaluate((element) => element.contains(document.activeElement))) return;
    }
    throw new Error(`Tab never reached ${part} ${name ?? ''}`);
  }

  test.each(placeNames)(
    'Tab reaches the rail, the list, the work and the details of the place %s',
    async (place) => {
      await shellPage(open.page).goTo(place);
      await waitForPlace(open, place);
      await open.page.getByRole('button', { name: /^Project / }).focus();
      await tabInto('navigation', 'Plaatsen');
      await tabInto('complementary', 'Lijst');
      await tabInto('main');
      const details = open.page.getByRole('complementary', { name: 'Details', includeHidden: true });
      if ((await details.getByRole('button', { includeHidden: true }).count()) > 0) {
        await tabInto('complementary', 'Details');
      }
    },
  );

  test('every thing that Tab reaches shows that it has the keyboard', async () => {
    const { page } = open;
    await shellPage(page).goTo('codebook');
    for (let presses = 0; presses < 30; presses++) {
      await page.keyboard.press('Tab');
      const unmarked = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const marks = [element, element.parentElement, ...element.querySelectorAll('*')].map((at) => {
          const style = at && getComputedStyle(at);
          return style && (style.outlineStyle !== 'none' || style.boxShadow !== 'none');
        });
        return marks.some(Boolean) ? null : element.outerHTML.slice(0, 120);
      });
      expect(unmarked).toBeNull();
    }
  });

  test('a question mark opens the key card and Escape closes it', async () => {
    const { page } = open;
    await page.keyboard.press('?');
    const card = page.getByRole('dialog', { name: 'Toetsen' });
    await card.getByText('Recente code').waitFor();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
  });

  test('the palette goes to a code by a few of its letters', async () => {
    const { page, client } = open;
    const code = (await client.call('codebook.list', {})).findLast(({ name }) => name.length > 6);
    if (!code) throw new Error('The sample has no codes.');
    await shellPage(page).goTo('sources');
    await page.keyboard.press('Control+k');
    await page.keyboard.type(code.name);
    await page.getByRole('dialog').getByRole('option', { name: code.name }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('Naam van de code').waitFor();
    expect(await page.getByLabel('Naam van de code').inputValue()).toBe(code.name);
  });

  test('the palette goes to an interview, where J walks through its turns', async () => {
    const { page } = open;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Gesprek 2');
    await page.getByRole('dialog').getByRole('option', { name: 'Gesprek 2' }).first().waitFor();
    await page.keyboard.press('Enter');
    await codingPage(page).paragraph('hoort u mij').first().waitFor();
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('j');
    await page.getByText(/^beurt 3 van /).waitFor();
  });
});
