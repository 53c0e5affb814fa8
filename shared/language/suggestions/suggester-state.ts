import {
  type Calibration,
  type CodeTraits,
  INPUTS,
  pairInputs,
  probabilityAt,
  type Usage,
  usageOf,
} from './calibration.ts';
import type { FeatureSpace } from './feature-space.ts';
import { type CodedAnswer, countCodes, type HeldOut, judgeHeldOut, lowerBy } from './learned-codes.ts';
import { addExample, type DualStep, type RidgeModel } from './ridge-model.ts';
import type { HowCoded, SuggestionCode, TeachingPhrase } from './suggestion-types.ts';
import type { TrainingExample } from './training-examples.ts';

// Found by trial on fourteen sets: with nothing coded half of the level, with sixty answers a quarter.
const LEVEL_SHARE = 0.5;
const LEVEL_FADES = 60;

/** Everything a trained suggester knows. */
export type SuggesterState = {
  codes: readonly SuggestionCode[];
  numberOf: ReadonlyMap<string, number>;
  traits: CodeTraits;
  space: FeatureSpace;
  /** The answers are the rows below this one; then come the phrases, then the fragments. */
  answerCount: number;
  phrases: readonly TeachingPhrase[];
  /** The texts of the answers. */
  texts: readonly string[];
  isBlank: readonly boolean[];
  regularisation: number;
  seed: number;
  model: RidgeModel;
  /** For each code the score of every answer. */
  scores: Float32Array[];
  /** What is given to each coded answer, as numbers of codes; also to answers that teach nothing. */
  given: Map<number, readonly number[]>;
  /** How the coded answers came by their codes, as far as nobody looked at them one by one. */
  notLooked: Map<number, Exclude<HowCoded, 'looked'>>;
  /** Where each coded answer stands among the examples of the model. */
  placeOf: Map<number, number>;
  /** What the scores of each code are lowered by, see `codeLevels`. */
  levels: Float64Array;
  heldOut: HeldOut;
  usage: Usage;
};

type Teachable = Pick<SuggesterState, 'model' | 'space' | 'regularisation'>;

/**
 * Teaches the model at most `TOGETHER` examples, in order, and returns how the duals moved with each; the scores of
 * the answers are left to `moveScores`.
 */
export function teach(
  { model, space, regularisation }: Teachable,
  examples: readonly TrainingExample[],
): DualStep[] {
  const known = model.examples.length;
  const rows = examples.map(({ row }) => row);
  const similarities = rows.map(() => new Float64Array(known + rows.length));
  space.compareTogether(rows, [...model.examples, ...rows], similarities);
  return examples.map(({ row, weight, target }, i) => {
    const others = similarities[i] ?? new Float64Array(0);
    const own = (others[known + i] ?? 0) + regularisation / weight;
    return addExample(model, row, others.subarray(0, known + i), own, target);
  });
}

/** Moves the scores of all answers as the model moved, in one pass over the texts for all codes together. */
export function moveScores({ space, model, scores, answerCount }: SuggesterState, step: DualStep): void {
  const direction = space.direction(model.examples, step.along);
  const along = new Float32Array(answerCount);
  for (let row = 0; row < answerCount; row++) along[row] = space.compare(row, direction);
  scores.forEach((column, code) => {
    const by = step.by[code] ?? 0;
    if (by === 0) return;
    for (let row = 0; row < answerCount; row++) column[row] = (column[row] ?? 0) + by * (along[row] ?? 0);
  });
}

/** The coded answers the model learned from, in the order of their rows. */
function learnedAnswers({ given, notLooked, placeOf, space }: SuggesterState): CodedAnswer[] {
  const answers: CodedAnswer[] = [];
  for (const [row, codes] of given) {
    const place = placeOf.get(row);
    const how = notLooked.get(row);
    if (place === undefined || how === 'unseen') continue;
    const words = space.features.lengths[row] ?? 0;
    answers.push({ row, place, words, codes, isProof: how === undefined });
  }
  return answers.sort((a, b) => a.row - b.row);
}

/**
 * Part of the mean score of each code over all answers. A code whose phrases are like everything people write would
 * else come first everywhere; coded answers teach the model itself how common a code is.
 */
function codeLevels(scores: readonly Float32Array[], answers: number, coded: number): Float64Array {
  const share = (LEVEL_SHARE * LEVEL_FADES) / (LEVEL_FADES + coded);
  return Float64Array.from(scores, (column) => {
    let sum = 0;
    for (let row = 0; row < answers; row++) sum += column[row] ?? 0;
    return answers === 0 ? 0 : (share * sum) / answers;
  });
}

/** Calibrates anew and counts how common codes are, after the model or the codings changed. */
export function refresh(state: SuggesterState, start: Calibration): void {
  const answers = learnedAnswers(state);
  state.levels = codeLevels(state.scores, state.answerCount, answers.length);
  state.heldOut = judgeHeldOut(state.model, answers, state.traits, state.levels, start);
  const counts = countCodes(answers, state.codes.length);
  state.usage = usageOf(counts, answers.length, state.traits.isUpper);
}

/** How many coded answers teach, also those that are too many to learn from. */
export function countTeaching({ given, notLooked }: SuggesterState): number {
  let unseen = 0;
  for (const how of notLooked.values()) if (how === 'unseen') unseen++;
  return given.size - unseen;
}

/**
 * Gives the probabilities of all codes for answers, by row; for a coded one that somebody looked at by the model that
 * did not learn from it.
 * What it returns is good until it is called again: thousands of answers pass through one list.
 */
export function probabilityReader(state: SuggesterState): (row: number) => Float64Array {
  const { scores, levels, usage, traits, space, heldOut } = state;
  const codes = scores.length;
  const inputs = new Float64Array(codes * INPUTS);
  const own = new Float64Array(codes);
  const probabilities = new Float64Array(codes);
  return (row) => {
    const place = heldOut.indexOf.get(row);
    if (place !== undefined) {
      probabilities.set(heldOut.probabilities.subarray(place * codes, (place + 1) * codes));
      return probabilities;
    }
    for (let code = 0; code < codes; code++) own[code] = scores[code]?.[row] ?? 0;
    lowerBy(levels, own);
    pairInputs(own, usage, traits, space.features.lengths[row] ?? 0, inputs);
    for (let code = 0; code < codes; code++)
      probabilities[code] = probabilityAt(heldOut.calibration, inputs, code * INPUTS);
    return probabilities;
  };
}
