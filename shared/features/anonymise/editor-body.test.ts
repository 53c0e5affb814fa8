import { describe, expect, it } from 'vitest';
import { linesOfBody, replaceInBody } from './editor-body.ts';

const text = (words: string, format = 0) => ({ type: 'text', text: words, format });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
const body = (...children: object[]) => JSON.stringify({ root: { type: 'root', children } });
const replace = (words: string) => (words.includes('Anna') ? words.replaceAll('Anna', '[A]') : null);

describe('the state of the editor', () => {
  it('is read by line, whatever is marked within it', () => {
    const link = { type: 'link', children: [text('na')] };
    const state = body(
      paragraph(text('An', 1), link, { type: 'linebreak' }, text('Bob')),
      paragraph(text('Cor')),
    );
    expect(linesOfBody(state)).toEqual(['Anna', 'Bob', 'Cor']);
    expect(linesOfBody('')).toEqual([]);
  });

  it('keeps its marking where a name stands in one stretch', () => {
    expect(replaceInBody(body(paragraph(text('Dag '), text('Anna', 1), text('!'))), replace)).toBe(
      body(paragraph(text('Dag '), text('[A]', 1), text('!'))),
    );
  });

  it('puts a line in its first stretch where a name crosses two', () => {
    expect(
      replaceInBody(body(paragraph(text('Dag An'), text('na!', 1)), paragraph(text('na', 2))), replace),
    ).toBe(body(paragraph(text('Dag [A]!'), text('', 1)), paragraph(text('na', 2))));
  });

  it('stays the same string when nothing changes', () => {
    const state = ` ${body(paragraph(text('Dag')))}`;
    expect(replaceInBody(state, replace)).toBe(state);
    expect(replaceInBody('Anna', replace)).toBe('Anna');
  });
});
