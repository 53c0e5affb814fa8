import { createSimilarIndex } from '../../../shared/language/similar/similar-index.ts';
import { vectorTable } from '../../../shared/language/vectors/vector-table.ts';
import type { ClusterId } from '../../../shared/model/ids.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { readVectors, textHash, vectorDimensions } from '../suggest/vectors.sql.ts';

type Example = { clusterId: ClusterId; text: string };

/** How many of the nearest examples have a say. */
const heard = 6;

/**
 * For the border case of each cluster the other cluster that it is most like, by the answers that are typical of those;
 * a cluster of which nothing is like it is left out.
 */
export function nearestClusters(
  db: ReadableDb,
  borders: readonly Example[],
  typical: readonly Example[],
): Map<ClusterId, ClusterId> {
  const hashOf = new Map([...borders, ...typical].map(({ text }) => [text, textHash(text)]));
  const vectors = readVectors(db, [...hashOf.values()]);
  const vectorOf = ({ text }: Example) => vectors.get(hashOf.get(text) ?? '') ?? null;
  const index = createSimilarIndex(
    typical.map(({ text }) => text),
    vectors.size === 0 ? null : vectorTable(typical.map(vectorOf), vectorDimensions),
  );
  const nearest = new Map<ClusterId, ClusterId>();
  for (const border of borders) {
    const others = index
      .similarTo(border.text, vectorOf(border), typical.length)
      .flatMap(({ row }) => typical[row] ?? [])
      .filter(({ clusterId }) => clusterId !== border.clusterId);
    const votes = new Map<ClusterId, number>();
    for (const [place, { clusterId }] of others.slice(0, heard).entries())
      votes.set(clusterId, (votes.get(clusterId) ?? 0) + 1 / (1 + place));
    const [best] = [...votes].sort((a, b) => b[1] - a[1]);
    if (best) nearest.set(border.clusterId, best[0]);
  }
  return nearest;
}
