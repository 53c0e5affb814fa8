import { Check, Pencil, Plus, RotateCcw, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReplacementGroup } from '../../../shared/features/anonymise/anonymise.contract.ts';
import { useCommand } from '../../app/server-state.ts';
import { keysOf } from '../../app/shortcut-keys.ts';
import type { ContextEntry } from '../../components/ContextMenu.tsx';
import { stateOf, timesOf } from './groups.ts';

type Hands = { onEdit: () => void; onAddForm: (group: ReplacementGroup) => void };

/** The menu of a name in the list. Its verdict leaves the list where it is: the pointer is on it. */
export function useGroupMenu({ onEdit, onAddForm }: Hands): (group: ReplacementGroup) => ContextEntry[] {
  const { t } = useTranslation('anonymise');
  const decide = useCommand('anonymise.decide');
  return (group) => {
    const state = stateOf(group);
    const judge = (next: ReplacementGroup['state']) =>
      void decide.run({ replacementIds: [group.id], state: next });
    const verdicts: ContextEntry[] =
      state === 'open'
        ? [
            {
              id: 'accept',
              label: t('acceptAll', { count: Math.max(1, timesOf(group)) }),
              icon: Check,
              keys: keysOf('anonymise.acceptAll'),
              run: () => judge('accepted'),
            },
            { id: 'reject', label: t('reject'), icon: X, run: () => judge('rejected') },
          ]
        : [{ id: 'reopen', label: t('reopen'), icon: RotateCcw, run: () => judge('open') }];
    const edit: ContextEntry = {
      id: 'edit',
      label: t('menu.edit'),
      icon: Pencil,
      keys: keysOf('anonymise.edit'),
      isNewGroup: true,
      run: onEdit,
    };
    const addForm = {
      id: 'add',
      label: t('inspector.addForm'),
      icon: Plus,
      run: () => onAddForm(group),
    };
    return state === 'applied' ? [addForm] : [...verdicts, edit, addForm];
  };
}
