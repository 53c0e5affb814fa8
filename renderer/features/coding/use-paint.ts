import { type RefObject, useLayoutEffect } from 'react';
import type { TextRange } from '../../../shared/text/text-range.ts';
import type { PaintStretch } from './coding-paint.ts';
import { paint } from './highlight-style.ts';
import { type ReadingDom, turnAt } from './reading-dom.ts';
import { piecesOf, type ReadingModel } from './reading-model.ts';

type View = { model: ReadingModel; dom: () => ReadingDom; scroller: RefObject<HTMLElement | null> };

/**
 * From this many stretches on, only those near the window are painted: the browser goes through all painted ranges
 * whenever one changes. `reach` px around the window are painted; scrolling half of that paints anew.
 */
const many = 300;
const reach = 1500;

/** How many stretches there may be, and those over a part of the text (UTF-16 units). */
export type Painting = { count: number; over: (start: number, end: number) => readonly PaintStretch[] };

/** Keeps stretches of the text painted under their names. */
export function usePaint({ model, dom, scroller }: View, painting: Painting): void {
  useLayoutEffect(() => {
    const view = scroller.current;
    if (painting.count === 0 || !view) return;
    if (painting.count < many)
      return paint(rangesOf(model, dom(), painting.over(0, model.index.text.length)));
    let remove = () => {};
    let paintedAt = 0;
    let height = 0;
    const paintNear = () => {
      const near = nearWindow(model, dom(), view);
      remove();
      remove = paint(rangesOf(model, dom(), painting.over(near.start, near.end)));
      paintedAt = view.scrollTop;
      height = view.clientHeight;
    };
    // Both run before the frame is drawn, so words never come into sight without their colours.
    const onScroll = () => Math.abs(view.scrollTop - paintedAt) > reach / 2 && paintNear();
    // An observer also calls at its start, when all is painted already: doing it again doubles the work of a frame.
    const observer = new ResizeObserver(() => view.clientHeight !== height && paintNear());
    observer.observe(view);
    view.addEventListener('scroll', onScroll, { passive: true });
    paintNear();
    return () => {
      observer.disconnect();
      view.removeEventListener('scroll', onScroll);
      remove();
    };
  }, [model, dom, scroller, painting]);
}

/** Ranges in code points, all painted under one name. */
export function paintingOf(model: ReadingModel, ranges: readonly TextRange[], name: string): Painting {
  const stretches = ranges.map(({ start, end }) => ({
    name,
    start: model.index.toUtf16(start),
    end: model.index.toUtf16(end),
  }));
  return {
    count: stretches.length,
    over: (from, to) => stretches.filter(({ start, end }) => start < to && end > from),
  };
}

function rangesOf(
  model: ReadingModel,
  { nodes }: ReadingDom,
  stretches: readonly PaintStretch[],
): Map<string, StaticRange[]> {
  const byName = new Map<string, StaticRange[]>();
  for (const { name, start, end } of stretches) {
    const ranges = byName.get(name) ?? [];
    byName.set(name, ranges);
    for (const { paragraph, from, to } of piecesOf(model.paragraphs, start, end)) {
      const node = nodes.get(paragraph.start);
      if (!node || node.length < to) continue;
      ranges.push(
        new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to }),
      );
    }
  }
  return byName;
}

/** The part of the text around the window, in UTF-16 units. */
function nearWindow(
  model: ReadingModel,
  shown: ReadingDom,
  view: HTMLElement,
): { start: number; end: number } {
  const { scrollTop, clientHeight } = view;
  return {
    start: model.turns[turnAt(shown, scrollTop - reach)]?.start ?? 0,
    end: model.turns[turnAt(shown, scrollTop + clientHeight + reach)]?.end ?? 0,
  };
}
