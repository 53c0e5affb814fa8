import { Gap } from './name-tokens.ts';
import type { ReadText } from './read-words.ts';
import type { Sentence } from './sentences.ts';
import { isTussenvoegsel } from './word-tests.ts';

/** What stands before a token, as `Gap`. */
export function gapBefore(text: ReadText, i: number): number {
  return text.tokens.gaps[i] ?? 0;
}

/** Past tussenvoegsels, at most three. */
export function pastSmall(text: ReadText, sentence: Sentence, start: number): number {
  let at = start;
  while (at < sentence.end && at - start < 3 && isTussenvoegsel(text.words[at])) at++;
  return at;
}

/** True when a full stop stands right behind the word. */
export function isAbbreviated(text: ReadText, i: number): boolean {
  return text.words[i + 1]?.surface === '.' && gapBefore(text, i + 1) === Gap.none;
}
