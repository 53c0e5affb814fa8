import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DrawnCoding } from './coding-paint.ts';
import { layoutMargin, type MarginMark, planMargin } from './margin-layout.ts';
import { type ReadingDom, turnAt, turnBox } from './reading-dom.ts';
import { itemAt, type ReadingModel } from './reading-model.ts';

/** Turns this far outside the window (px) have their margin drawn too, so that scrolling meets no bare edge. */
const reach = 900;

/**
 * The margin of the turns near the window. Measures again when the text changes size (turns get their true height
 * only near the window) and when scrolling has used up most of what was laid out.
 */
export function useMargin(
  scroller: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  model: ReadingModel,
  drawn: readonly DrawnCoding[],
  dom: () => ReadingDom,
): MarginMark[] {
  const plan = useMemo(() => planMargin(model, drawn), [model, drawn]);
  const [marks, setMarks] = useState<MarginMark[]>([]);
  const laidOutAt = useRef(0);

  const compute = useCallback((): MarginMark[] => {
    const box = content.current?.getBoundingClientRect();
    const view = scroller.current;
    if (!box || !view) return [];
    const shown = dom();
    laidOutAt.current = view.scrollTop;
    const from = turnAt(shown, view.scrollTop - reach);
    const to = turnAt(shown, view.scrollTop + view.clientHeight + reach);
    const probe = document.createRange();
    return layoutMargin(
      plan,
      from,
      to,
      (turn) => turnBox(shown, turn),
      (at) => {
        const paragraph = itemAt(model.paragraphs, at);
        const node = paragraph && shown.nodes.get(paragraph.start);
        if (!paragraph || !node) return null;
        const offset = Math.min(at - paragraph.start, node.length - 1);
        probe.setStart(node, offset);
        probe.setEnd(node, offset + 1);
        // A letter that was broken over two lines has two boxes: a space at the end of a line, for one.
        const rect = probe.getClientRects()[0];
        return rect ? { top: rect.top - box.top, bottom: rect.bottom - box.top + 2 } : null;
      },
    );
  }, [content, scroller, plan, model, dom]);

  useLayoutEffect(() => {
    const view = scroller.current;
    const text = content.current;
    if (!view || !text) return;
    setMarks(compute());
    let frame = 0;
    const onScroll = () => {
      if (frame || Math.abs(view.scrollTop - laidOutAt.current) < reach / 2) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        setMarks(compute());
      });
    };
    // Synchronously: the observer runs before the frame is drawn, so brackets never lag behind their words.
    let height = text.offsetHeight;
    let width = text.offsetWidth;
    const observer = new ResizeObserver(() => {
      if (text.offsetHeight === height && text.offsetWidth === width) return;
      height = text.offsetHeight;
      width = text.offsetWidth;
      flushSync(() => setMarks(compute()));
    });
    observer.observe(text);
    view.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      view.removeEventListener('scroll', onScroll);
    };
  }, [compute, scroller, content]);

  return marks;
}
