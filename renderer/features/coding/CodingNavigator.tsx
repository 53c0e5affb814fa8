import { FileText, PencilLine, Trash2 } from 'lucide-react';
import { memo, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { CodeId, DocumentId } from '../../../shared/model/ids.ts';
import { formatNumber } from '../../app/format.ts';
import { useQuery } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { type ContextEntry, ContextMenu } from '../../components/ContextMenu.tsx';
import { FilterField } from '../../components/FilterField.tsx';
import { useTrashSource } from '../documents/use-trash-source.ts';
import { CodeTree } from './CodeTree.tsx';
import { useCodes } from './use-codes.ts';

export type NavigatorTab = 'codes' | 'sources';

type Props = {
  documentId: DocumentId | null;
  currentCodeId: string | null;
  hasWords: boolean;
  tab: NavigatorTab;
  onTab: (tab: NavigatorTab) => void;
  onChooseCode: (codeId: CodeId) => void;
  onDropWords: (codeId: CodeId) => void;
  onChooseSource: (documentId: DocumentId) => void;
};

/** Codes to give, and the texts to give them in. */
export const CodingNavigator = memo(function CodingNavigator(props: Props) {
  const { t } = useTranslation('coding');
  const { codes } = useCodes();
  const [filter, setFilter] = useState('');
  return (
    <Tabs
      className="flex min-h-0 flex-1 flex-col"
      selectedKey={props.tab}
      onSelectionChange={(key) => props.onTab(key === 'sources' ? 'sources' : 'codes')}
    >
      <TabList className="coding-tabs" aria-label={t('navigator')}>
        <Tab id="codes">{t('codes')}</Tab>
        <Tab id="sources">{t('sources')}</Tab>
      </TabList>
      <TabPanel id="codes" className="flex min-h-0 flex-1 flex-col outline-none">
        <FilterField
          value={filter}
          onChange={setFilter}
          label={t('filterCodes', { total: formatNumber(codes.length) })}
        />
        <CodeTree
          filter={filter}
          currentId={props.currentCodeId}
          hasWords={props.hasWords}
          onChoose={props.onChooseCode}
          onDropWords={props.onDropWords}
        />
      </TabPanel>
      <TabPanel id="sources" className="min-h-0 flex-1 overflow-y-auto outline-none">
        <Sources documentId={props.documentId} onChoose={props.onChooseSource} />
      </TabPanel>
    </Tabs>
  );
});

function Sources({
  documentId,
  onChoose,
}: {
  documentId: DocumentId | null;
  onChoose: (id: DocumentId) => void;
}) {
  const { t } = useTranslation('coding');
  const { data: sources } = useQuery('documents.list', {});
  const trash = useTrashSource();
  const goTo = useUi((ui) => ui.goTo);
  function itemsAt(at: Element): ContextEntry[] {
    const id = at.closest<HTMLElement>('[data-source]')?.dataset.source;
    const source = sources?.find((candidate) => candidate.id === id);
    if (!source) return [];
    return [
      { id: 'open', label: t('menu.open'), icon: PencilLine, run: () => onChoose(source.id) },
      {
        id: 'source',
        label: t('menu.source'),
        icon: FileText,
        run: () => goTo('sources', { documentId: source.id }),
      },
      {
        id: 'trash',
        label: trash.label,
        icon: Trash2,
        isDanger: true,
        isNewGroup: true,
        run: () => trash.run(source),
      },
    ];
  }
  return (
    <ContextMenu label={t('menu.ofSource')} items={itemsAt}>
      {sources?.map((source) => (
        <button
          key={source.id}
          type="button"
          data-source={source.id}
          className="coding-source"
          aria-current={source.id === documentId || undefined}
          onClick={() => onChoose(source.id)}
        >
          {source.title}
          <span>
            {t('sourceDetail', { turns: formatNumber(source.turns), codings: formatNumber(source.codings) })}
          </span>
        </button>
      ))}
    </ContextMenu>
  );
}
