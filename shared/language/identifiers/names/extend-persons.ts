import { Cue } from './cue-words.ts';
import type { NameSpan } from './name-finding.ts';
import { ListFlag } from './name-list.ts';
import { Gap, TokenKind } from './name-tokens.ts';
import { type ReadText, Style } from './read-words.ts';
import { Place, type Sentence } from './sentences.ts';
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
  const { words, tokens } = text;
  let end = span.end;
  for (;;) {
    let at = end;
    if (words[at]?.surface === '-' && tokens.gaps[at] !== Gap.none) return end;
    while (at < sentence.end && at - end < MOST_SMALL && isTussenvoegsel(words[at]) && row.isFree(at, at + 1))
      at++;
    const next = words[at];
    if (at >= sentence.end || !isTogether(text, at) || !isTogether(text, end) || next === undefined)
      return end;
    if (tokens.kinds[at] !== TokenKind.word || tokens.gaps[end] === Gap.none || !isLetters(next)) return end;
    if (!isCapitalised(next) || text.styles[at] === Style.capitals) return end;
    const owner = row.at(at);
    const hasSmall = at > end;
    if (owner !== undefined && owner.kind === 'organisation') return end;
    if (owner?.kind === 'place' && (!hasSmall || /^(?:in|uit|te|bij|op)$/.test(words[end]?.folded ?? '')))
      return end;
    if (
      hasSmall &&
      /^(?:in|op|te|bij|onder|over|aan|uit|voor)$/.test(words[end]?.folded ?? '') &&
      !isCapitalised(words[end])
    )
      return end;
    if (
      hasSmall &&
      words[end]?.folded === 'van' &&
      at === end + 1 &&
      !isPersonName(next) &&
      owner === undefined
    )
      return end;
    if (!hasSmall && has(next, ListFlag.country | ListFlag.publicBody | ListFlag.organisation)) return end;
    if (!hasSmall && isOrdinary(next) && !isPersonName(next)) return end;
    end = owner === undefined ? at + 1 : Math.max(owner.end, at + 1);
  }
}
