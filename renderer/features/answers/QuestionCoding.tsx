import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerRow, QuestionRow } from '../../../shared/features/answers/answers.contract.ts';
import type { CodeId, QuestionId } from '../../../shared/model/ids.ts';
import { formatNumber } from '../../app/format.ts';
import { fetchQuery, useQuery } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { WorkLayout } from '../../components/WorkLayout.tsx';
import { CodePicker } from '../coding/CodePicker.tsx';
import { BulkAccept } from '../suggest/BulkAccept.tsx';
import { useSuggestions } from '../suggest/use-suggestions.ts';
import { AnswerDock } from './AnswerDock.tsx';
import { AnswerFilterBar } from './AnswerFilterBar.tsx';
import { AnswerGrid, type GridHandle } from './AnswerGrid.tsx';
import { AnswerInspector } from './AnswerInspector.tsx';
import { AnswersNavigator } from './AnswersNavigator.tsx';
import { useAnswerCoding } from './use-answer-coding.ts';
import { useAnswerKeys } from './use-answer-keys.ts';
import { type AnswerFilterInput, useAnswerPages } from './use-answer-pages.ts';
import { useCodeKeys } from './use-code-keys.ts';

type Props = {
  question: QuestionRow;
  questions: readonly QuestionRow[];
  onChooseQuestion: (id: QuestionId) => void;
};

const columns = 3;

/** Goes to the answer that another place pointed at: a hit, a quote, a leak. */
function useGoToAnswer(questionId: QuestionId, focusRow: (index: number) => void): void {
  const documentId = useUi((ui) => ui.target.documentId);
  const codingId = useUi((ui) => ui.target.codingId);
  useEffect(() => {
    if (!documentId) return;
    let isCurrent = true;
    void fetchQuery('answers.place', { questionId, documentId }).then((place) => {
      if (isCurrent && place !== null) focusRow(place);
    });
    return () => {
      isCurrent = false;
    };
    // The same answer may be pointed at again through another coding.
  }, [questionId, documentId, codingId, focusRow]);
}

/** One question: its answers, and what is done with them. */
export function QuestionCoding({ question, questions, onChooseQuestion }: Props) {
  const { t } = useTranslation('answers');
  const [filter, setFilter] = useState<AnswerFilterInput>({});
  const pages = useAnswerPages(question.id, filter);
  const { data: variables } = useQuery('respondents.variables', {});
  const keyed = useCodeKeys();
  const coding = useAnswerCoding(question.id, pages.rowAt);
  const suggestions = useSuggestions(question.id, pages.shown);
  const grid = useRef<GridHandle>(null);
  const [pickerAt, setPickerAt] = useState<DOMRect | 'middle' | null>(null);
  const [memoRequest, setMemoRequest] = useState(0);
  const shownVariables = useMemo(
    () => (variables ?? []).filter(({ isWeight, type }) => !isWeight && type !== 'text').slice(0, columns),
    [variables],
  );
  const total = pages.total ?? 0;
  const isThere = total > 0;
  // The keys speak of the answers, so the answers have the keyboard from the start.
  useEffect(() => {
    if (isThere) grid.current?.focus();
  }, [isThere]);
  useGoToAnswer(question.id, coding.focusRow);
  function openPicker() {
    if (coding.targets > 0) setPickerAt(grid.current?.boxOf(coding.focused) ?? 'middle');
  }
  function closePicker() {
    setPickerAt(null);
    requestAnimationFrame(() => grid.current?.focus());
  }
  const accept = (row: AnswerRow, codeId: CodeId) =>
    void suggestions.accept([{ documentId: row.documentId, codeId }]);
  const pickedItems = [...coding.picked].flatMap((documentId) => {
    const [first] = suggestions.of(documentId);
    return first ? [{ documentId, codeId: first.codeId }] : [];
  });
  function acceptPicked() {
    if (pickedItems.length > 0) void suggestions.accept(pickedItems).then(coding.letGo);
  }
  async function goToInstructive() {
    const [documentId] = await fetchQuery('suggest.next', { questionId: question.id, limit: 1 });
    const place = documentId && (await fetchQuery('answers.place', { questionId: question.id, documentId }));
    if (typeof place !== 'number') return;
    setFilter({});
    coding.focusRow(place);
    grid.current?.focus();
  }
  useAnswerKeys({
    coding,
    total,
    openPicker,
    memo: () => setMemoRequest((count) => count + 1),
    acceptFirst: () => {
      const [first] = coding.row?.codings.length === 0 ? suggestions.of(coding.row.documentId) : [];
      if (first && coding.row) accept(coding.row, first.codeId);
      return first !== undefined;
    },
    acceptPicked,
    isUncodedOnly: filter.coded === 'uncoded',
    goToInstructive: () => void goToInstructive(),
  });

  function giveByKey(key: string): boolean {
    const found = keyed.find((candidate) => candidate.key !== '' && candidate.key === key.toLowerCase());
    if (found) coding.toggle(found.code.id);
    return found !== undefined;
  }
  function changeFilter(next: AnswerFilterInput) {
    setFilter(next);
    coding.start();
  }

  return (
    <WorkLayout
      navigator={
        <AnswersNavigator
          questions={questions}
          questionId={question.id}
          keyed={keyed}
          onChoose={onChooseQuestion}
          onGive={coding.give}
        />
      }
      inspector={
        <AnswerInspector
          row={coding.row}
          variables={variables ?? []}
          memoRequest={memoRequest}
          onRemoveCoding={coding.remove}
          questionId={question.id}
          suggestions={suggestions.of(coding.row?.documentId)}
          onAccept={accept}
        />
      }
    >
      <header className="answers-head">
        <h1>
          <span>{question.label}</span>
          {question.text}
        </h1>
        <div>
          <ProgressBar
            fraction={question.answers ? question.coded / question.answers : 0}
            label={question.label}
          />
          {t('coded', { coded: formatNumber(question.coded), total: formatNumber(question.answers) })}
          <BulkAccept questionId={question.id} suggestions={suggestions} />
        </div>
      </header>
      <AnswerFilterBar filter={filter} onChange={changeFilter} />
      {pages.total === 0 ? (
        <p className="flex-1 px-12 py-6 text-[13px] text-(--text-2)">{t('nothing')}</p>
      ) : (
        <AnswerGrid
          ref={grid}
          total={total}
          rowAt={pages.rowAt}
          watch={pages.watch}
          variables={shownVariables}
          focused={coding.focused}
          picked={coding.picked}
          words={coding.words}
          onFocusRow={coding.focusRow}
          onTogglePick={coding.togglePick}
          onWords={coding.chooseWords}
          onRemoveCoding={coding.remove}
          suggestions={suggestions}
          onAccept={accept}
          onCodeKey={giveByKey}
        />
      )}
      <AnswerDock
        coding={coding}
        suggested={pickedItems.length}
        onGive={openPicker}
        onAccept={acceptPicked}
      />
      {pickerAt && (
        <CodePicker
          anchor={pickerAt === 'middle' ? null : pickerAt}
          hint={
            coding.words
              ? t('picker.forWords', { count: coding.wordCount })
              : t('picker.forAnswers', { count: coding.targets })
          }
          onPick={(codeId) => {
            closePicker();
            coding.give(codeId);
          }}
          onCreate={(name) => {
            closePicker();
            coding.giveNew(name);
          }}
          onClose={closePicker}
        />
      )}
    </WorkLayout>
  );
}
