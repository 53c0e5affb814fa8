import { ChevronDown, History, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectInfo } from '../../../shared/features/project/project.contract.ts';
import { useCommand } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { MenuButton } from '../../components/MenuButton.tsx';
import { NameDialog } from './NameDialog.tsx';

/** Who codes here, and what was done by whom. */
export function CoderMenu({ project }: { project: ProjectInfo }) {
  const { t } = useTranslation('project');
  const openDialog = useUi((ui) => ui.openDialog);
  const rename = useCommand('team.renameMe');
  const [isRenaming, setRenaming] = useState(false);
  return (
    <>
      <MenuButton
        label={t('coderMenu', { name: project.coderName })}
        items={[
          { id: 'rename', label: t('coderRename'), icon: Pencil, run: () => setRenaming(true) },
          { id: 'history', label: t('menu.history'), icon: History, run: () => openDialog('history') },
        ]}
      >
        <span className="avatar" data-initials={project.coderInitials} aria-hidden />
        <span className="cut">{project.coderName}</span>
        <ChevronDown size={12} strokeWidth={1.7} aria-hidden />
      </MenuButton>
      {isRenaming && (
        <NameDialog
          title={t('coderRename')}
          name={project.coderName}
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
