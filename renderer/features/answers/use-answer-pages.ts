import { useCallback, useMemo, useRef, useState } from 'react';
import type { AnswerOrder, AnswerRow } from '../../../shared/features/answers/answers.contract.ts';
import type { QuestionId } from '../../../shared/model/ids.ts';
import type { Input } from '../../../shared/rpc/api.ts';
import { useQuery } from '../../app/server-state.ts';

export type AnswerFilterInput = NonNullable<Input<'answers.page'>['filter']>;
const pageSize = 100;
/** Suggestions are asked for in blocks of rows around the window, so that scrolling a line asks nothing. */
const blockSize = 25;

/**
 * The rows around the window, in three pages that move along with it; the rest stays in the back end. `rowAt` gives
 * undefined for a row that is still on its way. `shown`: the known rows in and near the window.
 */
export function useAnswerPages(
  questionId: QuestionId,
  filter: AnswerFilterInput,
  order: AnswerOrder | undefined,
) {
  const [middle, setMiddle] = useState(0);
  const [block, setBlock] = useState(0);
  const first = Math.max(0, middle - 1);
  // While all three pages are on their way the number of rows stays what it was, or the grid would jump to its top.
  const known = useRef<{ key: string; total: number } | null>(null);
  const key = JSON.stringify([questionId, filter, order]);
  const before = known.current?.key === key ? known.current.total : null;
  const a = usePage(questionId, filter, order, first, before);
  // What is in the window is drawn first; the pages after it may come when it is there.
  const b = usePage(questionId, filter, order, first + 1, a.data?.total ?? before);
  const c = usePage(questionId, filter, order, first + 2, a.data?.total ?? before);
  const total = a.data?.total ?? b.data?.total ?? before;
  if (total !== null) known.current = { key, total };
  const rows = useMemo(() => {
    const found = new Map<number, AnswerRow>();
    for (const [i, page] of [a.data, b.data, c.data].entries()) {
      for (const [j, row] of (page?.rows ?? []).entries()) found.set((first + i) * pageSize + j, row);
    }
    return found;
  }, [a.data, b.data, c.data, first]);
  const rowAt = useCallback((index: number) => rows.get(index), [rows]);
  /** Tells which rows (indexes) are in the window. */
  const watch = useCallback((from: number, to: number) => {
    setBlock(Math.floor(from / blockSize));
    setMiddle(Math.max(0, Math.floor((from + to) / 2 / pageSize)));
  }, []);
  const shown = useMemo(() => {
    const start = Math.max(0, block - 1) * blockSize;
    const seen: AnswerRow[] = [];
    for (let i = start; i < start + 4 * blockSize; i++) {
      const row = rows.get(i);
      if (row) seen.push(row);
    }
    return seen;
  }, [rows, block]);
  return { total, rowAt, watch, shown };
}

/** What a question shows first, before anything was chosen. */
export function firstPage(questionId: QuestionId): Input<'answers.page'> {
  return { questionId, filter: {}, offset: 0, limit: pageSize };
}

function usePage(
  questionId: QuestionId,
  filter: AnswerFilterInput,
  order: AnswerOrder | undefined,
  page: number,
  total: number | null,
) {
  const isThere = page === 0 || (total !== null && page * pageSize < total);
  return useQuery(
    'answers.page',
    { ...firstPage(questionId), filter, order, offset: page * pageSize },
    { enabled: isThere },
  );
}
