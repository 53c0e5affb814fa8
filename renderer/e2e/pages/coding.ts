import type { Page } from 'playwright';
import { expect } from 'vitest';

/** Where the first and last letter of words stand in the window, after they were brought into sight. */
function endsOf(paragraph: Element, words: string) {
  const node = paragraph.firstChild;
  const at = node?.textContent?.indexOf(words) ?? -1;
  if (!(node instanceof Text) || at < 0) throw new Error('These words do not stand in one paragraph.');
  const boxOf = (offset: number) => {
    const range = document.createRange();
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    return range.getBoundingClientRect();
  };
  const scroller = paragraph.closest('.coding-scroller');
  const view = scroller?.getBoundingClientRect();
  if (scroller && view) scroller.scrollTop += boxOf(at).top - view.top - 200;
  const first = boxOf(at);
  const last = boxOf(at + words.length - 1);
  return {
    from: { x: first.left + 1, y: first.top + first.height / 2 },
    to: { x: last.right - 1, y: last.top + last.height / 2 },
  };
}

/** The place Coderen. */
export function codingPage(page: Page) {
  const picker = page.getByRole('dialog', { name: 'Code kiezen' });
  const paragraph = (words: string) => page.getByRole('article').locator('p').filter({ hasText: words });
  /** The words that are painted as coded right now. */
  const painted = () =>
    page.evaluate(() =>
      [...CSS.highlights].flatMap(([name, ranges]) =>
        name.endsWith('-ground')
          ? [...ranges].map((range) =>
              (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset),
            )
          : [],
      ),
    );
  async function select(words: string) {
    // Turns outside the window get their true height only near it: bring the turn there, then measure.
    await paragraph(words).first().scrollIntoViewIfNeeded();
    const { from, to } = await paragraph(words).first().evaluate(endsOf, words);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 10 });
    await page.mouse.up();
  }
  const codeRow = (name: string) =>
    page.getByRole('treegrid', { name: 'Codes' }).getByRole('row', { name }).locator('.name');
  /** The middle of words on screen, after they were brought into sight. */
  async function placeOf(words: string): Promise<{ x: number; y: number }> {
    await paragraph(words).first().scrollIntoViewIfNeeded();
    const { from, to } = await paragraph(words).first().evaluate(endsOf, words);
    return from.y === to.y ? { x: (from.x + to.x) / 2, y: from.y } : from;
  }
  return {
    painted,
    paragraph,
    select,
    codeRow,
    /** Where a dragged code would go. */
    dropBoxes: page.locator('.code-drop'),
    dropRow: page.locator('.coding-codes-row[data-drop]'),
    async rightClick(words: string) {
      const { x, y } = await placeOf(words);
      await page.mouse.click(x, y, { button: 'right' });
    },
    /** Takes selected words to a code, and keeps hold of them. */
    async dragWordsTo(words: string, code: string) {
      const from = await placeOf(words);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      const row = await codeRow(code).boundingBox();
      if (!row) throw new Error('The code is not on screen.');
      await page.mouse.move(row.x + 40, row.y + 4, { steps: 8 });
      await page.mouse.move(row.x + 20, row.y + 8, { steps: 3 });
    },
    /** Takes a code to words of the text, and keeps hold of it. */
    async dragCodeTo(code: string, words: string) {
      const to = await placeOf(words);
      await codeRow(code).hover();
      await page.mouse.down();
      await page.mouse.move(to.x, to.y - 8, { steps: 8 });
      await page.mouse.move(to.x, to.y, { steps: 3 });
    },
    async openSource(title: string | RegExp) {
      await page.getByRole('tab', { name: 'Bronnen' }).click();
      await page.getByRole('tabpanel').getByRole('button', { name: title }).click();
      await page.getByRole('tab', { name: 'Codes' }).click();
      await page.getByRole('article').first().waitFor();
    },
    /** Drags over words and gives them a code without the mouse; done when they are painted. */
    async code(words: string, letters: string, end: 'Enter' | 'Shift+Enter' = 'Enter') {
      await select(words);
      await page.keyboard.press('c');
      await picker.waitFor();
      await page.keyboard.type(letters);
      await page.keyboard.press(end);
      await picker.waitFor({ state: 'detached' });
      await expect.poll(painted).toContain(words);
    },
    async correct(words: string, wrong: string, right: string) {
      await paragraph(words).first().click();
      await page.getByRole('button', { name: 'Verbeter tekst' }).click();
      const field = page.getByLabel(/^Tekst van beurt /);
      await field.fill((await field.inputValue()).replace(wrong, right));
      await page.keyboard.press('Control+Enter');
      await field.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Klaar met verbeteren' }).click();
    },
  };
}
