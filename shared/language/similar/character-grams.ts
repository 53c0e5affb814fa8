/** Ids are hashes of 18 bits: in a hundred thousand answers few of them fall together. */
export const gramIds = 1 << 18;

/** The ids of the runs of three to five letters in some words, their borders included; as often as they occur. */
export function characterGrams(words: readonly string[]): number[] {
  const ids: number[] = [];
  for (const word of words) {
    const bordered = `<${word}>`;
    for (let from = 0; from < bordered.length; from++) {
      // FNV-1a, going on for each longer run.
      let hash = 0x811c9dc5;
      for (let at = from; at < Math.min(from + 5, bordered.length); at++) {
        hash = Math.imul(hash ^ bordered.charCodeAt(at), 0x01000193);
        if (at - from >= 2) ids.push((hash ^ (hash >>> 15)) & (gramIds - 1));
      }
    }
  }
  return ids;
}

/** What letters a text is made of: ids, each once, and their weights, of length 1 together. */
export type GramVector = { ids: Int32Array; weights: Float32Array };

/** `rarity` of an id as in BM25. */
export function gramVector(words: readonly string[], rarity: (id: number) => number): GramVector {
  const counts = new Map<number, number>();
  for (const id of characterGrams(words)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const ids = Int32Array.from(counts.keys());
  const weights = Float32Array.from(ids, (id) => (1 + Math.log(counts.get(id) ?? 1)) * rarity(id));
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  if (length > 0) for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] ?? 0) / length;
  return { ids, weights };
}

/** Several texts laid over each other, to compare many others with at once. */
export type GramBlend = { add(vector: GramVector, share: number): void; compare(vector: GramVector): number };

/** Starts empty; `compare` gives the sum of the cosines with what was added, each times its share. */
export function createGramBlend(): GramBlend {
  const dense = new Float32Array(gramIds);
  return {
    add: ({ ids, weights }, share) => {
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i] ?? 0;
        dense[id] = (dense[id] ?? 0) + share * (weights[i] ?? 0);
      }
    },
    compare: ({ ids, weights }) => {
      let sum = 0;
      for (let i = 0; i < ids.length; i++) sum += (weights[i] ?? 0) * (dense[ids[i] ?? 0] ?? 0);
      return sum;
    },
  };
}
