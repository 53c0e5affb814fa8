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
};

/** A code on something. Ghost: only suggested. */
export function CodeChip({ code, variant = 'solid', score, onRemove }: Props) {
  const { t } = useTranslation('app');
  return (
    <span className={`chip ${codeColourClass(code.colour)}`} data-variant={variant}>
      {code.name}
      {score !== undefined && <span className="score">{formatNumber(score, 2)}</span>}
      {onRemove && (
        <button type="button" aria-label={t('removeNamed', { name: code.name })} onClick={onRemove}>
          <X size={12} strokeWidth={2} aria-hidden />
        </button>
      )}
    </span>
  );
}
