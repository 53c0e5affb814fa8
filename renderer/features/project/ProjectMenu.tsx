import { ChevronDown, Download, FolderX, History, Moon, Pencil, Sun, SunMoon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectInfo } from '../../../shared/features/project/project.contract.ts';
import { useCommand } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { MenuButton } from '../../components/MenuButton.tsx';
import { NameDialog } from './NameDialog.tsx';

/** What is done with the project as a whole. */
export function ProjectMenu({ project }: { project: ProjectInfo }) {
  const { t } = useTranslation('project');
  const { openDialog, setTheme, theme } = useUi();
  const rename = useCommand('project.rename');
  const close = useCommand('project.close');
  const [isRenaming, setRenaming] = useState(false);
  const themes = [
    { id: 'light', icon: Sun },
    { id: 'dark', icon: Moon },
    { id: 'system', icon: SunMoon },
  ] as const;
  return (
    <>
      <MenuButton
        label={t('projectMenu', { name: project.name })}
        isStrong
        items={[
          { id: 'rename', label: t('menu.rename'), icon: Pencil, run: () => setRenaming(true) },
          { id: 'history', label: t('menu.history'), icon: History, run: () => openDialog('history') },
          { id: 'export', label: t('menu.export'), icon: Download, run: () => openDialog('export') },
          ...themes
            .filter(({ id }) => id !== theme)
            .map(({ id, icon }) => ({ id, label: t(`menu.${id}`), icon, run: () => setTheme(id) })),
          { id: 'close', label: t('menu.close'), icon: FolderX, run: () => void close.run({}) },
        ]}
      >
        <span className="cut">{project.name}</span>
        <ChevronDown size={12} strokeWidth={1.7} aria-hidden />
      </MenuButton>
      {isRenaming && (
        <NameDialog
          title={t('renameTitle')}
          name={project.name}
          onClose={() => setRenaming(false)}
          onDone={async (name) => {
            await rename.run({ name });
            setRenaming(false);
          }}
        />
      )}
    </>
  );
}
