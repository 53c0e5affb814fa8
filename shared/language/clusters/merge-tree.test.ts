import { expect, test } from 'vitest';
import { runToEnd } from '../run/run-to-end.ts';
import { cutTree, mergeTree } from './merge-tree.ts';
import { mixtureRows } from './mixture-rows.ts';
import { WITH_VECTORS, WORDS_ALONE } from './mixture-settings.ts';
import { mixtureOf } from './sampled-grouping.ts';
import { vocabularyOf, wordMatrix } from './word-matrix.ts';

const matrixOf = (texts: readonly string[]) => {
  const words = texts.map((text) => text.split(' '));
  return runToEnd(wordMatrix(words, runToEnd(vocabularyOf(words))));
};

test('the groups with the same words are joined first', () => {
  const matrix = matrixOf(['lang wachten balie', 'mooi park gras', 'wachten lang balie', 'park gras bankje']);
  const rows = mixtureRows(matrix, new Float32Array(0), 0);
  const mixture = mixtureOf(rows, 4, WORDS_ALONE, Int32Array.of(0, 1, 2, 3));
  const merges = runToEnd(mergeTree(mixture, 1));
  expect(merges.map(({ a, b }) => [a, b])).toEqual([
    [0, 2],
    [1, 3],
    [4, 5],
  ]);
});

test('without words the groups with the nearest directions are joined first', () => {
  const rows = mixtureRows(matrixOf(['', '', '']), Float32Array.of(1, 0, 0, 1, 0.9, 0.4), 2);
  const mixture = mixtureOf(rows, 3, WITH_VECTORS, Int32Array.of(0, 1, 2));
  expect(runToEnd(mergeTree(mixture, 1))[0]).toMatchObject({ a: 0, b: 2 });
});

test('cutting the tree leaves as many groups as asked, each inside one of a coarser cut', () => {
  const merges = [
    { a: 0, b: 2, loss: 1 },
    { a: 1, b: 3, loss: 2 },
    { a: 4, b: 5, loss: 3 },
  ];
  expect([...cutTree(merges, 4, 4)]).toEqual([0, 1, 2, 3]);
  expect([...cutTree(merges, 4, 3)]).toEqual([0, 1, 0, 2]);
  expect([...cutTree(merges, 4, 2)]).toEqual([0, 1, 0, 1]);
  expect([...cutTree(merges, 4, 0)]).toEqual([0, 0, 0, 0]);
  expect([...cutTree(merges, 4, 99)]).toEqual([0, 1, 2, 3]);
});
