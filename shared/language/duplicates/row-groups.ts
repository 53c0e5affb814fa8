/** Groups of rows that grow together. */
export type RowGroups = {
  join(a: number, b: number): void;
  /** The first row of a row's group. */
  first(row: number): number;
};

/** Disjoint sets with path halving (Tarjan and van Leeuwen); the lowest row stands for its group. */
export function createGroups(rows: number): RowGroups {
  const parent = Int32Array.from({ length: rows }, (_, row) => row);
  const first = (row: number): number => {
    let at = row;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  return {
    first,
    join: (a, b) => {
      const [low, high] = [first(a), first(b)].sort((x, y) => x - y) as [number, number];
      parent[high] = low;
    },
  };
}
