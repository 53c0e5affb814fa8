import { stemDutch } from '../stem-dutch.ts';
import { denialOf, termsOf } from '../terms/negated-terms.ts';
import { isStopWord } from './stop-words.ts';

/** What a group may be named after: a word or a pair, by its stems, and as it was written. */
export type NamingTerm = { key: string; written: string; stems: string[] };

const single = (word: string): NamingTerm => {
  const stem = stemDutch(word);
  return { key: stem, written: word, stems: [stem] };
};

const pair = (first: string, second: string): NamingTerm => {
  const stems = [stemDutch(first), stemDutch(second)];
  return { key: stems.join(' '), written: `${first} ${second}`, stems };
};

/**
 * The different terms of an answer: words that are no stop words, pairs of such words that follow each other, and
 * each denial with what it denies ("niet goed"), also when words stand between. A denied word is no term by itself:
 * an answer that says "niet vriendelijk" is not about "vriendelijk".
 */
export function namingTerms(words: readonly string[]): NamingTerm[] {
  const found = new Map<string, NamingTerm>();
  const denied = new Map<string, number>();
  for (const joined of termsOf(words).slice(words.length)) {
    const [denial = '', word = ''] = joined.split('_');
    if (isStopWord(word)) continue;
    const term = pair(denial, word);
    found.set(term.key, term);
    denied.set(word, (denied.get(word) ?? 0) + 1);
  }
  words.forEach((word, i) => {
    if (isStopWord(word) || denialOf(word) !== null) return;
    const left = denied.get(word) ?? 0;
    if (left > 0) denied.set(word, left - 1);
    else if (!found.has(stemDutch(word))) found.set(stemDutch(word), single(word));
    const next = words[i + 1] ?? '';
    if (left > 0 || next === '' || isStopWord(next) || denialOf(next) !== null || next === word) return;
    const term = pair(word, next);
    if (!found.has(term.key)) found.set(term.key, term);
  });
  return [...found.values()];
}
