import type { Mixture } from './mixture.ts';

/** Groups `a` and `b` become one, numbered after all before: merge i of n groups makes group n + i. */
export type Merge = { a: number; b: number; loss: number };

// Beyond these the words are too rare to say which groups are alike.
const MOST_WORDS = 4000;

type Part = { size: number; total: number; words: Float64Array; sum: Float64Array };

function frequentWords(mixture: Mixture): number[] {
  const totals = Array.from({ length: mixture.vocabularySize }, (_, word) => {
    let count = 0;
    for (let g = 0; g < mixture.groups; g++) count += mixture.counts[word * mixture.groups + g] ?? 0;
    return { word, count };
  });
  totals.sort((a, b) => b.count - a.count || a.word - b.word);
  return totals.slice(0, MOST_WORDS).map((entry) => entry.word);
}

function partsOf(mixture: Mixture): Part[] {
  const words = frequentWords(mixture);
  const dimensions = mixture.sums.length / Math.max(1, mixture.groups);
  return Array.from({ length: mixture.groups }, (_, g) => ({
    size: mixture.sizes[g] ?? 0,
    total: mixture.totals[g] ?? 0,
    words: Float64Array.from(words, (word) => mixture.counts[word * mixture.groups + g] ?? 0),
    sum: mixture.sums.slice(g * dimensions, (g + 1) * dimensions),
  }));
}

const timesLog = (value: number) => (value > 0 ? value * Math.log(value) : 0);

/** The likelihood a part has as one group, words and directions, up to a constant. */
function fitOf(part: Part, wordWeight: number, concentration: number): number {
  let words = -timesLog(part.total);
  for (const count of part.words) words += timesLog(count);
  let length = 0;
  for (const value of part.sum) length += value * value;
  return wordWeight * words + concentration * Math.sqrt(length);
}

function joined(a: Part, b: Part): Part {
  return {
    size: a.size + b.size,
    total: a.total + b.total,
    words: a.words.map((count, i) => count + (b.words[i] ?? 0)),
    sum: a.sum.map((value, i) => value + (b.sum[i] ?? 0)),
  };
}

/**
 * Joins groups two by two until one is left, each time the two whose joining costs the least likelihood: the rule of
 * J. Ward (1963), with the likelihood of this mixture in place of squared distances. `wordWeight` as in the mixture.
 */
export function* mergeTree(mixture: Mixture, wordWeight: number): Generator<undefined, Merge[]> {
  const { concentration } = mixture.settings;
  const fit = (part: Part) => fitOf(part, wordWeight, concentration);
  const live = new Map(partsOf(mixture).map((part, group) => [group, { part, fit: fit(part) }]));
  const losses = new Map<string, number>();
  const lossOf = (a: number, b: number) => {
    const key = `${a} ${b}`;
    const known = losses.get(key);
    if (known !== undefined) return known;
    const one = live.get(a);
    const other = live.get(b);
    if (one === undefined || other === undefined) return Infinity;
    const loss = one.fit + other.fit - fit(joined(one.part, other.part));
    losses.set(key, loss);
    return loss;
  };
  const merges: Merge[] = [];
  for (let next = mixture.groups; live.size > 1; next++) {
    const groups = [...live.keys()];
    let best: Merge = { a: -1, b: -1, loss: Infinity };
    for (const [i, a] of groups.entries()) {
      yield;
      for (const b of groups.slice(i + 1)) {
        const loss = lossOf(a, b);
        if (best.a < 0 || loss < best.loss) best = { a, b, loss };
      }
    }
    const one = live.get(best.a);
    const other = live.get(best.b);
    if (one === undefined || other === undefined) break;
    const part = joined(one.part, other.part);
    live.delete(best.a);
    live.delete(best.b);
    live.set(next, { part, fit: fit(part) });
    merges.push(best);
  }
  return merges;
}

/**
 * For each of `groups` groups at the leaves the group it is in when `count` are left, numbered from 0 in the order
 * in which their first leaf comes. `count` is kept between 1 and `groups`.
 */
export function cutTree(merges: readonly Merge[], groups: number, count: number): Int32Array {
  const parent = Array.from({ length: groups + merges.length }, (_, node) => node);
  const joins = Math.min(merges.length, Math.max(0, groups - Math.max(1, count)));
  merges.slice(0, joins).forEach(({ a, b }, i) => {
    parent[a] = groups + i;
    parent[b] = groups + i;
  });
  const numbers = new Map<number, number>();
  return Int32Array.from({ length: groups }, (_, leaf) => {
    let node = leaf;
    while (parent[node] !== node) node = parent[node] ?? node;
    const number = numbers.get(node) ?? numbers.size;
    numbers.set(node, number);
    return number;
  });
}
