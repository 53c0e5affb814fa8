// biome-ignore-all lint/a11y/useSemanticElements: a table of which only the rows in the window exist cannot be a <table>
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the keyboard and names the row it is at
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerRow } from '../../../shared/features/answers/answers.contract.ts';
import type { Variable } from '../../../shared/features/respondents/respondents.contract.ts';
import type { CodeId } from '../../../shared/model/ids.ts';
import type { Suggestions } from '../suggest/use-suggestions.ts';
import { AnswerLine } from './AnswerLine.tsx';
import type { ChosenWords } from './chosen-words.ts';
import { usePaintedWords } from './use-painted-words.ts';

export type GridHandle = { focus: () => void; boxOf: (index: number) => DOMRect | null };

type Props = {
  ref: Ref<GridHandle>;
  total: number;
  rowAt: (index: number) => AnswerRow | undefined;
  watch: (from: number, to: number) => void;
  variables: readonly Variable[];
  focused: number;
  picked: ReadonlySet<string>;
  words: ChosenWords | null;
  onFocusRow: (index: number) => void;
  onTogglePick: (row: AnswerRow) => void;
  onWords: (words: ChosenWords | null) => void;
  onRemoveCoding: (codingId: AnswerRow['codings'][number]['id']) => void;
  suggestions: Suggestions;
  onAccept: (row: AnswerRow, codeId: CodeId) => void;
  /** Keys that are not in the key table: figures and the hot keys of codes. True when it was one. */
  onCodeKey: (key: string) => boolean;
};

const guessedRowHeight = 46;

/** The answers to one question. Only the rows in the window exist; all of them can be scrolled to. */
export function AnswerGrid(props: Props) {
  const { total, rowAt, watch, variables, focused, picked, words } = props;
  const { t } = useTranslation('answers');
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => guessedRowHeight,
    overscan: 8,
    scrollPaddingStart: 32,
  });
  const items = virtual.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = items.at(-1)?.index ?? 0;
  useEffect(() => watch(from, to), [watch, from, to]);
  const shownFocus = useRef(0);
  const isKnown = rowAt(focused) !== undefined;
  useEffect(() => {
    if (focused === shownFocus.current || focused >= total) return;
    // Rows far away are known only when they are in the window, and then get their true height.
    const isFar = Math.abs(focused - shownFocus.current) > 1;
    if (isKnown) shownFocus.current = focused;
    virtual.scrollToIndex(focused, { align: isFar ? 'center' : 'auto' });
    if (!isFar) return;
    // Rows above get their true height only after they were drawn, which pushes this one away again.
    const later = [100, 300, 700].map((ms) =>
      setTimeout(() => virtual.scrollToIndex(focused, { align: 'center' }), ms),
    );
    return () => {
      for (const timer of later) clearTimeout(timer);
    };
  }, [virtual, focused, total, isKnown]);
  const shown = useMemo(() => {
    const rows: AnswerRow[] = [];
    for (let i = from; i <= to; i++) {
      const row = rowAt(i);
      if (row) rows.push(row);
    }
    return rows;
  }, [rowAt, from, to]);
  usePaintedWords(scroller, shown, words);

  useImperativeHandle(props.ref, () => ({
    focus: () => scroller.current?.focus({ preventScroll: true }),
    boxOf: (index) => lineOf(scroller.current, index)?.getBoundingClientRect() ?? null,
  }));

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
    if (event.target instanceof HTMLInputElement) return;
    if (props.onCodeKey(event.key)) event.preventDefault();
  }

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
      style={{ '--answer-columns': columnsOf(variables) } as CSSProperties}
      onKeyDown={onKeyDown}
    >
      <div className="answers-row head" role="row" aria-rowindex={1}>
        <span role="columnheader" aria-label={t('dock.pick')} />
        <span role="columnheader">{t('answer')}</span>
        <span role="columnheader">{t('codes')}</span>
        {variables.map(({ id, label, name, type }) => (
          <span
            key={id}
            role="columnheader"
            style={{ textAlign: type === 'number' ? 'right' : 'left' }}
            title={label || name}
          >
            {label || name}
          </span>
        ))}
      </div>
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {items.map((item) => (
          <div
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            role="presentation"
            style={{ position: 'absolute', insetInline: 0, top: 0, transform: `translateY(${item.start}px)` }}
          >
            <AnswerLine
              index={item.index}
              row={rowAt(item.index)}
              variables={variables}
              isFocused={item.index === focused}
              isPicked={picked.has(rowAt(item.index)?.documentId ?? '')}
              onFocusRow={props.onFocusRow}
              onTogglePick={props.onTogglePick}
              onWords={props.onWords}
              onRemoveCoding={props.onRemoveCoding}
              suggestions={props.suggestions.of(rowAt(item.index)?.documentId)}
              onAccept={props.onAccept}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

function columnsOf(variables: readonly Variable[]): string {
  return variables.map(({ type }) => (type === 'number' ? '48px' : '84px')).join(' ');
}

function lineOf(scroller: HTMLElement | null, index: number): Element | null {
  return scroller?.querySelector(`[data-index="${index}"] .answers-text`) ?? null;
}
