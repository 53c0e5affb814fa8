import { useTranslation } from 'react-i18next';
import type { ChangeSummary } from '../../../shared/features/history/history.contract.ts';
import { formatNumber } from '../../app/format.ts';

/** A step in words: 'Codering “Wachttijd”'. */
export function useStepText(): (step: Pick<ChangeSummary, 'method' | 'count' | 'subject'>) => string {
  const { t } = useTranslation('history');
  return ({ method, count, subject }) =>
    t(`step.${method}`, {
      subject,
      count,
      amount: formatNumber(count),
      // What it was about may have gone since.
      ...(subject === '' ? { context: 'alone' } : {}),
    });
}
