import { Merge, PanelRight, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplacementGroup } from '../../../shared/features/anonymise/anonymise.contract.ts';
import type { ReplacementId } from '../../../shared/model/ids.ts';
import { useCommand } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { PaneHead } from '../../components/PaneHead.tsx';
import { Section } from '../../components/Section.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { nameOf, stateOf } from './groups.ts';
import { ReplacementField } from './ReplacementField.tsx';
import { exactHint, reasonWords } from './reason-words.ts';

type Props = {
  group: ReplacementGroup;
  groups: readonly ReplacementGroup[];
  /** Rises each time the keyboard asks for the field. */
  editRequest: number;
  onAddForm: () => void;
  /** The steps to a copy that can be shared. */
  children: ReactNode;
};

/** What stands instead of a group, why it was found, and what else it is. */
export function GroupInspector({ group, groups, editRequest, onAddForm, children }: Props) {
  const { t } = useTranslation('anonymise');
  const toggleInspector = useUi((ui) => ui.toggleInspector);
  const isFinal = stateOf(group) === 'applied';
  // A form keeps the reason of its surest place: how often it stands says nothing about that reason.
  const reasons = [...new Set(group.forms.map((form) => reasonWords(t, form.reason)))];
  return (
    <>
      <PaneHead title={t('inspector.title')}>
        <IconButton
          icon={PanelRight}
          label={t('inspector.hide')}
          keys={['Ctrl', 'I']}
          onPress={toggleInspector}
        />
      </PaneHead>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <Section title={t('inspector.replaceBy')}>
          <ReplacementField group={group} editRequest={editRequest} isReadOnly={isFinal} />
          <p className="an-help">{isFinal ? t('inspector.appliedHelp') : t('inspector.help')}</p>
        </Section>
        <Section title={t('inspector.foundBy')}>
          <p className="an-reason">{reasons.map((words) => t('inspector.reason', { words })).join(' ')}</p>
          {group.forms
            .filter((form) => form.isExact)
            .map((form) => (
              <p key={form.id} className="an-help">
                {exactHint(t, form)}
              </p>
            ))}
          <div className="mt-2">
            <Button icon={Plus} onPress={onAddForm}>
              {t('inspector.addForm')}
            </Button>
          </div>
        </Section>
        <MergeSection group={group} groups={groups} />
        {children}
      </div>
    </>
  );
}

function MergeSection({ group, groups }: { group: ReplacementGroup; groups: readonly ReplacementGroup[] }) {
  const { t } = useTranslation('anonymise');
  const merge = useCommand('anonymise.mergeGroups');
  const [fromId, setFromId] = useState('');
  const others = groups.filter((other) => other.kind === group.kind && other.id !== group.id);
  if (others.length === 0) return null;
  async function run() {
    await merge.run({ intoId: group.id, fromId: fromId as ReplacementId });
    setFromId('');
  }
  return (
    <Section title={t('inspector.merge')}>
      <div className="an-merge">
        <SelectField
          label={t('inspector.merge')}
          isLabelHidden
          value={fromId}
          options={[
            { value: '', label: t('inspector.mergeNone') },
            ...others.map((other) => ({ value: other.id, label: nameOf(other) })),
          ]}
          onChange={setFromId}
        />
        <Button icon={Merge} isDisabled={fromId === '' || merge.isRunning} onPress={run}>
          {t('inspector.mergeButton')}
        </Button>
      </div>
      <p className="an-help">{t('inspector.mergeHelp')}</p>
    </Section>
  );
}
