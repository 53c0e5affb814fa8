import { expect, test } from 'vitest';
import { Coding } from '../../../shared/features/coding/coding.contract.ts';
import type { DrawnCoding } from './coding-paint.ts';
import { labelHeight, layoutMargin, type MarginPlan } from './margin-layout.ts';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

function drawn(n: number, start: number, end: number): DrawnCoding {
  const coding = Coding.parse({
    id: id(n),
    documentId: id(100),
    codeId: id(101),
    coderId: id(102),
    start,
    end,
    isOrphaned: false,
    origin: 'hand',
    createdAt: '',
  });
  return { coding, start, end, colour: 1 };
}

/** Ten letters on a line of 30 px, turns of 100 letters. */
const measure = (at: number) => ({ top: Math.floor(at / 10) * 30, bottom: Math.floor(at / 10) * 30 + 30 });
const box = (turn: number) => ({ start: turn * 300, end: turn * 300 + 300 });

function planOf(spans: [DrawnCoding, number, number][]): MarginPlan {
  const byTurn = new Map<number, { drawn: DrawnCoding; first: number; last: number }[]>();
  for (const [coding, first, last] of spans) {
    for (let turn = first; turn <= last; turn++) {
      byTurn.set(turn, [...(byTurn.get(turn) ?? []), { drawn: coding, first, last }]);
    }
  }
  const long = spans.filter(([, first, last]) => first !== last);
  return { byTurn, lanes: new Map(long.map(([coding], lane) => [coding, lane])) };
}

test('fragments on one line get lanes of their own, although their words do not overlap', () => {
  const marks = layoutMargin(
    planOf([
      [drawn(1, 0, 4), 0, 0],
      [drawn(2, 5, 9), 0, 0],
    ]),
    0,
    0,
    box,
    measure,
  );
  expect(new Set(marks.map(({ lane }) => lane)).size).toBe(2);
  expect(Math.abs((marks[0]?.labelTop ?? 0) - (marks[1]?.labelTop ?? 0))).toBe(labelHeight);
});

test('a fragment over several turns is one bracket, and keeps its lane free in all of them', () => {
  const long = drawn(1, 50, 250);
  const short = drawn(2, 110, 130);
  const marks = layoutMargin(
    planOf([
      [long, 0, 2],
      [short, 1, 1],
    ]),
    0,
    2,
    box,
    measure,
  );
  expect(marks.find((mark) => mark.drawn === long)).toMatchObject({ lane: 0, top: 150, bottom: 750 });
  expect(marks.find((mark) => mark.drawn === short)?.lane).toBe(1);
});

test('a fragment that starts above the window has a bracket from its edge and no name', () => {
  const long = drawn(1, 50, 250);
  const marks = layoutMargin(planOf([[long, 0, 2]]), 1, 2, box, measure);
  expect(marks).toMatchObject([{ top: 300, bottom: 750, labelTop: null }]);
});
