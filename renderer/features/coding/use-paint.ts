import { type RefObject, useLayoutEffect } from 'react';
import type { TextRange } from '../../../shared/text/text-range.ts';
import type { PaintStretch } from './coding-paint.ts';
import { paint } from './highlight-style.ts';
import { type ReadingDom, turnAt } from './reading-dom.ts';
import { piecesOf, type ReadingModel } from './reading-model.ts';

type View = { model: ReadingModel; dom: () => ReadingDom; scroller: RefObject<HTMLElement | null> };

/** From this many stretches on, those near the window are painted first and the rest when the browser has time. */
const many = 600;
const reach = 1500;

/** Keeps stretches of the text painted under their names. */
export function usePaint({ model, dom, scroller }: View, stretches: readonly PaintStretch[]): void {
  useLayoutEffect(() => {
    if (stretches.length === 0) return;
    if (stretches.length < many) return paint(rangesOf(model, dom(), stretches));
    const near = nearWindow(model, dom(), scroller.current);
    let remove = paint(
      rangesOf(
        model,
        dom(),
        stretches.filter(({ start, end }) => start < near.end && end > near.start),
      ),
    );
    const later = requestIdleCallback(
      () => {
        remove = paint(rangesOf(model, dom(), stretches));
      },
      { timeout: 300 },
    );
    return () => {
      cancelIdleCallback(later);
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
  { turns }: ReadingDom,
  scroller: HTMLElement | null,
): { start: number; end: number } {
  if (!scroller) return { start: 0, end: 0 };
  const { scrollTop, clientHeight } = scroller;
  return {
    start: model.turns[turnAt(turns, scrollTop - reach)]?.start ?? 0,
    end: model.turns[turnAt(turns, scrollTop + clientHeight + reach)]?.end ?? 0,
  };
}
