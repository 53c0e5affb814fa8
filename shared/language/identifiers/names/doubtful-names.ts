import { Cue, isAbbreviation, isNobody } from './cue-words.ts';
import { scoreOf } from './model-spans.ts';
import type { NameReason, NameSpan } from './name-finding.ts';
import { ListFlag } from './name-list.ts';
import { isCutShort, isParticiple, isSomethingElse } from './no-names.ts';
import { type ReadText, Style } from './read-words.ts';
import { Place } from './sentences.ts';
import type { SpanRow } from './span-row.ts';
import type { Tagged } from './tag-words.ts';
import { Shape, type WordInfo } from './word-info.ts';
import {
  has,
  isCapitalCompound,
  isCapitalised,
  isCommonFirstName,
  isLetters,
  isOrdinary,
  isPersonName,
  isPlaceName,
  isUnknownWord,
} from './word-tests.ts';

/** Behind the best reading by less than this: worth a look. */
const NARROW = 120;
/** Further away than this the model is sure that a word is no name. */
const DISTANT = 500;
/** Nor is a word that no list has, at the beginning of a sentence. */
const UNLIKELY = 250;

/** The second tier: words that may be names, for a person to look at. */
export function addDoubtful(text: ReadText, row: SpanRow, tagged: Tagged): void {
  for (let i = 0; i < text.tokens.count; i++) {
    if (row.at(i) !== undefined) continue;
    const found = doubtfulAt(text, tagged, i);
    if (found !== undefined) row.put(found);
  }
}

function doubtfulAt(text: ReadText, tagged: Tagged, i: number): NameSpan | undefined {
  const word = text.words[i];
  if (word === undefined || !isLetters(word) || (tagged.labels[i] ?? 0) !== 0) return undefined;
  if (has(word, ListFlag.country | ListFlag.publicBody | ListFlag.term) && !isNameAndTerm(word))
    return undefined;
  if (has(word, ListFlag.capitalised) && !isCommonFirstName(word)) return undefined;
  if ((word.cues & ~(Cue.tussenvoegsel | Cue.role)) !== 0 || isAbbreviation(word.folded)) return undefined;
  if (isNobody(word.folded, text.words[i + 1]?.folded ?? '', text.words[i + 2]?.folded ?? ''))
    return undefined;
  // "King's Day", "Wie is de Mol": part of a term.
  if (((text.listed[i]?.flags ?? 0) & ListFlag.term) !== 0) return undefined;
  if (isSomethingElse(text, i, word)) return undefined;
  const margin = tagged.margins[i] ?? 0;
  const isCapital = isCapitalised(word) && text.styles[i] !== Style.capitals;
  if (isCapital) return capitalisedAt(text, word, i, margin);
  // "de mark was beter": a word, whoever may be called so.
  return isBehindArticle(text, i) && has(word, ListFlag.alsoWord) ? undefined : smallAt(word, i, margin);
}

/** "Iva", who is no IVA. */
function isNameAndTerm(word: WordInfo): boolean {
  return (
    word.shape === Shape.title &&
    isCommonFirstName(word) &&
    !has(word, ListFlag.country | ListFlag.publicBody)
  );
}

/** In small letters (or where all is in capitals): words that are names and no words. */
function smallAt(word: WordInfo, i: number, margin: number): NameSpan | undefined {
  if (isOrdinary(word) || has(word, ListFlag.dutchPlace | ListFlag.area)) return undefined;
  if (isPlaceName(word) && !isCommonFirstName(word)) return undefined;
  const isListed = isCommonFirstName(word) && word.folded.length > 3;
  if (!isListed && (!isPersonName(word) || margin >= NARROW)) return undefined;
  const isSure =
    isListed && !has(word, ListFlag.alsoWord) && !has(word, ListFlag.surname | ListFlag.organisation);
  if (isSure) return doubtful(i, margin < DISTANT ? 0.78 : 0.45, 'listed-first-name');
  return doubtful(
    i,
    Math.min(0.7, 1 - scoreOf(margin) + (isListed ? 0.3 : 0)),
    isListed ? 'listed-first-name' : 'model',
  );
}

function capitalisedAt(text: ReadText, word: WordInfo, i: number, margin: number): NameSpan | undefined {
  if (word.shape === Shape.capitals) return undefined;
  const isInside = text.places[i] === Place.inside;
  const isClear =
    isCommonFirstName(word) && !isOrdinary(word) && !isPlaceName(word) && !has(word, ListFlag.organisation);
  const next = text.words[i + 1];
  const isPart = isCapitalised(next) && (next?.isStreetLike === true || next?.isOrganisationLike === true);
  if (isInside && isClear && !isPart && margin < DISTANT) return doubtful(i, 0.78, 'listed-first-name');
  if ((isInside || margin < UNLIKELY) && isUnknownWord(word))
    return isCutShort(text, i) || isNoName(word, isInside) ? undefined : doubtful(i, 0.4, 'capital');
  if (isOrdinary(word) && !isInside && has(word, ListFlag.frequent)) return undefined;
  // "Ik heb Ger, Sjaak en Nel": a first name that is a word too, with a capital where words have none.
  const isFirstName = has(word, ListFlag.firstName | ListFlag.personName) && !isPlaceName(word);
  // Not "de Zweed Ulf Bergström".
  const isOfKind = isBehindArticle(text, i) && isCapitalised(next);
  if (isInside && isFirstName && !isOfKind && margin < DISTANT) return doubtful(i, 0.45, 'listed-first-name');
  if (isInside && isSurname(word) && margin < DISTANT) return doubtful(i, 0.55, 'listed-surname');
  // "Ik krijg steeds Best aan de lijn".
  const isBare = has(word, ListFlag.surname) && isBehindSmall(text, i) && !isCapitalised(next);
  if (isInside && isBare && text.styles[i] === Style.ordinary) return doubtful(i, 0.45, 'listed-surname');
  if (
    isOrdinary(word) &&
    !isPersonName(word) &&
    !(isInside && margin < NARROW / 2 && !has(word, ListFlag.frequent))
  )
    return undefined;
  return margin < NARROW ? doubtful(i, 1 - scoreOf(margin), 'model') : undefined;
}

function isBehindArticle(text: ReadText, i: number): boolean {
  return /^(?:de|het|een|geen)$/.test(text.words[i - 1]?.folded ?? '');
}

/** Behind a word in small letters, or behind a small word that opens the sentence: "Via Best". */
function isBehindSmall(text: ReadText, i: number): boolean {
  const before = text.words[i - 1];
  if (before?.shape === Shape.lower) return true;
  const opens = text.places[i - 1] === Place.first;
  return (
    opens &&
    /^(?:via|met|bij|volgens|door|toen|daarna|ook|maar|naast|namens|tegen|zonder|alleen)$/.test(
      before?.folded ?? '',
    )
  );
}

/** A surname that is nothing else: "veur Scholten". */
function isSurname(word: WordInfo): boolean {
  if (!isPersonName(word) || isOrdinary(word) || isPlaceName(word)) return false;
  return !has(word, ListFlag.organisation | ListFlag.uncommon);
}

/** "NS-station", and a participle at the beginning: "Nagekomen". */
function isNoName(word: WordInfo, isInside: boolean): boolean {
  if (isCapitalCompound(word) || /.(?:nr|nummer)$/.test(word.folded)) return true;
  // "Nagaan", "Terugbellen": what is to be done.
  if (
    !isInside &&
    /^(?:na|aan|af|uit|op|terug|mee|door|toe|bij|langs|weg)\p{Ll}{2,}[aeiou]\p{Ll}?n$/u.test(word.folded)
  )
    return true;
  return !isInside && isParticiple(word);
}

function doubtful(i: number, score: number, reason: NameReason): NameSpan {
  return { kind: 'person', start: i, end: i + 1, score, reason };
}
