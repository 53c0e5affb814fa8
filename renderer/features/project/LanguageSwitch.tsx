import { useTranslation } from 'react-i18next';
import { useUi } from '../../app/ui-store.ts';

export function LanguageSwitch() {
  const { t } = useTranslation('project');
  const language = useUi((ui) => ui.language);
  const setLanguage = useUi((ui) => ui.setLanguage);
  return (
    <button
      type="button"
      lang={language === 'nl' ? 'en' : 'nl'}
      onClick={() => setLanguage(language === 'nl' ? 'en' : 'nl')}
    >
      {t('otherLanguage')}
    </button>
  );
}
