import { tokenise } from '../fold-word.ts';
import { normaliseAnswer } from './normalise-answer.ts';

/** The words of an answer in order, as `normaliseAnswer` writes them: folded, every number `0`. */
export function wordsOf(text: string): string[] {
  return tokenise(normaliseAnswer(text)).map((token) => token.word);
}
