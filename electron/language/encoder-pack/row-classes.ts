import { levels } from '../../../shared/language/encoder/pack-format.ts';
import { frequenciesOf } from './range-encoder.ts';

const rounds = 12;

function histogram(row: Uint8Array): Uint16Array {
  const counts = new Uint16Array(levels);
  for (const value of row) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** Bits each level costs under a table; a level that the table lacks is too dear to be chosen. */
function costs(counts: Float64Array): Float64Array {
  let sum = 0;
  for (const count of counts) sum += count;
  return counts.map((count) => (count === 0 ? 64 : Math.log2(sum / count)));
}

/**
 * Sorts the rows of one block into `classes` classes, each with one table of frequencies, so that the coded rows
 * become short: first by spread, then again and again to the class whose table codes a row shortest (the
 * Linde-Buzo-Gray way, 1980).
 */
export function classifyRows(rows: Uint8Array[], classes: number) {
  const histograms = rows.map(histogram);
  const spread = histograms.map((counts) => {
    let [sum, squares, total] = [0, 0, 0];
    counts.forEach((count, level) => {
      total += count;
      sum += count * level;
      squares += count * level * level;
    });
    return squares / total - (sum / total) ** 2;
  });
  const order = rows.map((_, row) => row).sort((a, b) => (spread[a] ?? 0) - (spread[b] ?? 0) || a - b);
  const classOf = new Uint8Array(rows.length);
  order.forEach((row, rank) => {
    classOf[row] = Math.floor((rank * classes) / rows.length);
  });
  const sumUp = () => {
    const sums = Array.from({ length: classes }, () => new Float64Array(levels));
    histograms.forEach((counts, row) => {
      const sum = sums[classOf[row] ?? 0];
      for (let level = 0; sum && level < levels; level++)
        sum[level] = (sum[level] ?? 0) + (counts[level] ?? 0);
    });
    return sums;
  };
  for (let round = 0; round < rounds; round++) {
    const prices = sumUp().map(costs);
    histograms.forEach((counts, row) => {
      let [best, lowest] = [0, Number.POSITIVE_INFINITY];
      prices.forEach((price, candidate) => {
        let bits = 0;
        for (let level = 0; level < levels; level++) bits += (counts[level] ?? 0) * (price[level] ?? 0);
        if (bits < lowest) [best, lowest] = [candidate, bits];
      });
      classOf[row] = best;
    });
  }
  return { classOf, frequencies: sumUp().map(frequenciesOf) };
}
