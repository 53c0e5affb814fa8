import type { ParsedTranscript, TextChange } from './parse-transcript.ts';
import { joinTurns, normaliseLines } from './parse-transcript.ts';
import { acceptLabels, parseClock, readLabel } from './speaker-labels.ts';
import type { TurnText } from './turn-text.ts';

// A parser of our own: the media-captions package reads through asynchronous streams, needs the types of a browser,
// and drops the rest of a cue after a bare "<" ("3 < 4" becomes "3"), which would lose words.

interface Cue {
  /** milliseconds */
  start: number;
  text: string;
}

interface Utterance {
  speaker: string | null;
  time: number;
  text: string;
}

const CUE_TIMES =
  /^\s*((?:\d+:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)\s*-->\s*(?:\d+:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?(?:\s.*)?$/u;
const VOICE = /<v(?:\.[^\s>]*)?\s+([^>]*)>/u;
const TAG = /<\/?(?:c|i|b|u|v|ruby|rt|lang|font)(?:[.\s][^>]*)?>|<(?:\d+:)?\d{2}:\d{2}\.\d{3}>|\{\\an\d\}/gu;
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  lrm: '\u200E',
  rlm: '\u200F',
};

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/giu, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : whole;
  });
}

// The mark of the format with its settings; a title behind the mark holds words.
const SETTINGS = /^(?:WEBVTT\s*$|(?:Kind|Language)\s*:\s*\S*\s*$|X-TIMESTAMP-MAP=)/u;

/** True for a block outside the cues in which somebody wrote something. */
function isNotice(block: string[]): boolean {
  // Colours and places on the screen.
  const isStyle = /^(?:STYLE|REGION)\s*$/u.test(block[0] ?? '');
  return !isStyle && block.some((line) => !SETTINGS.test(line) && !/^\d+$/u.test(line.trim()));
}

function readCues(lines: string[]): { cues: Cue[]; notices: number } {
  const cues: Cue[] = [];
  let cue: { start: number; lines: string[] } | null = null;
  let outside: string[] = [];
  let notices = 0;
  const close = () => {
    if (cue) cues.push({ start: cue.start, text: cue.lines.join('\n') });
    if (isNotice(outside)) notices += 1;
    cue = null;
    outside = [];
  };
  for (const line of lines) {
    const times = CUE_TIMES.exec(line);
    if (times?.[1]) {
      // Without a blank line between two cues the second one's number has been read as words of the first.
      if (cue && /^\d+$/u.test((cue as { lines: string[] }).lines.at(-1) ?? '')) cue.lines.pop();
      // One word or number above the times is the name of the cue; more words are what somebody wrote there.
      if (/^\s*\S+\s*$/u.test(outside.at(-1) ?? '')) outside.pop();
      close();
      cue = { start: parseClock(times[1]), lines: [] };
    } else if (line.trim() === '') close();
    else if (cue) (cue as { lines: string[] }).lines.push(line);
    else outside.push(line);
  }
  close();
  return { cues, notices };
}

/** Splits one cue at its voices; words before the first voice have no voice of their own. */
function splitVoices(cue: Cue): Utterance[] {
  const pieces = cue.text.split(VOICE);
  const found: Utterance[] = [];
  for (let index = 0; index < pieces.length; index += 2) {
    const text = decodeEntities((pieces[index] ?? '').replace(TAG, ''))
      .replace(/\n/gu, ' ')
      .trim();
    const name = index === 0 ? '' : decodeEntities(pieces[index - 1] ?? '').trim();
    if (text !== '') found.push({ speaker: name || null, time: cue.start, text });
  }
  return found;
}

/** A dash opens a second speaker's words in subtitles; lines with a prefix of their own are kept apart. */
function splitPrefixes(cue: Cue): Cue[] {
  const lines = cue.text.split('\n');
  if (VOICE.test(cue.text) || lines.length < 2) return [cue];
  const parts: Cue[] = [];
  for (const line of lines) {
    const previous = parts.at(-1);
    if (previous && !readLabel(line)) previous.text += `\n${line}`;
    else parts.push({ start: cue.start, text: line });
  }
  return parts;
}

/**
 * Reads WebVTT and SubRip. Voices (`<v Name>`) and recurring `Name:` prefixes become speakers; consecutive cues of
 * one speaker become one turn, joined by a space, with the first cue's start (milliseconds) as its time. Without any
 * speaker, cues are joined to the end of a sentence. Notices outside the cues are left out, and counted.
 * @param text the whole file; any line ends
 */
export function parseVtt(text: string): ParsedTranscript {
  const normal = normaliseLines(text);
  const { cues, notices } = readCues(normal.text.split('\n'));
  const utterances = cues.flatMap(splitPrefixes).flatMap(splitVoices);
  const unvoiced = utterances.filter((utterance) => utterance.speaker === null);
  const accepted = acceptLabels(unvoiced.map((utterance) => readLabel(utterance.text)));
  const hasSpeakers = unvoiced.length < utterances.length || accepted.size > 0;
  const turns: TurnText[] = [];
  let labels = 0;
  let joined = 0;
  for (const utterance of utterances) {
    let { speaker, text: words } = utterance;
    const label = speaker === null ? readLabel(words) : null;
    if (label && accepted.has(label.key)) {
      speaker = label.label;
      words = label.rest;
    }
    if (speaker !== null) labels += 1;
    const previous = turns.at(-1);
    // A cue that names nobody goes on with whoever was speaking.
    const goesOn = previous && (speaker === null || speaker === previous.speaker);
    if (previous && goesOn && (hasSpeakers || !/[.?!…]["'”’)]?$/u.test(previous.text))) {
      previous.text = [previous.text, words].filter((part) => part !== '').join(' ');
      joined += 1;
    } else turns.push({ speaker, time: utterance.time, text: words });
  }
  const changes: TextChange[] = [
    ...normal.changes,
    { kind: 'speaker-labels', count: labels },
    { kind: 'times', count: utterances.length },
    { kind: 'joined-cues', count: joined },
    { kind: 'notices', count: notices },
  ];
  return joinTurns(turns, changes);
}
