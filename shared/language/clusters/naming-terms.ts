import { stemDutch } from '../stem-dutch.ts';
import { denialOf, termsOf } from '../terms/negated-terms.ts';
import { isStopWord } from './stop-words.ts';

/** What a group may be named after: a word or a pair, by its stems, and as it was written. */
export type NamingTerm = { key: string; written: string; stems: string[] };

// Forms that endings do not bring together, with the one they count as.
const SAME_WORD: ReadonlyMap<string, string> = new Map([
  ['wist', 'weet'],
  ['wisten', 'weet'],
  ['weten', 'weet'],
  ['geweten', 'weet'],
]);

const stemOf = (word: string) => stemDutch(SAME_WORD.get(word) ?? word);

const single = (word: string): NamingTerm => {
  const stem = stemOf(word);
  return { key: stem, written: word, stems: [stem] };
};

const pair = (first: string, second: string): NamingTerm => {
  const stems = [stemOf(first), stemOf(second)];
  return { key: stems.join(' '), written: `${first} ${second}`, stems };
};

// Between a verb and its denial: "weet het niet", "wist ik ook niet".
const BETWEEN: ReadonlySet<string> = new Set(
  'het dat dit ik wij we er ook nog echt dus mij me toen zelf'.split(' '),
);

const FARTHEST_BETWEEN = 2;

/** The place of the word that a denial at place `denial` denies and that stands before it, or -1: "wist niet dat". */
function deniedBefore(words: readonly string[], denial: number): number {
  for (let i = denial - 1; i >= 0 && i >= denial - 1 - FARTHEST_BETWEEN; i--) {
    const word = words[i] ?? '';
    if (!isStopWord(word) && denialOf(word) === null) return i;
    if (!BETWEEN.has(word)) return -1;
  }
  return -1;
}

/**
 * The different terms of an answer: words that are no stop words, pairs of such words that follow each other, and
 * each denial with what it denies ("niet goed", "wist niet"), also when words stand between. A denied word is no term
 * by itself: an answer that says "niet vriendelijk" is not about "vriendelijk".
 */
export function namingTerms(words: readonly string[]): NamingTerm[] {
  const found = new Map<string, NamingTerm>();
  const denied = new Map<string, number>();
  const deny = (word: string, term: NamingTerm) => {
    if (!found.has(term.key)) found.set(term.key, term);
    denied.set(word, (denied.get(word) ?? 0) + 1);
  };
  for (const joined of termsOf(words).slice(words.length)) {
    const [denial = '', word = ''] = joined.split('_');
    if (!isStopWord(word)) deny(word, pair(denial, word));
  }
  words.forEach((word, i) => {
    const denial = denialOf(word);
    // "Niet" denies what follows, unless that says nothing: then it belongs to the verb before it.
    if (denial === null || !isStopWord(words[i + 1] ?? '')) return;
    const verb = words[deniedBefore(words, i)] ?? '';
    if (verb === '' || (denied.get(verb) ?? 0) > 0) return;
    deny(verb, { ...pair(denial, verb), written: `${verb} ${denial}` });
  });
  words.forEach((word, i) => {
    if (isStopWord(word) || denialOf(word) !== null) return;
    const left = denied.get(word) ?? 0;
    if (left > 0) denied.set(word, left - 1);
    else {
      const term = single(word);
      if (!found.has(term.key)) found.set(term.key, term);
    }
    const next = words[i + 1] ?? '';
    if (left > 0 || next === '' || isStopWord(next) || denialOf(next) !== null || next === word) return;
    const term = pair(word, next);
    if (!found.has(term.key)) found.set(term.key, term);
  });
  return [...found.values()];
}
