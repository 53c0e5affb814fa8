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

/** Keeps stretches of the text painted under their names. */
export function usePaint({ model, dom, scroller }: View, stretches: readonly PaintStretch[]): void {
  useLayoutEffect(() => {
    const view = scroller.current;
    if (stretches.length === 0 || !view) return;
    if (stretches.length < many) return paint(rangesOf(model, dom(), stretches));
    let remove = () => {};
    let paintedAt = 0;
    const paintNear = () => {
      const near = nearWindow(model, dom(), view);
      const shown = stretches.filter(({ start, end }) => start < near.end && end > near.start);
      remove();
      remove = paint(rangesOf(model, dom(), shown));
      paintedAt = view.scrollTop;
    };
    // Both run before the frame is drawn, so words never come into sight without their colours.
    const onScroll = () => Math.abs(view.scrollTop - paintedAt) > reach / 2 && paintNear();
    const observer = new ResizeObserver(paintNear);
    observer.observe(view);
    view.addEventListener('scroll', onScroll, { passive: true });
    paintNear();
    return () => {
      observer.disconnect();
      view.removeEventListener('scroll', onScroll);
      remove();
    };
  }, [model, dom, scroller, stretches]);
}

/** Ranges in code points as stretches with a name. */
export function asStretches(model: ReadingModel, ranges: readonly TextRange[], name: string): PaintStretch[] {
  return ranges.map(({ start, end }) => ({
    name,
    start: model.index.toUtf16(start),
    end: model.index.toUtf16(end),
  }));
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
