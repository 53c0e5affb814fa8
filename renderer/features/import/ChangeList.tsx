import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../shared/features/import/import.contract.ts';
import { formatNumber } from '../../app/format.ts';
import { changeText } from './wording.ts';

/** What reading a file changes, and how often; of a text it is said too that the words stay. */
export function ChangeList({ changes, ofText }: { changes: ImportReport['changes']; ofText: boolean }) {
  const { t } = useTranslation('import');
  if (changes.length === 0) return <p className="import-kept">{t('transcript.noChanges')}</p>;
  return (
    <>
      <ul className="import-changes">
        {changes.map(({ kind, count }) => (
          <li key={kind}>
            {changeText(kind, t)} <span>{formatNumber(count)}</span>
          </li>
        ))}
      </ul>
      {ofText && <p className="import-kept">{t('transcript.kept')}</p>}
    </>
  );
}
