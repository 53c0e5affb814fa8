import { TriangleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../components/IconButton.tsx';
import { isReady, type PlannedFile } from './import-plan.ts';

type Props = {
  files: readonly PlannedFile[];
  current: PlannedFile;
  onChoose: (ticket: string) => void;
  onLeaveOut: (ticket: string) => void;
};

/** The files that were picked together; each can be looked at, and left out. */
export function FileList({ files, current, onChoose, onLeaveOut }: Props) {
  const { t } = useTranslation('import');
  return (
    <ul className="import-files" aria-label={t('fileList')}>
      {files.map((file) => {
        const { ticket, fileName } = file.preview;
        const kind = file.kind === 'transcript' ? file.as : file.kind;
        return (
          <li key={ticket} data-current={file === current || undefined}>
            <button
              type="button"
              aria-current={file === current || undefined}
              onClick={() => onChoose(ticket)}
            >
              <span>{file.kind === 'transcript' ? file.title || fileName : fileName}</span>
              <small data-warn={!isReady(file) || undefined}>
                {!isReady(file) && <TriangleAlert size={12} strokeWidth={1.7} aria-hidden />}
                {t(`kind.${kind}`)}
              </small>
            </button>
            <IconButton
              icon={X}
              label={t('leaveOut', { name: fileName })}
              onPress={() => onLeaveOut(ticket)}
            />
          </li>
        );
      })}
    </ul>
  );
}
