import { clusterAnswers } from '../../../shared/language/clusters/cluster-answers.ts';
import { cheapestMatching } from '../../../shared/language/clusters/match-groups.ts';
import {
  adjustedRandIndex,
  normalisedMutualInformation,
} from '../../../shared/language/clusters/measures.ts';
import { runToEnd } from '../../../shared/language/run/run-to-end.ts';
import { encodeTexts } from '../../language/encode-texts.ts';
import { measured, rounded } from './measure-run.ts';
import { readLabelled } from './read-labelled.ts';

const seed = 1;

/**
 * Groups texts in `k` groups and compares these with the labels (of several labels, the first). Every text counts in
 * its best group; `other` is the share that the product would show as Overig.
 */
export function evaluateCluster(file: string, { k, wordsOnly }: { k: number; wordsOnly: boolean }) {
  const rows = readLabelled(file);
  const texts = rows.map(({ text }) => text);
  const encoded = measured(() => (wordsOnly ? null : encodeTexts(texts)));
  const { result, cost } = measured(() =>
    runToEnd(clusterAnswers({ texts, vectors: encoded.result, count: k, seed })),
  );
  const groups = Array.from(result.rows.best);
  const numbers = new Map<string, number>();
  const labels = rows.map(({ labels: given }) => {
    const label = given[0] ?? '';
    const number = numbers.get(label) ?? numbers.size;
    numbers.set(label, number);
    return number;
  });
  return {
    rows: rows.length,
    labels: numbers.size,
    k,
    seed,
    withMeaning: encoded.result !== null,
    nmi: rounded(normalisedMutualInformation(groups, labels)),
    ari: rounded(adjustedRandIndex(groups, labels)),
    accuracy: rounded(accuracy(groups, labels)),
    other: rounded(result.rows.groups.filter((group) => group < 0).length / Math.max(1, rows.length)),
    encodeSeconds: encoded.cost.seconds,
    ...cost,
  };
}

/** The share of rows that are right when each group gets the label that suits all groups together best. */
function accuracy(groups: readonly number[], labels: readonly number[]): number {
  const size = Math.max(...groups, ...labels, 0) + 1;
  const together = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  groups.forEach((group, row) => {
    const line = together[group];
    const label = labels[row] ?? 0;
    if (line) line[label] = (line[label] ?? 0) - 1;
  });
  const matching = cheapestMatching(together);
  const right = matching.reduce((sum, label, group) => sum - (together[group]?.[label] ?? 0), 0);
  return right / Math.max(1, labels.length);
}
