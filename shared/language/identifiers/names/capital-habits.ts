import { type ReadText, Style } from './read-words.ts';
import { Place } from './sentences.ts';
import type { SpanRow } from './span-row.ts';
import { Shape, type WordInfo } from './word-info.ts';
import { isCapitalised } from './word-tests.ts';

/** How a text writes a word in the middle of its sentences. */
export type Habits = {
  /** True when the sentences with capitals write it small, at least twice and more often than with a capital. */
  isMostlySmall(word: WordInfo): boolean;
};

const LEAST_SMALL = 2;

/** Counts how often each word stands in the middle of a sentence with and without a capital. */
export function capitalHabits(text: ReadText): Habits {
  const small = new Map<string, number>();
  const capital = new Map<string, number>();
  for (let i = 0; i < text.words.length; i++) {
    const word = text.words[i];
    if (word === undefined || text.styles[i] !== Style.ordinary || text.places[i] !== Place.inside) continue;
    const counts = word.shape === Shape.lower ? small : isCapitalised(word) ? capital : undefined;
    counts?.set(word.folded, (counts.get(word.folded) ?? 0) + 1);
  }
  return {
    isMostlySmall({ folded }) {
      const count = small.get(folded) ?? 0;
      return count >= LEAST_SMALL && count > (capital.get(folded) ?? 0);
    },
  };
}

const DOUBT = 0.4;

/** A name of one word without a cue that the text mostly writes small is no more than doubtful. */
export function lowerDoubtful(text: ReadText, row: SpanRow, habits: Habits): void {
  for (const span of row.all()) {
    const word = text.words[span.start];
    if (span.end !== span.start + 1 || word === undefined || text.styles[span.start] !== Style.ordinary)
      continue;
    const hasCapitalInside = isCapitalised(word) && text.places[span.start] === Place.inside;
    if (hasCapitalInside || span.reason.includes(':') || !habits.isMostlySmall(word)) continue;
    row.put({ ...span, score: Math.min(span.score, DOUBT) });
  }
}
