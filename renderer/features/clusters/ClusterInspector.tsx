import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClusterRow } from '../../../shared/features/clusters/clusters.contract.ts';
import type { QuestionId } from '../../../shared/model/ids.ts';
import { notify } from '../../app/notices.ts';
import { useCommand, useQuery } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { Button } from '../../components/Button.tsx';
import { CodeChip } from '../../components/CodeChip.tsx';
import { InlineEdit } from '../../components/InlineEdit.tsx';
import { PaneHead } from '../../components/PaneHead.tsx';
import { Section } from '../../components/Section.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useCodes } from '../coding/use-codes.ts';

type Props = { cluster: ClusterRow | undefined; questionId: QuestionId };

const perPage = 40;

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

function MakeCode({ cluster }: { cluster: ClusterRow }) {
  const { t } = useTranslation('clusters');
  const [name, setName] = useState('');
  const make = useCommand('clusters.makeCode');
  async function run() {
    const made = name.trim() && (await make.run({ clusterId: cluster.id, name: name.trim() }));
    if (!made) return;
    notify({ kind: 'ok', text: t('made', { count: made.applied, name: name.trim() }) });
    setName('');
  }
  return (
    <Section title={t('makeCode')}>
      <div className="cluster-make">
        <TextField
          label={t('codeName')}
          isLabelHidden
          placeholder={t('codeName')}
          value={name}
          onChange={setName}
          onSubmit={() => void run()}
        />
        <Button
          variant="primary"
          onPress={() => void run()}
          isDisabled={name.trim() === '' || make.isRunning}
        >
          {t('make')}
        </Button>
        <p>{t('gives', { count: cluster.size })}</p>
      </div>
    </Section>
  );
}

function Members({ cluster, questionId }: { cluster: ClusterRow; questionId: QuestionId }) {
  const { t } = useTranslation('clusters');
  const goTo = useUi((ui) => ui.goTo);
  const { byId } = useCodes();
  const [limit, setLimit] = useState(perPage);
  const { data } = useQuery(
    'clusters.members',
    { clusterId: cluster.id, limit: Math.min(limit, 500) },
    { keepPrevious: true },
  );
  return (
    <Section title={t('members')} detail={t('size', { count: cluster.size })}>
      {data?.rows.map(({ documentId, text, codeIds }) => (
        <div key={documentId} className="cluster-member">
          <button type="button" title={t('show')} onClick={() => goTo('answers', { questionId, documentId })}>
            {text}
          </button>
          {codeIds.map((codeId) => {
            const code = byId.get(codeId);
            return code && <CodeChip key={codeId} code={code} />;
          })}
        </div>
      ))}
      {data && data.total > data.rows.length && limit < 500 && (
        <Button variant="quiet" onPress={() => setLimit(limit + perPage * 2)}>
          {t('more')}
        </Button>
      )}
    </Section>
  );
}
