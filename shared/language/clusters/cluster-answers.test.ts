import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runToEnd } from '../run/run-to-end.ts';
import { quantiseVector, vectorTable } from '../vectors/vector-table.ts';
import { type ClusterInput, clusterAnswers } from './cluster-answers.ts';
import { madeUpAnswers } from './made-up-answers.ts';
import { adjustedRandIndex } from './measures.ts';
import { cutRowGroups } from './row-groups.ts';

const clustered = (input: ClusterInput) => runToEnd(clusterAnswers(input));
const bytes = (input: ClusterInput) => {
  const { rows, model } = clustered(input);
  return JSON.stringify([[...rows.groups], [...rows.best], [...rows.posterior], [...rows.likely], model]);
};

test('answers about the same thing come together, on words alone and with vectors', () => {
  const { texts, vectors, themes } = madeUpAnswers(240, 1);
  for (const table of [null, vectors]) {
    const { rows } = clustered({ texts, vectors: table, count: 4 });
    expect(adjustedRandIndex(rows.best, themes)).toBeGreaterThan(0.9);
  }
});

test('vectors tell apart what words cannot', () => {
  const { vectors, themes } = madeUpAnswers(80, 2);
  const texts = themes.map(
    (_, row) => `antwoord zonder eigen woorden ${'ja '.repeat(row % 7)}${'nee '.repeat(row % 11)}`,
  );
  const { rows } = clustered({ texts, vectors, count: 4 });
  expect(adjustedRandIndex(rows.best, themes)).toBeGreaterThan(0.8);
});

test('the same input gives the same bytes, also without a number of groups', () => {
  const { texts, vectors } = madeUpAnswers(150, 3);
  for (const count of [undefined, 6]) {
    expect(bytes({ texts, vectors, count, seed: 5 })).toBe(bytes({ texts, vectors, count, seed: 5 }));
    expect(bytes({ texts, vectors: null, count })).toBe(bytes({ texts, vectors: null, count }));
  }
});

const words = fc.constantFrom('wacht', 'lang', 'niet', 'goed', 'balie', 'park', 'brief', '😀', '…', '12');
const answers = fc.array(
  fc.array(words, { maxLength: 8 }).map((list) => list.join(' ')),
  { maxLength: 30 },
);

test('whatever the answers, every row has a group or none and no group is left empty', () => {
  fc.assert(
    fc.property(answers, fc.integer({ min: 1, max: 9 }), fc.boolean(), (texts, count, withVectors) => {
      const vectors = withVectors
        ? vectorTable(
            texts.map((text) => (text === '' ? null : quantiseVector(Float32Array.of(text.length, 3, 1)))),
            3,
          )
        : null;
      const { rows, model } = clustered({ texts, vectors, count });
      const different = new Set(
        texts.map((text) =>
          text
            .replace(/[^a-z0-9 ]/gu, '')
            .replace(/\s+/g, ' ')
            .trim(),
        ),
      );
      expect(rows.groups.length).toBe(texts.length);
      expect(model.groups).toBe(Math.max(1, Math.min(count, different.size)));
      for (const group of rows.groups) expect(group >= -1 && group < model.groups).toBe(true);
      if (texts.length > 0) expect(new Set(rows.best).size).toBe(model.groups);
      for (const value of rows.posterior) expect(value >= 0 && value <= 1).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('locked rows never move', () => {
  const { texts, vectors } = madeUpAnswers(120, 4);
  const choices = fc.array(fc.tuple(fc.nat(119), fc.nat(4)), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(choices, fc.boolean(), (locks, withVectors) => {
      const locked = new Int32Array(120).fill(-1);
      for (const [row, group] of locks) locked[row] = group;
      const { rows } = clustered({ texts, vectors: withVectors ? vectors : null, count: 5, locked });
      locked.forEach((group, row) => {
        if (group >= 0) expect([rows.groups[row], rows.best[row]]).toEqual([group, group]);
      });
    }),
    { numRuns: 15 },
  );
});

test('a lock on a group that is not there and vectors of other texts are refused', () => {
  expect(() => clustered({ texts: ['a b'], vectors: null, count: 2, locked: [2] })).toThrow(RangeError);
  expect(() => clustered({ texts: ['a b'], vectors: vectorTable([], 3), count: 1 })).toThrow(RangeError);
});

test('no answers, one answer, empty answers and all the same do not break anything', () => {
  expect(clustered({ texts: [], vectors: null }).rows.groups.length).toBe(0);
  expect(clustered({ texts: ['lang gewacht'], vectors: null }).model.groups).toBe(1);
  expect([...clustered({ texts: ['', ' ', '👍'], vectors: null, count: 3 }).rows.best]).toEqual([0, 0, 0]);
  const same = clustered({ texts: new Array<string>(50).fill('geen opmerkingen'), vectors: null });
  expect(new Set(same.rows.groups)).toEqual(new Set([0]));
});

test('an answer that says nothing the others say is put in no group', () => {
  const { texts, vectors } = madeUpAnswers(160, 5);
  const { rows } = clustered({ texts: [...texts, '', '🙂 !!', 'xyzzy plugh'], vectors: null, count: 4 });
  expect([...rows.groups.slice(160)]).toEqual([-1, -1, -1]);
  expect([...rows.best.slice(160)].every((group) => group >= 0)).toBe(true);
  expect(vectors.rows).toBe(160);
});

test('identical answers always share a group', () => {
  const { texts } = madeUpAnswers(90, 6);
  const { rows } = clustered({
    texts: [...texts, ...texts.map((text) => `${text.toUpperCase()}!`)],
    vectors: null,
  });
  expect([...rows.groups.slice(90)]).toEqual([...rows.groups.slice(0, 90)]);
});

test('the largest group comes first, counting what a row stands for', () => {
  const { texts, themes } = madeUpAnswers(160, 7);
  const weights = themes.map((theme) => (theme === 2 ? 50 : 1));
  const { rows } = clustered({ texts, vectors: null, count: 4, weights });
  expect(rows.best[themes.indexOf(2)]).toBe(0);
});

test('without a number of groups there are three stops, and the tree joins the finest into each', () => {
  const { texts, vectors } = madeUpAnswers(400, 8);
  const { rows, model } = clustered({ texts, vectors });
  const stops = model.stops;
  if (stops === null) throw new Error('a ladder gives stops');
  expect(stops.coarse).toBeLessThanOrEqual(stops.middle);
  expect(stops.middle).toBeLessThanOrEqual(stops.fine);
  expect(model.groups).toBe(stops.fine);
  const coarse = cutRowGroups(rows, model.merges, model.groups, stops.coarse);
  expect(new Set(coarse.best).size).toBe(stops.coarse);
  // Joining groups never makes a row less certain.
  rows.groups.forEach((group, row) => {
    if (group >= 0) expect(coarse.groups[row]).toBeGreaterThanOrEqual(0);
  });
});

test('progress goes up to its total, shows groups on the way, and the work stops when it is told to', () => {
  const { texts, vectors } = madeUpAnswers(1200, 9);
  const work = clusterAnswers({ texts, vectors });
  let before = 0;
  let shown = 0;
  for (let i = 0; i < 100_000; i++) {
    const step = work.next();
    if (step.done) break;
    expect(step.value.done).toBeGreaterThanOrEqual(before);
    expect(step.value.done).toBeLessThanOrEqual(step.value.total);
    before = step.value.done;
    if (step.value.groups !== undefined) {
      shown++;
      expect(step.value.groups.length).toBe(1200);
    }
  }
  expect(shown).toBeGreaterThan(0);

  const stopped = clusterAnswers({ texts, vectors });
  for (let i = 0; i < 30; i++) expect(stopped.next().done).toBe(false);
  expect(
    stopped.return({
      rows: clustered({ texts: [], vectors: null }).rows,
      model: clustered({ texts: [], vectors: null }).model,
    }).done,
  ).toBe(true);
  expect(stopped.next().done).toBe(true);
});
