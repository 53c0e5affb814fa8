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

/** Weights by id, of length 1 together; `rarity` of an id as in BM25. */
export type GramVector = Map<number, number>;

export function gramVector(words: readonly string[], rarity: (id: number) => number): GramVector {
  const vector: GramVector = new Map();
  for (const id of characterGrams(words)) vector.set(id, (vector.get(id) ?? 0) + 1);
  let square = 0;
  for (const [id, count] of vector) {
    const weight = (1 + Math.log(count)) * rarity(id);
    vector.set(id, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square);
  if (length > 0) for (const [id, weight] of vector) vector.set(id, weight / length);
  return vector;
}

/** The cosine of two vectors, 0-1. */
export function gramCosine(a: GramVector, b: GramVector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [id, weight] of small) sum += weight * (large.get(id) ?? 0);
  return sum;
}
