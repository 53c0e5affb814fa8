import { foldWord, tokenise } from '../fold-word.ts';
import { wordsOf } from '../terms/count-words.ts';
import { nameClusters } from './name-clusters.ts';

/** Answers of so few words are a name by themselves: "weet niet", "geen". */
const shortWords = 3;
/** From this share of short answers on, they name the group. */
const shortShare = 0.5;
const mostTerms = 3;

/**
 * A name for each group, its terms joined by a dot, as people write them: with accents. A group of mostly short
 * answers is called after the commonest of them. `count`: how many groups there are; the name of a group that
 * nothing tells from the others is empty.
 */
export function namesAsWritten(texts: readonly string[], groups: ArrayLike<number>, count: number): string[] {
  const names = nameClusters(texts, groups, count);
  const spelling = usualSpelling(texts);
  return names.map(({ terms }, group) => {
    const own = texts.filter((_, row) => groups[row] === group);
    const short = commonShortAnswers(own);
    if (short.length > 0) return short.join(' · ');
    return terms
      .map((term) =>
        term
          .split(' ')
          .map((word) => spelling.get(word) ?? word)
          .join(' '),
      )
      .join(' · ');
  });
}

/** The commonest answers of a group that mostly holds answers of a few words; none for another group. */
function commonShortAnswers(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  let short = 0;
  for (const text of texts) {
    const words = wordsOf(text);
    if (words.length === 0 || words.length > shortWords) continue;
    short++;
    const key = words.join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  if (short < texts.length * shortShare) return [];
  return [...counts]
    .filter(([, times]) => times > 1)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostTerms)
    .map(([answer]) => answer);
}

/** For each folded word the spelling that most texts use, in lower case. */
function usualSpelling(texts: readonly string[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const text of texts) {
    for (const { start, end } of tokenise(text)) {
      const written = text.slice(start, end).toLowerCase();
      const folded = foldWord(written);
      if (folded === written) continue;
      const spellings = counts.get(folded) ?? new Map<string, number>();
      spellings.set(written, (spellings.get(written) ?? 0) + 1);
      counts.set(folded, spellings);
    }
  }
  const plain = countPlain(texts, counts);
  return new Map(
    [...counts].flatMap(([folded, spellings]) => {
      const [best] = [...spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      return best && best[1] >= (plain.get(folded) ?? 0) ? [[folded, best[0]] as const] : [];
    }),
  );
}

/** How often words that some write with accents stand without. */
function countPlain(texts: readonly string[], accented: ReadonlyMap<string, unknown>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const { word, start, end } of tokenise(text)) {
      if (accented.has(word) && text.slice(start, end).toLowerCase() === word)
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}
