/**
 * The assignment of rows to columns with the least total cost: for each row its column. There must be at least as
 * many columns as rows. The Hungarian method with potentials (H. Kuhn 1955; J. Munkres 1957), n² m steps.
 */
export function cheapestMatching(cost: readonly (readonly number[])[]): number[] {
  const rows = cost.length;
  const columns = cost[0]?.length ?? 0;
  if (columns < rows) throw new RangeError(`${rows} rows for ${columns} columns`);
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  // Column 0 stands for "not matched yet"; rows and columns count from 1 in here.
  const rowOf = new Int32Array(columns + 1);
  const before = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    let column = 0;
    const least = new Float64Array(columns + 1).fill(Infinity);
    const visited = new Uint8Array(columns + 1);
    while (rowOf[column] !== 0) {
      visited[column] = 1;
      const current = rowOf[column] ?? 0;
      let step = Infinity;
      let next = 0;
      for (let c = 1; c <= columns; c++) {
        if (visited[c] === 1) continue;
        const reduced =
          (cost[current - 1]?.[c - 1] ?? 0) - (rowPotential[current] ?? 0) - (columnPotential[c] ?? 0);
        if (reduced < (least[c] ?? 0)) {
          least[c] = reduced;
          before[c] = column;
        }
        if ((least[c] ?? 0) < step) {
          step = least[c] ?? 0;
          next = c;
        }
      }
      for (let c = 0; c <= columns; c++) {
        if (visited[c] === 1) {
          const owner = rowOf[c] ?? 0;
          rowPotential[owner] = (rowPotential[owner] ?? 0) + step;
          columnPotential[c] = (columnPotential[c] ?? 0) - step;
        } else least[c] = (least[c] ?? 0) - step;
      }
      column = next;
    }
    while (column !== 0) {
      const previous = before[column] ?? 0;
      rowOf[column] = rowOf[previous] ?? 0;
      column = previous;
    }
  }
  const columnOf = new Array<number>(rows).fill(-1);
  for (let c = 1; c <= columns; c++) if ((rowOf[c] ?? 0) > 0) columnOf[(rowOf[c] ?? 1) - 1] = c - 1;
  return columnOf;
}

/**
 * For each group of `fresh` the group of `former` with which it shares most rows, each at most once, so that most
 * rows in all keep their group. Groups beyond those of `former` get the numbers that are left. Rows are compared up
 * to the shorter of both, each counting for its weight (1 without); -1 is no group.
 */
export function matchGroups(
  former: ArrayLike<number>,
  fresh: ArrayLike<number>,
  groups: number,
  weights?: ArrayLike<number>,
): number[] {
  const shared = Array.from({ length: groups }, () => new Array<number>(groups).fill(0));
  const rows = Math.min(former.length, fresh.length);
  for (let i = 0; i < rows; i++) {
    const line = shared[fresh[i] ?? -1];
    const old = former[i] ?? -1;
    if (line !== undefined && old >= 0 && old < groups) line[old] = (line[old] ?? 0) - (weights?.[i] ?? 1);
  }
  return cheapestMatching(shared);
}
