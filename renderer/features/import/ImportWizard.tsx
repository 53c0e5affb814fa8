import './import.css';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { host, type PickedFile } from '../../app/host.ts';
import { isPressed, shortcuts, useShortcuts } from '../../app/shortcuts.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { WorkHead } from '../../components/WorkHead.tsx';
import { DropTarget } from './DropTarget.tsx';
import { DropZone } from './DropZone.tsx';
import { FailedPanel } from './FailedPanel.tsx';
import { FileList } from './FileList.tsx';
import { ImportDone } from './ImportDone.tsx';
import { ImportFoot } from './ImportFoot.tsx';
import { SurveyPanel } from './SurveyPanel.tsx';
import { TranscriptPanel } from './TranscriptPanel.tsx';
import { useImportSession } from './use-import-session.ts';

type Props = {
  /** What was picked or dropped already; empty to start with choosing. */
  picked: readonly PickedFile[];
  onClose: () => void;
};

/** Bringing files in: first look, then one step that can be undone. Takes the work area of Bronnen. */
export function ImportWizard({ picked, onClose }: Props) {
  const { t } = useTranslation('import');
  const session = useImportSession(picked);
  const [chosen, setChosen] = useState<string | null>(null);
  const { files, phase } = session;
  const file = files.find(({ preview }) => preview.ticket === chosen) ?? files[0];
  useShortcuts('import', { 'import.run': session.run });

  async function pickMore() {
    session.add(await host.pickFiles({ accept: 'sources', multiple: true }));
  }

  if (phase === 'done') return <ImportDone reports={session.reports} left={files} onClose={onClose} />;
  const isBusy = phase === 'reading' || phase === 'importing';
  const one = phase === 'looking' && files.length === 1 ? file : undefined;
  /** On a button or list Ctrl+Enter would press that; in a field it first keeps what was written there. */
  function runBeforeButton(event: React.KeyboardEvent) {
    const isField = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
    if (isField || phase !== 'looking' || !isPressed(shortcuts['import.run'].keys, event.nativeEvent)) return;
    event.preventDefault();
    event.stopPropagation();
    void session.run();
  }
  return (
    <DropZone onFiles={session.add} onKeyDownCapture={runBeforeButton}>
      <WorkHead
        title={one ? one.preview.fileName : t('title')}
        detail={
          one
            ? t(`kind.${one.kind === 'transcript' ? one.as : one.kind}`)
            : t('files', { count: files.length || picked.length })
        }
      >
        {phase === 'looking' && (
          <Button variant="quiet" icon={Plus} onPress={pickMore}>
            {t('addFiles')}
          </Button>
        )}
        <IconButton icon={X} label={t('close')} onPress={onClose} isDisabled={isBusy} />
      </WorkHead>
      {isBusy && (
        <div className="import-busy">
          <p>{phase === 'reading' ? t('reading') : t('importing')}</p>
          <ProgressBar
            fraction={session.fraction}
            label={phase === 'reading' ? t('reading') : t('importing')}
          />
          <Button variant="quiet" onPress={session.stop}>
            {t('stop')}
          </Button>
        </div>
      )}
      {phase === 'empty' && (
        <div className="import-empty">
          <p>{t('pickText')}</p>
          <DropTarget onFiles={session.add} isPrimary />
        </div>
      )}
      {phase === 'looking' && file && (
        <>
          <div className="import-body">
            {files.length > 1 && (
              <FileList files={files} current={file} onChoose={setChosen} onLeaveOut={session.leaveOut} />
            )}
            <div className="import-panel" key={file.preview.ticket}>
              {file.kind === 'survey' && <SurveyPanel file={file} session={session} />}
              {file.kind === 'transcript' && <TranscriptPanel file={file} session={session} />}
              {file.kind === 'failed' && (
                <FailedPanel file={file} hasOthers={files.length > 1} session={session} />
              )}
            </div>
          </div>
          <ImportFoot
            files={files}
            isWaiting={session.rereading !== null}
            onRun={session.run}
            onCancel={onClose}
          />
        </>
      )}
    </DropZone>
  );
}
