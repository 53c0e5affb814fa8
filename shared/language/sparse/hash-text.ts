/**
 * A number of 32 bits that stands for a text: FNV-1a over UTF-16 units with a final mixing step. `seed` keeps kinds
 * of features apart, so that the word "aan" and the letters "aan" get other numbers.
 */
export function hashText(text: string, seed: number): number {
  let hash = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
