import { Cue, isEponym } from './cue-words.ts';
import type { NameReason, NameReasonKey } from './name-finding.ts';
import { ListFlag } from './name-list.ts';
import { Gap } from './name-tokens.ts';
import { isParticiple } from './no-names.ts';
import type { ReadText } from './read-words.ts';
import { Style } from './read-words.ts';
import type { Sentence } from './sentences.ts';
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
  isPlaceName,
  isTussenvoegsel,
  isUnknownWord,
} from './word-tests.ts';

/** A person named behind a word that announces one. */
export type CuedPerson = { start: number; end: number; score: number; reason: NameReason };

/** Words behind which a name follows nearly always. */
const STRONG = new Set(
  'mevrouw mevr mw mej mejuffrouw meneer mijnheer menier mneer dhr heer heren drs ir ing mr prof ds dr jhr fam'.split(
    ' ',
  ),
);
const KEYS: readonly (readonly [number, NameReasonKey, number])[] = [
  [Cue.honorific, 'title-cue', 0.97],
  [Cue.kin, 'kin-cue', 0.9],
  [Cue.called, 'called-cue', 0.9],
  [Cue.role, 'role-cue', 0.85],
  [Cue.greeting, 'greeting-cue', 0.85],
];

/** The person announced at the word `cue`, if a name follows it. */
export function personBehindCue(text: ReadText, sentence: Sentence, cue: number): CuedPerson | undefined {
  const { words, tokens } = text;
  const word = words[cue];
  if (word === undefined || isMidName(word, words[cue - 1])) return undefined;
  const kind = KEYS.find(([bit]) => hasCue(word, bit));
  if (kind === undefined) return undefined;
  let start = cue + 1;
  if (words[start]?.surface === '.' && tokens.gaps[start] === Gap.none) start++;
  if (kind[1] === 'greeting-cue' && words[start]?.surface === ',') start++;
  if (isApposed(text, start, kind[1])) start++;
  if (hasCue(words[start], Cue.honorific) && kind[1] !== 'title-cue') return undefined;
  if (start >= sentence.end || (tokens.gaps[start] ?? 0) > Gap.line) return undefined;
  if (isNextSentence(text, cue, start)) return undefined;
  const end = nameEnd(text, sentence, start, word.folded, kind[1]);
  if (end === start) return undefined;
  return { start, end, score: kind[2], reason: `${kind[1]}:${word.folded}` };
}

/** "de leidinggev. Uitgelegd dat": behind the full stop a sentence begins with a participle. */
function isNextSentence(text: ReadText, cue: number, start: number): boolean {
  const word = text.words[start];
  if (start !== cue + 2 || word?.shape !== Shape.title || isPersonName(word)) return false;
  return isParticiple(word);
}

/** "The location manager, Angel, told", "zijn nieuwe vrouw, Best, werkt": a name between commas. */
function isApposed({ words, styles, tokens }: ReadText, comma: number, key: NameReasonKey): boolean {
  if (words[comma]?.surface !== ',' || (key !== 'role-cue' && key !== 'kin-cue')) return false;
  const name = words[comma + 1];
  const isClosed = /^[,.;]$/.test(words[comma + 2]?.surface ?? '') && tokens.gaps[comma + 2] === Gap.none;
  return isClosed && styles[comma] === Style.ordinary && isCapitalised(name) && isPersonName(name);
}

/** "de Heer" in a name, and kin words that are capitalised in the middle of one, announce nobody. */
function isMidName(word: WordInfo, before: WordInfo | undefined): boolean {
  return (
    word.shape === Shape.title && before !== undefined && isTussenvoegsel(before) && isCapitalised(before)
  );
}

function nameEnd(text: ReadText, sentence: Sentence, start: number, cue: string, key: NameReasonKey): number {
  const isStrong = STRONG.has(cue);
  const { words } = text;
  let at = start;
  while (at < sentence.end && (isInitials(words[at]) || words[at]?.shape === Shape.lowerInitials)) at++;
  const hadInitials = at > start;
  const small = at;
  while (at < sentence.end && isTussenvoegsel(words[at]) && at - small < 3) at++;
  const hasSmall = at > small;
  const name = words[at];
  if (at >= sentence.end || !isLetters(name)) return hadInitials && isStrong ? small : start;
  if (
    !acceptsName(name, {
      isStrong,
      hadInitials,
      hasSmall,
      key,
      isHouse: words[at + 1]?.shape === Shape.number,
      isRow: isSurnameRow(text, small, at),
      small: words[small]?.surface ?? '',
      cue,
      style: text.styles[at] ?? 0,
      isApposed: words[start - 1]?.surface === ',',
    })
  ) {
    // "nagaan of mw. T. recht heeft"; "Mevrouw Van" itself is no name.
    const isAlone = hadInitials && !hasSmall && isStrong && isInitials(words[start]) && !isCapitalised(name);
    return isAlone ? small : start;
  }
  return at + 1;
}

/** Surnames that behind "mevrouw" in small letters are words all the same: "mevrouw best boos". */
const MOSTLY_WORDS =
  /^(?:best|mooi|goed|heel|echt|al|ook|lang|klein|groot|zeer|veel|wel|niet|nu|dan|toen|meer|alles|snel|vroeg|laat|haast|zoet|zelf|even|is|was|kan|moet|mag|zal|wil|ging|komt|kwam|thuis|weer|boven|beneden|bij|van|met|over|maar|want|die|dat|en|of)$/;

/** Behind these a word with a capital is a name, however often it is said: "buurman Groen". */
const NEIGHBOURS =
  /^(?:buurman|buurvrouw|oom|tante|opa|oma|huisarts|wijkagent|agent|wethouder|burgemeester|notaris|tandarts|teamleider|begeleider|begeleidster|consulent|consulente|casemanager|deurwaarder|bewindvoerder|psycholoog|psychiater|verpleegkundige|wijkverpleegkundige|fysiotherapeut|mentor|docent|docente)$/;

type Before = {
  isStrong: boolean;
  hadInitials: boolean;
  hasSmall: boolean;
  key: NameReasonKey;
  isHouse: boolean;
  isRow: boolean;
  /** The first small word as it is written. */
  small: string;
  cue: string;
  style: number;
  /** Between commas: "de huisarts, Vink, vermoedt". */
  isApposed: boolean;
};

/** "van houten" as the lists have it, beginning and ending at these words. */
function isSurnameRow(text: ReadText, start: number, last: number): boolean {
  const match = text.listed[start];
  return match?.start === start && match.end === last + 1 && (match.flags & ListFlag.surname) !== 0;
}

function acceptsName(name: WordInfo | undefined, before: Before): boolean {
  if (name === undefined || has(name, ListFlag.publicBody | ListFlag.country)) return false;
  if (hasCue(name, Cue.calendar | Cue.speaker) || name.cues === Cue.role || isEponym(name.folded))
    return false;
  if ((name.isStreetLike || name.isOrganisationLike) && !isPersonName(name)) return false;
  if (before.isHouse && name.isStreetLike) return false;
  if (isCapitalised(name) && before.style !== Style.capitals) {
    if (before.isStrong) return true;
    if (before.key === 'greeting-cue') return isPersonName(name) && !has(name, ListFlag.frequent);
    if (before.hasSmall && /^\p{Lu}/u.test(before.small) && isPersonName(name)) return true;
    if (isOrdinary(name) || has(name, ListFlag.capitalised | ListFlag.organisation))
      return (
        isPersonName(name) &&
        (!has(name, ListFlag.frequent) || before.isApposed || NEIGHBOURS.test(before.cue))
      );
    if (before.hasSmall) return isPersonName(name) && (before.isRow || /^\p{Lu}/u.test(before.small));
    if (isPlaceName(name) && !isPersonName(name)) return false;
    return name.shape !== Shape.capitals && !name.isOrganisationLike;
  }
  if (before.isStrong) {
    if (name.shape === Shape.lower && !/[aeiouy]/.test(name.folded)) return false;
    if (before.hadInitials) return isPersonName(name) || isUnknownWord(name);
    if (isOrdinary(name) && before.style !== Style.lower)
      return isPersonName(name) && !has(name, ListFlag.frequent) && (name.cues & ~Cue.role) === 0;
    if (isOrdinary(name))
      return (
        has(name, ListFlag.firstName | ListFlag.surname) &&
        !MOSTLY_WORDS.test(name.folded) &&
        (name.cues & ~Cue.role) === 0
      );
    return isPersonName(name) || isUnknownWord(name);
  }
  // "meester soekhoe" in small letters.
  if (before.key === 'title-cue' && before.style === Style.lower && !before.hasSmall && isUnknownWord(name))
    return name.folded.length > 3;
  if (before.isRow) return before.key !== 'greeting-cue' && /^(?:van|vd)$/i.test(before.small);
  if (before.key === 'kin-cue' && before.style === Style.lower && isOrdinary(name)) {
    const isFirst = has(name, ListFlag.firstName | ListFlag.personName);
    return !before.hasSmall && isFirst && !has(name, ListFlag.frequent) && name.cues === 0;
  }
  const mayHaveSmall =
    before.key === 'role-cue' && before.style === Style.lower && /^(?:van|vd)$/.test(before.small);
  if (
    mayHaveSmall &&
    isPersonName(name) &&
    !isOrdinary(name) &&
    !isCommonFirstName(name) &&
    !isPlaceName(name)
  )
    return true;
  if (before.hasSmall || isOrdinary(name) || name.cues !== 0) return false;
  if (before.key === 'called-cue' && !/^(?:heet|heette|heten|genaamd|ene)$/.test(before.cue))
    return isCommonFirstName(name);
  if (before.key === 'called-cue')
    return has(name, ListFlag.firstName) || (isUnknownWord(name) && before.style === Style.lower);
  return isCommonFirstName(name) && !isPlaceName(name);
}
