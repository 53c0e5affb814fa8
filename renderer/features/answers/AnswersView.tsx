import './answers.css';
import '../coding/coding.css';
import { useTranslation } from 'react-i18next';
import type { QuestionRow } from '../../../shared/features/answers/answers.contract.ts';
import type { QuestionId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { WorkLayout } from '../../components/WorkLayout.tsx';
import { QuestionCoding } from './QuestionCoding.tsx';
import { useReadyQuestion } from './use-ready-question.ts';

/** The place Antwoorden: the answers to one open question as a grid, coded with the keyboard. */
export function AnswersView() {
  const { t } = useTranslation('answers');
  const goTo = useUi((ui) => ui.goTo);
  const chosen = useUi((ui) => ui.target.questionId);
  const { data: questions } = useQuery('answers.questions', {}, { keepPrevious: true });
  const question = questions?.find(({ id }) => id === chosen) ?? questions?.[0];
  if (questions && question) return <ReadyQuestion question={question} questions={questions} />;
  return (
    <WorkLayout navigator={null} inspector={null}>
      {questions && (
        <EmptyState text={t('empty.text')} action={{ label: t('empty.open'), run: () => goTo('sources') }} />
      )}
    </WorkLayout>
  );
}

/** Chooses which of the questions is drawn: a new one not before its first answers are there. */
function ReadyQuestion({
  question,
  questions,
}: {
  question: QuestionRow;
  questions: readonly QuestionRow[];
}) {
  const goTo = useUi((ui) => ui.goTo);
  const readyId = useReadyQuestion(question.id);
  const ready = questions.find(({ id }) => id === readyId);
  if (!ready) return <main className="work" />;
  return (
    <QuestionCoding
      key={ready.id}
      question={ready}
      questions={questions}
      onChooseQuestion={(questionId: QuestionId) => goTo('answers', { questionId })}
    />
  );
}
