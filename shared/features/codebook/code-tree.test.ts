import { describe, expect, it } from 'vitest';
import { codeColours, nearestCodeColour } from './code-colours.ts';
import {
  buildCodeTree,
  codeColourCount,
  codePath,
  comparableName,
  depthFirst,
  nextColour,
  numberCodes,
  withDescendants,
} from './code-tree.ts';

const code = (id: string, parentId: string | null, position: number, number = '') => ({
  id,
  parentId,
  position,
  number,
  name: `Code ${id}`,
});
const codes = [
  code('b1', 'b', 0),
  code('a', null, 0),
  code('b', null, 1),
  code('a2', 'a', 1),
  code('a1', 'a', 0),
  code('a1x', 'a1', 0),
];
const numbersOf = (list: ReturnType<typeof code>[]) => Object.fromEntries(numberCodes(list));

describe('the tree of codes', () => {
  it('puts parents before children and siblings in order', () => {
    expect(depthFirst(codes).map(({ code: { id }, depth }) => `${depth}${id}`)).toEqual([
      '0a',
      '1a1',
      '2a1x',
      '1a2',
      '0b',
      '1b1',
    ]);
  });

  it('keeps a code without its parent at the top', () => {
    expect(buildCodeTree([code('x', 'gone', 0)])).toEqual([{ code: code('x', 'gone', 0), children: [] }]);
  });

  it('names the path from the top', () => {
    const byId = new Map(codes.map((one) => [one.id, one]));
    expect(codePath(byId, 'a1x')).toEqual(['Code a', 'Code a1', 'Code a1x']);
    expect(codePath(byId, 'gone')).toEqual([]);
  });

  it('finds everything under a code, also in a list that goes round', () => {
    expect(withDescendants(codes, 'a')).toEqual(['a', 'a2', 'a1', 'a1x']);
    expect(withDescendants([code('p', 'q', 0), code('q', 'p', 0)], 'p')).toEqual(['p', 'q']);
  });

  it('counts numbers from the place', () => {
    expect(numbersOf(codes)).toEqual({ a: '1', a1: '1.1', a1x: '1.1.1', a2: '1.2', b: '2', b1: '2.1' });
  });

  it('keeps stored numbers, and counts around them', () => {
    const stored = [
      code('a', null, 0),
      code('b', null, 1, '1'),
      code('c', null, 2, '40.'),
      code('c1', 'c', 0),
    ];
    expect(numbersOf(stored)).toEqual({ a: '2', b: '1', c: '40.', c1: '40.1' });
  });
});

describe('nextColour', () => {
  it.each([
    [[], 1],
    [[1, 2, 4], 3],
    [[2], 1],
    [Array.from({ length: codeColourCount }, (_, i) => i + 1), 1],
    [[...Array.from({ length: codeColourCount }, (_, i) => i + 1), 1, 2], 3],
  ])('beside %j', (neighbours, colour) => {
    expect(nextColour(neighbours)).toBe(colour);
  });
});

describe('nearestCodeColour', () => {
  it('finds every colour itself', () => {
    expect(codeColours).toHaveLength(codeColourCount);
    expect(codeColours.map(nearestCodeColour)).toEqual(codeColours.map((_, index) => index + 1));
  });

  it.each([
    [0xff0000, 1],
    [0x00a000, 13],
    [0x0000ff, 10],
  ])('takes %i for colour %i', (rgb, colour) => {
    expect(nearestCodeColour(rgb)).toBe(colour);
  });
});

it('compares names without regard to capitals and spaces', () => {
  expect(comparableName('  Te  WEINIG\ttijd')).toBe(comparableName('te weinig tijd'));
  expect(comparableName('cafe\u0301')).toBe(comparableName('Café'));
  expect(comparableName('wachten')).not.toBe(comparableName('wachter'));
});
