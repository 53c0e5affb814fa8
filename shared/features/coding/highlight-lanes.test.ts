import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignLanes, placeLabels, type Stretch, shortestOnTop } from './highlight-lanes.ts';

const stretch = fc
  .tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 60 }))
  .map(([start, length]) => ({ start, end: start + length }));
const stretches = fc.array(stretch, { maxLength: 40 });

function overlap(a: Stretch, b: Stretch): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

test('no two overlapping fragments share a lane', () => {
  fc.assert(
    fc.property(stretches, (items) => {
      const lanes = assignLanes(items);
      for (const [i, a] of items.entries())
        for (const [j, b] of items.entries())
          if (i < j && lanes[i] === lanes[j]) expect(overlap(a, b)).toBe(false);
    }),
  );
});

test('a fragment leaves the lowest lane only for a longer one that overlaps it', () => {
  fc.assert(
    fc.property(stretches, (items) => {
      const lanes = assignLanes(items);
      for (const [i, a] of items.entries()) {
        for (let lane = 0; lane < (lanes[i] ?? 0); lane++) {
          const blocker = items.some(
            (b, j) => lanes[j] === lane && overlap(a, b) && b.end - b.start >= a.end - a.start,
          );
          expect(blocker).toBe(true);
        }
      }
    }),
  );
});

test('a lane that is taken is not given to what overlaps it', () => {
  fc.assert(
    fc.property(stretches, stretch, fc.integer({ min: 0, max: 3 }), (items, taken, lane) => {
      const lanes = assignLanes(items, [{ ...taken, lane }]);
      for (const [i, a] of items.entries()) if (overlap(a, taken)) expect(lanes[i]).not.toBe(lane);
    }),
  );
});

test('every place under a fragment has the ground of the shortest fragment over it, and no other place has one', () => {
  fc.assert(
    fc.property(stretches, (items) => {
      const grounds = shortestOnTop(items);
      for (let at = 0; at < 180; at++) {
        const over = items.filter((s) => s.start <= at && at < s.end);
        const found = grounds.filter((g) => g.start <= at && at < g.end);
        expect(found.length).toBe(over.length > 0 ? 1 : 0);
        const owner = items[found[0]?.index ?? -1];
        if (owner) expect(owner.end - owner.start).toBe(Math.min(...over.map((s) => s.end - s.start)));
      }
    }),
  );
});

test('names never overlap, stay in order and are pushed down only when they would touch', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 500 })), (tops) => {
      const wanted = [...tops].sort((a, b) => a - b);
      const placed = placeLabels(wanted, 18);
      for (const [i, top] of placed.entries()) {
        const above = placed[i - 1];
        if (above !== undefined) expect(top).toBeGreaterThanOrEqual(above + 18);
        expect(top === wanted[i] || top === (above ?? Number.NaN) + 18).toBe(true);
      }
    }),
  );
});
