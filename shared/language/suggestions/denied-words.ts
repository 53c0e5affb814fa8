import { wordsOf } from '../terms/count-words.ts';
import { denialOf } from '../terms/negated-terms.ts';

/** A word as counting sees it, and whether a denial takes back what it says. */
export type HeardWord = { word: string; isDenied: boolean };

// What parts one statement from the next: a denial does not reach over it.
const STATEMENT_END =
  /[.,;:!?()"\n]+(?=\s|$)|\s[-–]\s|\b(?:en|maar|want|omdat|dus|terwijl|and|but|because|so|while)\b/iu;
const REACHED_AFTER = 4;
const REACHED_BEFORE = 1;

/**
 * The words of a text in order. A denial reaches the four words behind it, or the one before it when none follows,
 * within its statement: in "Niet lang hoeven wachten" the last three are denied, in "dat klopt niet" the verb.
 */
export function heardWords(text: string): HeardWord[] {
  return text.split(STATEMENT_END).flatMap((statement) => {
    const heard = wordsOf(statement).map((word): HeardWord => ({ word, isDenied: false }));
    heard.forEach(({ word }, i) => {
      if (denialOf(word) === null) return;
      const after = heard.slice(i + 1, i + 1 + REACHED_AFTER);
      const reached = after.length > 0 ? after : heard.slice(Math.max(0, i - REACHED_BEFORE), i);
      for (const item of reached) item.isDenied = denialOf(item.word) === null;
    });
    return heard;
  });
}
