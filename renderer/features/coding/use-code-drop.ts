import { type DragEvent, type RefObject, useCallback, useState } from 'react';
import type { CodeId } from '../../../shared/model/ids.ts';
import { codePointOffset } from '../../../shared/text/offsets.ts';
import type { TextRange } from '../../../shared/text/text-range.ts';
import { carriedCode, isCodeDrag } from '../../app/code-drag.ts';
import { useDragEnd } from '../../app/use-drag-end.ts';
import type { ReadingDom } from './reading-dom.ts';
import { itemAt, piecesOf, type ReadingModel, turnRange } from './reading-model.ts';

/** In px, from the top left of the text. */
type Box = { left: number; top: number; width: number; height: number };
const air = 6;
type Target = { range: TextRange; boxes: Box[] };

type Options = {
  model: ReadingModel;
  dom: () => ReadingDom;
  content: RefObject<HTMLElement | null>;
  /** The place in the text (code points) under the pointer. */
  offsetAt: (event: DragEvent) => number | null;
  selection: TextRange | null;
  isEnabled: boolean;
  onDrop: (range: TextRange, codeId: CodeId) => void;
};

/**
 * Codes dragged onto the text: on selected words they go to those words, elsewhere to the whole turn. The boxes tell
 * where, before anything is let go.
 */
export function useCodeDrop({ model, dom, content, offsetAt, selection, isEnabled, onDrop }: Options) {
  const [target, setTarget] = useState<Target | null>(null);
  const clear = useCallback(() => setTarget(null), []);
  useDragEnd(target !== null, clear);

  function rangeUnder(event: DragEvent): TextRange | null {
    const offset = offsetAt(event);
    if (offset === null) return null;
    if (selection && selection.start <= offset && offset <= selection.end) return selection;
    const turn = itemAt(model.turns, model.index.toUtf16(codePointOffset(offset)));
    return turn ? turnRange(model, turn) : null;
  }
  /** One box a line for selected words, one box in all for a turn. */
  function boxesOf(range: TextRange): Box[] {
    const lines = linesOf(range);
    return range === selection || lines.length === 0 ? lines : [around(lines)];
  }
  function linesOf({ start, end }: TextRange): Box[] {
    const origin = content.current?.getBoundingClientRect();
    if (!origin) return [];
    const [from, to] = [model.index.toUtf16(start), model.index.toUtf16(end)];
    return piecesOf(model.paragraphs, from, to).flatMap((piece) => {
      const node = dom().nodes.get(piece.paragraph.start);
      if (!node) return [];
      const words = document.createRange();
      words.setStart(node, piece.from);
      words.setEnd(node, piece.to);
      return [...words.getClientRects()].map(({ left, top, width, height }) => ({
        left: left - origin.left,
        top: top - origin.top,
        width,
        height,
      }));
    });
  }
  function showTarget(event: DragEvent) {
    if (!isEnabled || !isCodeDrag(event.dataTransfer)) return;
    const range = rangeUnder(event);
    if (!range) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    if (target?.range.start !== range.start || target.range.end !== range.end)
      setTarget({ range, boxes: boxesOf(range) });
  }
  return {
    boxes: target?.boxes ?? [],
    handlers: {
      onDragEnter: showTarget,
      onDragOver: showTarget,
      onDragLeave(event: DragEvent) {
        const to = event.relatedTarget;
        if (!(to instanceof Node && content.current?.contains(to))) setTarget(null);
      },
      onDrop(event: DragEvent) {
        const codeId = carriedCode(event.dataTransfer);
        const range = rangeUnder(event);
        setTarget(null);
        if (!codeId || !range) return;
        event.preventDefault();
        onDrop(range, codeId);
      },
    },
  };
}

/** With some air: the box of a turn has no other beside it that it would touch. */
function around(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left: left - air, top: top - air / 2, width: right - left + 2 * air, height: bottom - top + air };
}
