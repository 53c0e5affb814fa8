import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionRow } from '../../../shared/features/answers/answers.contract.ts';
import type { ClusterId } from '../../../shared/model/ids.ts';
import { formatNumber } from '../../app/format.ts';
import { useJob, useQuery } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { WorkHead } from '../../components/WorkHead.tsx';
import { WorkLayout } from '../../components/WorkLayout.tsx';
import { ClusterCard } from './ClusterCard.tsx';
import { ClusterInspector } from './ClusterInspector.tsx';
import { ClustersNavigator } from './ClustersNavigator.tsx';
import { RestInspector } from './RestInspector.tsx';

type Props = { question: QuestionRow; questions: readonly QuestionRow[] };

/** Offered beside "by itself": from a handful to many. */
const counts = [4, 6, 9, 13, 19, 28, 40];
/** Fewer answers say more when they are read. */
const fewest = 10;

/** The groups of one question as cards, the largest first. */
export function QuestionClusters({ question, questions }: Props) {
  const { t } = useTranslation('clusters');
  const [count, setCount] = useState('');
  const [chosenId, setChosenId] = useState<ClusterId | 'rest' | null>(null);
  const { data } = useQuery('clusters.list', { questionId: question.id }, { keepPrevious: true });
  const building = useJob('clusters.build');
  const isBuilding = building.state?.state === 'running';
  const build = () =>
    void building.start({ questionId: question.id, ...(count ? { count: Number(count) } : {}) });
  const clusters = data?.clusters ?? [];
  const hasClusters = clusters.length > 0;
  const rest = hasClusters ? (data?.other ?? 0) : 0;
  const isRest = chosenId === 'rest' && rest > 0;
  const chosen = isRest ? undefined : (clusters.find(({ id }) => id === chosenId) ?? clusters[0]);
  const nameOf = (wanted: ClusterId | null | undefined) => clusters.find(({ id }) => id === wanted)?.name;
  const choice = (
    <SelectField
      label={t('count')}
      isLabelHidden
      value={count}
      onChange={setCount}
      options={[
        { value: '', label: t('automatic') },
        ...counts.map((n) => ({ value: String(n), label: t('countIs', { count: n }) })),
      ]}
    />
  );

  return (
    <WorkLayout
      navigator={
        <ClustersNavigator
          questions={questions}
          questionId={question.id}
          clusters={clusters}
          chosenId={isRest ? 'rest' : (chosen?.id ?? null)}
          rest={rest}
          onChoose={setChosenId}
        />
      }
      inspector={
        isRest ? (
          <RestInspector questionId={question.id} />
        ) : (
          <ClusterInspector key={chosen?.id} cluster={chosen} questionId={question.id} />
        )
      }
    >
      <WorkHead
        title={hasClusters ? t('clusters', { count: clusters.length }) : question.text}
        detail={
          hasClusters &&
          t('covered', {
            grouped: formatNumber((data?.answers ?? 0) - (data?.other ?? 0)),
            total: formatNumber(data?.answers ?? 0),
          })
        }
      >
        {hasClusters && !isBuilding && (
          <div className="clusters-actions">
            {choice}
            <Button onPress={build}>{t('again')}</Button>
          </div>
        )}
        {isBuilding && (
          <div className="clusters-actions">
            <ProgressBar fraction={building.state?.fraction ?? null} label={t('group')} />
          </div>
        )}
      </WorkHead>
      {data && !hasClusters && !isBuilding && data.answers >= fewest && (
        <div className="clusters-start">
          <p>{t('intro')}</p>
          <div>
            {choice}
            <Button variant="primary" onPress={build}>
              {t('group')}
            </Button>
          </div>
        </div>
      )}
      {data && !hasClusters && data.answers < fewest && <TooFew />}
      <div className="clusters-board">
        {clusters.map((cluster) => (
          <ClusterCard
            key={cluster.id}
            cluster={cluster}
            borderName={nameOf(cluster.border?.like)}
            total={data?.answers ?? 0}
            isChosen={cluster.id === chosen?.id}
            onChoose={() => setChosenId(cluster.id)}
          />
        ))}
      </div>
    </WorkLayout>
  );
}

function TooFew() {
  const { t } = useTranslation('clusters');
  const goTo = useUi((ui) => ui.goTo);
  return <EmptyState text={t('tooFew')} action={{ label: t('open'), run: () => goTo('sources') }} />;
}
