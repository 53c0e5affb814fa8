/** What a measurement cost: wall time in seconds, and the memory of the process in MB when it ended. */
export type Cost = { seconds: number; rssMb: number };

/** Runs `work` and says beside its result what it cost. */
export function measured<T>(work: () => T): { result: T; cost: Cost } {
  const start = performance.now();
  const result = work();
  const seconds = Math.round((performance.now() - start) / 10) / 100;
  return { result, cost: { seconds, rssMb: Math.round(process.memoryUsage.rss() / 1e6) } };
}

/** A figure with four decimals, as it is printed. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
