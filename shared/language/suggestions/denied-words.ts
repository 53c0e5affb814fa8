import { wordsOf } from '../terms/count-words.ts';
import { denialOf } from '../terms/negated-terms.ts';

/** A word as counting sees it, and whether a denial takes back what it says. */
export type HeardWord = { word: string; isDenied: boolean };

// What parts one statement from the next: a denial does not reach over it.
const STATEMENT_END = /[.,;:!?()"\n]+(?=\s|$)|\s[-–]\s/u;
const NEW_STATEMENT: ReadonlySet<string> = new Set(
  'en maar want omdat dus terwijl and but because so while'.split(' '),
);
const REACHED_AFTER = 4;

/** Marks as denied what one denial, at `place`, reaches. */
function deny(statement: readonly HeardWord[], place: number): void {
  const isReachable = (item: HeardWord | undefined): item is HeardWord =>
    item !== undefined && !NEW_STATEMENT.has(item.word);
  let reached = 0;
  for (let i = place + 1; reached < REACHED_AFTER; i++, reached++) {
    const item = statement[i];
    if (!isReachable(item)) break;
    item.isDenied = denialOf(item.word) === null;
  }
  const before = statement[place - 1];
  if (reached === 0 && isReachable(before)) before.isDenied = denialOf(before.word) === null;
}

/**
 * The words of a text in order. A denial reaches the four words behind it, or the one before it when none follows,
 * within its statement: in "Niet lang hoeven wachten" the last three are denied, in "dat klopt niet" the verb.
 */
export function heardWords(text: string): HeardWord[] {
  return text.split(STATEMENT_END).flatMap((part) => {
    const statement = wordsOf(part).map((word): HeardWord => ({ word, isDenied: false }));
    statement.forEach(({ word }, place) => {
      if (denialOf(word) !== null) deny(statement, place);
    });
    return statement;
  });
}
