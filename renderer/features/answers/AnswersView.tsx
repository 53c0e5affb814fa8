import './answers.css';
import '../coding/coding.css';
import { useTranslation } from 'react-i18next';
import type { QuestionId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { WorkLayout } from '../../components/WorkLayout.tsx';
import { QuestionCoding } from './QuestionCoding.tsx';

/** The place Antwoorden: the answers to one open question as a grid, coded with the keyboard. */
export function AnswersView() {
  const { t } = useTranslation('answers');
  const goTo = useUi((ui) => ui.goTo);
  const chosen = useUi((ui) => ui.target.questionId);
  const { data: questions } = useQuery('answers.questions', {}, { keepPrevious: true });
  const question = questions?.find(({ id }) => id === chosen) ?? questions?.[0];
  if (questions && question) {
    return (
      <QuestionCoding
        key={question.id}
        question={question}
        questions={questions}
        onChooseQuestion={(questionId: QuestionId) => goTo('answers', { questionId })}
      />
    );
  }
  return (
    <WorkLayout navigator={null} inspector={null}>
      {questions && (
        <EmptyState text={t('empty.text')} action={{ label: t('empty.open'), run: () => goTo('sources') }} />
      )}
    </WorkLayout>
  );
}
