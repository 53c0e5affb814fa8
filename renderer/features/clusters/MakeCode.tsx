import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClusterRow } from '../../../shared/features/clusters/clusters.contract.ts';
import { formatNumber } from '../../app/format.ts';
import { notify } from '../../app/notices.ts';
import { useCommand } from '../../app/server-state.ts';
import { Button } from '../../components/Button.tsx';
import { RadioGroup } from '../../components/RadioGroup.tsx';
import { Section } from '../../components/Section.tsx';
import { TextField } from '../../components/TextField.tsx';

/** Makes a code of a cluster: for the answers that clearly belong to it, or for the doubtful ones too. */
export function MakeCode({ cluster }: { cluster: ClusterRow }) {
  const { t } = useTranslation('clusters');
  const [name, setName] = useState('');
  const [wish, setWish] = useState('clear');
  const make = useCommand('clusters.makeCode');
  const doubtful = cluster.size - cluster.clear;
  const hasChoice = doubtful > 0 && cluster.clear > 0;
  const which = hasChoice && wish === 'clear' ? 'clear' : 'all';
  const amounts = {
    amount: formatNumber(which === 'clear' ? cluster.clear : cluster.size),
    all: formatNumber(cluster.size),
    clear: formatNumber(cluster.clear),
    doubtful: formatNumber(doubtful),
  };
  async function run() {
    const made = name.trim() && (await make.run({ clusterId: cluster.id, name: name.trim(), which }));
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
        {hasChoice && (
          <RadioGroup
            label={t('which')}
            value={wish}
            onChange={setWish}
            options={[
              { value: 'clear', label: t('onlyClear', { count: cluster.clear, ...amounts }) },
              { value: 'all', label: t('alsoDoubtful', { count: doubtful, ...amounts }) },
            ]}
          />
        )}
        <p>{t('gives', { count: which === 'clear' ? cluster.clear : cluster.size, ...amounts })}</p>
        <Button
          variant="primary"
          onPress={() => void run()}
          isDisabled={name.trim() === '' || make.isRunning}
        >
          {t('make')}
        </Button>
      </div>
    </Section>
  );
}
