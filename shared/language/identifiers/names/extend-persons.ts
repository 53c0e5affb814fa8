import { Cue } from './cue-words.ts';
import type { NameSpan } from './name-finding.ts';
import { ListFlag } from './name-list.ts';
import { Gap, TokenKind } from './name-tokens.ts';
import { type ReadText, Style } from './read-words.ts';
import { Place, type Sentence } from './sentences.ts';
import type { SpanRow } from './span-row.ts';
import { Shape } from './word-info.ts';
import {
  has,
  hasCue,
  isCapitalised,
  isCommonFirstName,
  isInitials,
  isLetters,
  isOrdinary,
  isPersonName,
  isTussenvoegsel,
  isUnknownWord,
} from './word-tests.ts';

const MOST_SMALL = 3;

/** Makes a person's name whole: initials and tussenvoegsels before it, surname parts behind it, titles off. */
export function extendPerson(text: ReadText, sentence: Sentence, row: SpanRow, span: NameSpan): NameSpan {
  const start = withoutTitles(text, leftEnd(text, sentence, row, span), span.end);
  const end = rightEnd(text, sentence, row, { ...span, start });
  return start === span.start && end === span.end ? span : { ...span, start, end };
}

function isTogether(text: ReadText, i: number): boolean {
  return (text.tokens.gaps[i] ?? 0) <= Gap.line;
}

function leftEnd(text: ReadText, sentence: Sentence, row: SpanRow, span: NameSpan): number {
  const mayTake = (i: number): boolean =>
    i > sentence.start && row.at(i - 1) === undefined && isTogether(text, i);
  let small = span.start;
  while (span.start - small < MOST_SMALL && mayTake(small) && isTussenvoegsel(text.words[small - 1])) small--;
  let start = span.start;
  // A row of small words belongs to the name with a capital, behind initials, or as the lists have it.
  if (small < start && belongsToName(text, small, span.end, mayTake(small))) start = small;
  while (mayTake(start) && isInitials(text.words[start - 1])) start--;
  return start;
}

function belongsToName(text: ReadText, small: number, end: number, hasBefore: boolean): boolean {
  if (hasBefore && isInitials(text.words[small - 1])) return true;
  if (isCapitalised(text.words[small]) && text.places[small] === Place.inside) return true;
  return isSurnameRow(text, small, end);
}

/** Words such as "van der" before a surname of two words that stands on the list ("de wit") or a rare word. */
function isSurnameRow(text: ReadText, start: number, end: number): boolean {
  const match = text.listed[start];
  const isRow = match?.start === start && match.end <= end && (match.flags & ListFlag.surname) !== 0;
  return (
    isRow &&
    /^(?:van|vd|ter|ten|el|al)$/.test(text.words[start]?.folded ?? '') &&
    text.styles[start] !== Style.ordinary
  );
}

function withoutTitles(text: ReadText, start: number, end: number): number {
  let at = start;
  while (at < end - 1) {
    const word = text.words[at];
    const isTitle =
      hasCue(word, Cue.honorific) || (hasCue(word, Cue.kin | Cue.role | Cue.greeting) && isOrdinary(word));
    const isDot = at > start && word?.surface === '.';
    if (!isTitle && !isDot) break;
    at++;
  }
  return at;
}

function rightEnd(text: ReadText, sentence: Sentence, row: SpanRow, span: NameSpan): number {
  let end = span.end;
  for (;;) {
    let at = end;
    while (
      at < sentence.end &&
      at - end < MOST_SMALL &&
      isTussenvoegsel(text.words[at]) &&
      row.at(at) === undefined
    )
      at++;
    if (at >= sentence.end || !isTogether(text, at) || !isTogether(text, end)) return end;
    if (at === end && isLastName(text, sentence, row, end)) return end + 1;
    if (!goesOn(text, row, end, at)) return end;
    end = Math.max(row.at(at)?.end ?? 0, at + 1);
  }
}

/** "groeten, karin blok": in small letters, at the end of what is said. */
function isLastName(text: ReadText, sentence: Sentence, row: SpanRow, end: number): boolean {
  const [first, name, next] = [text.words[end - 1], text.words[end], text.words[end + 1]];
  if (text.styles[end] !== Style.lower || row.at(end) !== undefined || text.tokens.gaps[end] !== Gap.space)
    return false;
  if (!isCommonFirstName(first) || isOrdinary(first) || !has(name, ListFlag.surname) || name?.cues !== 0)
    return false;
  const isSigned = hasCue(text.words[end - 2], Cue.greeting) || hasCue(text.words[end - 3], Cue.greeting);
  if ((has(name, ListFlag.frequent) && !isSigned) || !isLetters(name)) return false;
  return end + 1 >= sentence.end || /^[.,;:!?)<(]$/.test(next?.surface ?? '');
}

/** Words with which a tussenvoegsel of a surname does not often begin in small letters. */
const PREPOSITIONS = /^(?:in|op|te|bij|onder|over|aan|uit|voor)$/;

/** The first half of surnames of farms in the east. */
const FARM_WORDS = /^(?:Groot|Groote|Grote|Klein|Kleine|Oude|Olde|Nieuwe|Nije|Lutke|Lutje|Wolter|Grooten)$/;

/** True when the word `at`, with small words between `end` and it, is a further part of the name before it. */
function goesOn(text: ReadText, row: SpanRow, end: number, at: number): boolean {
  const next = text.words[at];
  const small = at > end ? text.words[end] : undefined;
  if (next === undefined || text.tokens.kinds[at] !== TokenKind.word || text.tokens.gaps[end] === Gap.none)
    return false;
  if (!isLetters(next) || !isCapitalised(next) || text.styles[at] === Style.capitals) return false;
  const owner = row.at(at);
  if (owner?.kind === 'organisation') return false;
  // "Marietje Groot Koerkamp", "Oude Vrielink".
  const isFarm =
    FARM_WORDS.test(text.words[end - 1]?.surface ?? '') && at === end && text.tokens.gaps[at] === Gap.space;
  if (isFarm && next.shape === Shape.title && !has(next, ListFlag.ordinary) && !isCommonFirstName(next))
    return true;
  if (small === undefined) {
    if (owner?.kind === 'place' || has(next, ListFlag.country | ListFlag.publicBody | ListFlag.organisation))
      return false;
    return !isOrdinary(next) || isPersonName(next);
  }
  if (!isCapitalised(small) && PREPOSITIONS.test(small.folded)) return false;
  // "Karin van Sanne" is two persons, "Karin van Dijk" is one.
  const isFirst = isInitials(text.words[end - 1]) || isCommonFirstName(text.words[end - 1]);
  const isSeen = isPersonName(next) || owner?.kind === 'person' || (owner?.kind === 'place' && isFirst);
  if ((isSeen && !isCommonFirstName(next)) || isRow(text, end, at)) return true;
  return isUnknownWord(next) && /^(?:der|den|de|ter|ten|el|al)$/.test(text.words[at - 1]?.folded ?? '');
}

function isRow(text: ReadText, start: number, last: number): boolean {
  const match = text.listed[start];
  return match?.start === start && match.end > last && (match.flags & ListFlag.surname) !== 0;
}
