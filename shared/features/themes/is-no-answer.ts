import { foldWord } from '../../language/fold-word.ts';

/** Whole answers, folded and without punctuation, that say nothing about the question. */
const NO_ANSWERS = new Set(
  [
    'weet niet, weet ik niet, weet ik niet precies, ik weet niet, ik weet het niet, weet het niet, weet ik zo niet',
    'zou het niet weten, ik zou het niet weten, zou ik niet weten, geen idee, heb geen idee, ik heb geen idee',
    'nvt, n v t, niet van toepassing, geen mening, ik heb geen mening, heb geen mening',
    "don't know, dont know, i don't know, i dont know, no idea, not applicable, n a, no opinion",
  ]
    .join(', ')
    .split(', ')
    .map(plain),
);

/** Longer texts are answers whatever they say; so nobody needs to fold a hundred thousand of them. */
export const LONGEST_NO_ANSWER = 60;

/**
 * True for an answer that is left out of the base of percentages: empty, only punctuation, or as a whole
 * 'weet niet', 'niet van toepassing', 'geen mening' or the like, in Dutch or English. Capitals, accents, spaces and
 * punctuation make no difference. An emoji and a plus sign are answers.
 * @param text the whole answer; more than LONGEST_NO_ANSWER characters (UTF-16 units) is never a non-answer
 */
export function isNoAnswer(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_NO_ANSWER) return false;
  if (/^[\p{P}\s]*$/u.test(trimmed)) return true;
  return NO_ANSWERS.has(plain(trimmed));
}

function plain(text: string): string {
  return foldWord(text)
    .replace(/[\p{P}\s]+/gu, ' ')
    .trim();
}
