import { Cue, isCutRole } from './cue-words.ts';
import { ListFlag } from './name-list.ts';
import { Gap } from './name-tokens.ts';
import { type ReadText, Style } from './read-words.ts';
import { Shape, type WordInfo } from './word-info.ts';
import {
  has,
  hasCue,
  isCapitalCompound,
  isCapitalised,
  isOrdinary,
  isPersonName,
  isUnknownWord,
} from './word-tests.ts';

/** "Verw. huisarts", "Bijz.: mw.": a full stop behind which the sentence goes on. */
export function isCutShort(text: ReadText, i: number): boolean {
  if (text.words[i + 1]?.surface !== '.' || text.tokens.gaps[i + 1] !== Gap.none) return false;
  const next = text.words[i + 2];
  const isOnLine = text.tokens.gaps[i + 2] !== undefined && (text.tokens.gaps[i + 2] ?? 0) <= Gap.space;
  return isOnLine && next !== undefined && (next.shape === Shape.lower || /^[:,;)]$/.test(next.surface));
}

const BEGINNING =
  /^(?:na|aan|af|in|uit|op|over|door|toe|mee|terug|bij|voor|ver|om|weg|neer)?ge.{2,}(?:d|t|en)$/;

/** "Nagekomen", "Uitgelegd", with which a note begins. */
export function isParticiple(word: WordInfo | undefined): boolean {
  return BEGINNING.test(word?.folded ?? '');
}

/** Behind a title or behind the full stop of one. */
export function isBehindTitle(text: ReadText, i: number): boolean {
  const before = text.words[i - 1];
  return hasCue(before, Cue.honorific) || before?.surface === '.';
}

/** "polisnr", "Wmo-consulent", "eind jan", the "Al" of "Al-Khatib": no person when nothing else stands beside it. */
export function isSomethingElse(text: ReadText, i: number, word: WordInfo): boolean {
  if (hasCue(word, Cue.honorific) && text.words[i + 1]?.surface === '.') return true;
  // "Deurwaard. Van der Velden", "Verlosk.: Sterre".
  if (text.words[i + 1]?.surface === '.' && text.tokens.gaps[i + 1] === Gap.none && isCutRole(word.folded))
    return true;
  const isTitled =
    hasCue(text.words[i - 1], Cue.honorific) ||
    (text.words[i - 1]?.surface === '.' && hasCue(text.words[i - 2], Cue.honorific | Cue.role));
  if (!isPersonName(word) && isCutShort(text, i) && !isTitled) return true;
  if (/.(?:nr|nrs|nummer|nummers)$/.test(word.folded)) return true;
  if (isSmallNumber(word)) return true;
  if (isLawMark(text, i, word) || isConsonants(word) || (word.folded === 'ewa' && !isCapitalised(word)))
    return true;
  if (isCapitalCompound(word)) return true;
  // The "noa" of the east, which is "na" and "naar".
  if (word.folded === 'noa' && !isCapitalised(word) && text.styles[i] === Style.ordinary) return true;
  const before = text.words[i - 1];
  // "de mark was beter", and in a text with capitals "een joke".
  const isPlainWord = !isCapitalised(word) && (isOrdinary(word) || has(word, ListFlag.alsoWord));
  const article =
    text.styles[i] === Style.ordinary
      ? /^(?:de|het|een|geen|die|dat|the|his|her|your|their|a|own)$/
      : /^(?:de|het)$/;
  if (isPlainWord && article.test(before?.folded ?? '') && text.tokens.gaps[i] !== Gap.none) return true;
  // "dronk 'n bakske": a word nobody knows, written small behind an article where names have capitals.
  const isUnknownSmall =
    word.shape === Shape.lower && text.styles[i] === Style.ordinary && isUnknownWord(word);
  if (isUnknownSmall && /^(?:de|het|een|geen|die|dat|'n|n|dit|deze|zo'n)$/.test(before?.folded ?? ''))
    return true;
  if (/^(?:jan|mei|april|juni|augustus)$/.test(word.folded))
    return (
      /^(?:eind|einde|begin|half|medio|per|tot|vanaf)$/.test(before?.folded ?? '') ||
      before?.shape === Shape.number
    );
  return /^(?:al|el|van|de|den|der|het|ten|ter|te|la|le|du|von|op|aan|in)$/.test(word.folded);
}

/** "art. 2.3.2 jo. 2.3.5": a mark before the number of an article or a page. */
function isLawMark(text: ReadText, i: number, word: WordInfo): boolean {
  if (!/^(?:art|jo|lid|sub|par|nr|blz|hfst|bijl)$/.test(word.folded) || isCapitalised(word)) return false;
  return text.words[i + 1]?.surface === '.' && text.words[i + 2]?.shape === Shape.number;
}

/** "vrgt": cut short, in small letters. */
function isConsonants(word: WordInfo): boolean {
  if (word.shape !== Shape.lower) return false;
  return /^(?:mz|vz|pz)$/.test(word.folded) || (word.folded.length > 2 && !/[aeiouyj']/.test(word.folded));
}

/** "tussen vier en tien": somewhere a name. */
function isSmallNumber(word: WordInfo): boolean {
  return (
    word.shape === Shape.lower &&
    /^(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|twintig|dertig|veertig|vijftig|zestig|honderd|duizend)$/.test(
      word.folded,
    )
  );
}
