import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { isReady, type PlannedFile, stepsOf } from './import-plan.ts';
import { UndoNote } from './UndoNote.tsx';

type Props = { files: readonly PlannedFile[]; isWaiting: boolean; onRun: () => void; onCancel: () => void };

/** What importing will do stands beside its button. */
export function ImportFoot({ files, isWaiting, onRun, onCancel }: Props) {
  const { t } = useTranslation('import');
  const hasRejected = files.some((file) => file.kind === 'survey' && file.preview.rejectedCount > 0);
  return (
    <footer className="import-foot">
      <UndoNote steps={stepsOf(files)}>{hasRejected && <span>{t('rejectedStay')}</span>}</UndoNote>
      <Button variant="quiet" onPress={onCancel}>
        {t('cancel')}
      </Button>
      <Button
        variant="primary"
        keys={['Ctrl', 'Enter']}
        onPress={onRun}
        isDisabled={isWaiting || !files.some(isReady)}
      >
        {t('run')}
      </Button>
    </footer>
  );
}
