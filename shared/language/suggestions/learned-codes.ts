import {
  type Calibration,
  type CodeTraits,
  fitCalibration,
  INPUTS,
  pairInputs,
  probabilityAt,
  usageOf,
} from './calibration.ts';
import { chooseThresholds, type JudgedPairs } from './decide-codes.ts';
import { heldOutScores, type RidgeModel } from './ridge-model.ts';

/**
 * What the answers that somebody looked at and coded are to the model that has not seen each of them: the ground of
 * every figure on screen.
 */
export type HeldOut = JudgedPairs & {
  /** The rows of these answers, in the order of `probabilities` and `given`. */
  rows: number[];
  /** The place of a row in `rows`. */
  indexOf: ReadonlyMap<number, number>;
  inputs: Float64Array;
  calibration: Calibration;
  thresholds: Float64Array;
};

/** `isProof`: somebody looked at this very answer, so that its codes can prove the model right or wrong. */
export type CodedAnswer = {
  row: number;
  place: number;
  words: number;
  codes: readonly number[];
  isProof: boolean;
};

/**
 * Scores every coded answer that is proof by the model without it, calibrates on these scores and chooses thresholds. `levels`
 * is what each code scores on any answer, `start`
 * the calibration to begin from: that of a moment ago is reached in two steps.
 */
export function judgeHeldOut(
  model: RidgeModel,
  taught: readonly CodedAnswer[],
  traits: CodeTraits,
  levels: Float64Array,
  start: Calibration,
): HeldOut {
  const { isExclusive, isUpper } = traits;
  const codes = isExclusive.length;
  const answers = taught.filter(({ isProof }) => isProof);
  const inputs = new Float64Array(answers.length * codes * INPUTS);
  const given = new Uint8Array(answers.length * codes);
  const counts = countCodes(taught, codes);
  const scores = new Float64Array(codes);
  answers.forEach((answer, i) => {
    // Without this answer its codes were less common too.
    for (const code of answer.codes) counts[code] = (counts[code] ?? 0) - 1;
    const usage = usageOf(counts, taught.length - 1, isUpper);
    for (const code of answer.codes) {
      counts[code] = (counts[code] ?? 0) + 1;
      given[i * codes + code] = 1;
    }
    heldOutScores(model, answer.place, scores);
    lowerBy(levels, scores);
    const at = i * codes * INPUTS;
    pairInputs(scores, usage, traits, answer.words, inputs.subarray(at, at + codes * INPUTS));
  });
  const calibration = fitCalibration(inputs, given, start);
  const probabilities = probabilitiesOf(inputs, calibration);
  const pairs = { codes, probabilities, given, isExclusive };
  return {
    ...pairs,
    rows: answers.map((answer) => answer.row),
    indexOf: new Map(answers.map((answer, i) => [answer.row, i])),
    inputs,
    calibration,
    thresholds: chooseThresholds(pairs),
  };
}

/** Takes from each score the level that its code has on any answer. */
export function lowerBy(levels: Float64Array, scores: Float64Array): void {
  for (let code = 0; code < scores.length; code++) scores[code] = (scores[code] ?? 0) - (levels[code] ?? 0);
}

export function countCodes(answers: readonly CodedAnswer[], codes: number): Float64Array {
  const counts = new Float64Array(codes);
  for (const answer of answers) for (const code of answer.codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** The probability of each pair of which `INPUTS` numbers stand in `inputs`. */
export function probabilitiesOf(inputs: Float64Array, calibration: Calibration): Float64Array {
  const probabilities = new Float64Array(inputs.length / INPUTS);
  for (let pair = 0; pair < probabilities.length; pair++)
    probabilities[pair] = probabilityAt(calibration, inputs, pair * INPUTS);
  return probabilities;
}
