import './clusters.css';
import '../answers/answers.css';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { WorkLayout } from '../../components/WorkLayout.tsx';
import { QuestionClusters } from './QuestionClusters.tsx';

/** The place Clusters: groups of answers that say much the same, to look through and make codes of. */
export function ClustersView() {
  const { t } = useTranslation('clusters');
  const goTo = useUi((ui) => ui.goTo);
  const chosen = useUi((ui) => ui.target.questionId);
  const { data: questions } = useQuery('answers.questions', {}, { keepPrevious: true });
  const question = questions?.find(({ id }) => id === chosen) ?? questions?.[0];
  if (questions && question) {
    return <QuestionClusters key={question.id} question={question} questions={questions} />;
  }
  return (
    <WorkLayout navigator={null} inspector={null}>
      {questions && (
        <EmptyState text={t('empty')} action={{ label: t('open'), run: () => goTo('sources') }} />
      )}
    </WorkLayout>
  );
}
