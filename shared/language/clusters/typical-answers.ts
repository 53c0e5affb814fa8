import { runToEnd } from '../run/run-to-end.ts';
import { wordsOf } from '../terms/count-words.ts';
import { readUnitVector, type VectorTable } from '../vectors/vector-table.ts';
import type { RowGroups } from './row-groups.ts';
import { isMostlyShort } from './short-answers.ts';
import { centrality } from './text-rank.ts';
import { vocabularyOf, wordMatrix } from './word-matrix.ts';

export type TypicalInput = {
  texts: readonly string[];
  vectors: VectorTable | null;
  rows: Pick<RowGroups, 'groups' | 'posterior'>;
  group: number;
  /** How many typical answers; 3 without. */
  count?: number;
  /** Per row who said it: of one respondent at most one answer is taken. */
  respondents?: ArrayLike<number>;
  /** Per row how many answers it stands for; 1 without. */
  weights?: ArrayLike<number>;
};

/** Row numbers; `border` is an answer that only just belongs to the group, or null. */
export type TypicalAnswers = { typical: number[]; border: number | null };

type Member = { row: number; words: string[]; certainty: number; weight: number };

const SURE = 0.8;
const SHORTEST = 6;
const LONGEST = 40;
const MOST_COMPARED = 400;
const CENTRAL = 0.7;

function evenly(rows: readonly number[], most: number): number[] {
  if (rows.length <= most) return [...rows];
  return Array.from({ length: most }, (_, i) => rows[Math.floor((i * rows.length) / most)] ?? 0);
}

/** The products of direction `i` with each one before it. Four beside each other: a sum waits for its last addition. */
function cosinesBefore(directions: Float32Array, d: number, i: number, cosines: Float64Array): void {
  for (let j = 0; j < i; j += 4) {
    const from = j * d;
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (let p = 0; p < d; p++) {
      const own = directions[i * d + p] ?? 0;
      first += own * (directions[from + p] ?? 0);
      second += own * (directions[from + d + p] ?? 0);
      third += own * (directions[from + 2 * d + p] ?? 0);
      fourth += own * (directions[from + 3 * d + p] ?? 0);
    }
    cosines[j] = first;
    cosines[j + 1] = second;
    cosines[j + 2] = third;
    cosines[j + 3] = fourth;
  }
}

/** Cosines, 0-1, of words weighted by rarity, averaged with those of vectors where there are any. */
function likenesses(words: readonly string[][], rows: readonly number[], vectors: VectorTable | null) {
  const n = rows.length;
  const matrix = runToEnd(wordMatrix(words, runToEnd(vocabularyOf(words))));
  const rowsWith = new Float64Array(matrix.vocabulary.length);
  for (const word of matrix.words) rowsWith[word] = (rowsWith[word] ?? 0) + 1;
  const dense = new Float32Array(matrix.vocabulary.length);
  const weights = Float64Array.from(matrix.words, (word) => Math.log(1 + n / (rowsWith[word] ?? 1)));
  const weight = (e: number) => weights[e] ?? 0;
  const norms = Float64Array.from({ length: n }, (_, i) => {
    let sum = 0;
    for (let e = matrix.start[i] ?? 0; e < (matrix.start[i + 1] ?? 0); e++) sum += weight(e) ** 2;
    return Math.sqrt(sum);
  });
  const d = vectors?.dimensions ?? 0;
  // Three rows to spare, so that four at a time never read past the end.
  const directions = new Float32Array((n + 3) * d);
  if (vectors !== null)
    rows.forEach((row, i) => {
      readUnitVector(vectors, row, directions, i * d);
    });
  const result = new Float64Array(n * n);
  const cosines = new Float64Array(n + 3);
  for (let i = 0; i < n; i++) {
    cosinesBefore(directions, d, i, cosines);
    dense.fill(0);
    for (let e = matrix.start[i] ?? 0; e < (matrix.start[i + 1] ?? 0); e++)
      dense[matrix.words[e] ?? 0] = weight(e);
    for (let j = 0; j < i; j++) {
      let dot = 0;
      for (let e = matrix.start[j] ?? 0; e < (matrix.start[j + 1] ?? 0); e++)
        dot += (dense[matrix.words[e] ?? 0] ?? 0) * weight(e);
      const byWords = dot / Math.max(1e-9, (norms[i] ?? 0) * (norms[j] ?? 0));
      const value = d === 0 ? byWords : (byWords + Math.max(0, cosines[j] ?? 0)) / 2;
      result[i * n + j] = value;
      result[j * n + i] = value;
    }
  }
  return result;
}

/**
 * Answers that show what a group is about: at least 0.8 certain, of 6 to 40 words, central, and unlike each other
 * (maximal marginal relevance); one answer a respondent. When a group has too few such answers, any of its answers
 * will do; of a group that mostly holds short answers the commonest ones, which also give it its name. The border case is the answer of that length of which the group is least certain.
 */
export function typicalAnswers(input: TypicalInput): TypicalAnswers {
  const { texts, vectors, rows, group, count = 3, respondents, weights } = input;
  const seen = new Map<string, Member>();
  rows.groups.forEach((own, row) => {
    if (own !== group) return;
    const words = wordsOf(texts[row] ?? '');
    const key = words.join(' ');
    const weight = weights?.[row] ?? 1;
    const same = seen.get(key);
    if (same) same.weight += weight;
    else seen.set(key, { row, words, certainty: rows.posterior[row] ?? 0, weight });
  });
  const members = [...seen.values()];
  const fits = ({ words }: { words: string[] }) => words.length >= SHORTEST && words.length <= LONGEST;
  const readable = members.filter(fits);
  const sure = readable.filter((member) => member.certainty >= SURE);
  const isShort = weights !== undefined && isMostlyShort(members);
  const pool = isShort
    ? members
        .filter(({ words }) => words.length > 0)
        .sort((a, b) => b.weight - a.weight)
        .slice(0, MOST_COMPARED)
    : ([sure, readable, members].find((list) => list.length >= count) ?? members);
  const taken = evenly([...pool.keys()], MOST_COMPARED).flatMap((i) => pool[i] ?? []);
  const likeness = likenesses(
    taken.map((member) => member.words),
    taken.map((member) => member.row),
    vectors,
  );
  const rank = centrality(likeness, taken.length);
  const highest = rank.reduce((a, b) => Math.max(a, b), 1e-12);
  const picked: number[] = [];
  const speakers = new Set<number>();
  while (picked.length < count) {
    let best = -1;
    let worth = -Infinity;
    for (let i = 0; i < taken.length; i++) {
      const who = respondents?.[taken[i]?.row ?? 0];
      if (picked.includes(i) || (who !== undefined && speakers.has(who))) continue;
      const nearest = Math.max(0, ...picked.map((other) => likeness[i * taken.length + other] ?? 0));
      // Of short answers the commonest come first, whatever else; what is central only orders equals.
      const common = isShort ? (taken[i]?.weight ?? 0) : 0;
      const value = common + (CENTRAL * (rank[i] ?? 0)) / highest - (1 - CENTRAL) * nearest;
      if (value > worth) {
        worth = value;
        best = i;
      }
    }
    if (best < 0) break;
    picked.push(best);
    const who = respondents?.[taken[best]?.row ?? 0];
    if (who !== undefined) speakers.add(who);
  }
  const typical = picked.map((i) => taken[i]?.row ?? 0);
  const doubtful = (readable.length > typical.length ? readable : members)
    .filter((member) => !typical.includes(member.row))
    .sort((a, b) => a.certainty - b.certainty || a.row - b.row);
  return { typical, border: doubtful[0]?.row ?? null };
}
