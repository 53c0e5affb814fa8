import { isAbbreviation, isCutRole, isDottedAbbreviation } from './cue-words.ts';
import { ListFlag } from './name-list.ts';
import { Gap, type NameTokens, TokenKind } from './name-tokens.ts';
import { Shape, type WordInfo } from './word-info.ts';

/** Where a token stands: first of its sentence, or part of the label of who speaks ("Sanne:"). */
export const Place = { inside: 0, first: 1, label: 2 } as const;

/** Half-open, in tokens. */
export type Sentence = { start: number; end: number };
export type Layout = { sentences: Sentence[]; places: Uint8Array };

const LONGEST_LABEL = 5;
const LONGEST_SENTENCE = 250;

/**
 * Cuts the tokens into sentences. A name never runs on from one into the next. `usesCapitals` tells that a line
 * which begins with a small letter goes on where the line above it stopped.
 */
export function layOut(tokens: NameTokens, words: readonly WordInfo[], usesCapitals: boolean): Layout {
  const places = new Uint8Array(tokens.count);
  const sentences: Sentence[] = [];
  let start = 0;
  let i = 0;
  function close(end: number): void {
    if (end > start) sentences.push({ start, end });
    start = end;
  }
  while (i < tokens.count) {
    if (i > start && (startsSentence(tokens, words, i, usesCapitals) || isTooLong(tokens, start, i)))
      close(i);
    if (i === start) {
      const label = labelEnd(tokens, words, i);
      if (label > i) {
        for (let j = i; j < label; j++) places[j] = Place.label;
        close(label);
        i = label;
        continue;
      }
    }
    i++;
  }
  close(tokens.count);
  for (const sentence of sentences) markFirst(sentence, tokens, words, places);
  return { sentences, places };
}

/** Sentences without an end are cut behind a mark, so that no name is cut. */
function isTooLong(tokens: NameTokens, start: number, i: number): boolean {
  if (i - start < LONGEST_SENTENCE) return false;
  return tokens.kinds[i - 1] === TokenKind.other || i - start >= LONGEST_SENTENCE * 2;
}

/** The first word is first, and so is the one behind a colon, an opening quote or "(lacht)" at the beginning. */
function markFirst(
  sentence: Sentence,
  tokens: NameTokens,
  words: readonly WordInfo[],
  places: Uint8Array,
): void {
  let isFirst = true;
  let isAside = false;
  for (let i = sentence.start; i < sentence.end; i++) {
    const surface = words[i]?.surface ?? '';
    if (tokens.kinds[i] === TokenKind.other) {
      if (/^[:"“„«»‘>|•]$/.test(surface)) isFirst = true;
      if (/^[([]$/.test(surface) && isFirst) isAside = true;
      if (/^[)\]]$/.test(surface) && isAside) {
        isFirst = true;
        isAside = false;
      }
      continue;
    }
    if (tokens.kinds[i] === TokenKind.number && isFirst) continue;
    if (isFirst && places[i] === Place.inside) places[i] = Place.first;
    isFirst = false;
  }
}

function startsSentence(
  tokens: NameTokens,
  words: readonly WordInfo[],
  i: number,
  usesCapitals: boolean,
): boolean {
  const gap = tokens.gaps[i] ?? 0;
  if (gap === Gap.blankLine) return true;
  const last = words[i - 1];
  const word = words[i];
  if (last === undefined || word === undefined) return false;
  if (gap === Gap.line) {
    const runsOn =
      usesCapitals &&
      word.shape === Shape.lower &&
      /^[\p{L}\p{N},;'’-]+$/u.test(last.surface) &&
      labelEnd(tokens, words, i) === i;
    return !runsOn;
  }
  if (gap === Gap.none && !/^[.!?…]$/.test(last.surface)) return false;
  if (/^[!?…]$/.test(last.surface)) return true;
  if (last.surface === '.') return endsSentence(tokens, words, i);
  if (last.shape === Shape.initials || last.shape === Shape.lowerInitials) {
    return isDottedAbbreviation(last.surface.toLowerCase()) && word.shape === Shape.title;
  }
  return /^["”»)]$/.test(last.surface) && /^[.!?…]$/.test(words[i - 2]?.surface ?? '') && gap === Gap.space;
}

function endsSentence(tokens: NameTokens, words: readonly WordInfo[], i: number): boolean {
  const before = words[i - 2];
  if (before === undefined || tokens.gaps[i - 1] !== Gap.none) return true;
  if (isAbbreviation(before.folded)) return false;
  if ((before.flags & ListFlag.ordinary) === 0 && isCutRole(before.folded)) return false;
  // "12.30", "naam.nl": no space, no end.
  if (tokens.gaps[i] === Gap.none) return words[i]?.shape === Shape.title && before.shape === Shape.lower;
  return true;
}

/** Where the label of who speaks ends, its colon included; `start` when the line has none. */
function labelEnd(tokens: NameTokens, words: readonly WordInfo[], start: number): number {
  if ((tokens.gaps[start] ?? 0) < Gap.line) return start;
  let from = start;
  // A time before it: "[14:02]", "00:01:12", "12-03-2021 14:02 -".
  while (
    from < tokens.count &&
    from - start < 16 &&
    isTimeMark(words[from], from > start ? (tokens.gaps[from] ?? 0) : 0)
  )
    from++;
  let count = 0;
  for (let i = from; i < tokens.count && count <= LONGEST_LABEL; i++) {
    const word = words[i];
    if (word === undefined || (i > from && (tokens.gaps[i] ?? 0) >= Gap.line)) return start;
    if (word.surface === ':') {
      const isTime = tokens.kinds[i - 1] === TokenKind.number && tokens.gaps[i + 1] === Gap.none;
      return i > from && !isTime ? i + 1 : start;
    }
    if (word.shape === Shape.mark && !/^[().]$/.test(word.surface)) return start;
    if (word.shape !== Shape.mark) count++;
  }
  return start;
}

function isTimeMark(word: WordInfo | undefined, gap: number): boolean {
  if (word === undefined || gap >= Gap.line) return false;
  return word.shape === Shape.number || /^[[\]:.,\-–/()>*•]$/.test(word.surface);
}
