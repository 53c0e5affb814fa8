import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseThresholds, decideCodes } from './decide-codes.ts';

test('the first code is always shown, further ones from their threshold on', () => {
  const probabilities = Float64Array.of(0.1, 0.4, 0.2, 0.35);
  const thresholds = Float64Array.of(0.5, 0.5, 0.15, 0.3);
  const none = [false, false, false, false];
  expect(decideCodes(probabilities, 0, thresholds, none)).toEqual([1, 3, 2]);
  expect(decideCodes(Float64Array.of(0.01, 0.001), 0, Float64Array.of(1, 1), [false, false])).toEqual([0]);
  expect(decideCodes(new Float64Array(0), 0, new Float64Array(0), [])).toEqual([]);
});

test('an exclusive code stands alone or is left out', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), {
        minLength: 1,
        maxLength: 6,
      }),
      (items) => {
        const isExclusive = items.map(([, exclusive]) => exclusive);
        const probabilities = Float64Array.from(items, ([probability]) => probability);
        const shown = decideCodes(probabilities, 0, new Float64Array(items.length), isExclusive);
        expect(shown.length).toBeGreaterThan(0);
        if (shown.some((code) => isExclusive[code])) expect(shown).toHaveLength(1);
        expect(new Set(shown).size).toBe(shown.length);
      },
    ),
  );
});

/** Answers with two codes of which the second has a probability of `second`, and right when `isRight` says so. */
function answers(count: number, second: (i: number) => number, isRight: (i: number) => boolean) {
  const probabilities = new Float64Array(count * 2);
  const given = new Uint8Array(count * 2);
  for (let i = 0; i < count; i++) {
    probabilities.set([0.9, second(i)], i * 2);
    given.set([1, isRight(i) ? 1 : 0], i * 2);
  }
  return { codes: 2, probabilities, given, isExclusive: [false, false] };
}

test('thresholds come to lie where right and wrong part', () => {
  const thresholds = chooseThresholds(
    answers(
      400,
      (i) => (i % 2 ? 0.7 : 0.3),
      (i) => i % 2 === 1,
    ),
  );
  expect(thresholds[1]).toBeGreaterThan(0.3);
  expect(thresholds[1]).toBeLessThan(0.7);
});

test('further codes that are never right are not shown', () => {
  const thresholds = chooseThresholds(
    answers(
      400,
      () => 0.6,
      () => false,
    ),
  );
  expect(thresholds[1]).toBeGreaterThan(0.6);
});

test('without coded answers a second code needs less to be shown', () => {
  expect([
    ...chooseThresholds(
      answers(
        0,
        () => 0,
        () => false,
      ),
    ),
  ]).toEqual([0.16, 0.16]);
});
