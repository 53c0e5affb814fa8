import type { VectorTable } from '../vectors/vector-table.ts';
import type { CountStops } from './count-ladder.ts';
import type { DistinctAnswers } from './distinct-answers.ts';
import type { Merge } from './merge-tree.ts';
import { emptyMixture, type Mixture, type MixtureRows, type MixtureSettings } from './mixture.ts';
import { mixtureRows } from './mixture-rows.ts';
import { type Components, projectRows } from './principal-components.ts';
import { wordMatrix } from './word-matrix.ts';

/** Clusters as they are kept in a project file: plain data, the same bytes for the same clusters. */
export type FrozenClusters = {
  version: 1;
  groups: number;
  settings: MixtureSettings;
  vocabulary: string[];
  components: Components | null;
  /** Per group: its different answers, its words in all, and its words with their counts. */
  sizes: number[];
  totals: number[];
  words: { numbers: number[]; counts: number[] }[];
  /** Per group the sum of the directions of its rows, `components.count` numbers each. */
  sums: number[];
  /** Per group up to three terms. */
  names: string[][];
  merges: Merge[];
  stops: CountStops | null;
};

const short = (value: number) => Math.round(value * 1e4) / 1e4;

/** The mixture as plain data; directions have four decimals. */
export function freezeMixture(
  mixture: Mixture,
): Pick<FrozenClusters, 'groups' | 'settings' | 'sizes' | 'totals' | 'words' | 'sums'> {
  const words = Array.from({ length: mixture.groups }, (_, group) => {
    const numbers: number[] = [];
    const counts: number[] = [];
    for (let word = 0; word < mixture.vocabularySize; word++) {
      const count = mixture.counts[word * mixture.groups + group] ?? 0;
      if (count > 0) {
        numbers.push(word);
        counts.push(count);
      }
    }
    return { numbers, counts };
  });
  return {
    groups: mixture.groups,
    settings: mixture.settings,
    sizes: Array.from(mixture.sizes),
    totals: Array.from(mixture.totals),
    words,
    sums: Array.from(mixture.sums, short),
  };
}

/** The mixture of a kept model, ready to score rows with. */
export function thawMixture(model: FrozenClusters): Mixture {
  const dimensions = model.components?.count ?? 0;
  const mixture = emptyMixture(model.groups, model.vocabulary.length, dimensions, model.settings);
  mixture.sizes.set(model.sizes);
  mixture.totals.set(model.totals);
  mixture.sums.set(model.sums);
  model.words.forEach(({ numbers, counts }, group) => {
    numbers.forEach((word, i) => {
      const cell = word * model.groups + group;
      const count = counts[i] ?? 0;
      mixture.counts[cell] = count;
      mixture.logs[cell] = Math.log(count + model.settings.wordPrior);
    });
  });
  for (let group = 0; group < model.groups; group++) {
    let length = 0;
    for (const value of mixture.sums.subarray(group * dimensions, (group + 1) * dimensions))
      length += value * value;
    mixture.norms[group] = Math.sqrt(length);
  }
  return mixture;
}

/** Different answers as rows of a model's words and components; without `vectors` or components words alone. */
export function* rowsForModel(
  answers: DistinctAnswers,
  vectors: VectorTable | null,
  vocabulary: readonly string[],
  components: Components | null,
): Generator<undefined, MixtureRows> {
  const matrix = yield* wordMatrix(answers.words, vocabulary);
  const dimensions = components?.count ?? 0;
  const projected =
    components === null || vectors === null
      ? new Float32Array(answers.words.length * dimensions)
      : yield* projectRows(components, vectors, answers.firstRow);
  return mixtureRows(matrix, projected, dimensions);
}
