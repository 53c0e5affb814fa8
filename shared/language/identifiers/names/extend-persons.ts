import { Cue } from './cue-words.ts';
import type { NameSpan } from './name-finding.ts';
import { ListFlag } from './name-list.ts';
import { Gap, TokenKind } from './name-tokens.ts';
import { type ReadText, Style } from './read-words.ts';
import type { Sentence } from './sentences.ts';
import type { SpanRow } from './span-row.ts';
import {
  has,
  hasCue,
  isCapitalised,
  isInitials,
  isLetters,
  isOrdinary,
  isPersonName,
  isTussenvoegsel,
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
  const { words } = text;
  let start = span.start;
  let small = start;
  while (small > sentence.start && start - small < MOST_SMALL && canLead(text, row, small - 1) && isTogether(text, small)) small--;
  // A row of small words belongs to the name with a capital, or when a first name or initials stand before it.
  const lead = words[small - 1];
  const first = words[small];
  if (small < start && small > sentence.start && isNameBefore(text, row, small - 1) && isTogether(text, small)) start = small - 1;
  else if (small < start && isCapitalised(first) && text.places[small] === 0) start = small;
  else if (small < start && isSurnameRow(text, small, span.end)) start = small;
  if (lead === undefined) return start;
  while (start > sentence.start && isInitials(words[start - 1]) && row.at(start - 1) === undefined && isTogether(text, start)) start--;
  const other = row.at(start - 1);
  return start < span.start && other?.kind === 'person' && start - 1 >= sentence.start && !isInitials(words[start - 1])
    ? start
    : start;
}

function canLead(text: ReadText, row: SpanRow, i: number): boolean {
  return isTussenvoegsel(text.words[i]) && row.at(i) === undefined;
}

/** Words such as "van der" before a surname of two words that stands on the list ("de wit") or a rare word. */
function isSurnameRow(text: ReadText, start: number, end: number): boolean {
  return text.listed.some((match) => match.start === start && match.end <= end && (match.flags & ListFlag.surname) !== 0)
    && /^(?:van|vd|ter|ten|el|al)$/.test(text.words[start]?.folded ?? '') && text.styles[start] !== Style.ordinary;
}

function isNameBefore(text: ReadText, row: SpanRow, i: number): boolean {
  const owner = row.at(i);
  if (owner !== undefined) return false;
  return isInitials(text.words[i]);
}

function withoutTitles(text: ReadText, start: number, end: number): number {
  let at = start;
  while (at < end - 1) {
    const word = text.words[at];
    const isTitle = hasCue(word, Cue.honorific) || (hasCue(word, Cue.kin | Cue.role | Cue.greeting) && isOrdinary(word));
    const isDot = at > start && word?.surface === '.';
    if (!isTitle && !isDot) break;
    at++;
  }
  return at;
}

function rightEnd(text: ReadText, sentence: Sentence, row: SpanRow, span: NameSpan): number {
  const { words, tokens } = text;
  let end = span.end;
  for (;;) {
    let at = end;
    if (words[at]?.surface === '-' && tokens.gaps[at] !== Gap.none) return end;
    while (at < sentence.end && at - end < MOST_SMALL && isTussenvoegsel(words[at]) && row.isFree(at, at + 1)) at++;
    const next = words[at];
    if (at >= sentence.end || !isTogether(text, at) || !isTogether(text, end) || next === undefined) return end;
    if (tokens.kinds[at] !== TokenKind.word || tokens.gaps[end] === Gap.none || !isLetters(next)) return end;
    if (!isCapitalised(next) || text.styles[at] === Style.capitals) return end;
    const owner = row.at(at);
    const hasSmall = at > end;
    if (owner !== undefined && owner.kind === 'organisation') return end;
    if (owner?.kind === 'place' && (!hasSmall || /^(?:in|uit|te|bij|op)$/.test(words[end]?.folded ?? ''))) return end;
    if (hasSmall && /^(?:in|op|te|bij|onder|over|aan|uit|voor)$/.test(words[end]?.folded ?? '') && !isCapitalised(words[end])) return end;
    if (hasSmall && words[end]?.folded === 'van' && at === end + 1 && !isPersonName(next) && owner === undefined) return end;
    if (!hasSmall && has(next, ListFlag.country | ListFlag.publicBody | ListFlag.organisation)) return end;
    if (!hasSmall && isOrdinary(next) && !isPersonName(next)) return end;
    end = owner === undefined ? at + 1 : Math.max(owner.end, at + 1);
  }
}
