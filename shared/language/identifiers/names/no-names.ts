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
  if (isCapitalCompound(word)) return true;
  // The "noa" of the east, which is "na" and "naar".
  if (word.folded === 'noa' && !isCapitalised(word) && text.styles[i] === Style.ordinary) return true;
  const before = text.words[i - 1];
  // "de mark was beter", and in a text with capitals "een joke".
  const isPlainWord = !isCapitalised(word) && (isOrdinary(word) || has(word, ListFlag.alsoWord));
  const article = text.styles[i] === Style.ordinary ? /^(?:de|het|een|geen|die|dat)$/ : /^(?:de|het)$/;
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
