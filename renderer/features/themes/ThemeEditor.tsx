import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ThemeRow } from '../../../shared/features/themes/themes.contract.ts';
import { useCommand, useQuery } from '../../app/server-state.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { useUi } from '../../app/ui-store.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { InlineEdit } from '../../components/InlineEdit.tsx';
import { RichTextField } from '../../components/RichTextField.tsx';
import { WorkHead } from '../../components/WorkHead.tsx';
import { ChosenQuotes } from './ChosenQuotes.tsx';
import { ThemeCodes } from './ThemeCodes.tsx';
import { ThemeCounts } from './ThemeCounts.tsx';
import { useThemeActions } from './use-theme-actions.ts';

type Props = { theme: ThemeRow; place: number; total: number };

/** One theme as it will stand in the report: title, codes, text, counts, quotes. */
export function ThemeEditor({ theme, place, total }: Props) {
  const { t } = useTranslation('themes');
  const openDialog = useUi((ui) => ui.openDialog);
  const { data: detail } = useQuery('themes.get', { themeId: theme.id }, { keepPrevious: true });
  const rename = useCommand('themes.rename');
  const setText = useCommand('themes.setText');
  const { rename: writeTitle, up, down, remove } = useThemeActions()(theme, place, total);
  useShortcuts('themes', { 'themes.rename': writeTitle.run });
  const themeId = theme.id;

  return (
    <>
      <WorkHead title={t('place', { at: place + 1, total })}>
        {[up, down, remove].map(({ id, icon, label, isDisabled, run }) => (
          <IconButton key={id} icon={icon} label={label} isDisabled={isDisabled} onPress={run} />
        ))}
        <Button variant="primary" icon={FileText} onPress={() => openDialog('export')}>
          {t('report')}
        </Button>
      </WorkHead>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <article className="theme-page">
          <div className="theme-title">
            <InlineEdit
              value={theme.title}
              label={t('titleLabel')}
              onCommit={(title) => {
                if (title.trim()) rename.run({ themeId, title });
              }}
            />
          </div>
          <ThemeCodes themeId={themeId} codeIds={theme.codeIds} />
          {detail && (
            <div className="theme-text mt-3">
              <RichTextField
                value={detail.body}
                plainText={detail.bodyText}
                label={t('textLabel')}
                placeholder={t('textPlaceholder')}
                onCommit={(body, bodyText) => setText.run({ themeId, body, bodyText })}
              />
            </div>
          )}
          <ThemeCounts themeId={themeId} />
          {detail && <ChosenQuotes quotes={detail.quotes} />}
        </article>
      </div>
    </>
  );
}
