import './themes.css';
import { useTranslation } from 'react-i18next';
import { useCommand, useQuery } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { WorkLayout } from '../../components/WorkLayout.tsx';
import { QuoteChooser } from './QuoteChooser.tsx';
import { ThemeEditor } from './ThemeEditor.tsx';
import { ThemeList } from './ThemeList.tsx';

/** The place Thema's: what the report will say, with its counts and the words of respondents. */
export function ThemesView() {
  const { t } = useTranslation('themes');
  const goTo = useUi((ui) => ui.goTo);
  const chosen = useUi((ui) => ui.target.themeId);
  const { data: themes } = useQuery('themes.list', {}, { keepPrevious: true });
  const { data: codes } = useQuery('codebook.list', {}, { keepPrevious: true });
  const create = useCommand('themes.create');
  const theme = themes?.find(({ id }) => id === chosen) ?? themes?.[0];

  async function createTheme() {
    const made = await create.run({ title: t('newTitle') });
    if (made) goTo('themes', { themeId: made.id });
  }

  return (
    <WorkLayout
      navigator={<ThemeList themes={themes ?? []} themeId={theme?.id ?? null} onCreate={createTheme} />}
      inspector={
        theme ? <QuoteChooser key={theme.id} themeId={theme.id} hasCodes={theme.codeIds.length > 0} /> : null
      }
    >
      {theme && themes && (
        <ThemeEditor key={theme.id} theme={theme} place={themes.indexOf(theme)} total={themes.length} />
      )}
      {themes && !theme && codes?.length === 0 && (
        <EmptyState
          text={t('empty.noCodes')}
          action={{ label: t('empty.openCodebook'), run: () => goTo('codebook') }}
          alternative={{ label: t('empty.create'), run: createTheme }}
        />
      )}
      {themes && !theme && codes && codes.length > 0 && (
        <EmptyState
          text={t('empty.text')}
          action={{ label: t('empty.create'), run: createTheme }}
          alternative={{ label: t('empty.code'), run: () => goTo('coding') }}
        />
      )}
    </WorkLayout>
  );
}
