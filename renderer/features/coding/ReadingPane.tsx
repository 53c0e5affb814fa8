import './reading.css';
import { memo, type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodePointOffset } from '../../../shared/text/offsets.ts';
import type { TextRange } from '../../../shared/text/text-range.ts';
import { activeStretch, type DrawnCoding, paintStretches, touching } from './coding-paint.ts';
import { currentHitName, hitName, selectionName } from './highlight-style.ts';
import { Margin } from './Margin.tsx';
import { leafSize, useReadingDom } from './reading-dom.ts';
import { estimateTurnHeight, itemAt, type ReadingModel, type ReadingTurn } from './reading-model.ts';
import { caretToOffset, selectionToRange } from './selection-to-range.ts';
import { TurnBlock } from './TurnBlock.tsx';
import { useMargin } from './use-margin.ts';
import { paintingOf, usePaint } from './use-paint.ts';

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

  /** After the browser has settled its own selection: a drag gives words, a click gives a place. */
  function readSelection(event: { clientX: number; clientY: number }) {
    const chosen = document.getSelection();
    const range = chosen?.rangeCount ? chosen.getRangeAt(0) : null;
    if (range && !range.collapsed && content.current?.contains(range.startContainer)) {
      const words = selectionToRange(range, paragraphs(), model.index);
      if (words) onSelect(words);
      return;
    }
    const caret = document.caretPositionFromPoint(event.clientX, event.clientY);
    if (!caret) return;
    const at = caretToOffset(caret.offsetNode, caret.offset, paragraphs(), model.index);
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
        onDragStart={(event) => event.dataTransfer.setData('application/x-words', '1')}
      >
        <Turns
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
      </div>
    </div>
  );
});

type TurnsProps = {
  turns: readonly ReadingTurn[];
  currentTurn: number | null;
  editing: number | null;
  onDone: (turn: ReadingTurn, text: string) => void;
  onCancel: () => void;
};

/** Apart, so that thousands of turns are not compared again for every move of the selection. */
const Turns = memo(function Turns({ turns, currentTurn, editing, onDone, onCancel }: TurnsProps) {
  const { t } = useTranslation('coding');
  const word = t('turn');
  const leaves = useMemo(() => leavesOf(turns), [turns]);
  return leaves.map((leaf) => (
    <Leaf
      key={leaf[0]?.index}
      turns={leaf}
      turnWord={word}
      currentTurn={ownTurn(leaf, currentTurn)}
      editing={ownTurn(leaf, editing)}
      onDone={onDone}
      onCancel={onCancel}
    />
  ));
});

function leavesOf(turns: readonly ReadingTurn[]): ReadingTurn[][] {
  const count = Math.ceil(turns.length / leafSize);
  return Array.from({ length: count }, (_, i) => turns.slice(i * leafSize, (i + 1) * leafSize));
}

/** The turn (index) if it stands on this leaf: other leaves need not hear of it. */
function ownTurn(leaf: readonly ReadingTurn[], turn: number | null): number | null {
  return leaf.some(({ index }) => index === turn) ? turn : null;
}

const Leaf = memo(function Leaf(props: TurnsProps & { turnWord: string }) {
  const { turns, turnWord, currentTurn, editing, onDone, onCancel } = props;
  const height = turns.reduce((sum, turn) => sum + estimateTurnHeight(turn), 0);
  return (
    <div className="coding-leaf" style={{ containIntrinsicBlockSize: `auto ${height}px` }}>
      {turns.map((turn) => (
        <TurnBlock
          key={turn.index}
          turn={turn}
          turnWord={turnWord}
          isCurrent={turn.index === currentTurn}
          isEditing={turn.index === editing}
          onDone={onDone}
          onCancel={onCancel}
        />
      ))}
    </div>
  );
});

type Place = { node: Text; offset: number };

function nodeAt(model: ReadingModel, nodes: ReadonlyMap<number, Text>, at: number): Place | null {
  const paragraph = itemAt(model.paragraphs, at);
  const node = paragraph && nodes.get(paragraph.start);
  return paragraph && node ? { node, offset: Math.min(at - paragraph.start, node.length - 1) } : null;
}

function rangeAt({ node, offset }: Place): Range {
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  return range;
}

/** Twice: turns on the way get their true height only when they come near the window. */
function revealPlace(scroller: HTMLElement | null, place: Place | null): void {
  if (!scroller || !place) return;
  const scroll = () => {
    const rect = rangeAt(place).getBoundingClientRect();
    const view = scroller.getBoundingClientRect();
    if (rect.top < view.top + 24 || rect.bottom > view.bottom - 24) {
      scroller.scrollTop += rect.top - view.top - view.height / 3;
    }
  };
  scroll();
  requestAnimationFrame(scroll);
}
