import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplacementGroup } from '../../../shared/features/anonymise/anonymise.contract.ts';
import { IdentifierKind } from '../../../shared/language/identifiers/identifier-kind.ts';
import type { ReplacementId } from '../../../shared/model/ids.ts';
import { useCommand } from '../../app/server-state.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { nameOf } from './groups.ts';

type Props = {
  groups: readonly ReplacementGroup[];
  /** A further form of this group; null for something new. */
  groupId: ReplacementId | null;
  onClose: () => void;
  onAdded: (id: ReplacementId) => void;
};

/** Words that nothing found but the researcher knows: found everywhere from now on. */
export function AddDialog({ groups, groupId, onClose, onAdded }: Props) {
  const { t } = useTranslation('anonymise');
  const add = useCommand('anonymise.addByHand');
  const [text, setText] = useState('');
  const [kind, setKind] = useState<IdentifierKind>('person');
  const [replacement, setReplacement] = useState('');
  const [belongsTo, setBelongsTo] = useState<string>(groupId ?? '');
  const group = groups.find(({ id }) => id === belongsTo);
  const isReady = text.trim().length >= 2 && !add.isRunning;

  async function run() {
    if (!isReady) return;
    const added = await add.run({
      text,
      kind: group?.kind ?? kind,
      ...(group ? { replacementId: group.id } : replacement.trim() ? { replacementText: replacement } : {}),
    });
    if (!added) return;
    onAdded(added.replacementId);
    onClose();
  }
  return (
    <Dialog
      title={t('addDialog.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('app:cancel')}</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={run}>
            {t('addDialog.run')}
          </Button>
        </>
      }
    >
      <div className="an-fields">
        <TextField label={t('addDialog.text')} value={text} onChange={setText} onSubmit={run} autoFocus />
        <p className="an-help">{t('addDialog.textHelp')}</p>
        {groups.length > 0 && (
          <SelectField
            label={t('addDialog.belongsTo')}
            value={belongsTo}
            options={[
              { value: '', label: t('addDialog.newGroup') },
              ...groups.map((option) => ({ value: option.id, label: `${nameOf(option)} (${option.text})` })),
            ]}
            onChange={setBelongsTo}
          />
        )}
        {!group && (
          <>
            <SelectField
              label={t('addDialog.kind')}
              value={kind}
              options={IdentifierKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
              onChange={(value) => setKind(IdentifierKind.parse(value))}
            />
            <TextField
              label={t('addDialog.replacement')}
              value={replacement}
              onChange={setReplacement}
              onSubmit={run}
              placeholder={t('addDialog.replacementHelp')}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}
