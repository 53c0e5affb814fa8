import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { CodeId, CodingId } from '../../../shared/model/ids.ts';
import { paintStretches, touching } from './coding-paint.ts';

const id = '01a20285-0000-7000-8000-000000000000';
const coding = { id: CodingId.parse(id), codeId: CodeId.parse(id), start: null, end: null };

const drawnLists = fc
  .array(fc.record({ start: fc.nat(200), length: fc.integer({ min: 1, max: 30 }) }))
  .map((list) =>
    list
      .map(({ start, length }) => ({ coding, start, end: start + length, colour: 1 }))
      .sort((a, b) => a.start - b.start || b.end - a.end),
  );

it('paints a part of the text as it is painted with all codings', () => {
  fc.assert(
    fc.property(drawnLists, fc.nat(230), fc.nat(60), (drawn, from, length) => {
      const to = from + length;
      const inPart = (codings: typeof drawn) =>
        paintStretches(codings).filter(({ start, end }) => start < to && end > from);
      expect(inPart(touching(drawn, from, to))).toEqual(inPart(drawn));
    }),
  );
});

it('leaves out what does not hang together with the part', () => {
  const drawn = [10, 40, 45, 90].map((start) => ({ coding, start, end: start + 10, colour: 1 }));
  expect(touching(drawn, 50, 60).map(({ start }) => start)).toEqual([40, 45]);
});
