import type { Coding } from '../../../shared/features/coding/coding.contract.ts';
import { assignLanes, shortestOnTop } from '../../../shared/features/coding/highlight-lanes.ts';
import type { TextIndex } from '../../../shared/text/offsets.ts';
import { activeGroundName, groundName, underlineLaneCount, underlineName } from './highlight-style.ts';

/** What must be known of a coding to draw it. */
type Placed = Pick<Coding, 'id' | 'codeId' | 'start' | 'end'>;

/** A coding with words, ready to be drawn: places in UTF-16 units of the text, and the colour of its code. */
export type DrawnCoding<C extends Placed = Coding> = {
  coding: C;
  start: number;
  end: number;
  colour: number;
};

/** A named stretch of the text, in UTF-16 units. */
export type PaintStretch = { name: string; start: number; end: number };

/** The codings that have words in this text; those of the whole document have none. */
export function drawnCodings<C extends Placed>(
  codings: readonly C[],
  index: TextIndex,
  colourOf: (codeId: Coding['codeId']) => number,
): DrawnCoding<C>[] {
  return codings
    .flatMap((coding) => {
      const { start, end } = coding;
      if (start === null || end === null || end > index.length || start >= end) return [];
      return [
        { coding, start: index.toUtf16(start), end: index.toUtf16(end), colour: colourOf(coding.codeId) },
      ];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * The codings over `[from, to)`, with all that overlap those, one after another: lanes are then the same as among all
 * codings, for the price of the few in sight. `drawn` and what comes back are sorted by start.
 */
export function touching<C extends Placed>(
  drawn: readonly DrawnCoding<C>[],
  from: number,
  to: number,
): DrawnCoding<C>[] {
  const kept: DrawnCoding<C>[] = [];
  let group: DrawnCoding<C>[] = [];
  let groupEnd = 0;
  for (const coding of drawn) {
    if (coding.start >= groupEnd) {
      if (groupEnd > from) kept.push(...group);
      if (coding.start >= to) return kept;
      group = [];
    }
    group.push(coding);
    groupEnd = Math.max(groupEnd, coding.end);
  }
  return groupEnd > from ? [...kept, ...group] : kept;
}

/** Grounds (shortest fragment on top) and underlines (longest nearest the letters). */
export function paintStretches(drawn: readonly DrawnCoding<Placed>[]): PaintStretch[] {
  const lanes = assignLanes(drawn);
  const stretches: PaintStretch[] = [];
  for (const { start, end, index } of shortestOnTop(drawn)) {
    const owner = drawn[index];
    if (owner) stretches.push({ name: groundName(owner.colour), start, end });
  }
  for (const [i, { start, end, colour }] of drawn.entries()) {
    const lane = lanes[i] ?? 0;
    if (lane < underlineLaneCount) stretches.push({ name: underlineName(colour, lane), start, end });
  }
  return stretches;
}

/** The ground of the fragment that is chosen. */
export function activeStretch({ colour, start, end }: DrawnCoding): PaintStretch {
  return { name: activeGroundName(colour), start, end };
}
