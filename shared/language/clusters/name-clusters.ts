import { runToEnd } from '../run/run-to-end.ts';
import { wordsOf } from '../terms/count-words.ts';
import { type NamingTerm, namingTerms } from './naming-terms.ts';
import { isWeakWord } from './stop-words.ts';

/** Up to three terms that tell a group from the others, best first; empty when nothing does. */
export type ClusterName = { terms: string[] };

const ROWS_A_REPORT = 1000;
const TERMS_A_REPORT = 10_000;
const MOST_SORTED = 1000;
const TERMS = 3;
const LEAST_ANSWERS = 3;
const CANDIDATES = 24;
// Of a pair and its words that tell as much, the pair reads better.
const PAIR_GAIN = 1.15;
const WEAK_LOSS = 0.5;
const DISTINCTION = 0.7;
// The prior counts of a term: its share of all answers, as if seen in so many.
const PRIOR_ANSWERS = 20;

type Counted = { term: NamingTerm; all: number; perGroup: Map<number, number> };
type Candidate = { term: NamingTerm; score: number; answers: Set<number> };

/** The candidates that tell most, best first. In place. */
function keepBest(candidates: Candidate[]): void {
  candidates.sort((a, b) => b.score - a.score || (a.term.key < b.term.key ? -1 : 1));
  candidates.length = Math.min(candidates.length, CANDIDATES);
}

/** Terms of at least `least` answers: in how many they are, of all and of each group. */
function* counted(
  terms: readonly NamingTerm[][],
  groups: ArrayLike<number>,
  least: number,
): Generator<undefined, Counted[]> {
  // Most terms occur once; what they are is kept only of the others.
  const totals = new Map<string, number>();
  for (const [row, own] of terms.entries()) {
    if (row % ROWS_A_REPORT === ROWS_A_REPORT - 1) yield;
    for (const { key } of own) totals.set(key, (totals.get(key) ?? 0) + 1);
  }
  const common = new Map<string, Counted>();
  for (const [row, own] of terms.entries()) {
    if (row % ROWS_A_REPORT === ROWS_A_REPORT - 1) yield;
    const group = groups[row] ?? -1;
    for (const term of own) {
      const all = totals.get(term.key) ?? 0;
      if (all < least) continue;
      const entry = common.get(term.key) ?? { term, all, perGroup: new Map<number, number>() };
      if (group >= 0) entry.perGroup.set(group, (entry.perGroup.get(group) ?? 0) + 1);
      common.set(term.key, entry);
    }
  }
  return [...common.values()];
}

/**
 * How much more a term belongs to a group than to the rest, in standard errors: log-odds with an informative
 * Dirichlet prior (B. Monroe, M. Colaresi and K. Quinn 2008).
 */
export function distinctiveness(
  inside: number,
  insideOf: number,
  outside: number,
  outsideOf: number,
): number {
  const prior = (PRIOR_ANSWERS * (inside + outside)) / Math.max(1, insideOf + outsideOf);
  const odds = (count: number, of: number) =>
    Math.log((count + prior) / Math.max(1e-9, of + PRIOR_ANSWERS - count - prior));
  return (
    (odds(inside, insideOf) - odds(outside, outsideOf)) /
    Math.sqrt(1 / (inside + prior) + 1 / (outside + prior))
  );
}

/** The way most answers of a group write each candidate. */
function written(candidates: readonly Candidate[], terms: readonly NamingTerm[][]): Map<string, string> {
  const result = new Map<string, string>();
  for (const { term, answers } of candidates) {
    const forms = new Map<string, number>();
    for (const row of answers) {
      const form = terms[row]?.find((own) => own.key === term.key)?.written;
      if (form !== undefined) forms.set(form, (forms.get(form) ?? 0) + 1);
    }
    const [best] = [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    result.set(term.key, best?.[0] ?? term.written);
  }
  return result;
}

function likeness(a: Candidate, b: Candidate): number {
  if (a.term.stems.some((stem) => b.term.stems.includes(stem))) return 1;
  let shared = 0;
  for (const row of a.answers) if (b.answers.has(row)) shared++;
  return shared / Math.sqrt(Math.max(1, a.answers.size * b.answers.size));
}

/** Maximal marginal relevance (J. Carbonell and J. Goldstein 1998): distinctive, and unlike what was chosen. */
function chosen(candidates: readonly Candidate[]): Candidate[] {
  const highest = candidates[0]?.score ?? 1;
  const left = [...candidates];
  const result: Candidate[] = [];
  while (result.length < TERMS && left.length > 0) {
    const worth = left.map((candidate) => {
      const nearest = Math.max(0, ...result.map((taken) => likeness(candidate, taken)));
      // A term with a word that was chosen says the same again.
      if (nearest === 1) return -Infinity;
      return (DISTINCTION * candidate.score) / highest - (1 - DISTINCTION) * nearest;
    });
    const best = worth.indexOf(Math.max(...worth));
    if (worth[best] === -Infinity) break;
    result.push(...left.splice(best, 1));
  }
  return result;
}

/** As `nameClusters`, for answers whose words are known (as `wordsOf` gives them). */
export function* nameWordRows(
  words: readonly (readonly string[])[],
  groups: ArrayLike<number>,
  count: number,
): Generator<undefined, ClusterName[]> {
  const terms: NamingTerm[][] = [];
  for (const own of words) {
    if (terms.length % ROWS_A_REPORT === ROWS_A_REPORT - 1) yield;
    terms.push(namingTerms(own));
  }
  const sizes = new Array<number>(count).fill(0);
  for (let row = 0; row < words.length; row++) {
    const group = groups[row] ?? -1;
    if (group >= 0 && group < count) sizes[group] = (sizes[group] ?? 0) + 1;
  }
  // Rare terms are most of all terms and never name a group of some size.
  const smallest = Math.min(...sizes.filter((size) => size > 0));
  const least = Math.min(LEAST_ANSWERS, Math.ceil(smallest / 3));
  const common = yield* counted(terms, groups, least);
  const best: Candidate[][] = [];
  for (const [group, size] of sizes.entries()) {
    const scored: Candidate[] = [];
    for (const [i, { term, all, perGroup }] of common.entries()) {
      if (i % TERMS_A_REPORT === 0) yield;
      const inside = perGroup.get(group) ?? 0;
      // In a small group no term occurs in three answers; it is still named after what it has.
      if (inside < Math.min(LEAST_ANSWERS, Math.ceil(size / 3))) continue;
      const score = distinctiveness(inside, size, all - inside, words.length - size);
      const gain = term.stems.length > 1 ? PAIR_GAIN : isWeakWord(term.written) ? WEAK_LOSS : 1;
      if (inside > 0 && score > 0) scored.push({ term, score: score * gain, answers: new Set() });
      if (scored.length > MOST_SORTED) keepBest(scored);
    }
    keepBest(scored);
    best.push(scored);
  }
  const byKey = best.map((list) => new Map(list.map((candidate) => [candidate.term.key, candidate])));
  for (const [row, own] of terms.entries()) {
    if (row % ROWS_A_REPORT === ROWS_A_REPORT - 1) yield;
    const candidates = byKey[groups[row] ?? -1];
    for (const term of own) candidates?.get(term.key)?.answers.add(row);
  }
  const names: ClusterName[] = [];
  for (const candidates of best) {
    yield;
    const picked = chosen(candidates);
    const forms = written(picked, terms);
    names.push({ terms: picked.map(({ term }) => forms.get(term.key) ?? term.written) });
  }
  return names;
}

/**
 * Names for groups 0 up to `count`: per group up to three words or pairs that set it apart, inflections taken
 * together and shown in their commonest form, denials kept ("niet vriendelijk"), stop words never alone. `groups`
 * has a group for each text, -1 for none.
 */
export function nameClusters(
  texts: readonly string[],
  groups: ArrayLike<number>,
  count: number,
): ClusterName[] {
  return runToEnd(nameWordRows(texts.map(wordsOf), groups, count));
}
