import { frequencyTotal } from '../../../shared/language/encoder/pack-format.ts';

const shift = Math.log2(frequencyTotal);

/**
 * Frequencies that add up to `frequencyTotal`, in proportion to the counts; what occurs gets at least one. What
 * rounding leaves over goes to, or comes from, the most frequent symbols, so that the same counts always give the same
 * table.
 */
export function frequenciesOf(counts: ArrayLike<number>): Uint16Array {
  const symbols = counts.length;
  const frequencies = new Uint16Array(symbols);
  let sum = 0;
  for (let i = 0; i < symbols; i++) sum += counts[i] ?? 0;
  // A table that no row uses must still add up.
  if (sum === 0) {
    frequencies[0] = frequencyTotal;
    return frequencies;
  }
  let given = 0;
  for (let i = 0; i < symbols; i++) {
    const count = counts[i] ?? 0;
    frequencies[i] = count === 0 ? 0 : Math.max(1, Math.floor((count / sum) * frequencyTotal));
    given += frequencies[i] ?? 0;
  }
  const order = Array.from({ length: symbols }, (_, i) => i).sort(
    (a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b,
  );
  const step = Math.sign(frequencyTotal - given);
  for (let turn = 0; given !== frequencyTotal; turn = (turn + 1) % symbols) {
    const symbol = order[turn] ?? 0;
    if (step > 0 ? (counts[symbol] ?? 0) === 0 : (frequencies[symbol] ?? 0) < 2) continue;
    frequencies[symbol] = (frequencies[symbol] ?? 0) + step;
    given += step;
  }
  return frequencies;
}

/** What `decodeSymbols` reads: the symbols in as few bytes as any bytes may follow. */
export function encodeSymbols(symbols: Uint8Array, frequencies: Uint16Array): number[] {
  const starts: number[] = [];
  let start = 0;
  for (const frequency of frequencies) {
    starts.push(start);
    start += frequency;
  }
  const bytes: number[] = [];
  let low = 0;
  let range = 0xffffffff;
  const carry = () => {
    if (low < 2 ** 32) return;
    low -= 2 ** 32;
    let i = bytes.length - 1;
    while (bytes[i] === 255) bytes[i--] = 0;
    bytes[i] = (bytes[i] ?? 0) + 1;
  };
  for (const symbol of symbols) {
    const unit = range >>> shift;
    low += unit * (starts[symbol] ?? 0);
    range = unit * (frequencies[symbol] ?? 0);
    carry();
    while (range < 1 << 24) {
      bytes.push(low >>> 24);
      low = (low << 8) >>> 0;
      range = (range << 8) >>> 0;
    }
  }
  // The fewest bytes after which every continuation still lies in the range.
  for (let length = 1; length <= 4; length++) {
    const unit = 2 ** (32 - 8 * length);
    const value = Math.ceil(low / unit) * unit;
    if (value + unit > low + range) continue;
    low = value;
    carry();
    for (let i = 0; i < length; i++) bytes.push((low >>> (24 - 8 * i)) & 255);
    break;
  }
  return bytes;
}
