import { useTranslation } from 'react-i18next';
import type { QuestionRow } from '../../../shared/features/answers/answers.contract.ts';
import type { ClusterRow } from '../../../shared/features/clusters/clusters.contract.ts';
import type { ClusterId, QuestionId } from '../../../shared/model/ids.ts';
import { formatNumber } from '../../app/format.ts';
import { useUi } from '../../app/ui-store.ts';
import { PaneHead } from '../../components/PaneHead.tsx';

type Props = {
  questions: readonly QuestionRow[];
  questionId: QuestionId;
  clusters: readonly ClusterRow[];
  chosenId: ClusterId | 'rest' | null;
  /** How many answers are in no group. */
  rest: number;
  onChoose: (id: ClusterId | 'rest') => void;
};

/** The questions, and the groups of the one that is open. */
export function ClustersNavigator({ questions, questionId, clusters, chosenId, rest, onChoose }: Props) {
  const { t } = useTranslation('clusters');
  const goTo = useUi((ui) => ui.goTo);
  return (
    <>
      <PaneHead title={t('questions')} />
      <div className="max-h-[50%] shrink-0 overflow-y-auto">
        {questions.map((question) => (
          <button
            key={question.id}
            type="button"
            className="answers-question"
            aria-current={question.id === questionId || undefined}
            onClick={() => goTo('clusters', { questionId: question.id })}
          >
            <b>{question.label}</b> {question.text}
            {question.id === questionId && (
              <span className="answers-progress">
                {clusters.length > 0 ? t('clusters', { count: clusters.length }) : t('none')}
              </span>
            )}
          </button>
        ))}
      </div>
      {clusters.length > 0 && (
        <div className="min-h-0 flex-1 overflow-y-auto py-1">
          {clusters.map(({ id, name, size }) => (
            <button
              key={id}
              type="button"
              className="answers-code cluster-line"
              aria-current={id === chosenId || undefined}
              onClick={() => onChoose(id)}
            >
              <span className="name">{name}</span>
              <span className="count">{formatNumber(size)}</span>
            </button>
          ))}
          {rest > 0 && (
            <button
              type="button"
              className="answers-code cluster-line cluster-rest-line"
              aria-current={chosenId === 'rest' || undefined}
              onClick={() => onChoose('rest')}
            >
              <span className="name">{t('rest')}</span>
              <span className="count">{formatNumber(rest)}</span>
            </button>
          )}
        </div>
      )}
    </>
  );
}
