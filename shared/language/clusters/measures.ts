type Table = { first: Float64Array; second: Float64Array; both: Map<number, number>; rows: number };

function numbered(labels: ArrayLike<number>): { codes: Int32Array; count: number } {
  const seen = new Map<number, number>();
  const codes = Int32Array.from(labels, (label) => {
    const known = seen.get(label) ?? seen.size;
    seen.set(label, known);
    return known;
  });
  return { codes, count: seen.size };
}

function contingency(a: ArrayLike<number>, b: ArrayLike<number>): Table {
  if (a.length !== b.length) throw new RangeError(`${a.length} labels against ${b.length}`);
  const one = numbered(a);
  const other = numbered(b);
  const first = new Float64Array(one.count);
  const second = new Float64Array(other.count);
  const both = new Map<number, number>();
  for (let i = 0; i < a.length; i++) {
    const x = one.codes[i] ?? 0;
    const y = other.codes[i] ?? 0;
    first[x] = (first[x] ?? 0) + 1;
    second[y] = (second[y] ?? 0) + 1;
    const cell = x * other.count + y;
    both.set(cell, (both.get(cell) ?? 0) + 1);
  }
  return { first, second, both, rows: a.length };
}

const entropy = (counts: Float64Array, rows: number) =>
  counts.reduce((sum, count) => sum - (count / rows) * Math.log(count / rows), 0);

/**
 * How much one grouping of the same rows tells about another, 0-1: mutual information over the mean of both
 * entropies (T. Kvalseth 1987; arithmetic mean, as scikit-learn has it). Two groupings that put every row in one
 * group are the same: 1. Throws RangeError when the lengths differ.
 */
export function normalisedMutualInformation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const table = contingency(a, b);
  const mean = (entropy(table.first, table.rows) + entropy(table.second, table.rows)) / 2;
  if (mean === 0) return 1;
  let shared = 0;
  for (const [cell, count] of table.both) {
    const x = table.first[Math.floor(cell / table.second.length)] ?? 1;
    const y = table.second[cell % table.second.length] ?? 1;
    shared += (count / table.rows) * Math.log((count * table.rows) / (x * y));
  }
  return Math.min(1, Math.max(0, shared / mean));
}

const pairs = (count: number) => (count * (count - 1)) / 2;
const allPairs = (counts: Iterable<number>) => {
  let sum = 0;
  for (const count of counts) sum += pairs(count);
  return sum;
};

/**
 * Agreement of two groupings on pairs of rows, corrected for chance: 1 the same, about 0 no relation, below 0 less
 * than chance (L. Hubert and P. Arabie 1985). Throws RangeError when the lengths differ.
 */
export function adjustedRandIndex(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const table = contingency(a, b);
  const together = allPairs(table.both.values());
  const first = allPairs(table.first);
  const second = allPairs(table.second);
  const expected = table.rows < 2 ? 0 : (first * second) / pairs(table.rows);
  const most = (first + second) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}
