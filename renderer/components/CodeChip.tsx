import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../app/format.ts';
import { codeColourClass } from './CodeMark.tsx';

type Props = {
  code: { name: string; colour: number };
  variant?: 'solid' | 'ghost';
  /** A fraction 0-1. */
  score?: number;
  onRemove?: () => void;
  /** False where a list has the keyboard and this is not its row in hand. */
  isTabStop?: boolean;
};

/** A code on something. Ghost: only suggested. */
export function CodeChip({ code, variant = 'solid', score, onRemove, isTabStop = true }: Props) {
  const { t } = useTranslation('app');
  return (
    <span className={`chip ${codeColourClass(code.colour)}`} data-variant={variant}>
      {code.name}
      {score !== undefined && <span className="score">{formatNumber(score, 2)}</span>}
      {onRemove && (
        <button
          type="button"
          tabIndex={isTabStop ? 0 : -1}
          aria-label={t('removeNamed', { name: code.name })}
          onClick={onRemove}
        >
          <X size={12} strokeWidth={2} aria-hidden />
        </button>
      )}
    </span>
  );
}
