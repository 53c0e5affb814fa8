import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { host, type PickedFile } from '../../app/host.ts';

type Props = {
  onFiles: (files: PickedFile[]) => void;
  onKeyDownCapture?: React.KeyboardEventHandler;
  children: ReactNode;
};

/** Takes files that are dropped anywhere on what it holds. The button beside it does the same by keyboard. */
export function DropZone({ onFiles, onKeyDownCapture, children }: Props) {
  const { t } = useTranslation('import');
  const [isOver, setOver] = useState(false);
  // Every child that the pointer crosses says enter and leave.
  const depth = useRef(0);
  const holdsFiles = (event: React.DragEvent) => event.dataTransfer.types.includes('Files');
  function settle() {
    depth.current = 0;
    setOver(false);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its keyboard twin, the button that picks files
    <div
      className="import-drop"
      data-over={isOver || undefined}
      onKeyDownCapture={onKeyDownCapture}
      onDragEnter={(event) => {
        if (!holdsFiles(event)) return;
        depth.current += 1;
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!holdsFiles(event)) return;
        depth.current -= 1;
        if (depth.current <= 0) settle();
      }}
      onDragOver={(event) => {
        if (holdsFiles(event)) event.preventDefault();
      }}
      onDrop={async (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        settle();
        const files = await host.ticketsForDrop(event.dataTransfer.files);
        if (files.length > 0) onFiles(files);
      }}
    >
      {children}
      {isOver && <p className="import-drop-now">{t('dropNow')}</p>}
    </div>
  );
}
