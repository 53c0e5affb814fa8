import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerRow, QuestionRow } from '../../../shared/features/answers/answers.contract.ts';
import type { CodeId, QuestionId } from '../../../shared/model/ids.ts';
import { formatNumber } from '../../app/format.ts';
import { useQuery } from '../../app/server-state.ts';
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
import { useAnswerColumns } from './answer-columns.ts';
import { useAnswerCoding } from './use-answer-coding.ts';
import { useAnswerKeys } from './use-answer-keys.ts';
import { useAnswerMenu } from './use-answer-menu.ts';
import { useAnswerPages } from './use-answer-pages.ts';
import { useAnswerView } from './use-answer-view.ts';
import { useCodeKeys } from './use-code-keys.ts';
import { useGoingTo } from './use-going-to.ts';
import { useTypedCodes } from './use-typed-codes.ts';

type Props = {
  question: QuestionRow;
  questions: readonly QuestionRow[];
  onChooseQuestion: (id: QuestionId) => void;
};

const noRows: readonly AnswerRow[] = [];

/** One question: its answers, and what is done with them. */
export function QuestionCoding({ question, questions, onChooseQuestion }: Props) {
  const { t } = useTranslation('answers');
  const view = useAnswerView();
  const { filter, order } = view;
  const pages = useAnswerPages(question.id, filter, order);
  const { data: variables } = useQuery('respondents.variables', {});
  const columns = useAnswerColumns(question.id, variables);
  const keyed = useCodeKeys(question.id);
  const coding = useAnswerCoding(question.id, pages.rowAt);
  // A coder who hides them does not want to be led: they are not asked for either, and Enter accepts none.
  const suggestions = useSuggestions(question.id, columns.shown.has('suggestions') ? pages.shown : noRows);
  const grid = useRef<GridHandle>(null);
  const [pickerAt, setPickerAt] = useState<DOMRect | 'middle' | null>(null);
  const [memoRequest, setMemoRequest] = useState(0);
  const [respondentRequest, setRespondentRequest] = useState(0);
  const total = pages.total ?? 0;
  const isThere = total > 0;
  // The keys speak of the answers, so the answers have the keyboard from the start.
  useEffect(() => {
    if (isThere) grid.current?.focus();
  }, [isThere]);
  const { goToInstructive } = useGoingTo({
    questionId: question.id,
    filter,
    order,
    dropFilter: view.dropFilter,
    onArrive: (index) => {
      coding.focusRow(index);
      grid.current?.reveal(index);
    },
  });
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
  const memo = () => setMemoRequest((count) => count + 1);
  useAnswerKeys({
    coding,
    total,
    openPicker,
    memo,
    acceptFirst: () => {
      const [first] = coding.row?.codings.length === 0 ? suggestions.of(coding.row.documentId) : [];
      if (first && coding.row) accept(coding.row, first.codeId);
      return first !== undefined;
    },
    acceptPicked,
    isUncodedOnly: filter.coded === 'uncoded',
    goToInstructive: () => void goToInstructive().then(() => grid.current?.focus()),
  });
  const typed = useTypedCodes({
    give: (codeId) => void coding.toggle(codeId),
    target: `${coding.focused} ${coding.picked.size} ${coding.wordCount}`,
  });
  const answerMenu = useAnswerMenu({
    rowAt: pages.rowAt,
    coding,
    suggestions,
    suggested: pickedItems.length,
    openPicker,
    accept,
    acceptPicked,
    memo,
    showRespondent: () => {
      useUi.setState({ inspectorOpen: true });
      setRespondentRequest((count) => count + 1);
    },
  });
  function startAnew() {
    coding.start();
    grid.current?.toTop();
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
          respondentRequest={respondentRequest}
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
      <AnswerFilterBar
        key={view.drops}
        filter={filter}
        onChange={(next) => {
          view.setFilter(next);
          startAnew();
        }}
      />
      {pages.total === 0 ? (
        <p className="flex-1 px-12 py-6 text-[13px] text-(--text-2)">{t('nothing')}</p>
      ) : (
        <AnswerGrid
          ref={grid}
          total={total}
          rowAt={pages.rowAt}
          watch={pages.watch}
          variables={variables ?? []}
          columns={columns}
          order={order}
          onOrder={(next) => {
            view.setOrder(next);
            startAnew();
          }}
          focused={coding.focused}
          picked={coding.picked}
          words={coding.words}
          onFocusRow={coding.focusRow}
          onTogglePick={coding.togglePick}
          onWords={coding.chooseWords}
          onRemoveCoding={coding.remove}
          suggestions={suggestions}
          onAccept={accept}
          onDropCode={coding.giveTo}
          onCodeKey={typed.onKey}
          onMenu={answerMenu.openAt}
        />
      )}
      <AnswerDock
        coding={coding}
        suggested={pickedItems.length}
        number={typed.number}
        onGive={openPicker}
        onAccept={acceptPicked}
      />
      {answerMenu.menu}
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
