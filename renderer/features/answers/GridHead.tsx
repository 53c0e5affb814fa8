// biome-ignore-all lint/a11y/useSemanticElements: a table of which only the rows in the window exist cannot be a <table>
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the keyboard and names the row it is at
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerOrder } from '../../../shared/features/answers/answers.contract.ts';
import type { Variable } from '../../../shared/features/respondents/respondents.contract.ts';
import { type AnswerColumns, columnTracks, narrowest, widthOf } from './answer-columns.ts';
import { ColumnMenu } from './ColumnMenu.tsx';

type Props = {
  columns: AnswerColumns;
  variables: readonly Variable[];
  order: AnswerOrder | undefined;
  onOrder: (order: AnswerOrder | undefined) => void;
};

const step = 8;

/** The names of the columns: a click sorts, an edge drags, and at the end stands what else can be shown. */
export function GridHead({ columns, variables, order, onOrder }: Props) {
  const { t } = useTranslation('answers');
  const codes = columns.shown.has('suggestions') ? t('codesAndSuggestions') : t('codes');
  return (
    <div className="answers-row head" role="row" aria-rowindex={1}>
      <span role="columnheader" aria-label={t('dock.pick')} />
      <Head by="text" label={t('answer')} order={order} onOrder={onOrder} />
      <span role="columnheader" className="answers-column">
        <Edge columnId="codes" columns={columns} />
        <span className="name">{codes}</span>
      </span>
      {columns.columns.map((column) => {
        const { id, variable } = column;
        return (
          <Head
            key={id}
            by={id}
            label={variable ? variable.label || variable.name : t('respondent')}
            isNumber={variable?.type === 'number'}
            order={order}
            onOrder={onOrder}
            onWiden={(by) => columns.widen(id, widthOf(column, columns.widths) + by)}
          >
            <Edge columnId={id} columns={columns} />
          </Head>
        );
      })}
      <span role="columnheader" className="answers-end" aria-label={t('columns.choose')}>
        <ColumnMenu columns={columns} variables={variables} />
      </span>
    </div>
  );
}

type HeadProps = Pick<Props, 'order' | 'onOrder'> & {
  by: AnswerOrder['by'];
  label: string;
  isNumber?: boolean;
  onWiden?: (by: number) => void;
  children?: ReactNode;
};

function Head({ by, label, isNumber, order, onOrder, onWiden, children }: HeadProps) {
  const { t } = useTranslation('answers');
  const isSorted = order?.by === by;
  const Arrow = order?.isDescending ? ArrowDown : ArrowUp;
  function sort() {
    if (!isSorted) onOrder({ by, isDescending: false });
    else onOrder(order.isDescending ? undefined : { by, isDescending: true });
  }
  function widen(event: KeyboardEvent) {
    const direction = { ArrowLeft: 1, ArrowRight: -1 }[event.key];
    if (!direction || !event.altKey || !onWiden) return;
    event.preventDefault();
    onWiden(direction * step);
  }
  return (
    <span
      role="columnheader"
      className="answers-column"
      aria-sort={isSorted ? (order.isDescending ? 'descending' : 'ascending') : undefined}
      data-number={isNumber || undefined}
    >
      {children}
      <button
        type="button"
        title={t(onWiden ? 'columns.sortOrWiden' : 'columns.sort', { name: label })}
        onClick={sort}
        onKeyDown={widen}
      >
        <span className="name">{label}</span>
        {isSorted && <Arrow size={12} strokeWidth={1.7} aria-hidden />}
      </button>
    </span>
  );
}

/** The left edge of a column: what is to its right keeps its place, so the edge follows the pointer. */
function Edge({ columnId, columns }: { columnId: string; columns: AnswerColumns }) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const draggedWidth = ({ clientX }: PointerEvent) =>
    start.current && start.current.width + start.current.x - clientX;
  function onPointerDown(event: PointerEvent<HTMLElement>) {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const width = event.currentTarget.parentElement?.getBoundingClientRect().width ?? 0;
    start.current = { x: event.clientX, width };
  }
  function onPointerMove(event: PointerEvent<HTMLElement>) {
    const width = draggedWidth(event);
    if (width === null) return;
    // While it is dragged only the style moves; the rows hear of it when the edge is let go.
    const widths = { ...columns.widths, [columnId]: Math.max(narrowest, width) };
    const grid = event.currentTarget.closest<HTMLElement>('.answers-grid');
    grid?.style.setProperty('--answer-columns', columnTracks(columns.columns, widths).tracks);
  }
  function onPointerUp(event: PointerEvent<HTMLElement>) {
    const width = draggedWidth(event);
    start.current = null;
    if (width !== null) columns.widen(columnId, width);
  }
  return (
    <i
      className="answers-edge"
      aria-hidden
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
    />
  );
}
