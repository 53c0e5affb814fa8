import './reading.css';
import { type MouseEvent, memo, type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import type { CodeId } from '../../../shared/model/ids.ts';
import type { CodePointOffset } from '../../../shared/text/offsets.ts';
import type { TextRange } from '../../../shared/text/text-range.ts';
import { wordsDragType } from '../../app/code-drag.ts';
import { pointerBox } from '../../components/ContextMenu.tsx';
import { activeStretch, type DrawnCoding, paintStretches, touching } from './coding-paint.ts';
import { currentHitName, hitName, selectionName } from './highlight-style.ts';
import { Margin } from './Margin.tsx';
import { ReadingTurns } from './ReadingTurns.tsx';
import { useReadingDom } from './reading-dom.ts';
import { itemAt, type ReadingModel, type ReadingTurn } from './reading-model.ts';
import { nodeAt, rangeAt, revealPlace } from './reading-places.ts';
import { caretToOffset, selectionToRange } from './selection-to-range.ts';
import { useCodeDrop } from './use-code-drop.ts';
import { useMargin } from './use-margin.ts';
import { paintingOf, usePaint } from './use-paint.ts';
import type { MenuSpot } from './use-reading-menu.ts';

/** What the view may ask of the text on screen. Offsets in code points. */
export type ReadingHandle = {
  reveal: (start: CodePointOffset) => void;
  /** Where the lines of a stretch stand in the window, for what must float beside them. */
  boxOf: (range: TextRange) => DOMRect | null;
};

type Props = {
  ref: Ref<ReadingHandle>;
  model: ReadingModel;
  drawn: readonly DrawnCoding[];
  active: DrawnCoding | null;
  selection: TextRange | null;
  hits: readonly TextRange[];
  currentHit: TextRange | null;
  currentTurn: number | null;
  /** Null: reading. A number: the turn being corrected; -1: a click chooses one. */
  editing: number | null;
  nameOf: (codeId: string) => string;
  onSelect: (range: TextRange) => void;
  onCursor: (at: number) => void;
  onPickCoding: (drawn: DrawnCoding) => void;
  onMenu: (spot: MenuSpot) => void;
  /** A code was dragged onto words. */
  onDropCode: (range: TextRange, codeId: CodeId) => void;
  onEditTurn: (turn: number) => void;
  onEdited: (turn: ReadingTurn, text: string) => void;
  onEditCancelled: () => void;
};

/** The width of the margin with numbers, in px. */
const textLeft = 76;

/** The text as it is read: laid out once, painted by the CSS Custom Highlight API, never wrapped in marks. */
export const ReadingPane = memo(function ReadingPane(props: Props) {
  const { model, drawn, active, selection, hits, currentHit, currentTurn, editing } = props;
  const { onSelect, onCursor, onPickCoding, onEditTurn, onEdited, onEditCancelled } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const dom = useReadingDom(content, model, editing);
  // Here and not in Margin: the effects of a child run before the elements around it have been handed out.
  const marks = useMargin(scroller, content, model, drawn, dom);

  const paintView = { model, dom, scroller };
  usePaint(
    paintView,
    useMemo(
      () => ({
        count: drawn.length,
        over: (start: number, end: number) => paintStretches(touching(drawn, start, end)),
      }),
      [drawn],
    ),
  );
  usePaint(
    paintView,
    useMemo(() => ({ count: active ? 1 : 0, over: () => (active ? [activeStretch(active)] : []) }), [active]),
  );
  usePaint(
    paintView,
    useMemo(() => paintingOf(model, selection ? [selection] : [], selectionName), [model, selection]),
  );
  usePaint(
    paintView,
    useMemo(() => paintingOf(model, hits, hitName), [model, hits]),
  );
  usePaint(
    paintView,
    useMemo(() => paintingOf(model, currentHit ? [currentHit] : [], currentHitName), [model, currentHit]),
  );

  useImperativeHandle(props.ref, () => ({
    reveal: (start) => revealPlace(scroller.current, nodeAt(model, dom().nodes, model.index.toUtf16(start))),
    boxOf: ({ start, end }) => {
      const [first, last] = [model.index.toUtf16(start), model.index.toUtf16(end) - 1].map((at) => {
        const place = nodeAt(model, dom().nodes, at);
        return place && rangeAt(place).getClientRects()[0];
      });
      const text = content.current?.getBoundingClientRect();
      return first && last && text
        ? new DOMRect(text.left + textLeft, first.top, 1, last.bottom - first.top)
        : null;
    },
  }));

  const paragraphs = () => [...dom().nodes].map(([start, node]) => ({ start, node }));

  /** The place in the text (code points) under the pointer. */
  function offsetAt({ clientX, clientY }: { clientX: number; clientY: number }): number | null {
    const caret = document.caretPositionFromPoint(clientX, clientY);
    return caret && caretToOffset(caret.offsetNode, caret.offset, paragraphs(), model.index);
  }
  const codeDrop = useCodeDrop({
    model,
    dom,
    content,
    offsetAt,
    selection,
    isEnabled: editing === null,
    onDrop: props.onDropCode,
  });
  function openMenu(event: MouseEvent) {
    // A field keeps the menu of the system.
    if (!(event.target instanceof Element) || event.target.closest('textarea')) return;
    const codingId = event.target.closest<HTMLElement>('[data-coding]')?.dataset.coding ?? null;
    const offset = offsetAt(event);
    if (codingId === null && offset === null) return;
    event.preventDefault();
    props.onMenu({ offset, codingId, at: pointerBox(event) });
  }

  /** After the browser has settled its own selection: a drag gives words, a click gives a place. */
  function readSelection(event: { clientX: number; clientY: number }) {
    const chosen = document.getSelection();
    const range = chosen?.rangeCount ? chosen.getRangeAt(0) : null;
    if (range && !range.collapsed && content.current?.contains(range.startContainer)) {
      const words = selectionToRange(range, paragraphs(), model.index);
      if (words) onSelect(words);
      return;
    }
    const at = offsetAt(event);
    if (at === null) return;
    if (editing === null) onCursor(at);
    else onEditTurn(itemAt(model.turns, model.index.toUtf16(at as CodePointOffset))?.index ?? 0);
  }

  return (
    <div className="coding-scroller" ref={scroller}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: J, K and the keys of the place do the same by keyboard */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the text itself is what is clicked */}
      <div
        className="coding-text"
        ref={content}
        data-editing={editing !== null || undefined}
        onClick={readSelection}
        onContextMenu={openMenu}
        onDragStart={(event) => {
          event.dataTransfer.setData(wordsDragType, '1');
          event.dataTransfer.effectAllowed = 'copy';
        }}
        {...codeDrop.handlers}
      >
        <ReadingTurns
          turns={model.turns}
          currentTurn={currentTurn}
          editing={editing}
          onDone={onEdited}
          onCancel={onEditCancelled}
        />
        <Margin
          marks={marks}
          activeId={active?.coding.id ?? null}
          nameOf={props.nameOf}
          onPick={onPickCoding}
        />
        {codeDrop.boxes.map((box) => (
          <div key={`${box.left}/${box.top}`} className="code-drop" style={box} />
        ))}
      </div>
    </div>
  );
});
