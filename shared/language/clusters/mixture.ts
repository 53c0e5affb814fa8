import { dotProducts, heldCopy } from './dot-products.ts';
import { logsAbove } from './known-logs.ts';
import type { WordMatrix } from './word-matrix.ts';

/** Rows as the mixture sees them: words, and a direction of `dimensions` numbers (0 when there are no vectors). */
export type MixtureRows = {
  count: number;
  matrix: WordMatrix;
  dimensions: number;
  vectors: Float32Array;
  /** Words of a row that are in the vocabulary. */
  lengths: Float64Array;
  /** How much a row's words count, per word. */
  wordWeights: Float64Array;
};

/** What shapes the mixture; see `mixture-settings.ts` for how they were chosen. */
export type MixtureSettings = {
  /** Prior count of a group's size (alpha) and of each word in a group (beta). */
  sizePrior: number;
  wordPrior: number;
  /** Concentration of directions around a group's centre (kappa of von Mises and Fisher). */
  concentration: number;
  /**
   * Words of one answer go together, so the mixture is surer than it should be: its log odds are divided by this
   * before a probability is shown.
   */
  overconfidence: number;
};

/** The sums over the rows that are in each of `groups` groups now. Words are stored word by word, then by group. */
export type Mixture = {
  groups: number;
  settings: MixtureSettings;
  vocabularySize: number;
  sizes: Float64Array;
  totals: Float64Array;
  counts: Float64Array;
  logs: Float64Array;
  sums: Float64Array;
  norms: Float64Array;
  /** The logs of whole counts with their prior: sizes of groups, and words in a group. */
  sizeLogs: Float64Array;
  wordLogs: Float64Array;
  /** Room for the products of a row with the sum of each group. */
  products: Float64Array;
};

// Below this length a sum of directions is what rounding left of none.
const NO_DIRECTION = 1e-4;

export function emptyMixture(
  groups: number,
  vocabularySize: number,
  dimensions: number,
  settings: MixtureSettings,
): Mixture {
  return {
    groups,
    settings,
    vocabularySize,
    sizes: new Float64Array(groups),
    totals: new Float64Array(groups),
    counts: new Float64Array(groups * vocabularySize),
    logs: new Float64Array(groups * vocabularySize).fill(Math.log(settings.wordPrior)),
    sums: new Float64Array(groups * dimensions),
    norms: new Float64Array(groups),
    sizeLogs: logsAbove(settings.sizePrior),
    wordLogs: logsAbove(settings.wordPrior),
    products: new Float64Array(groups),
  };
}

/** Adds row `row` to `group`, or takes it away with `sign` -1. */
export function placeRow(
  mixture: Mixture,
  rows: MixtureRows,
  row: number,
  group: number,
  sign: 1 | -1,
): void {
  const { groups, counts, logs, sums, wordLogs } = mixture;
  const { start, words, amounts } = rows.matrix;
  mixture.sizes[group] = (mixture.sizes[group] ?? 0) + sign;
  mixture.totals[group] = (mixture.totals[group] ?? 0) + sign * (rows.lengths[row] ?? 0);
  const end = start[row + 1] ?? 0;
  for (let e = start[row] ?? 0; e < end; e++) {
    const cell = (words[e] ?? 0) * groups + group;
    const count = (counts[cell] ?? 0) + sign * (amounts[e] ?? 0);
    counts[cell] = count;
    logs[cell] = wordLogs[count] ?? Math.log(count + mixture.settings.wordPrior);
  }
  const d = rows.dimensions;
  if (d === 0) return;
  let length = 0;
  const from = row * d;
  const to = group * d;
  const copy = heldCopy(sums);
  for (let j = 0; j < d; j++) {
    const value = (sums[to + j] ?? 0) + sign * (rows.vectors[from + j] ?? 0);
    sums[to + j] = value;
    if (copy !== null) copy[to + j] = value;
    length += value * value;
  }
  mixture.norms[group] = Math.sqrt(length);
}

/**
 * Writes for each group the log of how well it explains row `row`, up to a constant: the group's size, the row's
 * words under the group's Dirichlet multinomial (J. Yin and J. Wang 2014), weighted, and its direction under von
 * Mises and Fisher. The row itself must not count for the score to be fair: a row that is in the mixture is left out
 * of the group `own` it is in (-1: it is in none).
 */
export function scoreRow(
  mixture: Mixture,
  rows: MixtureRows,
  row: number,
  scores: Float64Array,
  own = -1,
): void {
  const { groups, settings, sizes, totals, logs, counts, norms, sizeLogs, wordLogs, products } = mixture;
  const { start, words, amounts } = rows.matrix;
  const length = rows.lengths[row] ?? 0;
  const wordWeight = rows.wordWeights[row] ?? 0;
  const smoothing = mixture.vocabularySize * settings.wordPrior + length / 2;
  for (let g = 0; g < groups; g++) {
    const left = g === own ? 1 : 0;
    const size = (sizes[g] ?? 0) - left;
    scores[g] =
      (sizeLogs[size] ?? Math.log(size + settings.sizePrior)) -
      wordWeight * length * Math.log((totals[g] ?? 0) - left * length + smoothing);
  }
  const end = start[row + 1] ?? 0;
  for (let e = start[row] ?? 0; e < end; e++) {
    const cell = (words[e] ?? 0) * groups;
    const amount = amounts[e] ?? 0;
    const weighted = wordWeight * amount;
    for (let g = 0; g < groups; g++) scores[g] = (scores[g] ?? 0) + weighted * (logs[cell + g] ?? 0);
    if (own >= 0) {
      const others = (counts[cell + own] ?? 0) - amount;
      const log = wordLogs[others] ?? Math.log(others + settings.wordPrior);
      scores[own] = (scores[own] ?? 0) + weighted * (log - (logs[cell + own] ?? 0));
    }
  }
  const d = rows.dimensions;
  if (d === 0) return;
  const from = row * d;
  dotProducts(rows.vectors, from, mixture.sums, d, products);
  for (let g = 0; g < groups; g++) {
    let norm = norms[g] ?? 0;
    if (norm < NO_DIRECTION) continue;
    let dot = products[g] ?? 0;
    if (g === own) {
      let square = 0;
      for (let j = from; j < from + d; j++) square += (rows.vectors[j] ?? 0) ** 2;
      // The sum without the row: its length and its product with the row follow from those with it.
      norm = Math.sqrt(Math.max(0, norm * norm - 2 * dot + square));
      dot -= square;
      if (norm < NO_DIRECTION) continue;
    }
    scores[g] = (scores[g] ?? 0) + (settings.concentration * dot) / norm;
  }
}

// e to the power of less than this is nothing beside 1.
const NEGLIGIBLE = -36;

/** Turns log scores into probabilities in place; returns the log of their sum before that. */
export function toProbabilities(scores: Float64Array): number {
  let highest = -Infinity;
  for (const score of scores) if (score > highest) highest = score;
  let sum = 0;
  for (let g = 0; g < scores.length; g++) {
    const below = (scores[g] ?? 0) - highest;
    const value = below < NEGLIGIBLE ? 0 : Math.exp(below);
    scores[g] = value;
    sum += value;
  }
  for (let g = 0; g < scores.length; g++) scores[g] = (scores[g] ?? 0) / sum;
  return highest + Math.log(sum);
}

/** The place of the highest number; the first of equals. */
export function highestPlace(values: Float64Array): number {
  let place = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] ?? 0) > (values[place] ?? 0)) place = i;
  return place;
}
