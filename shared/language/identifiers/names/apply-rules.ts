import { personBehindCue } from './cue-persons.ts';
import { Cue, isEponym, isNobody } from './cue-words.ts';
import { extendPerson } from './extend-persons.ts';
import type { NameSpan } from './name-finding.ts';
import { ListFlag, PLACE_FLAGS } from './name-list.ts';
import { TokenKind } from './name-tokens.ts';
import { listedOrganisationAt, organisationAt, placeAt } from './places-and-organisations.ts';
import { type ReadText, Style } from './read-words.ts';
import { Place, type Sentence } from './sentences.ts';
import type { SpanRow } from './span-row.ts';
import type { Tagged } from './tag-words.ts';
import { Shape } from './word-info.ts';
import { has, hasCue, isCapitalised, isCommonFirstName, isLetters, isOrdinary, isPersonName, isPlaceName } from './word-tests.ts';

/** Places and organisations by head, preposition or list; a person behind "in" or "gemeente" becomes a place. */
export function addListedNames(text: ReadText, row: SpanRow, tagged: Tagged): void {
  for (const sentence of text.sentences) {
    for (let i = sentence.start; i < sentence.end; i++) {
      const organisation = organisationAt(text, sentence, i);
      if (organisation !== undefined && mayPut(row, organisation)) row.put(organisation);
      else if (!isInside(row, i)) addListedOrganisation(text, row, i);
      const place = placeAt(text, sentence, i);
      if (place === undefined) continue;
      const owner = row.at(i);
      const isVeto = owner?.kind === 'person' && owner.start === i && owner.end <= place.end && isVetoed(text, place);
      if (isVeto) row.put({ ...place, end: Math.max(place.end, owner.end) });
      else if (row.isFree(place.start, place.end) && (tagged.labels[i] ?? 0) < 7) row.put(place);
    }
  }
}

function isInside(row: SpanRow, i: number): boolean {
  return row.at(i)?.kind === 'organisation';
}

function addListedOrganisation(text: ReadText, row: SpanRow, i: number): void {
  const found = listedOrganisationAt(text, i);
  if (found === undefined) return;
  const owner = row.at(i);
  if (owner === undefined || (owner.start >= found.start && owner.end <= found.end)) row.put(found);
}

function mayPut(row: SpanRow, span: NameSpan): boolean {
  for (let i = span.start; i < span.end; i++) {
    const owner = row.at(i);
    if (owner?.kind === 'organisation' && owner.end - owner.start >= span.end - span.start) return false;
  }
  return true;
}

function isVetoed(text: ReadText, place: NameSpan): boolean {
  const word = text.words[place.start];
  return /^(?:place|area)-cue/.test(place.reason) || (isPlaceName(word) && !isPersonName(word));
}

/** Persons behind a title, a kin word and the like, where none was found. */
export function addCuedNames(text: ReadText, row: SpanRow): void {
  for (const sentence of text.sentences) {
    for (let i = sentence.start; i < sentence.end; i++) {
      if (!hasCue(text.words[i], Cue.honorific | Cue.kin | Cue.role | Cue.called | Cue.greeting)) continue;
      const cued = personBehindCue(text, sentence, i);
      if (cued === undefined) continue;
      const owner = row.at(cued.start);
      const span: NameSpan = { kind: 'person', ...cued };
      if (row.isFree(cued.start, cued.end)) row.put(span);
      else if (owner?.kind === 'person') raise(row, owner, span);
      else if (cued.reason.startsWith('title-cue') && owner?.kind === 'place') row.put({ ...span, end: Math.max(span.end, owner.end) });
    }
  }
}

/** What the model found and a cue confirms is as sure as the surer of the two. */
function raise(row: SpanRow, owner: NameSpan, cued: NameSpan): void {
  const start = Math.min(owner.start, cued.start);
  const end = Math.max(owner.end, cued.end);
  row.put({ ...owner, start, end, score: Math.max(owner.score, cued.score), reason: cued.reason });
}

/** Makes persons whole, drops those that are words, and tells why each is one. */
export function settlePersons(text: ReadText, row: SpanRow): void {
  for (const sentence of text.sentences) {
    for (let i = sentence.start; i < sentence.end; i++) {
      const span = row.at(i);
      if (span === undefined || span.kind !== 'person' || span.start !== i) continue;
      if (isWordRather(text, span)) {
        row.remove(span);
        continue;
      }
      row.remove(span);
      const whole = extendPerson(text, sentence, row, span);
      row.put({ ...whole, ...reasonOf(text, sentence, whole) });
    }
  }
}

/** One ordinary word at the beginning of a sentence, or in small letters, with nothing but the model for it. */
function isWordRather(text: ReadText, span: NameSpan): boolean {
  const word = text.words[span.start];
  if (word !== undefined && isNobody(word.folded, text.words[span.start + 1]?.folded ?? '', text.words[span.start + 2]?.folded ?? '')) return true;
  if (isLastStreet(text, span)) return true;
  if (span.reason !== 'model' || span.end !== span.start + 1 || word === undefined) return false;
  if (!isLetters(word) && text.tokens.kinds[span.start] !== TokenKind.initials) return true;
  if (isEponym(word.folded) && !hasCue(text.words[span.start - 1], Cue.honorific) && text.words[span.start - 1]?.surface !== '.') return true;
  if (!isOrdinary(word)) return false;
  const isPlain = !isCapitalised(word) || text.places[span.start] === Place.first || text.styles[span.start] === Style.capitals;
  return isPlain && !isPersonName(word) && span.score < 0.9;
}

/** "Laan van de Iemenhees 9": a street and its number, for the finder of addresses. */
function isLastStreet(text: ReadText, span: NameSpan): boolean {
  const isNumbered = text.tokens.kinds[span.end] === TokenKind.number || text.words[span.end]?.shape === Shape.withDigit;
  if (!isNumbered) return false;
  for (let i = span.start; i < span.end; i++) if (text.words[i]?.isStreetLike === true || hasCue(text.words[i], Cue.areaHead)) return true;
  return false;
}

function reasonOf(text: ReadText, sentence: Sentence, span: NameSpan): Pick<NameSpan, 'reason' | 'score'> {
  if (span.reason !== 'model') return span;
  const first = text.words[span.start];
  if (text.places[span.start] === Place.label) return { reason: 'speaker-label', score: Math.max(span.score, 0.8) };
  for (const [cue, key] of CUE_REASONS) {
    const before = text.words[span.start - 1];
    if (span.start > sentence.start && before !== undefined && hasCue(before, cue)) {
      return { reason: `${key}:${before.folded}`, score: span.score };
    }
  }
  if (text.tokens.kinds[span.start] === TokenKind.initials && span.end > span.start + 1) return { reason: 'initials', score: span.score };
  if (isCommonFirstName(first) && !has(first, PLACE_FLAGS)) return { reason: 'listed-first-name', score: span.score };
  if (has(text.words[span.end - 1], ListFlag.surname)) return { reason: 'listed-surname', score: span.score };
  return { reason: 'model', score: span.score };
}

const CUE_REASONS = [
  [Cue.honorific, 'title-cue'],
  [Cue.kin, 'kin-cue'],
  [Cue.called, 'called-cue'],
  [Cue.role, 'role-cue'],
] as const;
