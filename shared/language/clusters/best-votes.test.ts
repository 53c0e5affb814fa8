import { expect, test } from 'vitest';
import { likelierHalf } from './best-votes.ts';

const vote = (view: number, likelihood: number) => ({
  assignment: new Int32Array(0),
  view,
  likelihood,
});

test('of each view the likelier half is kept, at least one, whatever other views reach', () => {
  const kept = likelierHalf([vote(0, -5), vote(1, -90), vote(0, -4), vote(0, -6), vote(1, -80), vote(2, -1)]);
  expect(kept.map((one) => [one.view, one.likelihood])).toEqual([
    [0, -4],
    [0, -5],
    [1, -80],
    [2, -1],
  ]);
});
