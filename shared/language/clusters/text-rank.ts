const DAMPING = 0.85;
const ROUNDS = 30;

/**
 * How central each of `count` texts is among the others, summing to 1: LexRank (G. Erkan and D. Radev 2004) on
 * likenesses of 0-1 (`count` rows of `count`), without a threshold.
 */
export function centrality(likeness: Float64Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  for (let i = 0; i < count; i++)
    for (let j = 0; j < count; j++) if (i !== j) sums[i] = (sums[i] ?? 0) + (likeness[i * count + j] ?? 0);
  let rank = new Float64Array(count).fill(1 / Math.max(1, count));
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(count).fill((1 - DAMPING) / Math.max(1, count));
    for (let i = 0; i < count; i++) {
      const sum = sums[i] ?? 0;
      const gives = DAMPING * (rank[i] ?? 0);
      for (let j = 0; j < count; j++) {
        if (i === j) continue;
        const share = sum > 0 ? (likeness[i * count + j] ?? 0) / sum : 1 / (count - 1);
        next[j] = (next[j] ?? 0) + gives * share;
      }
    }
    rank = next;
  }
  return rank;
}
