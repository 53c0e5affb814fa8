import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Leak, ReplacementGroup } from '../../../shared/features/anonymise/anonymise.contract.ts';
import type { CodeId, DocumentId, QuestionId, ReplacementId, ThemeId } from '../../../shared/model/ids.ts';
import type { Result } from '../../../shared/rpc/api.ts';
import { useQuery } from '../../app/server-state.ts';
import { type Place, type Target, useUi } from '../../app/ui-store.ts';
import { Button } from '../../components/Button.tsx';
import { nameOf } from './groups.ts';

type Props = {
  answer: Result<'anonymise.leaks'>;
  groups: readonly ReplacementGroup[];
  onChooseGroup: (id: ReplacementId) => void;
};

const shownAtMost = 100;
const tables = [
  'project',
  'coder',
  'question',
  'respondent',
  'variable',
  'document',
  'documentText',
  'speaker',
  'code',
  'memo',
  'theme',
  'cluster',
] as const;

/** Whether a copy to share would still hold a name, and where. */
export function LeakBanner({ answer: { leaks, namesSought, openGroups }, groups, onChooseGroup }: Props) {
  const { t, i18n } = useTranslation('anonymise');
  const goTo = useUi((ui) => ui.goTo);
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
  const places = new Set(leaks.map(placeKey));
  const counted = tables
    .map((table) => ({ table, count: [...places].filter((key) => key.startsWith(`${table}/`)).length }))
    .filter(({ count }) => count > 0)
    .map(({ table, count }) => t(`leakPlace.${table}`, { count }));
  const others = [...places].filter((key) => key.startsWith('other/')).length;
  if (others > 0) counted.push(t('leakPlace.other', { count: others }));
  return (
    <>
      <div className="an-banner" data-kind="warn" role="status">
        <TriangleAlert size={16} strokeWidth={1.5} aria-hidden />
        <p>
          <b>{t('leaks.dirty')}</b>{' '}
          {t('leaks.detail', {
            count: places.size,
            places: new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(counted),
          })}
        </p>
        <Button onPress={() => setOpen(!isOpen)}>{isOpen ? t('leaks.hide') : t('leaks.show')}</Button>
      </div>
      {isOpen && (
        <ul className="an-leaks" aria-label={t('leaks.show')}>
          {leaks.slice(0, shownAtMost).map((leak) => {
            const target = targetOf(leak);
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
                {target && (
                  <Button variant="quiet" onPress={() => goTo(...target)}>
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

function tableOf({ table, column }: Leak): (typeof tables)[number] | 'other' {
  if (table === 'document' && column === 'text') return 'documentText';
  return tables.find((known) => known === table) ?? 'other';
}

function placeKey(leak: Leak): string {
  return `${tableOf(leak)}/${leak.column}/${leak.rowId}`;
}

/** Where the place can be seen; what has no page of its own is put right by replacing. */
function targetOf(leak: Leak): [Place, Target] | null {
  switch (tableOf(leak)) {
    case 'documentText':
      return ['coding', { documentId: leak.rowId as DocumentId }];
    case 'document':
      return ['sources', { documentId: leak.rowId as DocumentId }];
    case 'question':
      return ['answers', { questionId: leak.rowId as QuestionId }];
    case 'code':
      return ['codebook', { codeId: leak.rowId as CodeId }];
    case 'theme':
      return ['themes', { themeId: leak.rowId as ThemeId }];
    default:
      return null;
  }
}
