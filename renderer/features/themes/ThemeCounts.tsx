import { useTranslation } from 'react-i18next';
import type { ThemeId } from '../../../shared/model/ids.ts';
import { formatNumber, formatPercent } from '../../app/format.ts';
import { useQuery } from '../../app/server-state.ts';

/** Below this base a bar is open: too few to lean on. */
const smallBase = 30;

/** Respondents with the theme against the base, interviews and each question apart: bases are never mixed. */
export function ThemeCounts({ themeId }: { themeId: ThemeId }) {
  const { t } = useTranslation('themes');
  const { data: counts } = useQuery('themes.counts', { themeId }, { keepPrevious: true });
  const hasSmall = counts?.some(({ base }) => base > 0 && base < smallBase);
  const isProvisional = counts?.some(({ base, coded }) => coded < base);
  return (
    <section className="theme-part">
      <h3>{t('counts.title')}</h3>
      {counts?.every(({ base }) => base === 0) && <p className="theme-note">{t('counts.none')}</p>}
      {counts
        ?.filter(({ base }) => base > 0)
        .map(({ questionId, questionLabel, respondents, base, coded, fragments }) => {
          const share = respondents / base;
          const isSmall = base < smallBase;
          return (
            <div key={questionId ?? 'interviews'} className="theme-count">
              <span>{questionLabel ?? t('counts.interviews')}</span>
              <span className="amount">
                <i className={isSmall ? 'small' : ''} style={{ width: `${Math.round(share * 60)}%` }} />
                <b className="font-semibold">{formatPercent(share)}</b>
                <span className="base">
                  {t('counts.base', { n: formatNumber(respondents), base: formatNumber(base) })}
                  {isSmall ? ' *' : ''}
                  {coded < base && `, ${t('counts.coded', { coded: formatNumber(coded) })}`}
                </span>
              </span>
              <span className="base text-right">{t('counts.fragments', { count: fragments })}</span>
            </div>
          );
        })}
      <p className="theme-note">
        {t('counts.note')}
        {hasSmall && ` * ${t('counts.small')}.`}
        {isProvisional && ` ${t('counts.provisional')}`}
      </p>
    </section>
  );
}
