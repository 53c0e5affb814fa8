import { frequencyTotal } from './pack-format.ts';

const shift = Math.log2(frequencyTotal);
const lowestRange = 1 << 24;
/** Values are looked up by their highest eight bits first. */
const guessShift = shift - 8;

/**
 * Tables of the frequencies of `symbols` symbols (at most 256). `sums` holds, a table, where each symbol starts on the
 * scale of `frequencyTotal` and where the last one ends; `guesses` the symbol at each 256th part of the scale.
 */
export type SymbolTables = { symbols: number; sums: Uint16Array; guesses: Uint8Array };

/** The tables with these frequencies, one table after another. Null when one does not add up to `frequencyTotal`. */
export function symbolTables(frequencies: Uint16Array, symbols: number): SymbolTables | null {
  const tables = frequencies.length / symbols;
  const sums = new Uint16Array(tables * (symbols + 1));
  const guesses = new Uint8Array(tables * 256);
  for (let table = 0; table < tables; table++) {
    let sum = 0;
    for (let symbol = 0; symbol < symbols; symbol++) {
      sums[table * (symbols + 1) + symbol] = sum;
      const next = sum + (frequencies[table * symbols + symbol] ?? 0);
      // Every part that starts inside this symbol's share.
      const first = Math.ceil(sum / (1 << guessShift));
      guesses.fill(
        symbol,
        table * 256 + first,
        table * 256 + Math.min(256, Math.ceil(next / (1 << guessShift))),
      );
      sum = next;
    }
    if (sum !== frequencyTotal) return null;
    sums[table * (symbols + 1) + symbols] = sum;
  }
  return { symbols, sums, guesses };
}

/**
 * Reads `target.length` symbols that the range coder wrote at `start` with table `table`. A range coder gives each
 * symbol a share of a 32-bit range in proportion to its frequency (G. N. N. Martin, "Range encoding", 1979). Never
 * reads outside `bytes`: behind the end come zeros.
 */
export function decodeSymbols(
  bytes: Uint8Array,
  start: number,
  tables: SymbolTables,
  table: number,
  target: Uint8Array,
): void {
  const { sums, guesses, symbols } = tables;
  const sumsAt = table * (symbols + 1);
  const guessesAt = table * 256;
  let at = start;
  let code = 0;
  for (let i = 0; i < 4; i++) code = ((code << 8) | (bytes[at++] ?? 0)) >>> 0;
  let range = 0xffffffff;
  for (let i = 0; i < target.length; i++) {
    const unit = range >>> shift;
    const value = Math.min(frequencyTotal - 1, (code / unit) | 0);
    let symbol = guesses[guessesAt + (value >>> guessShift)] ?? 0;
    while ((sums[sumsAt + symbol + 1] ?? frequencyTotal) <= value) symbol++;
    const below = sums[sumsAt + symbol] ?? 0;
    target[i] = symbol;
    code -= unit * below;
    range = unit * ((sums[sumsAt + symbol + 1] ?? 0) - below);
    while (range < lowestRange) {
      code = ((code << 8) | (bytes[at++] ?? 0)) >>> 0;
      range = (range << 8) >>> 0;
      if (range === 0) return;
    }
  }
}
