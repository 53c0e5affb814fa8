import { useEffect } from 'react';
import { i18n } from './app/i18n.ts';
import { clearNotices } from './app/notices.ts';
import { client } from './app/rpc.ts';
import { useQuery } from './app/server-state.ts';
import { type Place, useUi } from './app/ui-store.ts';
import { NoticeList } from './components/NoticeList.tsx';
import { DialogBoundary, PlaceBoundary } from './components/PlaceBoundary.tsx';
import { AnonymiseView } from './features/anonymise/AnonymiseView.tsx';
import { AnswersView } from './features/answers/AnswersView.tsx';
import { ClustersView } from './features/clusters/ClustersView.tsx';
import { CodebookView } from './features/codebook/CodebookView.tsx';
import { CodingView } from './features/coding/CodingView.tsx';
import { SourcesView } from './features/documents/SourcesView.tsx';
import { ExportDialog } from './features/export/ExportDialog.tsx';
import { HistoryPanel } from './features/history/HistoryPanel.tsx';
import { CommandPalette } from './features/project/CommandPalette.tsx';
import { KeyCard } from './features/project/KeyCard.tsx';
import { Shell } from './features/project/Shell.tsx';
import { StartScreen } from './features/project/StartScreen.tsx';
import { useOpenAtStart } from './features/project/use-open-at-start.ts';
import { SearchPanel } from './features/search/SearchPanel.tsx';
import { ThemesView } from './features/themes/ThemesView.tsx';

const views: Record<Place, () => React.ReactNode> = {
  sources: SourcesView,
  codebook: CodebookView,
  coding: CodingView,
  answers: AnswersView,
  clusters: ClustersView,
  anonymise: AnonymiseView,
  themes: ThemesView,
};

/** Layout and routes; the only file that knows every screen. */
export function App() {
  useAppearance();
  useOpenAtStart();
  const { data: project, isLoading } = useQuery('project.info', {}, { keepPrevious: true });
  const place = useUi((ui) => ui.place);
  const dialog = useUi((ui) => ui.dialog);
  const closeDialog = useUi((ui) => ui.closeDialog);
  const forgetTarget = useUi((ui) => ui.forgetTarget);
  useEffect(
    () =>
      client.subscribe('project.switched', ({ reason }) => {
        if (reason === 'restarted') return;
        forgetTarget();
        clearNotices();
      }),
    [forgetTarget],
  );
  useEffect(() => {
    document.title = project ? `${project.name} - Rode Draad` : 'Rode Draad';
  }, [project]);
  const View = views[place];
  if (isLoading) return null;
  return (
    <>
      {project ? (
        <Shell project={project}>
          <PlaceBoundary key={place}>
            <View />
          </PlaceBoundary>
        </Shell>
      ) : (
        <StartScreen />
      )}
      <DialogBoundary key={dialog} onClose={closeDialog}>
        {project && dialog === 'search' && <SearchPanel />}
        {project && dialog === 'export' && <ExportDialog />}
        {project && dialog === 'history' && <HistoryPanel />}
        {dialog === 'palette' && <CommandPalette />}
        {dialog === 'keys' && <KeyCard />}
      </DialogBoundary>
      <NoticeList />
    </>
  );
}

/** Theme and language, on the page itself. */
function useAppearance(): void {
  const theme = useUi((ui) => ui.theme);
  const language = useUi((ui) => ui.language);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    document.documentElement.lang = language;
    if (i18n.language !== language) void i18n.changeLanguage(language);
  }, [language]);
}
