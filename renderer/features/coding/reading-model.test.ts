import { expect, test } from 'vitest';
import { DocumentText } from '../../../shared/features/documents/documents.contract.ts';
import { createReadingModel, piecesOf } from './reading-model.ts';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

function model(text: string, starts: number[]) {
  const speakers = [{ id: id(3), label: 'Joop*', isInterviewer: false, respondentId: null }];
  return createReadingModel(
    DocumentText.parse({
      id: id(1),
      kind: 'transcript',
      title: 'Gesprek',
      revisionId: id(2),
      text,
      turns: starts.map((start) => ({ start, speakerId: id(3), time: null })),
      speakers,
      respondentLabel: null,
      facts: [],
    }),
  );
}

test('turns are cut in paragraphs whose places point at their own words, also after an emoji', () => {
  const text = 'Dag 🙂.\nTweede regel.\nEn toen?';
  const { turns, paragraphs } = model(text, [0, 21]);
  expect(turns.map((turn) => text.slice(turn.start, turn.end))).toEqual([
    'Dag 🙂.\nTweede regel.',
    'En toen?',
  ]);
  expect(paragraphs.map(({ text: words }) => words)).toEqual(['Dag 🙂.', 'Tweede regel.', 'En toen?']);
  for (const { start, text: words } of paragraphs)
    expect(text.slice(start, start + words.length)).toBe(words);
});

test('a text without turns has each of its paragraphs as a turn', () => {
  expect(model('Eén.\n\nTwee.', []).turns.map(({ start, end }) => [start, end])).toEqual([
    [0, 4],
    [6, 11],
  ]);
});

test('a stretch over paragraphs falls apart in pieces without the line feeds between them', () => {
  const { paragraphs } = model('abc\n\ndef\nghi', [0]);
  const pieces = piecesOf(paragraphs, 1, 10).map(({ paragraph, from, to }) => paragraph.text.slice(from, to));
  expect(pieces).toEqual(['bc', 'def', 'g']);
});
