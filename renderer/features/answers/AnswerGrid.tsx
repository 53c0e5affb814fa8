// biome-ignore-all lint/a11y/useSemanticElements: a table of which only the rows in the window exist cannot be a <table>
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the keyboard and names the row it is at
import './answers-grid.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerOrder, AnswerRow } from '../../../shared/features/answers/answers.contract.ts';
import type { Variable } from '../../../shared/features/respondents/respondents.contract.ts';
import type { CodeId } from '../../../shared/model/ids.ts';
import { pointerBox } from '../../components/ContextMenu.tsx';
import { useCodes } from '../coding/use-codes.ts';
import type { Suggestions } from '../suggest/use-suggestions.ts';
import { AnswerLine } from './AnswerLine.tsx';
import { type AnswerColumns, columnTracks } from './answer-columns.ts';
import type { ChosenWords } from './chosen-words.ts';
import { GridHead } from './GridHead.tsx';
import { rowIndexOf } from './row-index-of.ts';
import { useAnswerDrop } from './use-answer-drop.ts';
import { usePaintedWords } from './use-painted-words.ts';
import { useSettledRow } from './use-settled-row.ts';

export type GridHandle = {
  focus: () => void;
  boxOf: (index: number) => DOMRect | null;
  /** Shows the row in hand again, when the list was scrolled away from it. */
  reveal: (index: number) => void;
  toTop: () => void;
};

type Props = {
  ref: Ref<GridHandle>;
  total: number;
  rowAt: (index: number) => AnswerRow | undefined;
  watch: (from: number, to: number) => void;
  variables: readonly Variable[];
  columns: AnswerColumns;
  order: AnswerOrder | undefined;
  onOrder: (order: AnswerOrder | undefined) => void;
  focused: number;
  picked: ReadonlySet<string>;
  words: ChosenWords | null;
  onFocusRow: (index: number) => void;
  onTogglePick: (row: AnswerRow) => void;
  onWords: (words: ChosenWords | null) => void;
  onRemoveCoding: (codingId: AnswerRow['codings'][number]['id']) => void;
  suggestions: Suggestions;
  onAccept: (row: AnswerRow, codeId: CodeId) => void;
  onDropCode: (row: AnswerRow, codeId: CodeId) => void;
  /** Keys that are not in the key table: numbers and the hot keys of codes. True when it was one. */
  onCodeKey: (key: string) => boolean;
  /** The menu of a row was asked for; `codeId` when it was asked on one of its codes. */
  onMenu: (place: { index: number; codeId: CodeId | null; at: DOMRect; isByKeyboard: boolean }) => void;
};

const guessedRowHeight = 64;

/** The answers to one question. Only the rows in the window exist; all of them can be scrolled to. */
export function AnswerGrid(props: Props) {
  const { total, rowAt, watch, columns, focused, picked, words } = props;
  const { t } = useTranslation('answers');
  const { byId } = useCodes();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => guessedRowHeight,
    overscan: 5,
    scrollPaddingStart: 32,
    // Before it was measured; with this the rows are there the first time the place is drawn.
    initialRect: { width: 800, height: window.innerHeight - 260 },
  });
  const items = virtual.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = items.at(-1)?.index ?? 0;
  useEffect(() => watch(from, to), [watch, from, to]);
  const isKnown = rowAt(focused) !== undefined;
  const reveal = useSettledRow({ scroller, virtual, focused, total, isKnown });
  const shown = useMemo(() => {
    const rows: AnswerRow[] = [];
    for (let i = from; i <= to; i++) {
      const row = rowAt(i);
      if (row) rows.push(row);
    }
    return rows;
  }, [rowAt, from, to]);
  usePaintedWords(scroller, shown, words);
  const drop = useAnswerDrop({ rowAt, picked, onDrop: props.onDropCode });

  const boxOf = (index: number) => lineOf(scroller.current, index)?.getBoundingClientRect() ?? null;
  useImperativeHandle(props.ref, () => ({
    focus: () => scroller.current?.focus({ preventScroll: true }),
    boxOf,
    reveal,
    toTop: () => scroller.current?.scrollTo({ top: 0 }),
  }));

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || isInHead(event.target)) return;
    if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
      event.preventDefault();
      const at = boxOf(focused);
      if (at) props.onMenu({ index: focused, codeId: null, at, isByKeyboard: true });
    } else if (props.onCodeKey(event.key)) event.preventDefault();
  }
  function onContextMenu(event: MouseEvent) {
    const index = rowIndexOf(event.target);
    if (index === null) return;
    event.preventDefault();
    const chip = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-code]') : null;
    const codeId = (chip?.dataset.code as CodeId | undefined) ?? null;
    props.onMenu({ index, codeId, at: pointerBox(event), isByKeyboard: false });
  }

  const { tracks, narrowestRow } = columnTracks(columns.columns, columns.widths);
  return (
    <div
      ref={scroller}
      className="answers-grid"
      role="grid"
      aria-label={t('grid')}
      aria-rowcount={total + 1}
      aria-multiselectable
      aria-activedescendant={`answer-${focused}`}
      tabIndex={0}
      style={{ '--answer-columns': tracks, '--narrowest-row': narrowestRow } as CSSProperties}
      onKeyDown={onKeyDown}
      onContextMenu={onContextMenu}
      {...drop.handlers}
    >
      <GridHead columns={columns} variables={props.variables} order={props.order} onOrder={props.onOrder} />
      <div role="presentation" className="answers-rows" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rowAt(item.index);
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              role="presentation"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <AnswerLine
                index={item.index}
                row={row}
                codes={byId}
                columns={columns.columns}
                isFocused={item.index === focused}
                isPicked={picked.has(row?.documentId ?? '')}
                isDropTarget={row !== undefined && drop.isTarget(row)}
                onFocusRow={props.onFocusRow}
                onTogglePick={props.onTogglePick}
                onWords={props.onWords}
                onRemoveCoding={props.onRemoveCoding}
                suggestions={props.suggestions.of(row?.documentId)}
                onAccept={props.onAccept}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function lineOf(scroller: HTMLElement | null, index: number): Element | null {
  return scroller?.querySelector(`[data-index="${index}"] .answers-text`) ?? null;
}

/** Buttons that sort and choose columns have keys of their own. */
function isInHead(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.answers-row.head') !== null;
}
