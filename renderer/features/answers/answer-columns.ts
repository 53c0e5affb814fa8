import { useMemo } from 'react';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Variable } from '../../../shared/features/respondents/respondents.contract.ts';
import type { QuestionId, VariableId } from '../../../shared/model/ids.ts';

/** What may stand beside an answer: what the computer suggests, who gave it, and what is known of them. */
export type ColumnId = 'suggestions' | 'respondent' | VariableId;
export type Column = { id: 'respondent' | VariableId; variable: Variable | null };
/** Pixels, of the columns that were dragged to another width. */
export type ColumnWidths = Readonly<Record<string, number>>;

type Choice = { shown?: readonly ColumnId[]; widths: ColumnWidths };
type Choices = {
  byQuestion: Readonly<Record<string, Choice>>;
  show(questionId: QuestionId, shown: readonly ColumnId[]): void;
  widen(questionId: QuestionId, columnId: string, width: number): void;
};

/** Of questions that were not looked at for long, nothing needs to be remembered. */
const mostQuestions = 60;
const shownAtFirst = 3;
export const narrowest = 40;
const widest = 480;

/** Which columns the researcher chose, by question; on this computer, as the sizes of the panes. */
const useChoices = create<Choices>()(
  persist(
    (set) => ({
      byQuestion: {},
      show: (questionId, shown) => set((state) => changed(state, questionId, { shown })),
      widen: (questionId, columnId, width) =>
        set((state) => {
          const widths = state.byQuestion[questionId]?.widths;
          const kept = Math.round(Math.max(narrowest, Math.min(widest, width)));
          return changed(state, questionId, { widths: { ...widths, [columnId]: kept } });
        }),
    }),
    { name: 'rode-draad-columns', partialize: ({ byQuestion }) => ({ byQuestion }) },
  ),
);

function changed({ byQuestion }: Choices, questionId: QuestionId, change: Partial<Choice>) {
  const { [questionId]: before = { widths: {} }, ...others } = byQuestion;
  const kept = Object.entries(others).slice(1 - mostQuestions);
  return { byQuestion: { ...Object.fromEntries(kept), [questionId]: { ...before, ...change } } };
}

const noVariables: readonly Variable[] = [];
const noWidths: ColumnWidths = {};

/** The columns beside the answers to a question, in the order of the survey. */
export function useAnswerColumns(questionId: QuestionId, variables: readonly Variable[] = noVariables) {
  const choice = useChoices((state) => state.byQuestion[questionId]);
  const show = useChoices((state) => state.show);
  const widen = useChoices((state) => state.widen);
  const shown = useMemo(
    () => new Set<ColumnId>(choice?.shown ?? columnsAtFirst(variables)),
    [choice?.shown, variables],
  );
  const columns = useMemo(() => {
    const found: Column[] = shown.has('respondent') ? [{ id: 'respondent', variable: null }] : [];
    for (const variable of variables) if (shown.has(variable.id)) found.push({ id: variable.id, variable });
    return found;
  }, [shown, variables]);
  return {
    columns,
    shown,
    widths: choice?.widths ?? noWidths,
    show: (ids: Iterable<ColumnId>) => show(questionId, [...ids]),
    widen: (columnId: string, width: number) => widen(questionId, columnId, width),
  };
}

export type AnswerColumns = ReturnType<typeof useAnswerColumns>;

/** Until the researcher chooses: the first properties that are short. */
function columnsAtFirst(variables: readonly Variable[]): ColumnId[] {
  const short = variables.filter(({ isWeight, type }) => !isWeight && type !== 'text');
  return ['suggestions', ...short.slice(0, shownAtFirst).map(({ id }) => id)];
}

const codesColumn = 'codes';
const narrowestAnswer = 240;
const narrowestCodes = 172;
const gap = 12;

export function widthOf(column: Column, widths: ColumnWidths): number {
  return widths[column.id] ?? (column.variable?.type === 'number' ? 48 : 84);
}

/** The tracks of a row behind its answer, and how narrow the whole may become before it is scrolled sideways. */
export function columnTracks(
  columns: readonly Column[],
  widths: ColumnWidths,
): { tracks: string; narrowestRow: string } {
  const codes = widths[codesColumn];
  const own = columns.map((column) => widthOf(column, widths));
  const tracks = [codes ? `${codes}px` : `minmax(${narrowestCodes}px, 204px)`, ...own.map((px) => `${px}px`)];
  const fixed = 36 + narrowestAnswer + (codes ?? narrowestCodes) + 16 + gap;
  const sum = own.reduce((total, px) => total + px + gap, fixed + 3 * gap);
  return { tracks: tracks.join(' '), narrowestRow: `${sum}px` };
}
