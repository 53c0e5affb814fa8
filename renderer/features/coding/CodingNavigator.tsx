import { memo, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { CodeId, DocumentId } from '../../../shared/model/ids.ts';
import { formatNumber } from '../../app/format.ts';
import { useQuery } from '../../app/server-state.ts';
import { FilterField } from '../../components/FilterField.tsx';
import { CodeTree } from './CodeTree.tsx';
import { useCodes } from './use-codes.ts';

export type NavigatorTab = 'codes' | 'sources';

type Props = {
  documentId: DocumentId | null;
  currentCodeId: string | null;
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
  return sources?.map((source) => (
    <button
      key={source.id}
      type="button"
      className="coding-source"
      aria-current={source.id === documentId || undefined}
      onClick={() => onChoose(source.id)}
    >
      {source.title}
      <span>
        {t('sourceDetail', { turns: formatNumber(source.turns), codings: formatNumber(source.codings) })}
      </span>
    </button>
  ));
}
