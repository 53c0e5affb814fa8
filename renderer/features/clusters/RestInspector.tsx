import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../app/server-state.ts';
import { Section } from '../../components/Section.tsx';
import { AnswerList, firstShown, mostShown } from './AnswerList.tsx';

/** The answers that are in no cluster. */
export function RestInspector({ questionId }: { questionId: QuestionId }) {
  const { t } = useTranslation('clusters');
  const [limit, setLimit] = useState(firstShown);
  const { data } = useQuery(
    'clusters.rest',
    { questionId, limit: Math.min(limit, mostShown) },
    { keepPrevious: true },
  );
  return (
    <>
      <h2 className="cluster-head">{t('rest')}</h2>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <p className="cluster-rest">{t('restWhy')}</p>
        {data && (
          <Section title={t('restAnswers')} detail={t('size', { count: data.total })}>
            <AnswerList
              rows={data.rows}
              total={data.total}
              questionId={questionId}
              onMore={() => setLimit(limit + firstShown * 2)}
            />
          </Section>
        )}
      </div>
    </>
  );
}
