import { LABEL_COUNT, mayFollow } from './name-model.ts';

/** Labels of the words of one sentence, best row first. */
export type Decoded = {
  labels: Uint8Array;
  /**
   * For each word how far the best row with this word inside a name (or outside, when the best row has it inside)
   * lies behind the best row of all; at least 0.
   */
  margins: Float64Array;
};

const NEVER = -1e9;

/**
 * The best row of labels (Viterbi 1967) and, from a second pass backwards, the margin of each word. `scores` holds
 * LABEL_COUNT numbers a word; `transitions` (LABEL_COUNT + 1) rows of LABEL_COUNT, the last for the beginning.
 * Linear in the number of words.
 */
export function decode(scores: ArrayLike<number>, transitions: ArrayLike<number>, count: number): Decoded {
  const forward = new Float64Array(count * LABEL_COUNT);
  const from = new Uint8Array(count * LABEL_COUNT);
  for (let i = 0; i < count; i++) {
    for (let to = 0; to < LABEL_COUNT; to++) {
      let best = NEVER;
      let bestFrom = 0;
      if (i === 0) {
        if (mayFollow(0, to)) best = transitions[LABEL_COUNT * LABEL_COUNT + to] ?? 0;
      } else {
        for (const label of PREDECESSORS[to] ?? []) {
          const score = (forward[(i - 1) * LABEL_COUNT + label] ?? 0) + (transitions[label * LABEL_COUNT + to] ?? 0);
          if (score > best) {
            best = score;
            bestFrom = label;
          }
        }
      }
      forward[i * LABEL_COUNT + to] = best + (scores[i * LABEL_COUNT + to] ?? 0);
      from[i * LABEL_COUNT + to] = bestFrom;
    }
  }
  const labels = new Uint8Array(count);
  let label = 0;
  let total = Number.NEGATIVE_INFINITY;
  for (let to = 0; to < LABEL_COUNT; to++) {
    const score = forward[(count - 1) * LABEL_COUNT + to] ?? NEVER;
    if (score > total) {
      total = score;
      label = to;
    }
  }
  for (let i = count - 1; i >= 0; i--) {
    labels[i] = label;
    label = from[i * LABEL_COUNT + label] ?? 0;
  }
  return { labels, margins: marginsOf(forward, scores, transitions, labels, total, count) };
}

const PREDECESSORS: readonly (readonly number[])[] = Array.from({ length: LABEL_COUNT }, (_, to) =>
  Array.from({ length: LABEL_COUNT }, (_, label) => label).filter((label) => mayFollow(label, to)),
);
const SUCCESSORS: readonly (readonly number[])[] = Array.from({ length: LABEL_COUNT }, (_, label) =>
  Array.from({ length: LABEL_COUNT }, (_, to) => to).filter((to) => mayFollow(label, to)),
);

function marginsOf(
  forward: Float64Array,
  scores: ArrayLike<number>,
  transitions: ArrayLike<number>,
  labels: Uint8Array,
  total: number,
  count: number,
): Float64Array {
  const margins = new Float64Array(count);
  let backward = new Float64Array(LABEL_COUNT);
  for (let i = count - 1; i >= 0; i--) {
    let bestOther = NEVER * 2;
    const isInside = labels[i] !== 0;
    for (let label = 0; label < LABEL_COUNT; label++) {
      if ((label !== 0) === isInside) continue;
      bestOther = Math.max(bestOther, (forward[i * LABEL_COUNT + label] ?? 0) + (backward[label] ?? 0));
    }
    margins[i] = total - bestOther;
    const earlier = new Float64Array(LABEL_COUNT);
    for (let label = 0; label < LABEL_COUNT; label++) {
      let best = NEVER;
      for (const to of SUCCESSORS[label] ?? []) {
        const score =
          (transitions[label * LABEL_COUNT + to] ?? 0) + (scores[i * LABEL_COUNT + to] ?? 0) + (backward[to] ?? 0);
        if (score > best) best = score;
      }
      earlier[label] = best;
    }
    backward = earlier;
  }
  return margins;
}
