/**
 * Sentence vectors, one row a text, as they are kept: eight bits a number. Only the direction of a row means
 * anything, so each row was scaled by itself to -127..127. A row of zeros stands for a text without a vector.
 */
export type VectorTable = { dimensions: number; rows: number; values: Int8Array };

/** A vector in eight bits: its largest number becomes 127 or -127, the others in proportion. */
export function quantiseVector(vector: Float32Array): Int8Array {
  let largest = 0;
  for (const value of vector) largest = Math.max(largest, Math.abs(value));
  const small = new Int8Array(vector.length);
  if (largest === 0 || !Number.isFinite(largest)) return small;
  for (let i = 0; i < vector.length; i++) small[i] = Math.round(((vector[i] ?? 0) / largest) * 127);
  return small;
}

/** Writes row `row` with length 1 into `target` (at `offset`); zeros stay zeros. */
export function readUnitVector(table: VectorTable, row: number, target: Float32Array, offset = 0): void {
  const start = row * table.dimensions;
  let sum = 0;
  for (let i = 0; i < table.dimensions; i++) {
    const value = table.values[start + i] ?? 0;
    sum += value * value;
  }
  const scale = sum === 0 ? 0 : 1 / Math.sqrt(sum);
  for (let i = 0; i < table.dimensions; i++) target[offset + i] = (table.values[start + i] ?? 0) * scale;
}

/** Puts vectors under each other; `null` becomes a row of zeros. All must have `dimensions` numbers. */
export function vectorTable(vectors: readonly (Int8Array | null)[], dimensions: number): VectorTable {
  const values = new Int8Array(vectors.length * dimensions);
  vectors.forEach((vector, row) => {
    if (vector === null) return;
    if (vector.length !== dimensions)
      throw new RangeError(`vector of ${vector.length} in a table of ${dimensions}`);
    values.set(vector, row * dimensions);
  });
  return { dimensions, rows: vectors.length, values };
}
