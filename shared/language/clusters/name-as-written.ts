import { foldWord, tokenise } from '../fold-word.ts';
import { wordsOf } from '../terms/count-words.ts';
import { commonTerms, fallbackName, shortestQuoted } from './fallback-name.ts';
import { nameClusters } from './name-clusters.ts';
import { isMostlyShort, isShortAnswer } from './short-answers.ts';

const mostTerms = 3;
const hasLetter = /\p{L}/u;

/**
 * A name for each group, its terms joined by a dot, as people write them: with accents. A group of mostly short
 * answers is called after the commonest of them, a group that nothing tells from the others after what its answers
 * have in common. No two groups have the same name while there are words to tell them apart, and only a group without
 * answers has none. `count`: how many groups there are.
 */
export function namesAsWritten(texts: readonly string[], groups: ArrayLike<number>, count: number): string[] {
  const names = nameClusters(texts, groups, count);
  const spelling = usualSpelling(texts);
  const asWritten = (terms: readonly string[]) =>
    terms.map((term) =>
      term
        .split(' ')
        .map((word) => spelling.get(word) ?? word)
        .join(' '),
    );
  const given = new Set<string>();
  return names.map(({ terms }, group) => {
    const own = texts.filter((_, row) => groups[row] === group);
    const short = commonShortAnswers(own);
    const telling = short.length > 0 ? short : asWritten(terms);
    const parts = telling.length > 0 ? telling : asWritten(fallbackName(own));
    const further = given.has(joined(parts)) ? furtherTerms(own, parts) : [];
    const name = joined([...parts, ...asWritten(further)]);
    given.add(name);
    return name;
  });
}

const joined = (terms: readonly string[]) => terms.join(' · ');

/** What tells a group from another that has its name already: what else its answers share, or one of them. */
function furtherTerms(texts: readonly string[], name: readonly string[]): string[] {
  const known = new Set(name.flatMap(wordsOf));
  const isNew = (term: string) => !term.split(' ').some((word) => known.has(word));
  const common = commonTerms(texts.map(wordsOf)).filter(isNew);
  return common.length > 0 ? common.slice(0, 1) : shortestQuoted(texts);
}

/** The commonest answers of a group that mostly holds answers of a few words; none for another group. */
function commonShortAnswers(texts: readonly string[]): string[] {
  const answers = texts.map((text) => ({ words: wordsOf(text) }));
  if (!isMostlyShort(answers)) return [];
  const counts = new Map<string, number>();
  for (const { words } of answers) {
    const key = words.join(' ');
    if (isShortAnswer(words)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .filter(([answer, times]) => times > 1 && hasLetter.test(answer))
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
