/**
 * From scores to probabilities: one logistic regression for all pairs of answer and code. It sees the score, its
 * lead over the best other code, how common the code is, for a code of empty answers how long the answer is, and
 * for a code above others how little such codes are used. One layer for all codes learns from a few coded answers
 * what a layer for each code would need hundreds for.
 */
export const INPUTS = 8;

export type Calibration = Float64Array;

// What eight sets agreed on; the weights start here and are pulled here while little is coded.
const USUAL: readonly number[] = [7.5, 5, 0.2, 0.5, -3, -1.8, 0.3, 1];
const PULL = [0.03, 0.03, 0.3, 0.1, 0.1, 0.1, 0.1, 1];
const MOST_STEPS = 60;
const LONGEST_STEP = 4;
const USUAL_WORDS = 6;

export function usualCalibration(): Calibration {
  return Float64Array.from(USUAL);
}

/**
 * What is known of each code beforehand: given alone, given to short answers (those that say nothing), or above other
 * codes of the list.
 */
export type CodeTraits = {
  isExclusive: readonly boolean[];
  isBrief: readonly boolean[];
  isUpper: readonly boolean[];
};

/**
 * `common`: how common each code is among the coded answers, as the logarithm of its share over an even share.
 * `upperDisuse`: the logarithm of how often codes above others are used, over half of an even share; 0 at most.
 */
export type Usage = { common: Float64Array; upperDisuse: number };

/** Half an answer is added to each code, so that no code is impossible. */
export function usageOf(counts: ArrayLike<number>, answers: number, isUpper: readonly boolean[]): Usage {
  const codes = counts.length;
  let all = 0;
  let upper = 0;
  let upperCodes = 0;
  const common = new Float64Array(codes);
  for (let code = 0; code < codes; code++) {
    const count = counts[code] ?? 0;
    common[code] = Math.log(((count + 0.5) / (answers + codes / 2)) * codes);
    all += count;
    if (!isUpper[code]) continue;
    upperCodes++;
    upper += count;
  }
  // Many coders only give the lowest codes; then the words of the higher ones should not keep coming back.
  const expected = codes === 0 ? 0 : (all * upperCodes) / codes / 2;
  return { common, upperDisuse: Math.min(0, Math.log((upper + 1) / (expected + 1))) };
}

/** Writes the inputs of one answer for each code, `INPUTS` numbers a code. */
export function pairInputs(
  scores: ArrayLike<number>,
  usage: Usage,
  traits: CodeTraits,
  words: number,
  target: Float64Array,
): void {
  const codes = usage.common.length;
  let best = -Infinity;
  let second = -Infinity;
  for (let code = 0; code < codes; code++) {
    const score = scores[code] ?? 0;
    if (score > best) {
      second = best;
      best = score;
    } else if (score > second) second = score;
  }
  if (codes < 2) second = best;
  const { upperDisuse: disuse } = usage;
  const length = Math.log1p(words) - Math.log(USUAL_WORDS);
  for (let code = 0; code < codes; code++) {
    const score = scores[code] ?? 0;
    const share = usage.common[code] ?? 0;
    const at = code * INPUTS;
    target[at] = score;
    target[at + 1] = score - (score === best ? second : best);
    target[at + 2] = share;
    target[at + 3] = score * share;
    target[at + 4] = 1;
    target[at + 5] = traits.isBrief[code] ? length : 0;
    target[at + 6] = traits.isBrief[code] ? 1 : 0;
    target[at + 7] = traits.isUpper[code] ? disuse : 0;
  }
}

/** The probability that a calibration gives to the pair whose inputs stand at `at`. */
export function probabilityAt(calibration: Calibration, inputs: Float64Array, at: number): number {
  let sum = 0;
  for (let i = 0; i < INPUTS; i++) sum += (calibration[i] ?? 0) * (inputs[at + i] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Fits on pairs (`labels` 0 or 1) by Newton's method, from `start` on; pulled to the usual weights. */
export function fitCalibration(inputs: Float64Array, labels: Uint8Array, start: Calibration): Calibration {
  const weights = Float64Array.from(start);
  let before = Float64Array.from(start);
  let lossBefore = Infinity;
  for (let step = 0; step < MOST_STEPS; step++) {
    let loss = 0;
    const slope = new Float64Array(INPUTS);
    const curve = new Float64Array(INPUTS * INPUTS);
    for (let i = 0; i < INPUTS; i++) {
      const away = (weights[i] ?? 0) - (USUAL[i] ?? 0);
      loss += ((PULL[i] ?? 0) * away * away) / 2;
      slope[i] = (PULL[i] ?? 0) * away;
      curve[i * INPUTS + i] = PULL[i] ?? 0;
    }
    for (let pair = 0; pair < labels.length; pair++) {
      const at = pair * INPUTS;
      const probability = probabilityAt(weights, inputs, at);
      const error = probability - (labels[pair] ?? 0);
      loss -= Math.log(Math.max(1 - Math.abs(error), 1e-300));
      const spread = probability * (1 - probability);
      for (let i = 0; i < INPUTS; i++) {
        const value = inputs[at + i] ?? 0;
        if (value === 0) continue;
        slope[i] = (slope[i] ?? 0) + error * value;
        for (let j = 0; j <= i; j++)
          curve[i * INPUTS + j] = (curve[i * INPUTS + j] ?? 0) + spread * value * (inputs[at + j] ?? 0);
      }
    }
    if (loss > lossBefore * (1 + 1e-10)) {
      // Newton's step went too far, as it can where the curve flattens; half of it is tried.
      for (let i = 0; i < INPUTS; i++) weights[i] = ((weights[i] ?? 0) + (before[i] ?? 0)) / 2;
      continue;
    }
    lossBefore = loss;
    before = Float64Array.from(weights);
    const move = solveSymmetric(curve, slope);
    const largest = move.reduce((most, part) => Math.max(most, Math.abs(part)), 0);
    // Farther than a few units the curve at hand says little.
    const factor = Math.min(1, LONGEST_STEP / largest);
    for (let i = 0; i < INPUTS; i++) weights[i] = (weights[i] ?? 0) - factor * (move[i] ?? 0);
    if (largest < 1e-6) break;
  }
  return weights;
}

/** Solves a small positive definite system of which the lower half is given (Cholesky). */
function solveSymmetric(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const factor = Float64Array.from(lower);
  const answer = Float64Array.from(right);
  const at = (i: number, j: number) => factor[i * size + j] ?? 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      factor[i * size + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(j, j);
    }
    let sum = answer[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= at(i, k) * (answer[k] ?? 0);
    answer[i] = sum / at(i, i);
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = answer[i] ?? 0;
    for (let k = i + 1; k < size; k++) sum -= at(k, i) * (answer[k] ?? 0);
    answer[i] = sum / at(i, i);
  }
  return answer;
}
