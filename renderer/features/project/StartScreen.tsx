import './start.css';
import { FileText, FolderOpen, Play, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileTicket } from '../../../shared/model/ids.ts';
import { host, type PickedFile } from '../../app/host.ts';
import { useCommand } from '../../app/server-state.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { useUi } from '../../app/ui-store.ts';
import { Button } from '../../components/Button.tsx';
import { Logo } from './Logo.tsx';
import { NameDialog } from './NameDialog.tsx';
import { RecentProjects } from './RecentProjects.tsx';
import { StatusEnd } from './StatusEnd.tsx';

/** Before a project lies open: make one, open one, look around. */
export function StartScreen() {
  const { t } = useTranslation('project');
  const goTo = useUi((ui) => ui.goTo);
  const openDialog = useUi((ui) => ui.openDialog);
  const create = useCommand('project.create');
  const open = useCommand('project.open');
  const openSample = useCommand('project.openSample');
  /** Null: no question asked. Files that were dropped wait for the project's name. */
  const [waiting, setWaiting] = useState<readonly PickedFile[] | null>(null);

  async function make(name: string) {
    const ticket = await host.newProjectFile(name);
    if (!ticket || !(await create.run({ ticket, name }))) return;
    goTo('sources');
    if (waiting && waiting.length > 0) openDialog('import', waiting);
  }
  async function pickProject() {
    const [file] = await host.pickFiles({ accept: 'project', multiple: false });
    if (file) await open.run({ ticket: file.ticket });
  }
  async function take(files: readonly PickedFile[]) {
    const project = files.find((file) => file.name.endsWith('.draad'));
    if (project) await open.run({ ticket: project.ticket });
    else if (files.length > 0) setWaiting(files);
  }
  useShortcuts('global', { 'global.keys': () => openDialog('keys') });
  useShortcuts('start', { 'start.create': () => setWaiting([]), 'start.open': pickProject });
  const openRecent = (ticket: FileTicket) => void open.run({ ticket });

  return (
    <div className="start">
      <div className="start-left">
        <h1>
          <Logo size={40} />
          Rode Draad
        </h1>
        <p className="tag">{t('tag')}</p>
        <div className="acts">
          <Button
            variant="primary"
            size="lg"
            icon={Plus}
            // A browser keeps Ctrl+N for itself.
            keys={host.kind === 'desktop' ? ['Ctrl', 'N'] : undefined}
            onPress={() => setWaiting([])}
          >
            {t('create')}
          </Button>
          <Button size="lg" icon={FolderOpen} keys={['Ctrl', 'O']} onPress={pickProject}>
            {t('open')}
          </Button>
        </div>
        <div className="sample">
          <h2>{t('sampleTitle')}</h2>
          <p>{t('sampleText')}</p>
          <Button icon={Play} onPress={() => void openSample.run({})}>
            {t('sample')}
          </Button>
        </div>
      </div>
      <main className="start-right">
        <RecentProjects onOpen={openRecent} />
        <h2>{t('steps')}</h2>
        <Steps />
        <section
          className="drop"
          aria-label={t('drop')}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            void host.ticketsForDrop(event.dataTransfer.files).then(take);
          }}
        >
          <FileText size={16} strokeWidth={1.5} aria-hidden />
          <span>
            <b>{t('drop')}</b>
            {t('dropText')}
          </span>
          <Button onPress={() => void host.pickFiles({ accept: 'sources', multiple: true }).then(take)}>
            {t('chooseFiles')}
          </Button>
        </section>
      </main>
      <footer className="status">
        <span>{t('version')}</span>
        <div className="right">
          <StatusEnd />
        </div>
      </footer>
      {waiting && (
        <NameDialog
          title={t('newTitle')}
          name=""
          action={t('newMake')}
          onClose={() => setWaiting(null)}
          onDone={(name) => void make(name)}
        />
      )}
    </div>
  );
}

/** The thread through the four steps of the work. */
function Steps() {
  const { t } = useTranslation('project');
  const steps = ['import', 'code', 'anonymise', 'show'] as const;
  return (
    <ol className="steps">
      {steps.map((step) => (
        <li key={step}>
          <Logo size={26} />
          <i className="thread" />
          <b>{t(`step.${step}`)}</b>
          {t(`step.${step}Text`)}
        </li>
      ))}
    </ol>
  );
}
