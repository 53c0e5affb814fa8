import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../components/KeyCap.tsx';

/** How many steps take the import back; stands in the foot, before and after. */
export function UndoNote({ steps, children }: { steps: number; children?: ReactNode }) {
  const { t } = useTranslation('import');
  if (steps === 0) return null;
  return (
    <p>
      <Undo2 size={16} strokeWidth={1.5} aria-hidden />
      {steps === 1 ? (
        <span>
          {t('oneStep')} <KeyCap>Ctrl</KeyCap> <KeyCap>Z</KeyCap> {t('undoes')}
        </span>
      ) : (
        <span>{t('steps', { count: steps })}</span>
      )}
      {children}
    </p>
  );
}
