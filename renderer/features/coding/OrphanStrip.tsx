import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coding } from '../../../shared/features/coding/coding.contract.ts';
import type { RevisionId } from '../../../shared/model/ids.ts';
import type { Result } from '../../../shared/rpc/api.ts';
import { fetchQuery, useCommand } from '../../app/server-state.ts';
import { Button } from '../../components/Button.tsx';
import { CodeChip } from '../../components/CodeChip.tsx';
import { useCodes } from './use-codes.ts';

type Props = { orphans: readonly Coding[]; revisionId: RevisionId };

/** Codings of which the words are gone from the text: found again, or taken away. */
export function OrphanStrip({ orphans, revisionId }: Props) {
  const { t } = useTranslation('coding');
  if (orphans.length === 0) return null;
  return (
    <section className="coding-orphans" aria-label={t('orphans.title', { count: orphans.length })}>
      <p className="flex items-center gap-2 py-2 pl-19 font-semibold text-(--warn-text)">
        <TriangleAlert size={16} strokeWidth={1.5} aria-hidden />
        {t('orphans.title', { count: orphans.length })}
      </p>
      <ul>
        {orphans.map((coding) => (
          <Orphan key={coding.id} coding={coding} revisionId={revisionId} />
        ))}
      </ul>
    </section>
  );
}

type Proposal = Result<'coding.findOrphan'> | 'none';

function Orphan({ coding, revisionId }: { coding: Coding; revisionId: RevisionId }) {
  const { t } = useTranslation('coding');
  const { byId } = useCodes();
  const setRange = useCommand('coding.setRange');
  const remove = useCommand('coding.remove');
  const [proposal, setProposal] = useState<Proposal>(null);
  const code = byId.get(coding.codeId);
  async function search() {
    const found = await fetchQuery('coding.findOrphan', { codingId: coding.id });
    setProposal(found ?? 'none');
  }
  return (
    <li>
      {code && <CodeChip code={code} />}
      <p aria-live="polite">
        {proposal === 'none' && t('orphans.none')}
        {proposal && proposal !== 'none' && (
          <>
            {t('orphans.was')} <q>{proposal.before}</q> {t('orphans.now')} <q>{proposal.found}</q>
          </>
        )}
      </p>
      {proposal && proposal !== 'none' ? (
        <Button
          variant="default"
          onPress={() =>
            setRange.run({ codingId: coding.id, revisionId, start: proposal.start, end: proposal.end })
          }
        >
          {t('orphans.put')}
        </Button>
      ) : (
        <Button variant="default" isDisabled={proposal === 'none'} onPress={search}>
          {t('orphans.search')}
        </Button>
      )}
      <Button variant="quiet" onPress={() => remove.run({ codingIds: [coding.id] })}>
        {t('remove')}
      </Button>
    </li>
  );
}
