import { describe, expect, it } from 'vitest';
import { codePointOffset } from '../../../shared/text/offsets.ts';
import { type Mark, previewBlocks } from './preview-blocks.ts';

function markOf(text: string, words: string, shared: string): Mark {
  const start = [...text.slice(0, text.indexOf(words))].length;
  return {
    start: codePointOffset(start),
    end: codePointOffset(start + [...words].length),
    shared,
    kind: 'replaced',
  };
}

const turnAt = (start: number) => ({ start: codePointOffset(start), speakerId: null, time: null });

describe('previewBlocks', () => {
  it('shows both readings of a place behind an emoji', () => {
    const text = '👵 Toen kwam Karin.\nEn daarna niets.';
    const mark = markOf(text, 'Karin', 'de consulent');
    const [first, second] = previewBlocks(text, [], [mark], mark);
    expect(first?.pieces.map((piece) => piece.said).join('')).toBe('👵 Toen kwam Karin.');
    expect(first?.pieces.map((piece) => piece.shared).join('')).toBe('👵 Toen kwam de consulent.');
    expect(first?.pieces.filter((piece) => piece.isNow).map((piece) => piece.said)).toEqual(['Karin']);
    expect(second?.pieces.map((piece) => piece.kind)).toEqual([null]);
  });

  it('shows what was said before an earlier replacement, also where nothing stands any more', () => {
    const text = 'Toen kwam [Persoon 1] langs.';
    const now = markOf(text, '[Persoon 1]', '[Persoon 1]');
    const gone = { start: now.end, end: now.end, said: ' Vos', shared: '', kind: 'replaced' as const };
    const [block] = previewBlocks(text, [], [{ ...now, said: 'Anna' }, gone], gone);
    expect(block?.pieces.map((piece) => piece.said).join('')).toBe('Toen kwam Anna Vos langs.');
    expect(block?.pieces.map((piece) => piece.shared).join('')).toBe(text);
    expect(block?.pieces.filter((piece) => piece.isNow).map((piece) => piece.said)).toEqual([' Vos']);
  });

  it('shows three turns on either side and numbers them as in the text', () => {
    const text = 'abcdefghij';
    const turns = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(turnAt);
    const place = { start: codePointOffset(5), end: codePointOffset(6) };
    const blocks = previewBlocks(text, turns, [], place);
    expect(blocks.map((block) => block.turn)).toEqual([3, 4, 5, 6, 7, 8, 9]);
  });

  it('shortens an endless paragraph without cutting a name in half', () => {
    const text = `${'woord '.repeat(500)}Karin Hofstede ${'woord '.repeat(113)}Samira Amrani${' woord'.repeat(500)}`;
    const marks = [markOf(text, 'Karin Hofstede', 'X'), markOf(text, 'Samira Amrani', 'Y')];
    const place = marks[0];
    if (!place) throw new Error('no mark');
    const [block] = previewBlocks(text, [], marks, place);
    const shared = block?.pieces.map((piece) => piece.shared).join('') ?? '';
    expect(shared.length).toBeLessThan(1500);
    expect(shared).not.toContain('Samira');
    expect(shared.endsWith('Y')).toBe(true);
  });
});
