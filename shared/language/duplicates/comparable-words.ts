import { tokenise } from '../fold-word.ts';
import { stemDutch } from '../stem-dutch.ts';
import { isPassing, protectedForm } from './protected-words.ts';
import { soundOf } from './sound-of.ts';

/** A word as it is compared: protected words to the letter, others by their sound and stem. */
export type ComparableWord = { key: string; isProtected: boolean; written: string };

const THOUSANDS = /(\p{N})\.(?=\p{N}{3}(?!\p{N}))/gu;
const DECIMALS = /(\p{N})[.,:](?=\p{N})/gu;
const SHORT_POSSESSIVE = /(?<![\p{L}\p{N}])([mz])['’]n(?![\p{L}\p{N}])/giu;

/**
 * The words of an answer that count when it is compared with another, in order. Capitals, accents and punctuation
 * are aside; words that change nothing are left out, unless nothing else is there.
 */
export function comparableWords(text: string): ComparableWord[] {
  // "1.000" is 1000, "2,5" one number and not two, "m'n" one word.
  const plain = text
    .normalize('NFC')
    .replace(THOUSANDS, '$1')
    .replace(DECIMALS, '$1p')
    .replace(SHORT_POSSESSIVE, '$1n');
  const all = tokenise(plain).map(({ word }) => comparable(word));
  const counted = all.filter(({ written }) => !isPassing(written));
  return counted.length > 0 ? counted : all;
}

function comparable(written: string): ComparableWord {
  const form = protectedForm(written);
  if (form !== null) return { key: form, isProtected: true, written };
  return { key: soundOf(stemDutch(written)), isProtected: false, written };
}
