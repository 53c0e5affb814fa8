import { Redo2, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { retractStep } from '../../app/notices.ts';
import { useCommand, useQuery } from '../../app/server-state.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { useStepText } from './use-step-text.ts';

/** Undo and redo; each says what it would take back or do again. */
export function UndoButtons() {
  const { t } = useTranslation('history');
  const { data: state } = useQuery('history.state', {}, { keepPrevious: true });
  const undo = useCommand('history.undo');
  const redo = useCommand('history.redo');
  const stepText = useStepText();
  const undoText = state?.undo ? stepText(state.undo) : null;
  const redoText = state?.redo ? stepText(state.redo) : null;
  async function undoNow() {
    const step = undoText === null ? undefined : await undo.run({});
    if (step) retractStep(step.id);
  }
  const redoNow = () => redoText !== null && redo.run({});
  useShortcuts('global', { 'global.undo': undoNow, 'global.redo': redoNow, 'global.redoShift': redoNow });
  const undoLabel = undoText ? t('undo', { step: undoText }) : t('nothingToUndo');
  const redoLabel = redoText ? t('redo', { step: redoText }) : t('nothingToRedo');
  return (
    <>
      <button
        type="button"
        className="tool"
        disabled={!undoText}
        title={`${undoLabel} (Ctrl+Z)`}
        aria-label={undoLabel}
        onClick={undoNow}
      >
        <Undo2 size={16} strokeWidth={1.5} aria-hidden />
        <span className="cut">{undoText}</span>
      </button>
      <button
        type="button"
        className="tool"
        disabled={!redoText}
        title={`${redoLabel} (Ctrl+Y)`}
        aria-label={redoLabel}
        onClick={redoNow}
      >
        <Redo2 size={16} strokeWidth={1.5} aria-hidden />
      </button>
    </>
  );
}
