import { createDecoder } from '../../../shared/language/identifiers/names/decode.ts';
import { LABEL_COUNT, transitionFeature } from '../../../shared/language/identifiers/names/name-model.ts';
import { type Random, shuffled } from '../../../shared/language/random/seeded-random.ts';
import type { Example } from './make-examples.ts';

export type TrainingOptions = {
  epochs: number;
  random: Random;
  /** Features that were seen less often are left out. */
  leastSeen: number;
  /** Added to every label but O while training for the wrong answer, so that doubt is settled with room to spare. */
  margin: number;
  report?: (epoch: number, wrong: number, words: number) => void;
};

/**
 * Averaged structured perceptron (Collins 2002): where the best row of labels is wrong, the weights of the right row
 * go up and those of the wrong one down; the result is the average over all steps. `features` is how many there are.
 * Returns the weights by feature number and label, and the transitions behind them.
 */
export function trainPerceptron(
  examples: readonly Example[],
  counts: readonly number[],
  options: TrainingOptions,
): { weights: Float64Array; transitions: Float64Array } {
  const features = counts.length;
  const size = features * LABEL_COUNT;
  const total = size + (LABEL_COUNT + 1) * LABEL_COUNT;
  const weights = new Float64Array(total);
  const sums = new Float64Array(total);
  const kept = examples.map(({ features: rows, labels }) => ({
    labels,
    features: rows.map((row) => row.filter((feature) => (counts[feature] ?? 0) >= options.leastSeen)),
  }));
  const transitions = weights.subarray(size);
  const decode = createDecoder();
  const longest = examples.reduce((most, { labels }) => Math.max(most, labels.length), 1);
  const margins = new Float32Array(longest);
  let step = 1;

  function change(index: number, by: number): void {
    weights[index] = (weights[index] ?? 0) + by;
    sums[index] = (sums[index] ?? 0) + by * step;
  }

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let wrong = 0;
    let words = 0;
    for (const example of shuffled(kept, options.random)) {
      const count = example.labels.length;
      if (count === 0) continue;
      words += count;
      const scores = scoresOf(example, weights, options.margin);
      const labels = new Uint8Array(count);
      decode(scores, transitions, labels, margins.subarray(0, count));
      for (let i = 0; i < count; i++) {
        const right = example.labels[i] ?? 0;
        const guess = labels[i] ?? 0;
        if (right !== guess) {
          wrong++;
          for (const feature of example.features[i] ?? []) {
            change(feature * LABEL_COUNT + right, 1);
            change(feature * LABEL_COUNT + guess, -1);
          }
        }
        const rightFrom = i === 0 ? LABEL_COUNT : (example.labels[i - 1] ?? 0);
        const guessFrom = i === 0 ? LABEL_COUNT : (labels[i - 1] ?? 0);
        if (rightFrom !== guessFrom || right !== guess) {
          change(size + rightFrom * LABEL_COUNT + right, 1);
          change(size + guessFrom * LABEL_COUNT + guess, -1);
        }
      }
      step++;
    }
    options.report?.(epoch, wrong, words);
  }
  for (let i = 0; i < total; i++) weights[i] = (weights[i] ?? 0) - (sums[i] ?? 0) / step;
  return { weights: weights.subarray(0, size), transitions: weights.subarray(size) };
}

function scoresOf(example: Example, weights: Float64Array, margin: number): Float64Array {
  const count = example.labels.length;
  const scores = new Float64Array(count * LABEL_COUNT);
  for (let i = 0; i < count; i++) {
    const base = i * LABEL_COUNT;
    const right = example.labels[i] ?? 0;
    for (let label = 0; label < LABEL_COUNT; label++) if (label !== right) scores[base + label] = margin;
    for (const feature of example.features[i] ?? []) {
      const from = feature * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label++) {
        scores[base + label] = (scores[base + label] ?? 0) + (weights[from + label] ?? 0);
      }
    }
  }
  return scores;
}

/** The weights as small whole numbers: the largest become 127, those that round to 0 vanish. */
export function quantise(
  numbers: ReadonlyMap<number, number>,
  weights: Float64Array,
  transitions: Float64Array,
  perUnit: number,
  least: number,
): Map<number, Int8Array> {
  const rows = new Map<number, Int8Array>();
  const row = (values: Float64Array, from: number, smallest: number): Int8Array =>
    Int8Array.from({ length: LABEL_COUNT }, (_, label) => {
      const value = values[from + label] ?? 0;
      return Math.abs(value) < smallest ? 0 : Math.max(-127, Math.min(127, Math.round(value * perUnit)));
    });
  for (const [feature, number] of numbers) rows.set(feature, row(weights, number * LABEL_COUNT, least));
  for (let from = 0; from <= LABEL_COUNT; from++) {
    rows.set(transitionFeature(from), row(transitions, from * LABEL_COUNT, 0));
  }
  return rows;
}
