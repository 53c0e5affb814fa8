import {
  groupNearDuplicates,
  groupSameAnswers,
} from '../../../shared/language/duplicates/group-near-duplicates.ts';
import { measured, rounded } from './measure-run.ts';
import { readLabelled } from './read-labelled.ts';

/**
 * Groups texts that are the same or nearly the same. With a label a row (equal for what should be taken together):
 * precision, recall and F1 over all pairs of rows.
 */
export function evaluateDuplicates(file: string) {
  const rows = readLabelled(file);
  const texts = rows.map(({ text }) => text);
  const { result: near, cost } = measured(() => groupNearDuplicates(texts));
  const same = groupSameAnswers(texts);
  const labels = rows.map((row) => row.labels.join('\u0000'));
  const isLabelled = rows.some((row) => row.labels.length > 0);
  return {
    rows: rows.length,
    same: rows.length - new Set(same).size,
    nearlySame: new Set(same).size - new Set(near).size,
    groups: new Set(near).size,
    ...(isLabelled ? pairFigures(near, labels) : {}),
    ...cost,
  };
}

function pairFigures(groups: readonly number[], labels: readonly string[]) {
  const found = countPairs(groups.map(String));
  const wanted = countPairs(labels);
  const right = countPairs(groups.map((group, row) => `${group}\u0001${labels[row]}`));
  const precision = found === 0 ? 1 : right / found;
  const recall = wanted === 0 ? 1 : right / wanted;
  return {
    precision: rounded(precision),
    recall: rounded(recall),
    f1: rounded(precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)),
  };
}

function countPairs(keys: readonly string[]): number {
  const sizes = new Map<string, number>();
  for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
