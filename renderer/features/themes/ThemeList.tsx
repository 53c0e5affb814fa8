import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ThemeRow } from '../../../shared/features/themes/themes.contract.ts';
import type { ThemeId } from '../../../shared/model/ids.ts';
import { useUi } from '../../app/ui-store.ts';
import { type ContextEntry, ContextMenu } from '../../components/ContextMenu.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { PaneHead } from '../../components/PaneHead.tsx';
import { useThemeActions } from './use-theme-actions.ts';

type Props = { themes: readonly ThemeRow[]; themeId: ThemeId | null; onCreate: () => void };

/** The themes in the order of the report. */
export function ThemeList({ themes, themeId, onCreate }: Props) {
  const { t } = useTranslation('themes');
  const goTo = useUi((ui) => ui.goTo);
  const actionsFor = useThemeActions();
  function itemsAt(at: Element): ContextEntry[] {
    const id = at.closest<HTMLElement>('[data-theme-id]')?.dataset.themeId;
    const theme = themes.find((candidate) => candidate.id === id);
    if (!theme) return [];
    const { rename, up, down, remove } = actionsFor(theme, themes.indexOf(theme), themes.length);
    return [rename, up, down, remove];
  }
  return (
    <>
      <PaneHead title={t('title')}>
        <IconButton icon={Plus} label={t('create')} onPress={onCreate} />
      </PaneHead>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <ContextMenu label={t('themeMenu')} items={itemsAt}>
          {themes.map((theme, index) => (
            <button
              key={theme.id}
              type="button"
              className="theme-row"
              data-theme-id={theme.id}
              aria-current={theme.id === themeId || undefined}
              onClick={() => goTo('themes', { themeId: theme.id })}
            >
              <span className="order">{index + 1}</span>
              <span>{theme.title}</span>
              <small>
                {t('quotes', { count: theme.quotes })} · {theme.hasText ? t('hasText') : t('noText')}
              </small>
            </button>
          ))}
        </ContextMenu>
      </div>
    </>
  );
}
