import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../app/format.ts';
import { useQuery } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { useStepText } from './use-step-text.ts';

/** Every step with who and when; what was undone is struck. */
export function HistoryPanel() {
  const { t } = useTranslation('history');
  const closeDialog = useUi((ui) => ui.closeDialog);
  const { data } = useQuery('history.list', {}, { keepPrevious: true });
  const steps = data?.filter((step) => step.state !== 'barrier');
  const stepText = useStepText();
  return (
    <Dialog title={t('title')} isOpen onClose={closeDialog}>
      {steps?.length === 0 && <p className="text-(--text-2)">{t('empty')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list must scroll by keyboard too */}
      <ol tabIndex={0} aria-label={t('title')}>
        {steps?.map((step) => {
          const isUndone = step.state === 'undone' || step.state === 'redo';
          return (
            <li
              key={step.id}
              className="flex items-baseline gap-3 border-b border-(--line-faint) py-1 text-[13px]"
            >
              <span className={isUndone ? 'flex-1 text-(--text-3) line-through' : 'flex-1'}>
                {stepText(step)}
              </span>
              {isUndone && <span className="text-[12px] text-(--text-3)">{t('undone')}</span>}
              <span className="text-[12px] text-(--text-3)">
                {step.coderName}, {formatDateTime(step.at)}
              </span>
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}
