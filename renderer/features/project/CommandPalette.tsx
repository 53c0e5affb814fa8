import Fuse from 'fuse.js';
import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../app/server-state.ts';
import { places, useUi } from '../../app/ui-store.ts';

const themeChoices = ['light', 'dark', 'system'] as const;

type Entry = { id: string; label: string; kind: string; run: () => void };

/** Places, commands, codes and sources by a few letters. */
export function CommandPalette() {
  const { t } = useTranslation('project');
  const closeDialog = useUi((ui) => ui.closeDialog);
  const entries = useEntries();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const fuse = useMemo(
    () => new Fuse(entries, { keys: ['label'], threshold: 0.35, ignoreLocation: true }),
    [entries],
  );
  const shown = (text.trim() ? fuse.search(text.trim()).map(({ item }) => item) : entries).slice(0, 12);

  function run(entry: Entry | undefined) {
    closeDialog();
    entry?.run();
  }

  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(open) => !open && closeDialog()}>
      <Modal className="dialog-modal">
        <Dialog className="dialog" aria-label={t('find')}>
          <label className="filter-field" style={{ height: 44 }}>
            <Search size={16} strokeWidth={1.5} aria-hidden />
            <input
              autoFocus
              role="combobox"
              aria-expanded
              aria-controls="palette-list"
              aria-activedescendant={shown[at] ? `palette-${shown[at].id}` : undefined}
              aria-label={t('find')}
              placeholder={t('find')}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setAt(0);
              }}
              onKeyDown={(event) => {
                const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
                if (step !== 0) {
                  event.preventDefault();
                  setAt((at + step + shown.length) % Math.max(1, shown.length));
                } else if (event.key === 'Enter') run(shown[at]);
              }}
            />
          </label>
          <div id="palette-list" role="listbox" aria-label={t('find')} className="overflow-y-auto py-1">
            {shown.length === 0 && (
              <p className="px-4 py-2 text-[13px] text-(--text-3)">{t('palette.nothing')}</p>
            )}
            {shown.map((entry, index) => (
              <div
                key={entry.id}
                id={`palette-${entry.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                data-focused={index === at || undefined}
                className="menu-item"
                onMouseMove={() => setAt(index)}
                onClick={() => run(entry)}
                onKeyDown={() => undefined}
              >
                <span className="flex-1 truncate">{entry.label}</span>
                <span className="text-[12px] text-(--text-3)">{entry.kind}</span>
              </div>
            ))}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function useEntries(): Entry[] {
  const { t } = useTranslation('project');
  const { goTo, openDialog, setTheme } = useUi();
  const { data: codes } = useQuery('codebook.list', {});
  const { data: sources } = useQuery('documents.list', {});
  return useMemo(
    () => [
      ...places.map((place) => ({
        id: place,
        label: t(`place.${place}`),
        kind: t('palette.goTo'),
        run: () => goTo(place),
      })),
      {
        id: 'search',
        label: t('palette.searchText'),
        kind: t('palette.command'),
        run: () => openDialog('search'),
      },
      {
        id: 'import',
        label: t('palette.import'),
        kind: t('palette.command'),
        run: () => {
          goTo('sources');
          openDialog('import');
        },
      },
      { id: 'export', label: t('menu.export'), kind: t('palette.command'), run: () => openDialog('export') },
      {
        id: 'history',
        label: t('menu.history'),
        kind: t('palette.command'),
        run: () => openDialog('history'),
      },
      ...themeChoices.map((choice) => ({
        id: choice,
        label: t(`menu.${choice}`),
        kind: t('palette.command'),
        run: () => setTheme(choice),
      })),
      { id: 'keys', label: t('keys.title'), kind: t('palette.command'), run: () => openDialog('keys') },
      ...(codes ?? []).map((code) => ({
        id: code.id,
        label: code.name,
        kind: t('palette.code'),
        run: () => goTo('codebook', { codeId: code.id }),
      })),
      ...(sources ?? []).map((source) => ({
        id: source.id,
        label: source.title,
        kind: t('palette.source'),
        run: () => goTo('coding', { documentId: source.id }),
      })),
    ],
    [t, goTo, openDialog, setTheme, codes, sources],
  );
}
