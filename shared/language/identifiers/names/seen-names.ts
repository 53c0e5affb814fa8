import type { Habits } from './capital-habits.ts';
import type { ConfirmedInText, ConfirmedNames } from './confirmed-names.ts';
import { Cue } from './cue-words.ts';
import type { NameKind, NameSpan } from './name-finding.ts';
import { ListFlag } from './name-list.ts';
import { Gap, TokenKind } from './name-tokens.ts';
import { type ReadText, Style } from './read-words.ts';
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
  isTussenvoegsel,
} from './word-tests.ts';

/** What is known of names when a text is gone through once more. */
export type SeenNames = {
  inText: ConfirmedInText;
  elsewhere: ConfirmedNames | undefined;
  otherCase: boolean;
  habits: Habits;
};

/** A word that is a name in another text ("Best", "Wil") says little about this one. */
const ELSEWHERE = 0.4;
const SHORTEST = 2;

/** Finds the confirmed names where they were missed; those of the text itself go before those of elsewhere. */
export function addSeenNames(text: ReadText, row: SpanRow, seen: SeenNames): void {
  for (let i = 0; i < text.tokens.count; i++) {
    const word = text.words[i];
    if (word === undefined || row.at(i) !== undefined || !isLetters(word)) continue;
    const here = kindOf(word, seen.inText.kinds);
    const kind = here?.kind ?? kindOf(word, seen.elsewhere)?.kind;
    if (kind === undefined) continue;
    const score = here === undefined ? elsewhereScore(text, i, seen) : scoreHere(text, i, here.word, seen);
    const start = kind === 'person' ? capitalsStart(text, row, i) : i;
    if (score > 0) row.put({ kind, start, end: i + 1, score, reason: 'seen-before' });
  }
  joinNeighbours(text, row);
}

/** "DE JONGE": with the small words that are in capitals too. */
function capitalsStart(text: ReadText, row: SpanRow, i: number): number {
  let start = i;
  while (
    text.words[i]?.shape === Shape.capitals &&
    isTussenvoegsel(text.words[start - 1]) &&
    text.words[start - 1]?.shape === Shape.capitals &&
    text.tokens.gaps[start] === Gap.space &&
    row.at(start - 1) === undefined
  )
    start--;
  return start;
}

/** Looks a word up, without its genitive -s too: "Brams", "Jans", "Meis". */
function kindOf(
  word: WordInfo,
  names: ConfirmedNames | undefined,
): { word: string; kind: NameKind } | undefined {
  const { folded } = word;
  const kind = names?.get(folded);
  if (kind !== undefined) return { word: folded, kind };
  const shortest = isCapitalised(word) ? SHORTEST + 1 : SHORTEST + 2;
  if (folded.length <= shortest || !folded.endsWith('s')) return undefined;
  const base = folded.slice(0, -1);
  const ofBase = names?.get(base);
  return ofBase === undefined ? undefined : { word: base, kind: ofBase };
}

function elsewhereScore(text: ReadText, i: number, seen: SeenNames): number {
  const word = text.words[i];
  if (word === undefined || seen.habits.isMostlySmall(word) || isTussenvoegsel(word)) return 0;
  const score = plainScore(text, i, seen.otherCase, false);
  if (!isOrdinary(word)) return score;
  return isCapitalised(word) ? Math.min(score, ELSEWHERE) : 0;
}

function scoreHere(text: ReadText, i: number, name: string, seen: SeenNames): number {
  const word = text.words[i];
  if (word === undefined) return 0;
  const isStrong = seen.inText.strong.has(name);
  const hasCapital = isCapitalised(word) && text.styles[i] !== Style.capitals;
  if (seen.habits.isMostlySmall(word) && !(isStrong && hasCapital && text.places[i] === Place.inside)) {
    return isStrong && isNameHere(text, i, seen, name) ? 0.72 : 0;
  }
  const score = plainScore(text, i, seen.otherCase, isStrong);
  if (score > 0 || hasCapital || !seen.otherCase) return score;
  return isStrong && isNameHere(text, i, seen, name) ? 0.72 : 0;
}

/** How sure a word is that was a name before; 0 when its looks do not tell. */
function plainScore(text: ReadText, i: number, otherCase: boolean, isStrong: boolean): number {
  const word = text.words[i];
  const isTelling = isCapitalised(word) && text.styles[i] !== Style.capitals;
  if (isTelling && text.places[i] !== Place.first)
    return isOrdinary(word) && has(word, ListFlag.frequent) ? 0.7 : 0.9;
  if (isTelling && isOrdinary(word)) return isVerbBehind(text, i) || !has(word, ListFlag.frequent) ? 0.78 : 0;
  if (isTelling) return 0.85;
  if (isOrdinary(word)) return text.styles[i] === Style.lower && isSubject(text, i) ? 0.76 : 0;
  return otherCase && (word?.folded.length ?? 0) > (isStrong ? 2 : 3) ? 0.8 : 0;
}

const ARTICLES =
  /^(?:de|het|een|geen|die|deze|dat|dit|elke|iedere|'t|'n|n|t|wat|veel|meer|deze|rode|mooie|grote|kleine|of)$/;
const PREPOSITIONS =
  /^(?:van|met|voor|bij|aan|door|tegen|naar|naast|zonder|over|tante|tegenover|behalve|dan)$/;
const PRONOUNS =
  /^(?:ik|jij|je|u|hij|ze|zij|we|wij|jullie|men|het|de|een|er|dat|die|dit|niet|nog|wel|ook|graag|hem|haar|hun|me|mij|zich|dus|maar|geen|iets|niks|niets|hier|daar|nu|mijn|mn|zijn|zn|wat|alles|iedereen|iemand|weten|hebben|doen|gaan|zeggen|en|of)$/;
const VERBS =
  /^(?:lag|zat|stond|liep|at|bleef|moest|mocht|kon|zou|deed|nam|bracht|haalde|reed|ging|viel|sliep|huilde|stuurde|kreeg|las|keek|zag|hoorde|wist|mag|moet|kan|zal|ligt|zit|staat|loopt|blijft|doet|neemt|brengt|haalt|rijdt|valt|slaapt|huilt|stuurt|krijgt|leest|kijkt|ziet|hoort|weet|regelt|regelde|werd|wordt|heet|heette)$/;

/**
 * A word that is a name here by a cue, in small letters, where nothing but a name fits: behind "met" or "van", or
 * before what somebody did. Words that are said all the time ("wil") need more than others ("linde").
 */
function isNameHere(text: ReadText, i: number, seen: SeenNames, name: string): boolean {
  const word = text.words[i];
  const before = text.places[i] === Place.first ? '' : (text.words[i - 1]?.folded ?? '');
  const next = text.words[i + 1]?.folded ?? '';
  if (word === undefined || word.shape === Shape.capitals) return seen.inText.strong.has(name);
  if (
    !seen.inText.strongSmall.has(name) ||
    ARTICLES.test(before) ||
    hasCue(text.words[i - 1], Cue.possessive)
  )
    return false;
  if (isSubject(text, i) && !isPronounBefore(before)) return true;
  // "beer?"
  if (
    text.places[i] === Place.first &&
    /^[?!]$/.test(next) &&
    (text.tokens.gaps[i + 2] ?? Gap.line) >= Gap.line
  )
    return true;
  // "hoi, storm", "buurvrouw wil van 13".
  const beforeComma = before === ',' ? text.words[i - 2] : text.words[i - 1];
  if (hasCue(beforeComma, Cue.greeting)) return true;
  if (hasCue(text.words[i - 1], Cue.kin) && /^(?:van|uit|beneden|hiernaast)$/.test(next)) return true;
  if (!has(word, ListFlag.frequent) && !/^wil$/.test(name)) return !endsLikeAdjective(before);
  if (PREPOSITIONS.test(before)) return !/^(?:je|jij|u|ik|hij|ze|zij|we)$/.test(next);
  return hasCue(text.words[i - 1], Cue.speech) && !PRONOUNS.test(next) && before !== 'wil';
}

function isPronounBefore(before: string): boolean {
  return /^(?:ik|jij|je|u|hij|ze|zij|we|wij|jullie|men|wie|dat|die|iedereen|niemand|iemand|moeder|vader|mama|papa|niet|zelf|vrouw|man)$/.test(
    before,
  );
}

/** "mooie", "lekkere": a noun follows. */
function endsLikeAdjective(before: string): boolean {
  return before.length > 4 && before.endsWith('e');
}

function isVerbBehind(text: ReadText, i: number): boolean {
  const next = text.words[i + 1];
  return hasCue(next, Cue.speech) || VERBS.test(next?.folded ?? '');
}

/** "roos had stage" where all is in small letters: no article before it and what someone does behind it. */
function isSubject(text: ReadText, i: number): boolean {
  if (!isVerbBehind(text, i)) return false;
  const before = text.places[i] === Place.first ? undefined : text.words[i - 1];
  return !ARTICLES.test(before?.folded ?? '') && !hasCue(before, Cue.possessive);
}

/** "Sanne" and "Boer" beside each other with only small words between them are one name. */
function joinNeighbours(text: ReadText, row: SpanRow): void {
  const spans = row.all();
  for (let i = 1; i < spans.length; i++) {
    const left = row.at((spans[i - 1] as NameSpan).end - 1);
    const right = spans[i];
    if (left === undefined || right === undefined || left.kind !== 'person' || right.kind !== 'person')
      continue;
    if (left.reason !== 'seen-before' && right.reason !== 'seen-before') continue;
    if (left.end !== right.start || text.tokens.gaps[right.start] !== 1) continue;
    if (text.tokens.kinds[right.start] !== TokenKind.word && !isPersonName(text.words[right.start])) continue;
    row.put({ ...left, end: right.end, score: Math.max(left.score, right.score) });
  }
}
