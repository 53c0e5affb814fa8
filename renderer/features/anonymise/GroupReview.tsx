import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Occurrence, ReplacementGroup } from '../../../shared/features/anonymise/anonymise.contract.ts';
import { notify } from '../../app/notices.ts';
import { useCommand, useQuery } from '../../app/server-state.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { useUi } from '../../app/ui-store.ts';
import { Button } from '../../components/Button.tsx';
import { WorkHead } from '../../components/WorkHead.tsx';
import { ContextList } from './ContextList.tsx';
import { FormTable } from './FormTable.tsx';
import { type Form, nameOf, stateOf, timesOf, timesReplaced } from './groups.ts';
import { PreviewPair } from './PreviewPair.tsx';
import { useVerdicts } from './use-verdicts.ts';

type Props = {
  group: ReplacementGroup;
  groups: readonly ReplacementGroup[];
  /** True when accepting is the next step of all steps. */
  isPrimary: boolean;
  onJudged: () => void;
};

const pageSize = 500;

/** One group: its forms, its places in the texts, and what becomes of them. */
export function GroupReview({ group, groups, isPrimary, onJudged }: Props) {
  const { t } = useTranslation('anonymise');
  const [offset, setOffset] = useState(0);
  const [chosen, setChosen] = useState<Occurrence | null>(null);
  const { data: found } = useQuery(
    'anonymise.occurrences',
    { replacementId: group.id, offset, limit: pageSize },
    { keepPrevious: true },
  );
  const decide = useCommand('anonymise.decide');
  const verdicts = useVerdicts(group, onJudged);
  const { form } = verdicts;
  const state = stateOf(group);
  const isFinal = state === 'applied';
  const times = timesOf(group);
  useShortcuts('anonymise', {
    'anonymise.accept': () => !isFinal && form && verdicts.judge(form, false),
    'anonymise.reject': () => !isFinal && form && verdicts.judge(form, true),
    'anonymise.acceptAll': () => state === 'open' && verdicts.decideAll('accepted'),
  });

  const rows = (found?.rows ?? []).filter(({ formId }) => formId === form?.id);
  const isStillThere = (row: Occurrence) =>
    row.documentId === chosen?.documentId && row.start === chosen.start;
  const occurrence = rows.find(isStillThere) ?? rows[0];
  function chooseForm(next: Form) {
    verdicts.chooseForm(next.id);
    setChosen(null);
  }
  async function split(apart: Form) {
    const answer = await verdicts.split(apart);
    if (!answer) return;
    const show = () => useUi.getState().goTo('anonymise', answer);
    notify({
      kind: 'ok',
      text: t('split.done', { form: apart.text }),
      action: { label: t('split.show'), run: show },
    });
  }
  function absenceOf(): string {
    if (isFinal) return t('context.neverStood');
    return form?.reason === 'speaker-label' ? t('context.speakerOnly') : t('context.nowhere');
  }
  return (
    <>
      <WorkHead
        title={nameOf(group)}
        detail={[
          t(`kind.${group.kind}`),
          t('facts.forms', { count: group.forms.length }),
          ...(isFinal
            ? [t('facts.replaced', { count: timesReplaced(group) })]
            : [t('facts.times', { count: times })]),
          ...(isFinal && times > 0 ? [t('facts.left', { count: times })] : []),
          ...(state === 'open' || isFinal ? [] : [t(`state.${state}`)]),
        ].join(', ')}
      >
        {state === 'open' && (
          <>
            <Button variant="quiet" onPress={() => verdicts.decideAll('rejected')}>
              {t('reject')}
            </Button>
            <Button
              variant={isPrimary ? 'primary' : 'default'}
              keys={['Shift', 'A']}
              onPress={() => verdicts.decideAll('accepted')}
            >
              {t('acceptAll', { count: Math.max(1, times) })}
            </Button>
          </>
        )}
        {(state === 'accepted' || state === 'rejected') && (
          <Button variant="quiet" onPress={() => decide.run({ replacementIds: [group.id], state: 'open' })}>
            {t('reopen')}
          </Button>
        )}
      </WorkHead>
      <FormTable group={group} verdicts={verdicts} onChoose={chooseForm} onSplit={split} />
      <ContextList
        key={form?.id}
        rows={rows}
        chosen={occurrence ?? null}
        total={found?.total ?? null}
        offset={offset}
        pageSize={pageSize}
        onPage={setOffset}
        onChoose={setChosen}
        absence={absenceOf()}
      />
      {occurrence && (
        <PreviewPair occurrence={occurrence} group={group} groups={groups} places={found?.rows ?? []} />
      )}
    </>
  );
}
