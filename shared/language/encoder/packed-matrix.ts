import { weightLevels, weightOffset } from './pack-format.ts';
import { decodeSymbols, type SymbolTables, symbolTables } from './range-decoder.ts';

/** Weights of eight bits that are still coded: `depth` rows of `columns`. A weight is its value times `step`. */
export type PackedMatrix = {
  depth: number;
  columns: number;
  step: number;
  tables: SymbolTables;
  coded: Uint8Array;
};

const largestSide = 8192;
const headerLength = 12;

/** The section of one matrix, or null when it cannot be one. */
export function readPackedMatrix(bytes: Uint8Array): PackedMatrix | null {
  const start = headerLength + weightLevels * 2;
  if (bytes.length < start) return null;
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const depth = header.getUint32(0, true);
  const columns = header.getUint32(4, true);
  if (depth === 0 || columns === 0 || depth > largestSide || columns > largestSide) return null;
  const tables = symbolTables(new Uint16Array(bytes.slice(headerLength, start).buffer), weightLevels);
  return tables && { depth, columns, step: header.getFloat32(8, true), tables, coded: bytes.subarray(start) };
}

/** The weights of a matrix, row by row, -127..127. */
export function weightsOf({ depth, columns, tables, coded }: PackedMatrix): Int8Array {
  const symbols = new Uint8Array(depth * columns);
  decodeSymbols(coded, 0, tables, 0, symbols);
  const weights = new Int8Array(symbols.buffer);
  for (let i = 0; i < symbols.length; i++) weights[i] = (symbols[i] ?? 0) - weightOffset;
  return weights;
}
