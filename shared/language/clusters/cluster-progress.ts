/** `done` of `total` = 1000; now and then the groups so far, one number a row (-1: none yet). */
export type ClusterProgress = { done: number; total: number; groups?: Int32Array };

const TOTAL = 1000;

/** Reports `share` (0-1) of the part of the work between `from` and `to` (0-1). */
export function progressAt(from: number, to = from, share = 0): ClusterProgress {
  return { done: Math.round(TOTAL * (from + (to - from) * Math.min(1, share))), total: TOTAL };
}

/** Does `work`, reporting the same place each time it stops. */
export function* reportingAt<R>(at: number, work: Generator<unknown, R>): Generator<ClusterProgress, R> {
  let step = work.next();
  for (; !step.done; step = work.next()) yield progressAt(at);
  return step.value;
}

/** Numbers of different answers, for every row. */
export function ofRows(groups: ArrayLike<number>, answerOf: Int32Array): Int32Array {
  return answerOf.map((answer) => groups[answer] ?? -1);
}
