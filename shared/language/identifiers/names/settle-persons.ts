import { Cue, isEponym, isNobody } from './cue-words.ts';
import { extendPerson } from './extend-persons.ts';
import { FULL_NAME, type NameSpan } from './name-finding.ts';
import { ListFlag, PLACE_FLAGS } from './name-list.ts';
import { TokenKind } from './name-tokens.ts';
import { isBehindTitle, isSomethingElse } from './no-names.ts';
import { type ReadText, Style } from './read-words.ts';
import { Place, type Sentence } from './sentences.ts';
import type { SpanRow } from './span-row.ts';
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
  isTussenvoegsel,
  isUnknownWord,
} from './word-tests.ts';

/** Makes persons whole, drops those that are words, and tells why each is one. */
export function settlePersons(text: ReadText, row: SpanRow): void {
  for (const sentence of text.sentences) {
    for (let i = sentence.start; i < sentence.end; i++) {
      const span = row.at(i);
      if (span === undefined || span.kind !== 'person' || span.start !== i) continue;
      if (isWordRather(text, withoutMarks(text, span))) {
        row.remove(span);
        continue;
      }
      row.remove(span);
      const other = otherKind(text, span);
      if (other !== undefined) {
        row.put({ ...span, ...other });
        continue;
      }
      const whole = withoutTrade(text, extendPerson(text, sentence, row, span));
      const { reason, score } = reasonOf(text, sentence, whole);
      row.put({
        ...whole,
        reason,
        score: Math.max(score, isFullName(text, whole) || isClearName(text, whole) ? FULL_NAME : 0),
      });
    }
  }
}

/** "Verw." without its full stop. */
function withoutMarks(text: ReadText, span: NameSpan): NameSpan {
  let { end } = span;
  while (end > span.start + 1 && text.tokens.kinds[end - 1] === TokenKind.other) end--;
  return end === span.end ? span : { ...span, end };
}

/** One ordinary word at the beginning of a sentence, or in small letters, with nothing but the model for it. */
function isWordRather(text: ReadText, span: NameSpan): boolean {
  const word = text.words[span.start];
  const [next, afterNext] = [text.words[span.start + 1], text.words[span.start + 2]];
  if (word !== undefined && isNobody(word.folded, next?.folded ?? '', afterNext?.folded ?? '')) return true;
  if (isLastStreet(text, span) || isSmallWordsOnly(text, span) || isHalfName(text, span)) return true;
  if (word !== undefined && span.end === span.start + 1 && isSomethingElse(text, span.start, word))
    return true;
  if (span.reason !== 'model' || span.end !== span.start + 1 || word === undefined) return false;
  if (!isLetters(word) && text.tokens.kinds[span.start] !== TokenKind.initials) return true;
  if (isEponym(word.folded) && !isBehindTitle(text, span.start)) return true;
  if (word.isCompound && !isCapitalised(word) && !isPersonName(word)) return true;
  if (!isOrdinary(word)) return false;
  const isSaidOften = has(word, ListFlag.frequent) && text.places[span.start] === Place.first;
  if (isSaidOften && span.score < 0.5) return true;
  // "mevrouw kookt zelf": a verb behind the title.
  if (!isPersonName(word) && !isCapitalised(word) && hasCue(text.words[span.start - 1], Cue.honorific))
    return true;
  if (
    !isPersonName(word) &&
    (isSaidOften || !isCapitalised(word)) &&
    text.styles[span.start] === Style.ordinary
  )
    return true;
  const isPlain =
    !isCapitalised(word) ||
    text.places[span.start] === Place.first ||
    text.styles[span.start] === Style.capitals;
  return isPlain && !isPersonName(word) && span.score < 0.9;
}

/** Two words with capitals, of which the lists know one as a person's. */
function isFullName(text: ReadText, span: NameSpan): boolean {
  const words = text.words.slice(span.start, span.end).filter((word) => isCapitalised(word));
  return (
    words.length > 1 &&
    words.some((word) => isPersonName(word) && !isOrdinary(word)) &&
    !isOrdinary(words.at(-1))
  );
}

/** A first name that is nothing else, with a capital in the middle of a sentence. */
function isClearName(text: ReadText, { start, end }: NameSpan): boolean {
  const word = text.words[start];
  if (end !== start + 1 || text.places[start] !== Place.inside || text.styles[start] !== Style.ordinary)
    return false;
  return isCapitalised(word) && isCommonFirstName(word) && !isOrdinary(word) && !isPlaceName(word);
}

function isSmallWordsOnly(text: ReadText, span: NameSpan): boolean {
  for (let i = span.start; i < span.end; i++) if (!isTussenvoegsel(text.words[i])) return false;
  return !isCapitalised(text.words[span.start]);
}

/** "w. de w", "vd maand": initials without a name, or a small word and an ordinary one. */
function isHalfName(text: ReadText, span: NameSpan): boolean {
  const words = text.words.slice(span.start, span.end);
  const names = words.filter((word) => isLetters(word) && !isTussenvoegsel(word));
  const first = words[0];
  if (first === undefined || isCapitalised(first)) return false;
  if (names.length === 0) return first.shape !== Shape.initials || !isBehindTitle(text, span.start);
  // "zo simpel is t. Dat is": the end of a sentence and the beginning of the next.
  const areWords = names.every(
    (word) => isOrdinary(word) && !isPersonName(word) && has(word, ListFlag.frequent),
  );
  if (first.shape === Shape.lowerInitials && areWords) return true;
  const isShort = /^(?:vd|vdr)$/.test(first.folded) && !isBehindTitle(text, span.start);
  return isShort && names.every((word) => isOrdinary(word) && !isPersonName(word) && !isCapitalised(word));
}

/** "jos de postbode" in small letters is jos. */
function withoutTrade(text: ReadText, span: NameSpan): NameSpan {
  const last = text.words[span.end - 1];
  const isTrade = isOrdinary(last) && !isPersonName(last) && last?.shape === Shape.lower;
  const isBehindArticle = text.words[span.end - 2]?.folded === 'de';
  const isListed = text.listed[span.end - 1] !== undefined;
  return isTrade && isBehindArticle && !isListed && span.end - span.start === 3
    ? { ...span, end: span.end - 2 }
    : span;
}

/** "Titus Lyceum", "Marco Pololaan": called after a person, and no person. */
function otherKind(text: ReadText, span: NameSpan): Pick<NameSpan, 'kind' | 'reason'> | undefined {
  const last = text.words[span.end - 1];
  if (span.end === span.start + 1 || last === undefined || isPersonName(last) || !isCapitalised(last))
    return undefined;
  const first = text.words[span.start];
  if (/^(?:zorg|welzijn|jeugdzorg|thuiszorg).{3}/.test(first?.folded ?? '') && isUnknownWord(first))
    return { kind: 'organisation', reason: 'organisation-head' };
  if (last.isOrganisationLike || hasCue(last, Cue.organisationHead))
    return { kind: 'organisation', reason: 'organisation-head' };
  return last.isStreetLike ? { kind: 'place', reason: 'area-cue' } : undefined;
}

/** "Laan van de Iemenhees 9": a street and its number, for the finder of addresses. */
function isLastStreet(text: ReadText, span: NameSpan): boolean {
  const isNumbered =
    text.tokens.kinds[span.end] === TokenKind.number || text.words[span.end]?.shape === Shape.withDigit;
  if (!isNumbered) return false;
  for (let i = span.start; i < span.end; i++)
    if (text.words[i]?.isStreetLike === true || hasCue(text.words[i], Cue.areaHead)) return true;
  return false;
}

function reasonOf(text: ReadText, sentence: Sentence, span: NameSpan): Pick<NameSpan, 'reason' | 'score'> {
  if (span.reason !== 'model') return span;
  const first = text.words[span.start];
  if (text.places[span.start] === Place.label)
    return { reason: 'speaker-label', score: Math.max(span.score, 0.8) };
  for (const [cue, key] of CUE_REASONS) {
    const before = text.words[span.start - 1];
    if (span.start > sentence.start && before !== undefined && hasCue(before, cue)) {
      return { reason: `${key}:${before.folded}`, score: span.score };
    }
  }
  if (text.tokens.kinds[span.start] === TokenKind.initials && span.end > span.start + 1)
    return { reason: 'initials', score: span.score };
  if (isCommonFirstName(first) && !has(first, PLACE_FLAGS))
    return { reason: 'listed-first-name', score: span.score };
  if (has(text.words[span.end - 1], ListFlag.surname)) return { reason: 'listed-surname', score: span.score };
  return { reason: 'model', score: span.score };
}

const CUE_REASONS = [
  [Cue.honorific, 'title-cue'],
  [Cue.kin, 'kin-cue'],
  [Cue.called, 'called-cue'],
  [Cue.role, 'role-cue'],
] as const;
