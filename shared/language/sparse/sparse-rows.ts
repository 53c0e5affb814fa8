/**
 * Rows of which most numbers are zero. Row `r` has its numbers at `starts[r]` up to `starts[r + 1]`: `columns` says
 * where each stands, `values` what it is. A column occurs at most once in a row.
 */
export type SparseRows = {
  columnCount: number;
  starts: Uint32Array;
  columns: Uint32Array;
  values: Float32Array;
};

/** Adds `factor` times row `row` to `target`, which has `columnCount` numbers. */
export function addSparseRow(rows: SparseRows, row: number, factor: number, target: Float32Array): void {
  const end = rows.starts[row + 1] ?? 0;
  for (let i = rows.starts[row] ?? 0; i < end; i++) {
    const column = rows.columns[i] ?? 0;
    target[column] = (target[column] ?? 0) + factor * (rows.values[i] ?? 0);
  }
}

/** Makes `target` zero again at every column of row `row`. */
export function clearSparseRow(rows: SparseRows, row: number, target: Float32Array): void {
  const end = rows.starts[row + 1] ?? 0;
  for (let i = rows.starts[row] ?? 0; i < end; i++) target[rows.columns[i] ?? 0] = 0;
}

/** The inner product of row `row` and `weights`, which has `columnCount` numbers. */
export function dotSparseRow(rows: SparseRows, row: number, weights: Float32Array): number {
  const { columns, values } = rows;
  const end = rows.starts[row + 1] ?? 0;
  let sum = 0;
  for (let i = rows.starts[row] ?? 0; i < end; i++) sum += (values[i] ?? 0) * (weights[columns[i] ?? 0] ?? 0);
  return sum;
}

/** The rows under each other that lists of column and value describe, in the order of the lists. */
export function sparseRows(
  lists: readonly (readonly (readonly [column: number, value: number])[])[],
  columnCount: number,
): SparseRows {
  const total = lists.reduce((sum, list) => sum + list.length, 0);
  const starts = new Uint32Array(lists.length + 1);
  const columns = new Uint32Array(total);
  const values = new Float32Array(total);
  let at = 0;
  lists.forEach((list, row) => {
    for (const [column, value] of list) {
      columns[at] = column;
      values[at++] = value;
    }
    starts[row + 1] = at;
  });
  return { columnCount, starts, columns, values };
}
