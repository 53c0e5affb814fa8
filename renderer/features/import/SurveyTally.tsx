import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../app/format.ts';
import { isReady, isRejectionStale, type PlannedSurvey, tallyOf } from './import-plan.ts';

type Props = { file: PlannedSurvey; isListOpen: boolean; onToggleList: () => void };

const counted = ['respondents', 'questions', 'variables', 'weights'] as const;

/** What will come in with these roles. */
export function SurveyTally({ file, isListOpen, onToggleList }: Props) {
  const { t } = useTranslation('import');
  const tally = tallyOf(file);
  const shown = counted.filter((key) => key !== 'weights' || tally.weights > 0);
  const names = file.columns.filter(({ role }) => role === 'answer').map(({ name }) => name);
  return (
    <div className="import-tally">
      {shown.map((key) => (
        <p key={key}>
          <b>{formatNumber(tally[key])}</b> {t(`tally.${key}`, { count: tally[key] })}
          {key === 'questions' && names.length > 0 && <small>{names.slice(0, 4).join(', ')}</small>}
        </p>
      ))}
      {!isReady(file) && (
        <p className="warn">
          <TriangleAlert size={16} strokeWidth={1.5} aria-hidden />
          {t('tally.needsAnswer')}
        </p>
      )}
      {tally.rejected > 0 && (
        <p className="warn end">
          <TriangleAlert size={16} strokeWidth={1.5} aria-hidden />
          <b>{formatNumber(tally.rejected)}</b> {t('tally.rejected', { count: tally.rejected })}
          <small>
            <button type="button" aria-expanded={isListOpen} onClick={onToggleList}>
              {isListOpen ? t('tally.hideList') : t('tally.showList')}
            </button>
          </small>
        </p>
      )}
      {isRejectionStale(file) && <p className="note">{t('tally.stale')}</p>}
    </div>
  );
}
