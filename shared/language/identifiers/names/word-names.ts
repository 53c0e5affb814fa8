import type { CuedPerson } from './cue-persons.ts';
import { Cue } from './cue-words.ts';
import { ListFlag } from './name-list.ts';
import { TokenKind } from './name-tokens.ts';
import { type ReadText, Style } from './read-words.ts';
import { Place, type Sentence } from './sentences.ts';
import { Shape, type WordInfo } from './word-info.ts';
import { has, hasCue, isCommonFirstName, isLetters, isOrdinary } from './word-tests.ts';

/** Everyday words that are first names too and on no list as such. */
const SHORT_NAMES = /^(?:wil|mo|ger|bo|jo|do|nel|mar|ko|bas|max|mark|storm|roos|linde|wout)$/;
/** Of these the name behind a small word is more likely than the word. */
const AFTER_SMALL = /^(?:wil|mo|ger|max|bo|ko)$/;
const CONTACT =
  /^(?:app|appt|appte|appen|bel|belt|belde|bellen|mail|mailt|mailde|vraag|vraagt|vroeg|sms|sprak|spreek|stuur|tag|bedank|feliciteer)$/;
const BEHIND_CONTACT =
  /^(?:even|ff|effe|maar|wel|anders|ook|straks|morgen|vanavond|vandaag|gisteren|of|om|voor|eens|zo|nog|en|over|dat|terug|vast|zelf|van|gewoon)$/;
const SMALL = /^(?:met|bij|aan|naar|namens|door|tegen|voor|van)$/;
const PRONOUN =
  /^(?:ik|je|jij|u|hij|ze|zij|we|wij|jullie|die|dat|wie|niet|mama|papa|moeder|vader|er|het|men|iemand|graag|wel|zijn|zn|m'n|ook|maar|hebben|doen|gaan|weten)$/;
const CALLING = /^(?:noem|noemt|noemde|noemen|noemden|genoemd)$/;
const MOST_CALLED = 5;
const DOES =
  /^(?:kan|moet|mag|is|heeft|zit|komt|was|had|gaat|ging|doet|werkt|woont|kwam|ligt|zei|zegt|belde|appte)$/;

/** True for a word of everyday speech that is a first name too. */
export function isShortName(word: WordInfo): boolean {
  return SHORT_NAMES.test(word.folded);
}

function isWordName(word: WordInfo): boolean {
  return SHORT_NAMES.test(word.folded) || (isOrdinary(word) && isCommonFirstName(word) && word.cues === 0);
}

/** A first name in small letters that is a word too, where only a name fits: "ik app max wel even", "storm heet ie". */
export function wordNameAt(text: ReadText, sentence: Sentence, i: number): CuedPerson | undefined {
  const word = text.words[i];
  if (word === undefined || !isLetters(word) || text.tokens.kinds[i] !== TokenKind.word) return undefined;
  if (text.places[i] === Place.label) return undefined;
  if (isCalledSo(text, sentence, i, word)) return person(i, 'called-cue:heet');
  if (isCalledByAll(text, sentence, i, word)) return nickname(text, sentence, i);
  if (text.styles[i] !== Style.lower || !isWordName(word)) return undefined;
  const before = i > sentence.start ? text.words[i - 1] : undefined;
  const next = i + 1 < sentence.end ? text.words[i + 1] : undefined;
  const isEnd = next === undefined || /^[,.!?;:)]$/.test(next.surface);
  if (isEnd && isBehindCalling(text, sentence, i)) return person(i, 'called-cue:noemen');
  if (CONTACT.test(before?.folded ?? '') && (isEnd || BEHIND_CONTACT.test(next?.folded ?? '')))
    return person(i, 'called-cue:noemen');
  if (before?.folded === 'dan' && next?.folded === 'maar' && word.folded !== 'wil')
    return person(i, 'called-cue:noemen');
  if (AFTER_SMALL.test(word.folded) && SMALL.test(before?.folded ?? '') && !isSaying(text, i))
    return person(i, 'called-cue:noemen');
  if (isInRow(text, sentence, i)) return person(i, 'called-cue:noemen');
  if (word.folded === 'wil' && isWilOf(text, sentence, i)) return person(i, 'called-cue:noemen');
  return isDoer(text, sentence, i, word) ? person(i, 'called-cue:noemen') : undefined;
}

function person(i: number, reason: CuedPerson['reason']): CuedPerson {
  return { start: i, end: i + 1, score: 0.8, reason };
}

/** "storm heet ie", "Amrit heet ze geloof ik". */
function isCalledSo(text: ReadText, sentence: Sentence, i: number, word: WordInfo): boolean {
  if (i + 2 >= sentence.end || !/^(?:heet|heette)$/.test(text.words[i + 1]?.folded ?? '')) return false;
  if (!/^(?:ie|hij|ze|zij|die|deze)$/.test(text.words[i + 2]?.folded ?? '')) return false;
  if (
    word.cues !== 0 ||
    PRONOUN.test(word.folded) ||
    /^(?:hoe|zo|anders|nu|toen|eigenlijk)$/.test(word.folded)
  )
    return false;
  return (
    has(word, ListFlag.firstName | ListFlag.personName | ListFlag.surname) || !has(word, ListFlag.frequent)
  );
}

/** "een jongen die ze spijker noemden", "oude sjaan noemden we haar". */
function isCalledByAll(text: ReadText, sentence: Sentence, i: number, word: WordInfo): boolean {
  if (i + 1 >= sentence.end || !/^(?:noemen|noemden|noemde|noemt)$/.test(text.words[i + 1]?.folded ?? ''))
    return false;
  if (word.cues !== 0 || PRONOUN.test(word.folded) || word.shape === Shape.mark) return false;
  const [before2, before] = [text.words[i - 2]?.folded ?? '', text.words[i - 1]?.folded ?? ''];
  const isRelative = /^(?:die|dat)$/.test(before2) && /^(?:ze|we|wij|iedereen|men|ik|zij)$/.test(before);
  const [next, next2] = [text.words[i + 2]?.folded ?? '', text.words[i + 3]?.folded ?? ''];
  const isObject =
    /^(?:we|wij|ze|ik)$/.test(next) &&
    /^(?:haar|hem|m|die|d'r|'m)$/.test(next2) &&
    !/^(?:zo|hoe|dat|wat)$/.test(word.folded);
  return (isRelative && !/^(?:zo|ook|altijd|zelf|het|niet)$/.test(word.folded)) || isObject;
}

function nickname(text: ReadText, sentence: Sentence, i: number): CuedPerson {
  const hasNick =
    i > sentence.start &&
    /^(?:oude|ouwe|lange|dikke|rooie|kleine|grote|zwarte|gekke|malle|blonde)$/.test(
      text.words[i - 1]?.folded ?? '',
    );
  return { start: hasNick ? i - 1 : i, end: i + 1, score: 0.75, reason: 'called-cue:noemen' };
}

/** "wie noemt zn kind nou storm". */
function isBehindCalling(text: ReadText, sentence: Sentence, i: number): boolean {
  for (let j = i - 1; j >= Math.max(sentence.start, i - MOST_CALLED); j--) {
    if (text.words[j]?.shape === Shape.mark) return false;
    if (CALLING.test(text.words[j]?.folded ?? '')) return i - j > 1 || text.words[j]?.folded !== 'genoemd';
  }
  return false;
}

/** "ger, sjaak en nel", "sanne en roos.": beside another first name. */
function isInRow(text: ReadText, sentence: Sentence, i: number): boolean {
  const [before2, before, next, next2] = [-2, -1, 1, 2].map((step) => text.words[i + step]);
  const isName = (word: WordInfo | undefined): boolean =>
    isCommonFirstName(word) && !isOrdinary(word) && word?.cues === 0;
  if (i + 2 < sentence.end && /^(?:,|en|of|&)$/.test(next?.surface ?? '') && isName(next2)) {
    const isList = next?.surface !== ',' || /^(?:,|en|of)$/.test(text.words[i + 3]?.surface ?? '');
    if (isList && !/^(?:de|het|een|die|geen)$/.test(before?.folded ?? '')) return true;
  }
  const isLast = i + 1 >= sentence.end || /^[,.!?;)]$/.test(next?.surface ?? '');
  return i - 2 >= sentence.start && /^(?:en|of|&)$/.test(before?.surface ?? '') && isName(before2) && isLast;
}

/** "wil van opleidingen belde", "eerst wil van jeugdzorg". */
function isWilOf(text: ReadText, sentence: Sentence, i: number): boolean {
  if (text.words[i + 1]?.folded !== 'van' || i + 2 >= sentence.end) return false;
  const before = i > sentence.start ? (text.words[i - 1]?.folded ?? '') : '.';
  if (text.places[i] !== Place.first && !/^(?:[.,;:]|eerst|en|maar|ook|dan|ja|nee)$/.test(before))
    return false;
  return !/^(?:mijn|mn|de|het|een|hem|haar|je|jou|me|mij|alles|iets|die|dat|zijn|zn|ons|hun|t|n)$/.test(
    text.words[i + 2]?.folded ?? '',
  );
}

/** "wil je", "van wil en dank". */
function isSaying(text: ReadText, i: number): boolean {
  const next = text.words[i + 1]?.folded ?? '';
  return PRONOUN.test(next) || (next === 'en' && text.words[i + 2]?.folded === 'dank');
}

/** "storm kan niet, die moet naar school": at the head of a message, and spoken of as somebody further on. */
function isDoer(text: ReadText, sentence: Sentence, i: number, word: WordInfo): boolean {
  if (text.places[i] !== Place.first || word.folded === 'wil') return false;
  if (!DOES.test(text.words[i + 1]?.folded ?? '')) return false;
  for (let j = i + 2; j < sentence.end - 2; j++) {
    if (text.words[j]?.surface !== ',') continue;
    const isSomebody = /^(?:die|hij|ze|zij)$/.test(text.words[j + 1]?.folded ?? '');
    if (isSomebody && (DOES.test(text.words[j + 2]?.folded ?? '') || hasCue(text.words[j + 2], Cue.speech)))
      return true;
  }
  return false;
}
