import { useTranslation } from 'react-i18next';
import type { SourceRow } from '../../../shared/features/documents/documents.contract.ts';
import { notify } from '../../app/notices.ts';
import { useCommand } from '../../app/server-state.ts';

/** Puts a source in the trash, and offers to bring it back. */
export function useTrashSource() {
  const { t } = useTranslation('documents');
  const trash = useCommand('documents.trash');
  async function run(source: Pick<SourceRow, 'id' | 'title'>) {
    const done = await trash.run({ documentId: source.id, isTrashed: true });
    if (done === undefined) return;
    notify({
      kind: 'ok',
      text: t('source.removed', { name: source.title }),
      action: {
        label: t('source.undo'),
        run: () => void trash.run({ documentId: source.id, isTrashed: false }),
      },
    });
  }
  return { label: t('source.remove'), run: (source: Pick<SourceRow, 'id' | 'title'>) => void run(source) };
}
