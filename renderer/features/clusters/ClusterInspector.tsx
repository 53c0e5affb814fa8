import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clearFrom } from '../../../shared/features/clusters/clear-member.ts';
import type { ClusterRow } from '../../../shared/features/clusters/clusters.contract.ts';
import type { QuestionId } from '../../../shared/model/ids.ts';
import { useCommand, useQuery } from '../../app/server-state.ts';
import { InlineEdit } from '../../components/InlineEdit.tsx';
import { PaneHead } from '../../components/PaneHead.tsx';
import { Section } from '../../components/Section.tsx';
import { AnswerList, firstShown, mostShown } from './AnswerList.tsx';
import { MakeCode } from './MakeCode.tsx';

type Props = { cluster: ClusterRow | undefined; questionId: QuestionId };

/** The group that is chosen: its name, the code it could become, and its answers. */
export function ClusterInspector({ cluster, questionId }: Props) {
  const { t } = useTranslation('clusters');
  const rename = useCommand('clusters.rename');
  if (!cluster) {
    return (
      <>
        <PaneHead title={t('makeCode')} />
        <p className="px-4 py-3 text-[13px] text-(--text-3)">{t('noChoice')}</p>
      </>
    );
  }
  return (
    <>
      <div className="cluster-head">
        <InlineEdit
          value={cluster.name}
          label={t('name')}
          onCommit={(name) => void rename.run({ clusterId: cluster.id, name })}
        />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <MakeCode cluster={cluster} />
        <Members cluster={cluster} questionId={questionId} />
      </div>
    </>
  );
}

function Members({ cluster, questionId }: { cluster: ClusterRow; questionId: QuestionId }) {
  const { t } = useTranslation('clusters');
  const [limit, setLimit] = useState(firstShown);
  const { data } = useQuery(
    'clusters.members',
    { clusterId: cluster.id, limit: Math.min(limit, mostShown) },
    { keepPrevious: true },
  );
  return (
    <Section title={t('members')} detail={t('size', { count: cluster.size })}>
      {data && (
        <AnswerList
          rows={data.rows}
          total={data.total}
          questionId={questionId}
          doubtfulFrom={data.rows.findIndex(({ weight }) => weight < clearFrom)}
          onMore={() => setLimit(limit + firstShown * 2)}
        />
      )}
    </Section>
  );
}
