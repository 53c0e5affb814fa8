// biome-ignore-all lint/a11y/useSemanticElements: a table of which only the rows in the window exist cannot be a <table>
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the keyboard and names the row it is at
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerRow } from '../../../shared/features/answers/answers.contract.ts';
import type { Variable } from '../../../shared/features/respondents/respondents.contract.ts';
import type { Suggestion } from '../../../shared/features/suggest/suggest.contract.ts';
import type { CodeId } from '../../../shared/model/ids.ts';
import { createTextIndex } from '../../../shared/text/offsets.ts';
import { formatNumber } from '../../app/format.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { CodeChip } from '../../components/CodeChip.tsx';
import { groupBy } from '../coding/group-by.ts';
import { selectionToRange } from '../coding/selection-to-range.ts';
import { useCodes } from '../coding/use-codes.ts';
import { SuggestedCodes } from '../suggest/SuggestedCodes.tsx';
import type { ChosenWords } from './chosen-words.ts';
import { shownValue } from './shown-value.ts';

type Props = {
  index: number;
  row: AnswerRow | undefined;
  variables: readonly Variable[];
  isFocused: boolean;
  isPicked: boolean;
  onFocusRow: (index: number) => void;
  onTogglePick: (row: AnswerRow) => void;
  onWords: (words: ChosenWords | null) => void;
  onRemoveCoding: (codingId: AnswerRow['codings'][number]['id']) => void;
  suggestions: readonly Suggestion[];
  onAccept: (row: AnswerRow, codeId: CodeId) => void;
};

/** One answer. Its words are one text node, as in a transcript. */
export const AnswerLine = memo(function AnswerLine(props: Props) {
  const { index, row, variables, isFocused, isPicked } = props;
  const { t } = useTranslation('answers');
  const { byId } = useCodes();
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
      onClick={(event) => {
        props.onFocusRow(index);
        props.onWords(wordsIn(event.currentTarget, row));
      }}
    >
      <span className="answers-pick" role="gridcell">
        <Checkbox
          isSelected={isPicked}
          isTabStop={isFocused}
          onChange={() => props.onTogglePick(row)}
          label={t('select', { respondent: row.respondentLabel })}
        />
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
          const code = byId.get(codeId);
          return (
            code && (
              <CodeChip
                key={codeId}
                code={code}
                isTabStop={isFocused}
                onRemove={() => {
                  for (const { id } of codings) props.onRemoveCoding(id);
                }}
              />
            )
          );
        })}
        {given.length === 0 && (
          <SuggestedCodes
            suggestions={props.suggestions}
            isTabStop={isFocused}
            onAccept={(codeId) => props.onAccept(row, codeId)}
          />
        )}
      </div>
      {variables.map((variable) => (
        <span
          key={variable.id}
          className="answers-value"
          role="gridcell"
          data-number={variable.type === 'number' || undefined}
        >
          {shownValue(variable, row.values[variable.id])}
        </span>
      ))}
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
