import { foldWord } from '../fold-word.ts';

// A number, a price, a time or a date written in digits is one sign: which number it is seldom says what an answer
// is about.
const NUMBER = /\p{N}+(?:[.,:]\p{N}+)*/gu;
const ENGLISH_NOT = /\b(ca|wo|sha|\p{L}+?)n't\b/gu;
const FULL_FORM: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' };

/**
 * An answer as it is counted and compared, never as it is shown: lower case, accents folded, one kind of apostrophe,
 * every number `0`, English n't written out as "not", composed (NFC). Doing it twice is doing it once.
 */
export function normaliseAnswer(text: string): string {
  const folded = foldWord(text.normalize('NFC')).replace(NUMBER, '0');
  return folded.includes("n't")
    ? folded.replace(ENGLISH_NOT, (_all, verb: string) => `${FULL_FORM[verb] ?? verb} not`)
    : folded;
}
