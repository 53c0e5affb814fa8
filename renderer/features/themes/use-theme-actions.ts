import { ArrowDown, ArrowUp, type LucideIcon, Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ThemeRow } from '../../../shared/features/themes/themes.contract.ts';
import { focusField } from '../../app/focus-field.ts';
import { useCommand } from '../../app/server-state.ts';
import { keysOf } from '../../app/shortcut-keys.ts';
import { useUi } from '../../app/ui-store.ts';
import type { ContextEntry } from '../../components/ContextMenu.tsx';

type Action = ContextEntry & { icon: LucideIcon };

/** What the buttons above a theme do, and its menu in the list. Places are counted from 0. */
export function useThemeActions(): (
  theme: ThemeRow,
  place: number,
  total: number,
) => Record<'rename' | 'up' | 'down' | 'remove', Action> {
  const { t } = useTranslation('themes');
  const move = useCommand('themes.move');
  const remove = useCommand('themes.remove');
  const goTo = useUi((ui) => ui.goTo);
  return ({ id: themeId }, place, total) => ({
    rename: {
      id: 'rename',
      label: t('rename'),
      icon: Pencil,
      keys: keysOf('themes.rename'),
      run: () => {
        goTo('themes', { themeId });
        focusField('.theme-title textarea');
      },
    },
    up: {
      id: 'up',
      label: t('up'),
      icon: ArrowUp,
      isDisabled: place === 0,
      run: () => void move.run({ themeId, index: place - 1 }),
    },
    down: {
      id: 'down',
      label: t('down'),
      icon: ArrowDown,
      isDisabled: place === total - 1,
      run: () => void move.run({ themeId, index: place + 1 }),
    },
    remove: {
      id: 'remove',
      label: t('remove'),
      icon: Trash2,
      isDanger: true,
      isNewGroup: true,
      run: () => void remove.run({ themeId }),
    },
  });
}
