import {
  Boxes,
  Check,
  CircleQuestionMark,
  FileText,
  Highlighter,
  ListTree,
  Lock,
  Quote,
  Search,
  Table2,
  UserRoundX,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectInfo } from '../../../shared/features/project/project.contract.ts';
import { formatDateTime, formatNumber } from '../../app/format.ts';
import { useQuery } from '../../app/server-state.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { type Place, places, useUi } from '../../app/ui-store.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { UndoButtons } from '../history/UndoButtons.tsx';
import { JobTray } from '../jobs/JobTray.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Logo } from './Logo.tsx';
import { ProjectMenu } from './ProjectMenu.tsx';

const icons: Record<Place, typeof FileText> = {
  sources: FileText,
  codebook: ListTree,
  coding: Highlighter,
  answers: Table2,
  clusters: Boxes,
  anonymise: UserRoundX,
  themes: Quote,
};

/** The frame around every place: bar, rail, status. */
export function Shell({ project, children }: { project: ProjectInfo; children: ReactNode }) {
  const openDialog = useUi((ui) => ui.openDialog);
  const toggleInspector = useUi((ui) => ui.toggleInspector);
  useShortcuts('global', {
    'global.palette': () => openDialog('palette'),
    'global.search': () => openDialog('search'),
    'global.keys': () => openDialog('keys'),
    'global.inspector': toggleInspector,
  });
  return (
    <div className="shell">
      <TopBar project={project} />
      <Rail />
      {children}
      <StatusBar project={project} />
    </div>
  );
}

function TopBar({ project }: { project: ProjectInfo }) {
  const { t } = useTranslation('project');
  const openDialog = useUi((ui) => ui.openDialog);
  return (
    <header className="top">
      <div className="top-side">
        <Logo size={20} />
        <ProjectMenu project={project} />
        <SavedState project={project} />
      </div>
      <button type="button" className="search-box" onClick={() => openDialog('palette')}>
        <Search size={16} strokeWidth={1.5} aria-hidden />
        <span>{t('find')}</span>
        <KeyCap>Ctrl</KeyCap>
        <KeyCap>K</KeyCap>
      </button>
      <div className="top-side">
        <UndoButtons />
        <i className="divider" />
        <span className="tool">
          <span className="avatar" aria-hidden>
            {project.coderInitials}
          </span>
          {project.coderName}
        </span>
        <IconButton
          icon={CircleQuestionMark}
          label={t('keys.title')}
          keys={['?']}
          onPress={() => openDialog('keys')}
        />
      </div>
    </header>
  );
}

/** Every finished step is on disk; this says since when. */
function SavedState({ project }: { project: ProjectInfo }) {
  const { t } = useTranslation('history');
  const { t: p } = useTranslation('project');
  const { data: state } = useQuery('history.state', {}, { keepPrevious: true });
  const kind = project.isShare ? p('share') : project.isSample ? p('isSample') : null;
  return (
    <span className="saved">
      {kind && <span>{kind}</span>}
      {state?.lastAt && (
        <>
          {kind && '·'}
          <Check size={12} strokeWidth={1.7} aria-hidden />
          {t('saved', { at: formatDateTime(state.lastAt) })}
        </>
      )}
    </span>
  );
}

function Rail() {
  const { t } = useTranslation('project');
  const current = useUi((ui) => ui.place);
  const goTo = useUi((ui) => ui.goTo);
  return (
    <nav className="rail" aria-label={t('places')}>
      {places.map((place) => {
        const Icon = icons[place];
        return (
          <button
            key={place}
            type="button"
            className="place"
            aria-current={place === current ? 'page' : undefined}
            onClick={() => goTo(place)}
          >
            <Icon size={16} strokeWidth={1.5} aria-hidden />
            <span>{t(`place.${place}`)}</span>
          </button>
        );
      })}
    </nav>
  );
}

function StatusBar({ project }: { project: ProjectInfo }) {
  const { t } = useTranslation('project');
  const { transcripts, questions, answers, codings } = project.counts;
  const counts = Object.entries({ transcripts, questions, answers, codings }).map(([name, count]) =>
    t(`count.${name}`, { count, shown: formatNumber(count) }),
  );
  return (
    <footer className="status">
      <span>{counts.join(' · ')}</span>
      <div className="right">
        <JobTray />
        <span>
          <Lock size={12} strokeWidth={1.7} aria-hidden />
          {t('local')}
        </span>
        <LanguageSwitch />
      </div>
    </footer>
  );
}
