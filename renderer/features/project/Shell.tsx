import {
  Boxes,
  Check,
  CircleQuestionMark,
  FileText,
  Highlighter,
  ListTree,
  Quote,
  Search,
  Table2,
  UserRoundX,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ProjectInfo } from '../../../shared/features/project/project.contract.ts';
import { formatDateTime, formatNumber } from '../../app/format.ts';
import { useQuery } from '../../app/server-state.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { type Place, places, useUi } from '../../app/ui-store.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { Tooltip } from '../../components/Tooltip.tsx';
import { UndoButtons } from '../history/UndoButtons.tsx';
import { JobTray } from '../jobs/JobTray.tsx';
import { CoderMenu } from './CoderMenu.tsx';
import { Logo } from './Logo.tsx';
import { ProjectMenu } from './ProjectMenu.tsx';
import { StatusEnd } from './StatusEnd.tsx';

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
        <CoderMenu project={project} />
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
  const kind = project.isShare ? 'share' : project.isSample ? 'isSample' : null;
  const saved = state?.lastAt ? t('saved', { at: formatDateTime(state.lastAt) }) : '';
  return (
    <span className="saved">
      {kind && (
        <Tooltip text={p(`${kind}Help`)}>
          {/* A tooltip is reached by keyboard too. */}
          <Button className="kind">{p(kind)}</Button>
        </Tooltip>
      )}
      {state?.lastAt && (
        <span title={saved}>
          <Check size={12} strokeWidth={1.7} aria-hidden />
          <span className="cut">{saved}</span>
        </span>
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
        <StatusEnd />
      </div>
    </footer>
  );
}
