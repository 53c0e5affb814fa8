import { expect, it } from 'vitest';
import { bodyBlocks } from './body-blocks.ts';

const text = (words: string, format = 0) => ({ type: 'text', text: words, format });
const state = (...children: unknown[]) => JSON.stringify({ root: { type: 'root', children } });

it('reads headings, quotes, lists, bold and italic from the state of the editor', () => {
  const blocks = bodyBlocks(
    state(
      { type: 'heading', tag: 'h2', children: [text('Wachten')] },
      {
        type: 'paragraph',
        children: [text('Het '), text('duurt', 1), text(' erg', 3), { type: 'linebreak' }, text('lang', 2)],
      },
      { type: 'paragraph', children: [] },
      { type: 'quote', children: [text('Ik hoorde niets.')] },
      { type: 'list', listType: 'number', children: [{ type: 'listitem', children: [text('een')] }] },
      { type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [text('los')] }] },
    ),
    'niet dit',
  );
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'quote', 'number', 'bullet']);
  expect(blocks[1]?.runs).toEqual([
    { text: 'Het ', isBold: false, isItalic: false },
    { text: 'duurt', isBold: true, isItalic: false },
    { text: ' erg', isBold: true, isItalic: true },
    { text: '\n', isBold: false, isItalic: false },
    { text: 'lang', isBold: false, isItalic: true },
  ]);
});

it('keeps the words of nodes that it does not know', () => {
  const blocks = bodyBlocks(
    state({ type: 'paragraph', children: [text('voor '), { type: 'mark', children: [text('woord')] }] }),
    '',
  );
  expect(blocks.flatMap(({ runs }) => runs.map((run) => run.text)).join('')).toBe('voor woord');
});

it('takes the lines of the plain text when there is no state or it cannot be read', () => {
  for (const body of ['', '{', 'null', '{"root":3}', state()]) {
    expect(bodyBlocks(body, 'Eerste alinea.\n\nTweede.').map(({ runs }) => runs[0]?.text)).toEqual([
      'Eerste alinea.',
      'Tweede.',
    ]);
  }
});

it('survives a state that is nested deeper than anybody writes', () => {
  let node: unknown = text('diep');
  for (let depth = 0; depth < 500; depth++) node = { type: 'quote', children: [node] };
  expect(bodyBlocks(state(node), 'de platte tekst')).toHaveLength(1);
});
