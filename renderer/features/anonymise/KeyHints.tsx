import { useTranslation } from 'react-i18next';
import { shortcuts } from '../../app/shortcuts.ts';
import { KeyCap } from '../../components/KeyCap.tsx';

/** The keys of this place, below the work. */
export function KeyHints() {
  const { t } = useTranslation('anonymise');
  return (
    <footer className="an-dock">
      <span>
        <KeyCap>{shortcuts['anonymise.accept'].keys}</KeyCap> {t('hint.accept')}
      </span>
      <span>
        <KeyCap>{shortcuts['anonymise.reject'].keys}</KeyCap> {t('hint.reject')}
      </span>
      <span>
        <KeyCap>{shortcuts['anonymise.edit'].keys}</KeyCap> {t('hint.edit')}
      </span>
      <span>
        <KeyCap>{shortcuts['anonymise.next'].keys}</KeyCap>
        <KeyCap>{shortcuts['anonymise.previous'].keys}</KeyCap> {t('hint.nextPrevious')}
      </span>
      <span className="last">
        <KeyCap>{shortcuts['anonymise.nextOpen'].keys}</KeyCap> {t('hint.nextOpen')}
      </span>
    </footer>
  );
}
