import { LABEL_COUNT, mayFollow } from './name-model.ts';

/**
 * Writes the best row of labels, and for each word by how much the best row with this word inside a name (or outside,
 * when the best row has it inside) lies behind the best row of all; at least 0. `scores` holds LABEL_COUNT numbers a
 * word; `transitions` (LABEL_COUNT + 1) rows of LABEL_COUNT, the last for the beginning of the sentence. The rows
 * `labels` and `margins` are as long as the sentence has words.
 */
export type Decode = (
  scores: ArrayLike<number>,
  transitions: ArrayLike<number>,
  labels: Uint8Array,
  margins: Float32Array,
) => void;

const NEVER = -1e9;
const ALL = Array.from({ length: LABEL_COUNT }, (_, label) => label);
const PREDECESSORS = ALL.map((to) => ALL.filter((label) => mayFollow(label, to)));
const SUCCESSORS = ALL.map((label) => ALL.filter((to) => mayFollow(label, to)));

/** The best row of labels (A. Viterbi 1967), then the margins in a pass backwards. Linear in the number of words. */
export function createDecoder(): Decode {
  let forward = new Float64Array(0);
  let origins = new Uint8Array(0);
  const backward = new Float64Array(LABEL_COUNT);
  const earlier = new Float64Array(LABEL_COUNT);

  function passForward(scores: ArrayLike<number>, transitions: ArrayLike<number>, count: number): void {
    for (let i = 0; i < count; i++) {
      for (let to = 0; to < LABEL_COUNT; to++) {
        let best = i === 0 && mayFollow(0, to) ? (transitions[LABEL_COUNT * LABEL_COUNT + to] ?? 0) : NEVER;
        let origin = 0;
        for (const label of i === 0 ? [] : (PREDECESSORS[to] ?? [])) {
          const score =
            (forward[(i - 1) * LABEL_COUNT + label] ?? 0) + (transitions[label * LABEL_COUNT + to] ?? 0);
          if (score > best) {
            best = score;
            origin = label;
          }
        }
        forward[i * LABEL_COUNT + to] = best + (scores[i * LABEL_COUNT + to] ?? 0);
        origins[i * LABEL_COUNT + to] = origin;
      }
    }
  }

  /** Returns the score of the best row. */
  function readLabels(labels: Uint8Array): number {
    const last = (labels.length - 1) * LABEL_COUNT;
    let label = 0;
    for (let to = 1; to < LABEL_COUNT; to++) {
      if ((forward[last + to] ?? NEVER) > (forward[last + label] ?? NEVER)) label = to;
    }
    const total = forward[last + label] ?? 0;
    for (let i = labels.length - 1; i >= 0; i--) {
      labels[i] = label;
      label = origins[i * LABEL_COUNT + label] ?? 0;
    }
    return total;
  }

  function passBackward(
    scores: ArrayLike<number>,
    transitions: ArrayLike<number>,
    labels: Uint8Array,
    margins: Float32Array,
    total: number,
  ): void {
    backward.fill(0);
    for (let i = labels.length - 1; i >= 0; i--) {
      const isInside = labels[i] !== 0;
      let other = NEVER * 2;
      for (let label = 0; label < LABEL_COUNT; label++) {
        if ((label !== 0) === isInside) continue;
        other = Math.max(other, (forward[i * LABEL_COUNT + label] ?? 0) + (backward[label] ?? 0));
      }
      margins[i] = total - other;
      for (let label = 0; label < LABEL_COUNT; label++) {
        let best = NEVER;
        for (const to of SUCCESSORS[label] ?? []) {
          const step = (transitions[label * LABEL_COUNT + to] ?? 0) + (scores[i * LABEL_COUNT + to] ?? 0);
          best = Math.max(best, step + (backward[to] ?? 0));
        }
        earlier[label] = best;
      }
      backward.set(earlier);
    }
  }

  return (scores, transitions, labels, margins) => {
    const size = labels.length * LABEL_COUNT;
    if (size === 0) return;
    if (forward.length < size) {
      forward = new Float64Array(size);
      origins = new Uint8Array(size);
    }
    passForward(scores, transitions, labels.length);
    passBackward(scores, transitions, labels, margins, readLabels(labels));
  };
}
