import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from './LanguageSwitch.tsx';

/** The end of the status bar: everything stays on this computer, and the language. */
export function StatusEnd() {
  const { t } = useTranslation('project');
  return (
    <>
      <span>
        <Lock size={12} strokeWidth={1.7} aria-hidden />
        {t('local')}
      </span>
      <LanguageSwitch />
    </>
  );
}
