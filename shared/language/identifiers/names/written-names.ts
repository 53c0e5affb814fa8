import { announcedAt } from './announced-names.ts';
import type { CuedPerson } from './cue-persons.ts';
import { Cue, isDottedAbbreviation } from './cue-words.ts';
import { ListFlag } from './name-list.ts';
import { gapBefore, isAbbreviated, pastSmall } from './name-steps.ts';
import { Gap } from './name-tokens.ts';
import { notedAt } from './noted-names.ts';
import { type ReadText, Style } from './read-words.ts';
import { Place, type Sentence } from './sentences.ts';
import type { SpanRow } from './span-row.ts';
import { Shape, type WordInfo } from './word-info.ts';
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

/** Names by the way they are written down: "Groot, Joost", "s. de bruin-pols", "t.n.v. r schouten", "huisarts T." */
export function addWrittenNames(text: ReadText, row: SpanRow): void {
  for (const sentence of text.sentences) {
    for (let i = sentence.start; i < sentence.end; i++) {
      const found =
        surnameFirstAt(text, sentence, i) ??
        looseHyphenAt(text, sentence, i) ??
        holderAt(text, sentence, i) ??
        smallInitialsAt(text, sentence, i) ??
        initialsAt(text, sentence, i) ??
        announcedAt(text, sentence, i) ??
        notedAt(text, sentence, i);
      if (found === undefined) continue;
      const owner = row.at(found.start);
      if (owner?.kind === 'organisation' && owner.end > found.end) continue;
      // "textielfabriek Jordaan-ten Cate": the name of a house, to its end.
      if (owner?.kind === 'organisation' && owner.start < found.start && isHouse(text.words[owner.start])) {
        row.put({ ...owner, end: found.end });
        continue;
      }
      const isPerson = owner?.kind === 'person';
      const end = isPerson ? Math.max(owner.end, found.end) : found.end;
      row.put({
        kind: 'person',
        ...found,
        start: isPerson && goesBefore(text, owner.start, found.start) ? owner.start : found.start,
        end,
      });
    }
  }
}

function isHouse(word: WordInfo | undefined): boolean {
  return hasCue(word, Cue.organisationHead) || word?.isOrganisationLike === true;
}

/** "Jan P. de Vries" begins at Jan, "Afschr. n. H. Wilting" and "Cons. Haan" do not begin with what was cut short. */
function goesBefore(text: ReadText, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const word = text.words[i];
    const isPart = isInitials(word) || isTussenvoegsel(word) || (isCapitalised(word) && isLetters(word));
    if (!isPart || hasCue(word, Cue.role | Cue.honorific)) return false;
  }
  return start < end;
}

/** Puts to a person what an early hyphen or a small word cut short left behind. */
export function widenPersons(text: ReadText, row: SpanRow): void {
  for (const span of row.all()) {
    if (span.kind !== 'person' || row.at(span.start) !== span) continue;
    const isCut = span.end - span.start > 2 && /^d\.?$/.test(text.words[span.end - 1]?.folded ?? '');
    const isShort =
      span.end - span.start > 1 && /^(?:v\.d\.|vd|vdr)$/.test(text.words[span.end - 1]?.folded ?? '');
    const from =
      isCut && text.words[span.end - 2]?.folded === 'v' ? span.end - 2 : span.end - (isShort ? 1 : 0);
    const end = Math.max(pastLooseHyphen(text, span.end), pastShortSmall(text, from));
    const owner = row.at(end - 1);
    if (end > span.end && (owner === undefined || owner.kind === 'person'))
      row.put({ ...span, end: Math.max(end, owner?.end ?? 0) });
  }
}

/** "hofman-de groot": the hyphen is in the first word, and the name goes on. */
function pastLooseHyphen(text: ReadText, end: number): number {
  if (!/[-‐‑](?:de|van|den|der|ten|ter|el|al|vd|'t)$/.test(text.words[end - 1]?.folded ?? '')) return end;
  let at = end;
  while (at - end < 2 && isTussenvoegsel(text.words[at])) at++;
  return isLetters(text.words[at]) && gapBefore(text, at) === Gap.space ? at + 1 : end;
}

/** "bram v d berg", "Sanne v.d. Wal", "Jan v. Dam". */
function pastShortSmall(text: ReadText, end: number): number {
  let at = end;
  const first = text.words[at]?.folded ?? '';
  if (/^(?:v\.d\.|vd|vdr|v\.)$/.test(first)) at++;
  else if (first === 'v' && /^(?:d|d\.|de|der)$/.test(text.words[at + 1]?.folded ?? '')) at += 2;
  else return end;
  const name = text.words[at];
  if (!isLetters(name) || gapBefore(text, at) > Gap.space || gapBefore(text, end) !== Gap.space) return end;
  const isShort = first === 'v.';
  return isShort && !(isCapitalised(name) && isPersonName(name)) ? end : at + 1;
}

/** "Groot, Joost <", "Wubbels, A." at the beginning of a line or behind the colon of a field. */
function surnameFirstAt(text: ReadText, sentence: Sentence, i: number): CuedPerson | undefined {
  const before = text.words[i - 1]?.surface ?? '';
  if (i > sentence.start && !/^[:;>•\-–|/]$/.test(before)) return undefined;
  const last = pastSmall(text, sentence, i);
  const surname = text.words[last];
  if (!isLetters(surname) || !isCapitalised(surname) || text.words[last + 1]?.surface !== ',')
    return undefined;
  const first = text.words[last + 2];
  const end = pastSmall(text, sentence, last + 3);
  const isEnd =
    end >= sentence.end ||
    gapBefore(text, end) >= Gap.line ||
    /^[<(;\]|/]$/.test(text.words[end]?.surface ?? '');
  if (last + 2 >= sentence.end || !isEnd || gapBefore(text, last + 2) > Gap.space) return undefined;
  const isFirst = isInitials(first) || (isCommonFirstName(first) && isCapitalised(first));
  if (!isFirst || (!isPersonName(surname) && isOrdinary(surname))) return undefined;
  return { start: i, end, score: 0.9, reason: 'listed-surname' };
}

/** "Nijhuis-ten Cate", "Bakker-de Wit". */
function looseHyphenAt(text: ReadText, sentence: Sentence, i: number): CuedPerson | undefined {
  const word = text.words[i];
  if (word === undefined || !isLetters(word) || !isCapitalised(word)) return undefined;
  const end = pastLooseHyphen(text, i + 1);
  const isName = end > i + 1 && end <= sentence.end && isCapitalised(text.words[end - 1]);
  return isName ? { start: i, end, score: 0.85, reason: 'listed-surname' } : undefined;
}

const HOLDER = /^(?:tnv|t\.n\.v\.)$/;

/** "tnv r schouten", "ten name van s. de bruin", "op naam van jansen": the name of a holder, in small letters too. */
function holderAt(text: ReadText, sentence: Sentence, i: number): CuedPerson | undefined {
  const word = text.words[i];
  if (word === undefined) return undefined;
  const isLong =
    word.folded === 'van' &&
    /^(?:name|naam)$/.test(text.words[i - 1]?.folded ?? '') &&
    /^(?:ten|op)$/.test(text.words[i - 2]?.folded ?? '');
  if (!isLong && !HOLDER.test(word.folded)) return undefined;
  let at = i + 1;
  if (/^[.:]$/.test(text.words[at]?.surface ?? '')) at++;
  const start = at;
  while (at < sentence.end && isSmallInitial(text.words[at])) at++;
  const hasInitials = at > start;
  at = pastSmall(text, sentence, at);
  const name = text.words[at];
  if (at >= sentence.end || !isLetters(name) || gapBefore(text, start) > Gap.space) return undefined;
  if (hasCue(name, Cue.kin | Cue.role | Cue.honorific | Cue.possessive | Cue.organisationHead))
    return undefined;
  const isName = isPersonName(name) || isUnknownWord(name) || (hasInitials && isLetters(name));
  if (!isName || (!hasInitials && isOrdinary(name) && !isCapitalised(name))) return undefined;
  return { start, end: at + 1, score: 0.9, reason: `called-cue:${isLong ? 'naam' : 'tnv'}` };
}

function isSmallInitial(word: WordInfo | undefined): boolean {
  if (word === undefined) return false;
  if (isInitials(word)) return true;
  return word.shape === Shape.oneLower || isDotted(word);
}

function isDotted(word: WordInfo): boolean {
  return word.shape === Shape.lowerInitials && !isDottedAbbreviation(word.surface.toLowerCase());
}

/** "s. de bruin-pols", "p. sharma": initials in small letters before a surname. */
function smallInitialsAt(text: ReadText, sentence: Sentence, i: number): CuedPerson | undefined {
  const word = text.words[i];
  if (word === undefined || !isDotted(word) || isListMark(text, sentence, i)) return undefined;
  const last = pastSmall(text, sentence, i + 1);
  const name = text.words[last];
  if (last >= sentence.end || !isLetters(name) || gapBefore(text, i + 1) > Gap.space) return undefined;
  if (isCapitalised(name) || isAbbreviated(text, last)) return undefined;
  const isNamed = isPersonName(name) && (!isOrdinary(name) || last > i + 1) && !has(name, ListFlag.frequent);
  const isInLowerText = text.styles[i] === Style.lower || (i > 0 && text.places[i - 1] === Place.label);
  const isRare = isUnknownWord(name) && isInLowerText;
  if (!isNamed && !isRare) return undefined;
  return { start: i, end: last + 1, score: isNamed ? 0.85 : 0.6, reason: 'initials' };
}

/** "J.P. de Vries-Bakker": initials and a surname with a capital. */
function initialsAt(text: ReadText, sentence: Sentence, i: number): CuedPerson | undefined {
  const word = text.words[i];
  if (word?.shape !== Shape.initials || isDottedAbbreviation(word.surface.toLowerCase())) return undefined;
  const last = pastSmall(text, sentence, pastBracket(text, sentence, i + 1));
  const name = text.words[last];
  const isName =
    last < sentence.end && isLetters(name) && isCapitalised(name) && gapBefore(text, i + 1) === Gap.space;
  if (!isName || text.styles[i] === Style.capitals || (isOrdinary(name) && !isPersonName(name)))
    return undefined;
  if (hasCue(name, Cue.organisationHead | Cue.calendar) || has(name, ListFlag.term | ListFlag.publicBody))
    return undefined;
  return { start: i, end: last + 1, score: 0.9, reason: 'initials' };
}

/** "L.J. (Laurens Jan) Brinkman": past what the initials stand for. */
function pastBracket(text: ReadText, sentence: Sentence, start: number): number {
  if (text.words[start]?.surface !== '(') return start;
  for (let at = start + 1; at < Math.min(sentence.end, start + 5); at++) {
    if (text.words[at]?.surface === ')') return at > start + 1 ? at + 1 : start;
    if (!isLetters(text.words[at]) || !isCapitalised(text.words[at])) return start;
  }
  return start;
}

/** "a. jansen is te laat" at the beginning may be the first of a list. */
function isListMark(text: ReadText, sentence: Sentence, i: number): boolean {
  return i === sentence.start && /^[a-e]\.$/.test(text.words[i]?.surface ?? '');
}
