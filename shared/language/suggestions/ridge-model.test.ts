import { expect, test } from 'vitest';
import { seededRandom } from '../random/seeded-random.ts';
import { addExample, changeTarget, emptyRidgeModel, heldOutScores, type RidgeModel } from './ridge-model.ts';

const SIZE = 14;
const PENALTY = 0.7;
const random = seededRandom(5);
const points = Array.from({ length: SIZE }, () => Array.from({ length: 6 }, () => random() - 0.5));
const targets = points.map((point) => Float64Array.of((point[0] ?? 0) > 0 ? 1 : 0, random() < 0.3 ? 1 : 0));
const product = (i: number, j: number) =>
  (points[i] ?? []).reduce((sum, value, k) => sum + value * (points[j]?.[k] ?? 0), 0);

function learn(places: readonly number[]): RidgeModel {
  const model = emptyRidgeModel();
  for (const place of places) {
    const similarities = Float64Array.from(model.examples, (example) => product(place, example));
    addExample(
      model,
      place,
      similarities,
      product(place, place) + PENALTY,
      targets[place] ?? new Float64Array(2),
    );
  }
  return model;
}

const everything = points.map((_, i) => i);

function score(model: RidgeModel, place: number, code: number): number {
  return model.examples.reduce(
    (sum, example, i) => sum + product(place, example) * (model.duals[i]?.[code] ?? 0),
    0,
  );
}

test('the duals solve the system they are defined by', () => {
  const model = learn(everything);
  for (const i of everything)
    for (const code of [0, 1])
      expect(score(model, i, code) + PENALTY * (model.duals[i]?.[code] ?? 0)).toBeCloseTo(
        targets[i]?.[code] ?? 0,
        9,
      );
});

test('a held-out score is what a model without the example says', () => {
  const model = learn(everything);
  const scores = new Float64Array(2);
  for (const left of everything) {
    const without = learn(everything.filter((i) => i !== left));
    heldOutScores(model, left, scores);
    expect(scores[0]).toBeCloseTo(score(without, left, 0), 9);
    expect(scores[1]).toBeCloseTo(score(without, left, 1), 9);
  }
});

test('a changed target gives what learning it at first would have given', () => {
  const changed = learn(everything);
  changeTarget(changed, 3, Float64Array.of(0.5, -1));
  const before = targets[3] ?? new Float64Array(2);
  targets[3] = Float64Array.of(0.5, -1);
  const fresh = learn(everything);
  targets[3] = before;
  for (const i of everything) expect(changed.duals[i]?.[1]).toBeCloseTo(fresh.duals[i]?.[1] ?? 9, 9);
});

test('the same example many times does not break it', () => {
  const model = learn(Array.from({ length: 30 }, () => 2));
  expect(Number.isFinite(score(model, 2, 0))).toBe(true);
});
