import { stemDutch } from '../stem-dutch.ts';
import { wordsOf } from '../terms/count-words.ts';
import { termsOf } from '../terms/negated-terms.ts';

/** How well each row answers the words of a text: 1 for the text itself, 0 for nothing in common. */
export type WordScores = { of(text: string): Float64Array };

/** The constants of BM25 (Robertson and Zaragoza 2009); length weighs less than usual, since answers are short. */
const saturation = 1.2;
const lengthWeight = 0.4;

/** BM25 on stems with their denials, as a share of what the text itself would get. */
export function createWordScores(texts: readonly string[]): WordScores {
  const postings = new Map<string, { rows: number[]; counts: number[] }>();
  const lengths = texts.map((text, row) => {
    const terms = stemmedTerms(text);
    for (const [term, count] of countTerms(terms)) {
      const list = postings.get(term) ?? { rows: [], counts: [] };
      list.rows.push(row);
      list.counts.push(count);
      postings.set(term, list);
    }
    return terms.length;
  });
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const mean = Math.max(1, total / Math.max(1, texts.length));
  const gain = (count: number, length: number) =>
    (count * (saturation + 1)) / (count + saturation * (1 - lengthWeight + (lengthWeight * length) / mean));

  return {
    of: (text) => {
      const scores = new Float64Array(texts.length);
      const terms = stemmedTerms(text);
      let own = 0;
      for (const [term, ownCount] of countTerms(terms)) {
        const list = postings.get(term) ?? { rows: [], counts: [] };
        const found = list.rows.length;
        const rarity = Math.log(1 + (texts.length - found + 0.5) / (found + 0.5));
        own += rarity * gain(ownCount, terms.length);
        list.rows.forEach((row, i) => {
          scores[row] = (scores[row] ?? 0) + rarity * gain(list.counts[i] ?? 0, lengths[row] ?? 0);
        });
      }
      if (own > 0) for (let row = 0; row < scores.length; row++) scores[row] = (scores[row] ?? 0) / own;
      return scores;
    },
  };
}

function stemmedTerms(text: string): string[] {
  return termsOf(wordsOf(text).map(stemDutch));
}

function countTerms(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
