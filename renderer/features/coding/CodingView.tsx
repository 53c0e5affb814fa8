import './coding.css';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { WorkLayout } from '../../components/WorkLayout.tsx';
import { CodingNavigator, type NavigatorTab } from './CodingNavigator.tsx';
import { DocumentCoding } from './DocumentCoding.tsx';
import { createReadingModel } from './reading-model.ts';

const nothing = () => {};

/** The place Coderen: reading one text and giving it codes. */
export function CodingView() {
  const { t } = useTranslation('coding');
  const goTo = useUi((ui) => ui.goTo);
  const chosen = useUi((ui) => ui.target.documentId);
  const currentCodeId = useUi((ui) => ui.target.codeId) ?? null;
  const { data: sources } = useQuery('documents.list', {});
  // What was looked at last may be an answer, which has a place of its own.
  const documentId = (sources?.find(({ id }) => id === chosen) ?? sources?.[0])?.id ?? null;
  const chooseSource = (id: DocumentId) => goTo('coding', { documentId: id });

  // Another text keeps the tab, and the text of before stays until the new one is there.
  const [tab, setTab] = useState<NavigatorTab>('codes');
  const asked = { documentId: documentId ?? ('' as DocumentId) };
  const enabled = documentId !== null;
  const { data: document } = useQuery('documents.get', asked, { enabled, keepPrevious: true });
  // Asked here too, so that the codings do not wait for the text to arrive.
  useQuery('coding.listForDocument', asked, { enabled });
  const model = useMemo(() => (document ? createReadingModel(document) : null), [document]);
  if (model) {
    return (
      <DocumentCoding
        key={model.document.id}
        model={model}
        tab={tab}
        onTab={setTab}
        onChooseSource={chooseSource}
      />
    );
  }
  return (
    <WorkLayout
      navigator={
        <CodingNavigator
          documentId={documentId}
          currentCodeId={currentCodeId}
          hasWords={false}
          tab={tab}
          onTab={setTab}
          onChooseCode={nothing}
          onDropWords={nothing}
          onChooseSource={chooseSource}
        />
      }
      inspector={null}
    >
      {sources?.length === 0 && (
        <EmptyState text={t('empty.text')} action={{ label: t('empty.open'), run: () => goTo('sources') }} />
      )}
    </WorkLayout>
  );
}
