import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { isReady, type PlannedFile, stepsOf } from './import-plan.ts';

type Props = { files: readonly PlannedFile[]; isWaiting: boolean; onRun: () => void; onCancel: () => void };

/** What importing will do stands beside its button. */
export function ImportFoot({ files, isWaiting, onRun, onCancel }: Props) {
  const { t } = useTranslation('import');
  const steps = stepsOf(files);
  const hasRejected = files.some((file) => file.kind === 'survey' && file.preview.rejectedCount > 0);
  return (
    <footer className="import-foot">
      {steps > 0 && (
        <p>
          <Undo2 size={16} strokeWidth={1.5} aria-hidden />
          {steps === 1 ? (
            <span>
              {t('oneStep')} <KeyCap>Ctrl</KeyCap> <KeyCap>Z</KeyCap> {t('undoes')}
            </span>
          ) : (
            <span>{t('steps', { count: steps })}</span>
          )}
          {hasRejected && <span>{t('rejectedStay')}</span>}
        </p>
      )}
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
