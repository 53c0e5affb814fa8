import { assignLanes, placeLabels, type Stretch } from '../../../shared/features/coding/highlight-lanes.ts';
import type { DrawnCoding } from './coding-paint.ts';
import { itemAt, type ReadingModel } from './reading-model.ts';

export const laneWidth = 10;
export const labelHeight = 18;

/** A bracket with its name; all in px from the top of the text, `lane` from 0. */
export type MarginMark = {
  drawn: DrawnCoding;
  lane: number;
  top: number;
  bottom: number;
  /** Null when the fragment starts above the turns that are near the window. */
  labelTop: number | null;
};

/** A coding with the turns (indexes) it starts and ends in. */
export type TurnSpan = { drawn: DrawnCoding; first: number; last: number };

export type MarginPlan = {
  /** Codings per turn they touch. */
  byTurn: ReadonlyMap<number, readonly TurnSpan[]>;
  /** Lanes of the fragments over several turns, which must not change on the way. */
  lanes: ReadonlyMap<DrawnCoding, number>;
};

/** What can be known without measuring. Lanes inside one turn wait until that turn is near the window. */
export function planMargin(model: ReadingModel, drawn: readonly DrawnCoding[]): MarginPlan {
  const byTurn = new Map<number, TurnSpan[]>();
  const long: TurnSpan[] = [];
  for (const coding of drawn) {
    const first = itemAt(model.turns, coding.start)?.index ?? 0;
    const last = itemAt(model.turns, coding.end - 1)?.index ?? first;
    const span = { drawn: coding, first, last };
    if (first !== last) long.push(span);
    for (let turn = first; turn <= last; turn++) {
      const spans = byTurn.get(turn);
      if (spans) spans.push(span);
      else byTurn.set(turn, [span]);
    }
  }
  const lanes = assignLanes(long.map(({ first, last }) => ({ start: first, end: last + 1 })));
  return { byTurn, lanes: new Map(long.map((span, i) => [span.drawn, lanes[i] ?? 0])) };
}

/** Measures where a place of the text stands: the top and bottom of its line. */
export type MeasureLine = (at: number) => { top: number; bottom: number } | null;

/**
 * Brackets and names for the turns `from` to `to` (indexes, both included). Fragments that go on above or below
 * end at the edge of these turns, which lies outside the window.
 */
export function layoutMargin(
  plan: MarginPlan,
  from: number,
  to: number,
  turnBox: (turn: number) => Stretch,
  measureLine: MeasureLine,
): MarginMark[] {
  const marks = new Map<DrawnCoding, MarginMark>();
  for (let turn = from; turn <= to; turn++) {
    const spans = plan.byTurn.get(turn);
    if (spans === undefined) continue;
    const box = turnBox(turn);
    const measured = spans.flatMap((span) => {
      const { drawn } = span;
      const top = span.first < turn ? box.start : measureLine(drawn.start)?.top;
      const bottom = span.last > turn ? box.end : measureLine(drawn.end - 1)?.bottom;
      return top === undefined || bottom === undefined ? [] : [{ span, start: top, end: bottom }];
    });
    const long = measured.filter(({ span }) => span.first !== span.last);
    const short = measured.filter(({ span }) => span.first === span.last);
    for (const { span, start, end } of long) {
      const mark = marks.get(span.drawn);
      if (mark) mark.bottom = end;
      else
        marks.set(
          span.drawn,
          markOf(span.drawn, plan.lanes.get(span.drawn) ?? 0, start, end, span.first >= from),
        );
    }
    const taken = long.map(({ span, start, end }) => ({ start, end, lane: plan.lanes.get(span.drawn) ?? 0 }));
    const lanes = assignLanes(short, taken);
    for (const [i, { span, start, end }] of short.entries()) {
      marks.set(span.drawn, markOf(span.drawn, lanes[i] ?? 0, start, end, true));
    }
  }
  return withLabels([...marks.values()]);
}

function markOf(drawn: DrawnCoding, lane: number, top: number, bottom: number, isNamed: boolean): MarginMark {
  return { drawn, lane, top, bottom, labelTop: isNamed ? top : null };
}

function withLabels(marks: MarginMark[]): MarginMark[] {
  const named = marks.filter(({ labelTop }) => labelTop !== null);
  named.sort((a, b) => a.top - b.top || a.drawn.start - b.drawn.start || a.lane - b.lane);
  const tops = placeLabels(
    named.map(({ top }) => top),
    labelHeight,
  );
  for (const [i, mark] of named.entries()) mark.labelTop = tops[i] ?? mark.top;
  return marks;
}
