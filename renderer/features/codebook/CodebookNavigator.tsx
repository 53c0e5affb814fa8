import { ClipboardPaste, Ellipsis, FileDown, FileUp, Merge, Pencil, Plus, Trash2 } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../app/server-state.ts';
import { FilterField } from '../../components/FilterField.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { MenuButton } from '../../components/MenuButton.tsx';
import { PaneHead } from '../../components/PaneHead.tsx';
import { CodebookTree } from './CodebookTree.tsx';

/** What can be done with codes, from the menu, the keys and the page of a code. */
export type CodeActions = Record<
  'create' | 'createUnder' | 'rename' | 'merge' | 'remove' | 'paste' | 'importFile' | 'exportFile',
  () => void
>;

type Props = Omit<ComponentProps<typeof CodebookTree>, 'filter' | 'counts'> & { actions: CodeActions };

/** The codebook's tree with its filter, its counts and its menu. */
export function CodebookNavigator({ actions, ...tree }: Props) {
  const { t } = useTranslation('codebook');
  const [filter, setFilter] = useState('');
  const { data: counts } = useQuery('codebook.counts', {}, { keepPrevious: true });
  const needsCode = [
    { id: 'createUnder', icon: Plus, keys: ['Ctrl', 'Shift', 'Enter'] },
    { id: 'rename', icon: Pencil, keys: ['F2'] },
    { id: 'merge', icon: Merge, keys: ['Ctrl', 'M'] },
    { id: 'remove', icon: Trash2, keys: ['Del'], isDanger: true },
  ] as const;
  const always = [
    { id: 'paste', icon: ClipboardPaste },
    { id: 'importFile', icon: FileUp },
    { id: 'exportFile', icon: FileDown },
  ] as const;
  const entries = [...(tree.currentId ? needsCode : []), ...always];
  return (
    <>
      <PaneHead title={t('title')} detail={t('codes', { count: tree.codes.length })}>
        <IconButton icon={Plus} label={t('menu.create')} keys={['Ctrl', 'Enter']} onPress={actions.create} />
        <MenuButton
          icon={Ellipsis}
          label={t('menu.label')}
          items={entries.map((entry) => ({ ...entry, label: t(`menu.${entry.id}`), run: actions[entry.id] }))}
        />
      </PaneHead>
      <div className="codebook-find">
        <FilterField value={filter} onChange={setFilter} label={t('filter')} />
        <span aria-hidden>{t('fragments')}</span>
        <span aria-hidden>{t('respondents')}</span>
      </div>
      <CodebookTree {...tree} filter={filter} counts={counts ?? []} />
    </>
  );
}
