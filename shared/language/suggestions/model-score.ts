import { seededRandom, shuffled } from '../random/seeded-random.ts';
import { fitCalibration, INPUTS } from './calibration.ts';
import { chooseThresholds, decideCodes } from './decide-codes.ts';
import { type HeldOut, probabilitiesOf } from './learned-codes.ts';
import { firstRightShare, type Judged, macroF1, microF1, weightedF1 } from './measures.ts';
import { openRows } from './suggest-codes.ts';
import type { SuggesterState } from './suggester-state.ts';

/** How well suggestions match coded answers that the model did not see. Fractions 0-1. */
export type ModelScore = {
  /** The number of coded answers it rests on. */
  answers: number;
  weightedF1: number;
  /** Nine times in ten the weighted F1 on the open answers lies between the two. */
  interval: [low: number, high: number];
  microF1: number;
  macroF1: number;
  firstRight: number;
};

const LEAST_ANSWERS = 10;
const PARTS = 10;
const DRAWS = 400;
const TAIL = 0.05;
// Another draw of coded answers also trains another model, which drawing again from held-out scores does not show.
// Measured on twelve sets: with this nine intervals in ten hold the score on the open answers.
const TRAINING_SPREAD = 1.1;

/** Some of the held-out answers, by their place. */
export function someOf(heldOut: HeldOut, places: readonly number[]) {
  const { codes, isExclusive } = heldOut;
  const inputs = new Float64Array(places.length * codes * INPUTS);
  const given = new Uint8Array(places.length * codes);
  places.forEach((place, i) => {
    const width = codes * INPUTS;
    inputs.set(heldOut.inputs.subarray(place * width, (place + 1) * width), i * width);
    given.set(heldOut.given.subarray(place * codes, (place + 1) * codes), i * codes);
  });
  return { codes, isExclusive, inputs, given };
}

export type CrossJudged = {
  place: number;
  probabilities: Float64Array;
  given: number[];
  suggested: number[];
};

/**
 * Every coded answer judged with calibration and thresholds that were made without it as well, in ten parts.
 * In the order of the held-out rows.
 */
export function crossJudge(heldOut: HeldOut, seed: number): CrossJudged[] {
  const { codes, rows, isExclusive } = heldOut;
  const order = shuffled([...rows.keys()], seededRandom(seed));
  const parts = Math.min(PARTS, order.length);
  const judged: CrossJudged[] = [];
  for (let part = 0; part < parts; part++) {
    const others = someOf(
      heldOut,
      order.filter((_, i) => i % parts !== part),
    );
    const calibration = fitCalibration(others.inputs, others.given, heldOut.calibration);
    const thresholds = chooseThresholds({
      ...others,
      probabilities: probabilitiesOf(others.inputs, calibration),
    });
    for (const place of order.filter((_, i) => i % parts === part)) {
      const one = someOf(heldOut, [place]);
      const probabilities = probabilitiesOf(one.inputs, calibration);
      judged.push({
        place,
        probabilities,
        given: Array.from({ length: codes }, (_, code) => code).filter((code) => one.given[code] === 1),
        suggested: decideCodes(probabilities, 0, thresholds, isExclusive),
      });
    }
  }
  return judged.sort((a, b) => a.place - b.place);
}

/**
 * The score on coded answers, with a bootstrap interval over answers (B. Efron, 1979; percentiles 5 and 95 of 400
 * draws), widened for the chance in the open answers, which are themselves a draw, and in the training. Null while there is too little to go by.
 */
export function scoreModel(state: SuggesterState): ModelScore | null {
  const { heldOut, codes, seed } = state;
  if (heldOut.rows.length < LEAST_ANSWERS || codes.length === 0) return null;
  const judged: Judged[] = crossJudge(heldOut, seed);
  const random = seededRandom(seed);
  const draws: number[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    const drawn = judged.map((_, i, all) => all[Math.floor(random() * all.length)] ?? all[i]).filter(isThere);
    draws.push(weightedF1(drawn, codes.length));
  }
  const score = weightedF1(judged, codes.length);
  const wider = TRAINING_SPREAD * Math.sqrt(1 + judged.length / Math.max(1, openRows(state).length));
  draws.sort((a, b) => a - b);
  const at = (share: number) => draws[Math.round(share * (DRAWS - 1))] ?? 0;
  return {
    answers: judged.length,
    weightedF1: score,
    interval: [
      Math.max(0, score - wider * (score - at(TAIL))),
      Math.min(1, score + wider * (at(1 - TAIL) - score)),
    ],
    microF1: microF1(judged, codes.length),
    macroF1: macroF1(judged, codes.length),
    firstRight: firstRightShare(judged),
  };
}

function isThere<T>(item: T | undefined): item is T {
  return item !== undefined;
}
