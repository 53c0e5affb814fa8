import { personBehindCue } from './cue-persons.ts';
import { Cue } from './cue-words.ts';
import { FULL_NAME, type NameSpan } from './name-finding.ts';
import { ListFlag } from './name-list.ts';
import { MISC_LABEL } from './name-model.ts';
import { Gap } from './name-tokens.ts';
import { listedOrganisationAt, organisationAt } from './organisations.ts';
import { placeAt } from './places.ts';
import { type ReadText, Style } from './read-words.ts';
import type { Sentence } from './sentences.ts';
import type { SpanRow } from './span-row.ts';
import type { Tagged } from './tag-words.ts';
import { Shape } from './word-info.ts';
import {
  has,
  hasCue,
  isCapitalised,
  isCommonFirstName,
  isLetters,
  isOrdinary,
  isPersonName,
  isPlaceName,
} from './word-tests.ts';

/** Places and organisations by head, preposition or list; a person behind "in" or "gemeente" becomes a place. */
export function addListedNames(text: ReadText, row: SpanRow, tagged: Tagged): void {
  for (const sentence of text.sentences) {
    for (let i = sentence.start; i < sentence.end; i++) {
      const organisation = organisationAt(text, sentence, i);
      if (organisation !== undefined) putOrganisation(row, organisation);
      else addListedOrganisation(text, row, i);
      const place = placeAt(text, sentence, i);
      if (place === undefined) continue;
      const owner = row.at(i);
      if (owner?.kind === 'person' && owner.start === i && owner.end <= place.end && isVetoed(text, place)) {
        row.put(place);
      } else if (owner?.kind === 'place' && owner.start === i) {
        row.put({ ...owner, end: Math.max(owner.end, place.end), score: Math.max(owner.score, place.score) });
      } else if (row.isFree(place.start, place.end) && (tagged.labels[i] ?? 0) < MISC_LABEL) {
        row.put(place);
      }
    }
  }
}

function addListedOrganisation(text: ReadText, row: SpanRow, i: number): void {
  const found = listedOrganisationAt(text, i);
  if (found === undefined) return;
  const owner = row.at(i);
  if (owner === undefined || (owner.start >= found.start && owner.end <= found.end)) row.put(found);
}

/** A longer organisation that the model saw stays as it is, and is surer now that its head is known. */
function putOrganisation(row: SpanRow, span: NameSpan): void {
  for (let i = span.start; i < span.end; i++) {
    const owner = row.at(i);
    if (owner?.kind !== 'organisation' || owner.end - owner.start < span.end - span.start) continue;
    row.put({ ...owner, score: Math.max(owner.score, span.score) });
    return;
  }
  row.put(span);
}

function isVetoed(text: ReadText, place: NameSpan): boolean {
  const word = text.words[place.start];
  return /^(?:place|area)-cue/.test(place.reason) || (isPlaceName(word) && !isPersonName(word));
}

/** Persons behind a title, a kin word and the like, where none was found. */
export function addCuedNames(text: ReadText, row: SpanRow): void {
  for (const sentence of text.sentences) {
    for (let i = sentence.start; i < sentence.end; i++) {
      if (isFullNameAt(text, sentence, i) && row.isFree(i, i + 2)) {
        row.put({ kind: 'person', start: i, end: i + 2, score: FULL_NAME, reason: 'listed-first-name' });
      }
      if (!hasCue(text.words[i], Cue.honorific | Cue.kin | Cue.role | Cue.called | Cue.greeting)) continue;
      const cued = personBehindCue(text, sentence, i);
      if (cued === undefined) continue;
      // "meneer te Riele", of which only the surname was seen.
      const owner = row.at(cued.start) ?? row.at(cued.end - 1);
      const span: NameSpan = { kind: 'person', ...cued };
      if (row.isFree(cued.start, cued.end)) row.put(span);
      else if (owner?.kind === 'person') raise(row, owner, span);
      else if (cued.reason.startsWith('title-cue') && owner?.kind === 'place')
        row.put({ ...span, end: Math.max(span.end, owner.end) });
    }
  }
}

/** A first name and one more capital, of which nothing was made yet: "Steven Blauw". */
function isFullNameAt(text: ReadText, sentence: Sentence, i: number): boolean {
  const [first, last] = [text.words[i], text.words[i + 1]];
  if (i + 1 >= sentence.end || last === undefined || text.tokens.gaps[i + 1] !== Gap.space) return false;
  if (text.styles[i] !== Style.ordinary || last.shape !== Shape.title || !isLetters(last)) return false;
  const isFirst = isCapitalised(first) && isCommonFirstName(first) && !isOrdinary(first);
  if (!isFirst || isPlaceName(first) || has(first, ListFlag.term)) return false;
  const isOther =
    has(last, ListFlag.country | ListFlag.publicBody | ListFlag.term) || hasCue(last, Cue.calendar);
  return !isOther && isPersonName(last) && !last.isStreetLike && !last.isOrganisationLike;
}

/** What the model found and a cue confirms is as sure as the surer of the two. */
function raise(row: SpanRow, owner: NameSpan, cued: NameSpan): void {
  const start = Math.min(owner.start, cued.start);
  const end = Math.max(owner.end, cued.end);
  row.put({ ...owner, start, end, score: Math.max(owner.score, cued.score), reason: cued.reason });
}
