import { Cue } from './cue-words.ts';
import { endsLikeField, isFieldWord } from './label-words.ts';
import { ListFlag } from './name-list.ts';
import { TokenKind } from './name-tokens.ts';
import type { ReadText } from './read-words.ts';
import { Place } from './sentences.ts';
import type { SpanRow } from './span-row.ts';
import { Shape, type WordInfo } from './word-info.ts';
import {
  has,
  hasCue,
  isCapitalised,
  isLetters,
  isOrdinary,
  isPersonName,
  isPlaceName,
  isTussenvoegsel,
} from './word-tests.ts';

/** The words before the colon at the beginning of a line, in tokens, and how sure they are a name. */
type Label = { start: number; end: number; key: string; likeness: number; hasTime: boolean };

/** No name; a name when the label comes back often; a name as soon as others here speak under a name. */
const Likeness = { none: 0, often: 1, name: 2 } as const;
const OFTEN = 3;
const MOST_WORDS = 4;
const SURE = 0.97;
const SELDOM = 0.85;

/**
 * Who speaks in a chat or transcript: a label that comes back three times and is no role is a person in every turn,
 * in small letters and as an ordinary word too. A field of a mail or a form is nobody.
 */
export function addSpeakers(text: ReadText, row: SpanRow): void {
  const labels: Label[] = [];
  for (const { start, end } of text.sentences) {
    if (text.places[end - 1] !== Place.label || text.words[end - 1]?.surface !== ':') continue;
    const label = labelIn(text, start, end - 1);
    if (label === undefined) continue;
    labels.push(label);
    if (isField(text, label)) removeAll(row, start, end);
  }
  const counts = new Map<string, number>();
  for (const { key } of labels) counts.set(key, (counts.get(key) ?? 0) + 1);
  const isOften = ({ key, likeness }: Label): boolean =>
    likeness !== Likeness.none && (counts.get(key) ?? 0) >= OFTEN;
  const isTalk = labels.some(isOften);
  for (const label of labels) {
    const isTwice =
      label.likeness === Likeness.often && (counts.get(label.key) ?? 0) >= 2 && isNamed(text, label);
    const isInTalk = isTalk || label.hasTime;
    const isSpeaker = isOften(label) || (isInTalk && (isTwice || label.likeness === Likeness.name));
    if (!isSpeaker) continue;
    removeAll(row, label.start, label.end);
    const score = isOften(label) ? SURE : SELDOM;
    row.put({ kind: 'person', start: label.start, end: label.end, score, reason: 'speaker-label' });
  }
}

function isNamed(text: ReadText, { start }: Label): boolean {
  return isPersonName(text.words[start]);
}

function removeAll(row: SpanRow, start: number, end: number): void {
  for (let i = start; i < end; i++) {
    const owner = row.at(i);
    if (owner !== undefined) row.remove(owner);
  }
}

/** The label without the time and the marks before it and without a title or role: "[14:02] mevrouw Postma:". */
function labelIn(text: ReadText, sentenceStart: number, end: number): Label | undefined {
  const { words, tokens } = text;
  let start = sentenceStart;
  while (start < end && !isNameToken(tokens.kinds[start])) start++;
  while (start < end - 1 && isTitle(words[start])) {
    start++;
    while (start < end && words[start]?.surface === '.') start++;
  }
  const hasTime = text.tokens.kinds.slice(sentenceStart, start).includes(TokenKind.number);
  let last = end;
  // "Ans (dochter):" is called by the first word.
  for (let i = start; i < end; i++) if (words[i]?.surface === '(') last = Math.min(last, i);
  if (start >= last || last - start > MOST_WORDS) return undefined;
  const name = words.slice(start, last);
  const key = name.map((word) => word.folded).join(' ');
  const likeness = likenessOf(name);
  if (likeness !== Likeness.none || !hasTime || !isNameWithNote(name))
    return { start, end: last, key, likeness, hasTime };
  return { start, end: start + 1, key, likeness: Likeness.often, hasTime };
}

/** "Roos nr 14", "Gerda korfbal": a name with a note for whoever keeps the telephone. */
function isNameWithNote(name: readonly WordInfo[]): boolean {
  const [first, ...note] = name;
  if (first === undefined || note.length === 0 || !isCapitalised(first) || !isPersonName(first)) return false;
  if (singleLikeness(first) === Likeness.none) return false;
  return note.every((word) => word.shape !== Shape.mark && (!isCapitalised(word) || !isPersonName(word)));
}

function isNameToken(kind: number | undefined): boolean {
  return kind === TokenKind.word || kind === TokenKind.initials;
}

function isTitle(word: WordInfo | undefined): boolean {
  return hasCue(word, Cue.honorific | Cue.kin | Cue.role) && !(isCapitalised(word) && isPersonName(word));
}

function likenessOf(name: readonly WordInfo[]): number {
  const first = name[0];
  if (first === undefined) return Likeness.none;
  if (name.length === 1) return singleLikeness(first);
  let known = 0;
  for (const word of name) {
    if (isTussenvoegsel(word) || isInitial(word)) continue;
    if (!isLetters(word) || isFieldWord(word.folded) || hasCue(word, Cue.speaker | Cue.organisationHead))
      return Likeness.none;
    if (isOrdinary(word) && !(isPersonName(word) && isCapitalised(word))) return Likeness.none;
    if (!has(word, ListFlag.country | ListFlag.publicBody | ListFlag.organisation | ListFlag.term)) known++;
  }
  return known > 0 && !isTussenvoegsel(first) ? Likeness.name : Likeness.none;
}

function isInitial({ shape }: WordInfo): boolean {
  return (
    shape === Shape.initials ||
    shape === Shape.lowerInitials ||
    shape === Shape.oneCapital ||
    shape === Shape.oneLower
  );
}

function singleLikeness(word: WordInfo): number {
  if (!isLetters(word) || isFieldWord(word.folded) || isTussenvoegsel(word)) return Likeness.none;
  if (
    hasCue(word, Cue.speaker | Cue.honorific | Cue.role | Cue.calendar | Cue.organisationHead | Cue.areaHead)
  )
    return Likeness.none;
  // "Opa:" is a role, and so is "INT:".
  if (hasCue(word, Cue.kin | Cue.greeting | Cue.possessive | Cue.joining)) return Likeness.none;
  if (has(word, ListFlag.country | ListFlag.publicBody | ListFlag.organisation | ListFlag.term))
    return Likeness.none;
  // "oma mz:", on the mother's side.
  if (/^(?:mz|vz|pz)$/.test(word.folded)) return Likeness.none;
  if (word.shape === Shape.capitals && (word.folded.length < 4 || !isPersonName(word))) return Likeness.none;
  if (isPersonName(word)) return isOrdinary(word) ? Likeness.often : Likeness.name;
  if (isPlaceName(word) || has(word, ListFlag.capitalised)) return Likeness.none;
  if (!isOrdinary(word)) return isCapitalised(word) ? Likeness.name : Likeness.often;
  return word.isCompound || endsLikeField(word.folded) ? Likeness.none : Likeness.often;
}

/** "Van:", "Bijz.:": what stands before the colon is a field for certain. */
function isField(text: ReadText, { start, end }: Label): boolean {
  const word = text.words[start];
  const last = text.words[end - 1];
  if (end === start + 1) return isFieldWord(word?.folded ?? '') || hasCue(word, Cue.speaker);
  return end === start + 2 && last?.surface === '.' && !isPersonName(word);
}
