// biome-ignore-all lint/a11y/useSemanticElements: a table of which only the rows in the window exist cannot be a <table>
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the keyboard and names the row it is at
import { Check } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerRow } from '../../../shared/features/answers/answers.contract.ts';
import type { Code } from '../../../shared/features/codebook/codebook.contract.ts';
import type { Suggestion } from '../../../shared/features/suggest/suggest.contract.ts';
import type { CodeId } from '../../../shared/model/ids.ts';
import { createTextIndex } from '../../../shared/text/offsets.ts';
import { formatNumber } from '../../app/format.ts';
import { CodeChip } from '../../components/CodeChip.tsx';
import { groupBy } from '../coding/group-by.ts';
import { selectionToRange } from '../coding/selection-to-range.ts';
import { SuggestedCodes } from '../suggest/SuggestedCodes.tsx';
import type { Column } from './answer-columns.ts';
import type { ChosenWords } from './chosen-words.ts';
import { shownValue } from './shown-value.ts';

type Props = {
  index: number;
  row: AnswerRow | undefined;
  codes: ReadonlyMap<string, Code>;
  columns: readonly Column[];
  isFocused: boolean;
  isPicked: boolean;
  /** A dragged code would go to it. */
  isDropTarget: boolean;
  onFocusRow: (index: number) => void;
  onTogglePick: (row: AnswerRow) => void;
  onWords: (words: ChosenWords | null) => void;
  onRemoveCoding: (codingId: AnswerRow['codings'][number]['id']) => void;
  suggestions: readonly Suggestion[];
  onAccept: (row: AnswerRow, codeId: CodeId) => void;
};

/** One answer. Its words are one text node, as in a transcript. */
export const AnswerLine = memo(function AnswerLine(props: Props) {
  const { index, row, codes, columns, isFocused, isPicked } = props;
  const { t } = useTranslation('answers');
  if (!row) {
    return (
      <div className="answers-row" role="row" aria-rowindex={index + 2} aria-busy>
        <span />
        <span className="text-(--text-3)">{t('loading')}</span>
      </div>
    );
  }
  const given = [...groupBy(row.codings, ({ codeId }) => codeId)];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keyboard: arrows and J/K choose the row
    <div
      id={`answer-${index}`}
      className="answers-row"
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={isPicked}
      data-focused={isFocused || undefined}
      data-picked={isPicked || undefined}
      data-drop={props.isDropTarget || undefined}
      onClick={(event) => {
        props.onFocusRow(index);
        props.onWords(wordsIn(event.currentTarget, row));
      }}
    >
      <span className="answers-pick" role="gridcell">
        {/* A plain box: the one of the other places costs as much as the rest of the row. */}
        <label className="checkbox" data-selected={isPicked || undefined}>
          <input
            type="checkbox"
            className="sr-only"
            checked={isPicked}
            tabIndex={isFocused ? 0 : -1}
            aria-label={t('select', { respondent: row.respondentLabel })}
            onChange={() => props.onTogglePick(row)}
          />
          <span className="box">
            <Check size={10} strokeWidth={3} aria-hidden />
          </span>
        </label>
      </span>
      <div className="answers-cell" role="gridcell">
        {row.same > 1 && (
          <span className="answers-same" title={t('sameCount', { count: row.same })}>
            ×{formatNumber(row.same)}
          </span>
        )}
        <p className="answers-text" data-answer={row.documentId}>
          {row.text}
        </p>
      </div>
      <div className="answers-codes" role="gridcell">
        {given.map(([codeId, codings]) => {
          const code = codes.get(codeId);
          return (
            code && (
              <span key={codeId} className="contents" data-code={codeId}>
                <CodeChip
                  code={code}
                  isTabStop={isFocused}
                  onRemove={() => {
                    for (const { id } of codings) props.onRemoveCoding(id);
                  }}
                />
              </span>
            )
          );
        })}
        {given.length === 0 && props.suggestions.length > 0 && (
          <SuggestedCodes
            suggestions={props.suggestions}
            codes={codes}
            isTabStop={isFocused}
            onAccept={(codeId) => props.onAccept(row, codeId)}
          />
        )}
      </div>
      {columns.map(({ id, variable }) => {
        const shown = variable ? shownValue(variable, row.values[variable.id]) : row.respondentLabel;
        return (
          <span
            key={id}
            className="answers-value"
            role="gridcell"
            title={shown}
            data-number={variable?.type === 'number' || undefined}
          >
            {shown}
          </span>
        );
      })}
    </div>
  );
});

/** The words of this answer that are selected; null when none are. */
function wordsIn(line: HTMLElement, row: AnswerRow): ChosenWords | null {
  const selection = document.getSelection();
  const node = line.querySelector('.answers-text')?.firstChild;
  if (!selection?.rangeCount || selection.isCollapsed || !(node instanceof Text)) return null;
  const range = selectionToRange(selection.getRangeAt(0), [{ node, start: 0 }], createTextIndex(row.text));
  return range && { row, range };
}
