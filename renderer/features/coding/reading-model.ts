import type { DocumentText, Speaker } from '../../../shared/features/documents/documents.contract.ts';
import { createTextIndex, type TextIndex, utf16Offset } from '../../../shared/text/offsets.ts';
import type { TextRange } from '../../../shared/text/text-range.ts';

/** A paragraph is one text node on screen; places are in UTF-16 units of the whole text, as the DOM counts. */
export type Paragraph = { index: number; start: number; text: string };

export type ReadingTurn = {
  index: number;
  /** UTF-16 units, without the line feed that ends the turn. */
  start: number;
  end: number;
  time: number | null;
  speaker: Speaker | null;
  paragraphs: Paragraph[];
};

export type ReadingModel = {
  document: DocumentText;
  index: TextIndex;
  turns: ReadingTurn[];
  paragraphs: Paragraph[];
};

/** Cuts a document into turns and paragraphs. A text without turns has each of its paragraphs as a turn. */
export function createReadingModel(document: DocumentText): ReadingModel {
  const index = createTextIndex(document.text);
  const speakers = new Map(document.speakers.map((speaker) => [speaker.id, speaker]));
  const starts =
    document.turns.length > 0
      ? document.turns.map((turn) => ({
          start: index.toUtf16(turn.start) as number,
          time: turn.time,
          speaker: turn.speakerId ? (speakers.get(turn.speakerId) ?? null) : null,
        }))
      : paragraphStarts(document.text).map((start) => ({ start, time: null, speaker: null }));
  const paragraphs: Paragraph[] = [];
  const turns = starts.map(({ start, time, speaker }, i): ReadingTurn => {
    const next = starts[i + 1]?.start ?? document.text.length;
    const words = document.text.slice(start, next).replace(/\n+$/u, '');
    const own = splitParagraphs(words, start, paragraphs.length);
    paragraphs.push(...own);
    return { index: i, start, end: start + words.length, time, speaker, paragraphs: own };
  });
  return { document, index, turns, paragraphs };
}

function paragraphStarts(text: string): number[] {
  return [...text.matchAll(/[^\n]+/gu)].map((match) => match.index);
}

function splitParagraphs(words: string, from: number, firstIndex: number): Paragraph[] {
  return [...words.matchAll(/[^\n]+/gu)].map((match, i) => ({
    index: firstIndex + i,
    start: from + match.index,
    text: match[0],
  }));
}

/** The words of a whole turn, in code points. */
export function turnRange({ index }: ReadingModel, turn: ReadingTurn): TextRange {
  return { start: index.toCodePoint(utf16Offset(turn.start)), end: index.toCodePoint(utf16Offset(turn.end)) };
}

/** The last item that starts at or before `at`; undefined before the first. Items are sorted by start. */
export function itemAt<Item extends { start: number }>(items: readonly Item[], at: number): Item | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}

/** The pieces of paragraphs that a stretch covers, in UTF-16 units from the start of each paragraph. */
export function piecesOf(
  paragraphs: readonly Paragraph[],
  start: number,
  end: number,
): { paragraph: Paragraph; from: number; to: number }[] {
  const pieces: { paragraph: Paragraph; from: number; to: number }[] = [];
  const first = itemAt(paragraphs, start)?.index ?? 0;
  for (let i = first; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i];
    if (paragraph === undefined || paragraph.start >= end) break;
    const from = Math.max(0, start - paragraph.start);
    const to = Math.min(paragraph.text.length, end - paragraph.start);
    if (from < to) pieces.push({ paragraph, from, to });
  }
  return pieces;
}

/** About how high a turn will be before it has been laid out, so that the scroll bar does not lie. */
export function estimateTurnHeight(turn: ReadingTurn): number {
  const lines = turn.paragraphs.reduce((sum, { text }) => sum + Math.max(1, Math.ceil(text.length / 62)), 0);
  return lines * 30 + (turn.speaker && !turn.speaker.isInterviewer ? 30 : 10);
}
