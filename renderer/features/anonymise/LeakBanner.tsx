import { CircleCheck, Replace, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplacementGroup } from '../../../shared/features/anonymise/anonymise.contract.ts';
import type { ReplacementId } from '../../../shared/model/ids.ts';
import type { Result } from '../../../shared/rpc/api.ts';
import { formatNumber } from '../../app/format.ts';
import { useQuery } from '../../app/server-state.ts';
import { Button } from '../../components/Button.tsx';
import { isWaiting, nameOf } from './groups.ts';
import { countPlaces, countThings, hasPage, openLeak, placeKey, tableOf } from './leaks.ts';
import { useReplaceAll } from './use-replace-all.ts';

type Props = {
  answer: Result<'anonymise.leaks'>;
  groups: readonly ReplacementGroup[];
  onChooseGroup: (id: ReplacementId) => void;
};

const shownAtMost = 100;

/** Whether a copy to share would still hold a name, and where. */
export function LeakBanner({ answer: { leaks, namesSought, openGroups }, groups, onChooseGroup }: Props) {
  const { t, i18n } = useTranslation('anonymise');
  const replaceAll = useReplaceAll();
  const [isOpen, setOpen] = useState(false);
  const { data: sources } = useQuery('documents.list', {}, { enabled: isOpen });
  const titles = new Map<string, string>(sources?.map(({ id, title }) => [id, title]));
  if (leaks.length === 0) {
    // Green before everything was looked at would promise too much.
    if (namesSought === 0 || openGroups > 0) return null;
    return (
      <div className="an-banner" data-kind="ok" role="status">
        <CircleCheck size={16} strokeWidth={1.5} aria-hidden />
        <p>{t('leaks.clean', { count: namesSought })}</p>
      </div>
    );
  }
  const names = new Map(groups.map((group) => [group.id, nameOf(group)]));
  const things = countThings(leaks).map(({ table, count }) =>
    t(`leakPlace.${table}`, { count, shown: formatNumber(count) }),
  );
  const places = countPlaces(leaks);
  return (
    <>
      <div className="an-banner" data-kind="warn" role="status">
        <TriangleAlert size={16} strokeWidth={1.5} aria-hidden />
        <p>
          <b>{t('leaks.dirty')}</b>{' '}
          {t('leaks.detail', {
            count: places,
            shown: formatNumber(places),
            things: new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(things),
          })}
        </p>
        <Button onPress={() => setOpen(!isOpen)}>{isOpen ? t('leaks.hide') : t('leaks.show')}</Button>
        {/* What was never replaced has a step of its own. */}
        {!groups.some(isWaiting) && (
          <Button icon={Replace} isDisabled={replaceAll.isRunning} onPress={replaceAll.run}>
            {t('leaks.replace')}
          </Button>
        )}
      </div>
      {isOpen && (
        <ul className="an-leaks" aria-label={t('leaks.show')}>
          {leaks.slice(0, shownAtMost).map((leak) => {
            const { replacementId } = leak;
            return (
              <li key={`${placeKey(leak)}/${replacementId}`}>
                {replacementId && (
                  <button type="button" onClick={() => onChooseGroup(replacementId)}>
                    {names.get(replacementId)}
                  </button>
                )}
                <span>
                  {t('leaks.line', {
                    place: titles.get(leak.rowId) ?? t(`leakPlace.${tableOf(leak)}`, { count: 1 }),
                    count: leak.count,
                  })}
                </span>
                {hasPage(leak) && (
                  <Button variant="quiet" onPress={() => openLeak(leak)}>
                    {t('leaks.goTo')}
                  </Button>
                )}
              </li>
            );
          })}
          {leaks.length > shownAtMost && <li>{t('leaks.more', { count: leaks.length - shownAtMost })}</li>}
        </ul>
      )}
    </>
  );
}
