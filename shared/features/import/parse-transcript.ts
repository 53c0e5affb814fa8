import type { CodePointOffset } from '../../text/offsets.ts';
import { codePointLength, codePointOffset } from '../../text/offsets.ts';
import { readChat } from './chat-turns.ts';
import type { LabelCandidate } from './speaker-labels.ts';
import {
  acceptLabels,
  isHeadLine,
  isInterviewerLabel,
  readLabel,
  readTimeFirst,
  readTimeLast,
} from './speaker-labels.ts';
import type { TurnText } from './turn-text.ts';

/** A turn runs from `start` (code points) to the next turn's start; `time` is in milliseconds. */
export interface ParsedTurn {
  start: CodePointOffset;
  speaker: string | null;
  time: number | null;
}

/** What reading a file changed, and how often. */
export interface TextChange {
  kind:
    | 'speaker-labels'
    | 'times'
    | 'joined-cues'
    | 'notices'
    | 'line-ends'
    | 'byte-order-mark'
    | 'blank-lines';
  count: number;
}

export interface ParsedSpeaker {
  label: string;
  isInterviewer: boolean;
  turns: number;
}

/** `text` is what the project keeps: the turns' texts joined by `\n`. */
export interface ParsedTranscript {
  text: string;
  turns: ParsedTurn[];
  speakers: ParsedSpeaker[];
  changes: TextChange[];
}

/** Removes a byte order mark and makes every line end `\n`; nothing else is touched. */
export function normaliseLines(text: string): { text: string; changes: TextChange[] } {
  const changes: TextChange[] = [];
  const hasMark = text.startsWith('\uFEFF');
  if (hasMark) changes.push({ kind: 'byte-order-mark', count: 1 });
  let count = 0;
  const lines = (hasMark ? text.slice(1) : text).replace(/\r\n?/gu, () => {
    count += 1;
    return '\n';
  });
  if (count > 0) changes.push({ kind: 'line-ends', count });
  return { text: lines, changes };
}

/** Joins turns to one text and derives their offsets (code points) and the list of speakers. */
export function joinTurns(turns: TurnText[], changes: TextChange[]): ParsedTranscript {
  let at = 0;
  const placed = turns.map(({ speaker, time, text }) => {
    const turn = { start: codePointOffset(at), speaker, time };
    at += codePointLength(text) + 1;
    return turn;
  });
  return {
    text: turns.map((turn) => turn.text).join('\n'),
    turns: placed,
    speakers: listSpeakers(turns),
    changes: changes.filter((change) => change.count > 0),
  };
}

function listSpeakers(turns: TurnText[]): ParsedSpeaker[] {
  const found = new Map<string, ParsedSpeaker & { questions: number }>();
  for (const { speaker, text } of turns) {
    if (speaker === null) continue;
    const entry = found.get(speaker) ?? {
      label: speaker,
      isInterviewer: isInterviewerLabel(speaker),
      turns: 0,
      questions: 0,
    };
    entry.turns += 1;
    if (text.includes('?')) entry.questions += 1;
    found.set(speaker, entry);
  }
  const speakers = [...found.values()];
  if (speakers.length > 1 && !speakers.some((speaker) => speaker.isInterviewer)) {
    // Nobody's label says it: whoever asks in most of their turns, and clearly more than the next one.
    const share = (speaker: { questions: number; turns: number }) => speaker.questions / speaker.turns;
    const [first, second] = speakers
      .filter((speaker) => speaker.turns > 1)
      .sort((a, b) => share(b) - share(a));
    if (first && share(first) >= 0.3 && (!second || share(first) >= share(second) * 1.5)) {
      first.isInterviewer = true;
    }
  }
  return speakers.map(({ label, isInterviewer, turns: count }) => ({ label, isInterviewer, turns: count }));
}

/** The number of lines at the top that are form fields and legend, before anybody speaks. */
function headLength(lines: string[], labels: (LabelCandidate | null)[]): number {
  let end = 0;
  let seen = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    seen += 1;
    if (seen > 20) break;
    if (isHeadLine(line)) end = index + 1;
    else if (line.length > 100 || (labels[index] && line.includes('?'))) break;
  }
  // "Interviewer: naam" belongs to the head too when it stands in the same block.
  while (end > 0 && end < lines.length && labels[end] && !/[.?!…]\s*$/u.test(lines[end] ?? '')) {
    const block = lines.slice(end).findIndex((line) => line.trim() === '');
    if (block < 1 || block > 5) break;
    end += 1;
  }
  return end;
}

function findOwnLineNames(lines: string[], labels: (LabelCandidate | null)[]): void {
  // Some exports put "0:00:03 --> 0:00:07" on one line, the name on the next and the words below it.
  for (const [index, line] of lines.entries()) {
    if (!lines[index - 1]?.includes('-->') || labels[index] || !lines[index + 1]?.trim()) continue;
    const named = readLabel(`${line.trim()} 0:00`);
    if (named) labels[index] = { ...named, time: null };
  }
}

/**
 * Reads the turns out of a transcript. Labels and times move from the text to the turns, blank lines go; no word,
 * space or accent inside a turn is altered. An exported chat is read by its dated headers. A text without turns gets
 * one turn per paragraph, without speaker.
 * @param text the whole file; any line ends
 */
export function parseTranscript(text: string): ParsedTranscript {
  const normal = normaliseLines(text);
  const lines = normal.text.split('\n');
  const chat = readChat(lines);
  if (chat) return joinTurns(chat.turns, [...normal.changes, ...goneFrom(chat)]);
  const labels = lines.map(readLabel);
  findOwnLineNames(lines, labels);
  const head = headLength(lines, labels);
  const isSpoken = (index: number) => index >= head && lines[index]?.trim() !== '';
  const accepted = acceptLabels(labels.filter((_, index) => isSpoken(index)));
  const timesFirst = lines.filter((line, index) => isSpoken(index) && readTimeFirst(line)).length;
  if (accepted.size === 0 && timesFirst < 2) return paragraphs(lines, normal.changes);

  const names = new Map<string, string>();
  const turns: (TurnText & { parts: string[] })[] = [];
  const count = { labels: 0, times: 0, blanks: 0 };
  let pending: number | null = null;
  const open = (speaker: string | null, time: number | null, rest: string) => {
    turns.push({ speaker, time, text: '', parts: rest.trim() === '' ? [] : [rest] });
    pending = null;
  };
  for (const [index, whole] of lines.entries()) {
    if (whole.trim() === '') {
      count.blanks += 1;
      continue;
    }
    const last = index >= head ? readTimeLast(whole) : null;
    const line = last ? last.rest : whole;
    const label = index >= head ? (last ? readLabel(line) : labels[index]) : null;
    const first = index >= head ? readTimeFirst(line) : null;
    const current = turns.at(-1);
    if (label && accepted.has(label.key)) {
      count.labels += 1;
      if (label.time !== null) count.times += 1;
      const name = names.get(label.key) ?? label.label;
      names.set(label.key, name);
      open(name, label.time ?? pending, label.rest);
    } else if (first) {
      count.times += 1;
      if (first.rest.trim() === '') pending = first.time;
      else open(current?.speaker ?? null, first.time, first.rest);
    } else if (!current || pending !== null) open(current?.speaker ?? null, pending, line);
    else if (line.trim() !== '') current.parts.push(line);
    if (last) {
      count.times += 1;
      pending = last.time;
    }
  }
  for (const turn of turns) turn.text = turn.parts.join('\n');
  return joinTurns(turns, [...normal.changes, ...goneFrom(count)]);
}

function goneFrom(count: { labels: number; times: number; blanks: number }): TextChange[] {
  return [
    { kind: 'speaker-labels', count: count.labels },
    { kind: 'times', count: count.times },
    { kind: 'blank-lines', count: count.blanks },
  ];
}

function paragraphs(lines: string[], changes: TextChange[]): ParsedTranscript {
  // Lines broken by hand belong together up to a blank line; a long line is a paragraph by itself.
  const isWrapped = lines.some((line) => line.trim() === '') && lines.every((line) => line.length <= 100);
  const blocks: string[][] = [];
  let isOpen = false;
  let blanks = 0;
  for (const line of lines) {
    const current = blocks.at(-1);
    if (line.trim() === '') {
      blanks += 1;
      isOpen = false;
    } else if (isWrapped && isOpen && current) current.push(line);
    else {
      blocks.push([line]);
      isOpen = true;
    }
  }
  return joinTurns(
    blocks.map((block) => ({ speaker: null, time: null, text: block.join('\n') })),
    [...changes, { kind: 'blank-lines', count: blanks }],
  );
}
