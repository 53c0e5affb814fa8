/** Runs a long piece of work to its end without stopping, dropping its reports of progress. */
export function runToEnd<P, R>(work: Generator<P, R>): R {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
