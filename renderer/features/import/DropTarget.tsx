import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { host, type PickedFile } from '../../app/host.ts';
import { Button } from '../../components/Button.tsx';

/** Shows where files may be dropped, with the button for who has no mouse. Stands inside a DropZone. */
export function DropTarget({
  onFiles,
  isPrimary = false,
}: {
  onFiles: (files: PickedFile[]) => void;
  isPrimary?: boolean;
}) {
  const { t } = useTranslation('import');
  async function pick() {
    const files = await host.pickFiles({ accept: 'sources', multiple: true });
    if (files.length > 0) onFiles(files);
  }
  return (
    <div className="import-drop-target">
      <FileText size={20} strokeWidth={1.5} aria-hidden />
      <p>
        <b>{t('drop')}</b>
        {t('dropHelp')}
      </p>
      <Button variant={isPrimary ? 'primary' : 'default'} onPress={pick}>
        {t('pick')}
      </Button>
    </div>
  );
}
