import { expect, test } from 'vitest';
import { seededRandom } from '../random/seeded-random.ts';
import {
  fitCalibration,
  INPUTS,
  pairInputs,
  probabilityAt,
  usageOf,
  usualCalibration,
} from './calibration.ts';

const traits = {
  isExclusive: [false, false, true],
  isBrief: [false, false, true],
  isUpper: [true, false, false],
};

/** Pairs whose labels are drawn with the probability that `truth` gives them. */
function drawPairs(count: number, truth: Float64Array, seed: number) {
  const random = seededRandom(seed);
  const inputs = new Float64Array(count * 3 * INPUTS);
  const usage = usageOf([5, 20, 10], 40, traits.isUpper);
  for (let i = 0; i < count; i++) {
    const scores = [random(), random(), random()];
    pairInputs(scores, usage, traits, Math.floor(random() * 20), inputs.subarray(i * 3 * INPUTS));
  }
  const labels = Uint8Array.from({ length: count * 3 }, (_, pair) =>
    random() < probabilityAt(truth, inputs, pair * INPUTS) ? 1 : 0,
  );
  return { inputs, labels };
}

test('on many pairs the probabilities are those the labels were drawn with', () => {
  const truth = Float64Array.of(3, 4, -0.5, 0.2, -2, -1, 0.5, 1);
  const { inputs, labels } = drawPairs(4000, truth, 3);
  const fitted = fitCalibration(inputs, labels, usualCalibration());
  const fresh = drawPairs(200, truth, 4);
  for (let pair = 0; pair < fresh.labels.length; pair++)
    expect(
      Math.abs(
        probabilityAt(fitted, fresh.inputs, pair * INPUTS) -
          probabilityAt(truth, fresh.inputs, pair * INPUTS),
      ),
    ).toBeLessThan(0.06);
});

test('where it begins makes no difference', () => {
  const { inputs, labels } = drawPairs(300, Float64Array.of(5, 5, 0, 0, -3, 0, 0, 1), 8);
  const fromUsual = fitCalibration(inputs, labels, usualCalibration());
  const fromNothing = fitCalibration(inputs, labels, new Float64Array(INPUTS));
  fromUsual.forEach((weight, i) => {
    expect(fromNothing[i]).toBeCloseTo(weight, 4);
  });
});

test('from a start far off it does not run away', () => {
  const { inputs, labels } = drawPairs(300, Float64Array.of(5, 5, 0, 0, -3, 0, 0, 1), 8);
  const fromUsual = fitCalibration(inputs, labels, usualCalibration());
  const fromAfar = fitCalibration(inputs, labels, Float64Array.of(60, 60, -30, 0, -50, 20, 0, 9));
  fromUsual.forEach((weight, i) => {
    expect(fromAfar[i]).toBeCloseTo(weight, 3);
  });
});

test('without a coded answer the usual calibration stays', () => {
  const fitted = fitCalibration(new Float64Array(0), new Uint8Array(0), usualCalibration());
  expect([...fitted]).toEqual([...usualCalibration()]);
});

test('pairs that are told apart perfectly give no endless weights', () => {
  const { inputs } = drawPairs(50, usualCalibration(), 2);
  const labels = Uint8Array.from({ length: 150 }, (_, pair) => ((inputs[pair * INPUTS] ?? 0) > 0.5 ? 1 : 0));
  for (const weight of fitCalibration(inputs, labels, usualCalibration()))
    expect(Number.isFinite(weight)).toBe(true);
});

test('codes above others lose weight when coders pass them by, and none when they are used', () => {
  expect(usageOf([0, 0, 0], 0, traits.isUpper).upperDisuse).toBe(0);
  expect(usageOf([0, 60, 60], 100, traits.isUpper).upperDisuse).toBeCloseTo(Math.log(1 / 21), 9);
  expect(usageOf([60, 30, 30], 100, traits.isUpper).upperDisuse).toBe(0);
});

test('how common a code is, is measured against an even share', () => {
  const { common } = usageOf([10, 10], 19, [false, false]);
  expect(common[0]).toBeCloseTo(Math.log((10.5 / 20) * 2), 9);
});
