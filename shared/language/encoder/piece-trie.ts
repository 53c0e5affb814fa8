/** A node with more children than this gets a table, so that the many words that follow a space are found at once. */
const fewChildren = 6;

/**
 * The pieces as a trie over UTF-8 bytes. Nodes are numbered in the order of a walk in depth; node 0 is the root.
 * `child` is a node's first child and `sibling` its next brother, 0 for none. A node with many children has a
 * negative `child` instead: row `-child` of `wide`, with the child for each of the 256 bytes. `piece` is the piece
 * that ends here in the order of the pack, -1 for none.
 */
export type PieceTrie = {
  label: Uint8Array;
  child: Int32Array;
  sibling: Int32Array;
  wide: Int32Array;
  piece: Int32Array;
};

/**
 * Builds the trie from the pieces in order of their bytes, each written as: length of what it shares with the piece
 * before, length of the rest, the rest. Null when the bytes do not hold exactly `pieces` of these in that order.
 */
export function readPieceTrie(bytes: Uint8Array, pieces: number): PieceTrie | null {
  // Every byte that is not shared makes one node, and two bytes a piece are lengths.
  const nodes = bytes.length - 2 * pieces + 1;
  if (nodes < 1) return null;
  const trie: PieceTrie = {
    label: new Uint8Array(nodes),
    child: new Int32Array(nodes),
    sibling: new Int32Array(nodes),
    wide: new Int32Array(),
    piece: new Int32Array(nodes).fill(-1),
  };
  const path = new Int32Array(512);
  let depth = 0;
  let used = 1;
  let at = 0;
  for (let piece = 0; piece < pieces; piece++) {
    const shared = bytes[at++] ?? 0;
    const rest = bytes[at++] ?? 0;
    if (shared > depth || rest === 0 || at + rest > bytes.length || used + rest > nodes) return null;
    for (let i = 0; i < rest; i++) {
      const node = used++;
      const level = shared + i;
      trie.label[node] = bytes[at++] ?? 0;
      const brother = i === 0 && depth > shared ? (path[level + 1] ?? 0) : 0;
      if (brother > 0) trie.sibling[brother] = node;
      else trie.child[path[level] ?? 0] = node;
      path[level + 1] = node;
    }
    depth = shared + rest;
    trie.piece[path[depth] ?? 0] = piece;
  }
  return at === bytes.length && used === nodes ? withTables(trie) : null;
}

function withTables(trie: PieceTrie): PieceTrie {
  const { label, child, sibling } = trie;
  const rows: Int32Array[] = [new Int32Array(256)];
  for (let node = 0; node < child.length; node++) {
    let children = 0;
    for (let at = child[node] ?? 0; at > 0; at = sibling[at] ?? 0) children++;
    if (children <= fewChildren) continue;
    const row = new Int32Array(256);
    for (let at = child[node] ?? 0; at > 0; at = sibling[at] ?? 0) row[label[at] ?? 0] = at;
    child[node] = -(rows.push(row) - 1);
  }
  const wide = new Int32Array(rows.length * 256);
  rows.forEach((row, i) => {
    wide.set(row, i * 256);
  });
  return { ...trie, wide };
}

/** The child of `node` for this byte, 0 when there is none. Brothers stand in order of their bytes. */
export function childFor(trie: PieceTrie, node: number, byte: number): number {
  let child = trie.child[node] ?? 0;
  if (child < 0) return trie.wide[-child * 256 + byte] ?? 0;
  while (child > 0 && (trie.label[child] ?? 0) < byte) child = trie.sibling[child] ?? 0;
  return child > 0 && trie.label[child] === byte ? child : 0;
}
