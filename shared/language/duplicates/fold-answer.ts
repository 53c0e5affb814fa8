import { foldWord } from '../fold-word.ts';

const BEYOND_ASCII = /[\u0080-\uffff]/;

/**
 * What an answer says but for capitals, accents, punctuation and spaces: two answers are the same when this is equal.
 * Texts without a word ("-", "?") are only the same when they are equal; an empty one gives "=".
 */
export function foldAnswer(text: string): string {
  const lower = foldWord(text);
  // Most Dutch answers are plain ASCII, and for those the simple pattern is several times faster.
  const signs = BEYOND_ASCII.test(lower) ? /[^\p{L}\p{M}\p{N}]+/gu : /[^a-z0-9]+/g;
  const folded = lower.replace(signs, ' ').trim();
  return folded === '' ? `=${text.trim()}` : folded;
}
