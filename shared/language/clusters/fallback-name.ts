import { wordsOf } from '../terms/count-words.ts';
import { namingTerms } from './naming-terms.ts';
import { isWeakWord } from './stop-words.ts';

const MOST_TERMS = 3;
const MOST_QUOTED = 4;
const HAS_LETTER = /\p{L}/u;

/** Words and pairs that two answers or more have in common, those of most answers first; no two share a word. */
export function commonTerms(words: readonly (readonly string[])[]): string[] {
  const found = new Map<string, { written: string; stems: string[]; answers: number }>();
  for (const own of words) {
    for (const { key, written, stems } of namingTerms(own)) {
      const term = found.get(key) ?? { written, stems, answers: 0 };
      term.answers++;
      found.set(key, term);
    }
  }
  const common = [...found.values()]
    .filter(({ answers, written }) => answers > 1 && !isWeakWord(written))
    .sort(
      (a, b) =>
        b.answers - a.answers ||
        b.stems.length - a.stems.length ||
        b.written.length - a.written.length ||
        (a.written < b.written ? -1 : 1),
    );
  const chosen: typeof common = [];
  for (const term of common) {
    const isNew = !chosen.some(({ stems }) => stems.some((stem) => term.stems.includes(stem)));
    if (isNew && chosen.length < MOST_TERMS) chosen.push(term);
  }
  return chosen.map(({ written }) => written);
}

/**
 * A name for a group that nothing tells from the others: what its answers have in common, and when that is nothing
 * either, the shortest of them, in quotation marks. Never a bare number. Empty for a group without answers.
 */
export function fallbackName(texts: readonly string[]): string[] {
  const common = commonTerms(texts.map(wordsOf));
  return common.length > 0 ? common : shortestQuoted(texts);
}

/** The first words of the shortest text with a letter in it, in quotation marks; none when there is no text. */
export function shortestQuoted(texts: readonly string[]): string[] {
  const answers = texts.map((text) => text.trim().replace(/\s+/gu, ' ')).filter((text) => text !== '');
  const worded = answers.filter((text) => HAS_LETTER.test(text));
  const [shortest] = (worded.length > 0 ? worded : answers).sort(
    (a, b) => a.length - b.length || (a < b ? -1 : 1),
  );
  if (shortest === undefined) return [];
  const words = shortest.split(' ');
  const quoted = words
    .slice(0, MOST_QUOTED)
    .join(' ')
    .replace(/[.,;:]+$/u, '');
  return [`“${quoted}${words.length > MOST_QUOTED ? ' …' : ''}”`];
}
