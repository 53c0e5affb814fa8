import { isTellingChain } from './chain-names.ts';
import { Cue, isCutRole } from './cue-words.ts';
import type { NameSpan } from './name-finding.ts';
import { ListFlag, PERSON_FLAGS, PLACE_FLAGS } from './name-list.ts';
import { TokenKind } from './name-tokens.ts';
import { isCutShort } from './no-names.ts';
import { type ReadText, Style } from './read-words.ts';
import type { SpanRow } from './span-row.ts';
import { tidySpan } from './tidy-names.ts';
import { Shape, type WordInfo } from './word-info.ts';
import {
  has,
  hasCue,
  isCapitalised,
  isCommonFirstName,
  isInitials,
  isLetters,
  isTussenvoegsel,
  isUnknownWord,
  LONGEST_NAME,
} from './word-tests.ts';

/** A chain that half the country goes to says little: for the researcher to judge. */
const CHAIN = 0.45;
const TELLING_CHAIN = 0.8;

/** What stays in the text: countries, public bodies and terms, as long as they are the whole name. */
export function removeKept(text: ReadText, row: SpanRow): void {
  for (const span of row.all()) {
    const around = text.listed[span.start];
    const match = around !== undefined && around.end >= span.end ? around : undefined;
    const single = text.words[span.start];
    const start = span.start + (/^(?:de|het)$/.test(single?.folded ?? '') ? 1 : 0);
    const flags = (match?.flags ?? 0) | (span.end === start + 1 ? (text.words[start]?.flags ?? 0) : 0);
    // "the Good Landlord Act".
    if (/^(?:Act|Bill)$/.test(text.words[span.end]?.surface ?? '')) {
      row.remove(span);
      continue;
    }
    const isCued = span.reason.includes(':') || isCapitalised(single);
    const isPersonBesides = (flags & PERSON_FLAGS) !== 0 && span.kind === 'person' && isCued;
    // The whole term or a part of a longer one: "Beroep" of "Bezwaar en Beroep".
    const isWhole =
      match === undefined ? span.end === start + 1 : match.end - match.start >= span.end - start;
    const isTerm = (flags & ListFlag.term) !== 0 && isWhole;
    // A brand that is a rare name somewhere ("Toyota") is a brand, unless a title or the like stands before it.
    const isBrand = !span.reason.includes(':') && !isCommonFirstName(single);
    const isChain = isTerm && span.kind === 'organisation' && (flags & ListFlag.organisation) !== 0;
    if (isChain) {
      if (!isTellingChain(text, span)) row.put({ ...span, score: CHAIN, reason: 'chain' });
      else if (span.score < TELLING_CHAIN) row.put({ ...span, score: TELLING_CHAIN });
      continue;
    }
    if (isTerm && (!isPersonBesides || isBrand)) row.remove(span);
    else if (span.kind !== 'person' && (flags & (ListFlag.publicBody | ListFlag.country)) !== 0)
      row.remove(span);
    else if (span.kind === 'person' && (match?.flags ?? 0) & ListFlag.publicBody) row.remove(span);
  }
}

const STREET =
  /.(?:straat|laan|weg|plein|gracht|kade|singel|plantsoen|dreef|boulevard|steeg|straatje|laantje|pleintje)$/;

/** Streets are found by those who look for addresses: with a capital, or with a number behind them. */
export function removeStreets(text: ReadText, row: SpanRow): void {
  for (const span of row.all()) {
    const last = text.words[span.end - 1];
    if (span.kind !== 'place' || last === undefined || !last.isStreetLike) continue;
    const isStreet = STREET.test(last.folded) && isCapitalised(last);
    const isNumbered =
      text.tokens.kinds[span.end] === TokenKind.number || text.words[span.end]?.shape === Shape.withDigit;
    const isListed = span.end === span.start + 1 && (last.flags & PLACE_FLAGS) !== 0;
    if ((isStreet || isNumbered) && !isListed) row.remove(span);
  }
}

/** A place or organisation of ordinary words, written small where names have capitals: "groep", "haven". */
export function removeSmallWords(text: ReadText, row: SpanRow): void {
  for (const span of row.all()) {
    if (span.kind === 'person' || span.reason !== 'model') continue;
    if (isWordAlone(text, tidySpan(text, span)) || isRoom(text, span)) {
      row.remove(span);
      continue;
    }
    if (text.styles[span.start] !== Style.ordinary) continue;
    const words = text.words.slice(span.start, span.end).filter(({ shape }) => shape !== Shape.mark);
    const [first] = words;
    // "Verw. arts": a word cut short.
    if (
      words.length === 1 &&
      first !== undefined &&
      isUnknownWord(first) &&
      isAbbreviatedWord(text, span.start, first)
    ) {
      row.remove(span);
      continue;
    }
    const isSmall = words.every(
      ({ shape, flags }) => shape === Shape.lower && (flags & (PLACE_FLAGS | ListFlag.organisation)) === 0,
    );
    if (isSmall) row.remove(span);
  }
}

const ROOMS = /^(?:afdeling|afd|kamer|zaal|gang|unit|vleugel)$/;

/** "afdeling De Terp", "zaal de linde": a part of a house. */
function isRoom(text: ReadText, { kind, start }: NameSpan): boolean {
  return (
    kind === 'organisation' &&
    (ROOMS.test(text.words[start - 1]?.folded ?? '') || ROOMS.test(text.words[start]?.folded ?? ''))
  );
}

function isAbbreviatedWord(text: ReadText, i: number, word: WordInfo): boolean {
  if (isCutShort(text, i)) return true;
  return isCutRole(word.folded) && text.words[i + 1]?.surface === '.';
}

/** "een Syriër", "the Dutch", a bare "Stichting", and in small letters "met baard": no place and no house. */
function isWordAlone(text: ReadText, { kind, start, end }: NameSpan): boolean {
  const word = text.words[start];
  if (end !== start + 1 || word === undefined) return false;
  // Not "op de Beukenhof".
  const isHouse = word.isCompound || word.isStreetLike || word.isOrganisationLike;
  const isOrigin =
    !isHouse && has(word, ListFlag.capitalised) && !has(word, PLACE_FLAGS | ListFlag.organisation);
  if (isOrigin && /^(?:een|de|die|geen|the|twee|drie|vier|veel)$/.test(text.words[start - 1]?.folded ?? ''))
    return true;
  // "Gespreksleider: GL".
  if (kind === 'organisation')
    return hasCue(word, Cue.speaker) || (hasCue(word, Cue.organisationHead) && has(word, ListFlag.ordinary));
  const isSmall = text.styles[start] === Style.lower && has(word, ListFlag.ordinary);
  return (
    isSmall &&
    /^(?:met|een|'n|n|zn|z'n|mn|m'n|geen|die|dat|deze|dit)$/.test(text.words[start - 1]?.folded ?? '')
  );
}

/** Names without a word of letters, and words that are longer than any name. */
export function removeShapeless(text: ReadText, row: SpanRow): void {
  for (const span of row.all()) {
    const words = text.words.slice(span.start, span.end);
    const isName = words.some(
      (word) => isLetters(word) || isInitials(word) || word.shape === Shape.withDigit,
    );
    const isSpelled = span.reason.endsWith(':spellen');
    // "een heer van stand" without its loose end is "van".
    const tidy = tidySpan(text, span);
    const isSmallOnly = text.words
      .slice(tidy.start, tidy.end)
      .every((word) => isTussenvoegsel(word) && !isCapitalised(word));
    // "met de C en de K.": a letter is nobody's town.
    const isLetter =
      span.kind !== 'person' && words.every((word) => !isLetters(word) && word.shape !== Shape.withDigit);
    if (
      (!isName && !isSpelled) ||
      isLetter ||
      isSmallOnly ||
      words.some((word) => word.folded.length > LONGEST_NAME)
    )
      row.remove(span);
  }
}
