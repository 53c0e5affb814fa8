import {
  LINKING_WORD,
  NOT_A_STREET,
  SENTENCE_WORD,
  STREET_ENDING,
  STREET_HEAD,
  WEAK_ENDING,
} from './street-words.ts';
import { wordPattern } from './word-pattern.ts';

const MOST_WORDS = 6;
const LONGEST_NAME = 90;
const WORD_BEFORE = wordPattern(
  /((?:\d{1,2}(?:e|ste|de)(?![\p{L}\p{N}]))|[\p{L}\p{M}’'.-]{1,40})[ \u00a0]{1,2}$/u,
);

/** A word of a street name, with where it starts (UTF-16). */
export type Word = { text: string; start: number };

/** Up to six words on the line that end at `at`, from left to right, joined by spaces only. */
export function wordsBefore(text: string, at: number): Word[] {
  const words: Word[] = [];
  const base = Math.max(0, at - LONGEST_NAME);
  let window = `${text.slice(base, at)} `;
  while (words.length < MOST_WORDS) {
    const match = WORD_BEFORE.exec(window);
    if (match === null) break;
    const word = match[1] ?? '';
    // A full stop closes the sentence before, unless it belongs to an abbreviation within the name (Burg., Mr., J.).
    const isAbbreviation = words.length > 0 ? /^\p{Lu}[\p{L}.]{0,5}\.$/u.test(word) : /str\.$/iu.test(word);
    if (word.endsWith('.') && !isAbbreviation) break;
    words.unshift({ text: word, start: base + match.index });
    window = window.slice(0, match.index);
    if (window !== '' && !/[ \u00a0]$/.test(window)) break;
  }
  return words;
}

/** Walks back over capitalised words and the small words between them; at most four capitalised ones. */
export function streetStart(words: readonly Word[]): number {
  let start = words.at(-1)?.start ?? 0;
  let capitals = 1;
  for (let i = words.length - 2; i >= 0 && capitals < 4; i--) {
    const word = words[i];
    if (word === undefined || SENTENCE_WORD.has(word.text.toLowerCase())) break;
    if (isCapitalised(word.text)) {
      // "De Dorpsstraat 14" at the start of a sentence is an article, "Van der Helststraat" a name.
      if (/^(?:de|het)$/iu.test(word.text) && i === 0) break;
      start = word.start;
      capitals++;
    } else if (!LINKING_WORD.test(word.text)) break;
  }
  return start;
}

/** How much a street name looks like one: by its ending, its first word, its capitals. */
export function streetStrength(words: readonly Word[], start: number): 'strong' | 'weak' | 'none' {
  const last = words.at(-1)?.text ?? '';
  const bare = last.toLowerCase().replace(/\.$|-(?:noord|zuid|oost|west)$/, '');
  const parts = words.filter((word) => word.start >= start);
  const first = parts[0]?.text ?? '';
  if (/^postbus$/iu.test(last)) return 'strong';
  if (parts.length > 1 && isCapitalised(last) && isCapitalised(first) && STREET_HEAD.test(first))
    return 'strong';
  const ending = STREET_ENDING.exec(bare)?.[0];
  if (ending === undefined) return 'none';
  if (NOT_A_STREET.has(bare)) return isCapitalised(last) && words.length > 1 ? 'weak' : 'none';
  const isCompound = bare.length > ending.length + 1;
  if (!isCompound) return parts.length > 1 && isCapitalised(last) && isCapitalised(first) ? 'strong' : 'none';
  if (!isCapitalised(last)) return WEAK_ENDING.test(bare) && !/\p{L}{4}str$/u.test(bare) ? 'none' : 'weak';
  return WEAK_ENDING.test(bare) ? 'weak' : 'strong';
}

/** True for a word with a capital, also behind an apostrophe or as 1e before the name proper. */
export function isCapitalised(word: string): boolean {
  return /^(?:['’]?[st]?-?\p{Lu}|\d{1,2}(?:e|ste|de)$)/u.test(word);
}
