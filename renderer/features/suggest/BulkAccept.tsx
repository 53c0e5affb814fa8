import { useTranslation } from 'react-i18next';
import type { QuestionId } from '../../../shared/model/ids.ts';
import { formatPercent } from '../../app/format.ts';
import { useQuery } from '../../app/server-state.ts';
import { Button } from '../../components/Button.tsx';
import { Tooltip } from '../../components/Tooltip.tsx';
import type { Suggestions } from './use-suggestions.ts';

/** Fewer are accepted one by one just as fast, and are then looked at. */
const fewest = 5;
const precision = 0.9;

/** Accepts at once what is certain enough, when there is enough of it to promise anything. */
export function BulkAccept({
  questionId,
  suggestions,
}: {
  questionId: QuestionId;
  suggestions: Suggestions;
}) {
  const { t } = useTranslation('suggest');
  const { data } = useQuery('suggest.bulk', { questionId, precision }, { keepPrevious: true });
  if (!data || data.items.length < fewest || data.expectedPrecision === null) return null;
  return (
    <Tooltip text={t('bulkWhy', { percent: formatPercent(precision) })}>
      <Button variant="quiet" onPress={() => void suggestions.accept(data.items)}>
        {t('bulk', { count: data.items.length })}
      </Button>
    </Tooltip>
  );
}
