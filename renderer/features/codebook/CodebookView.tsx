import './codebook.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../shared/features/codebook/codebook.contract.ts';
import type { CodeId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../app/server-state.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { useUi } from '../../app/ui-store.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { WorkLayout } from '../../components/WorkLayout.tsx';
import { CodebookNavigator } from './CodebookNavigator.tsx';
import { CodeInspector } from './CodeInspector.tsx';
import { CodePage } from './CodePage.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { type MoveDirection, moveByKey } from './tree-moves.ts';
import { useCodeMenu } from './use-code-menu.ts';
import { useCodebook } from './use-codebook.ts';

const noCodes: readonly Code[] = [];

/** The place Codeboek: the codes in their tree, what each means, and what respondents said under it. */
export function CodebookView() {
  const { t } = useTranslation('codebook');
  const goTo = useUi((ui) => ui.goTo);
  const chosenId = useUi((ui) => ui.target.codeId);
  const { data } = useQuery('codebook.list', {}, { keepPrevious: true });
  const codes = data ?? noCodes;
  const codebook = useCodebook(codes);
  const [renamingId, setRenamingId] = useState<CodeId | null>(null);
  const [dialog, setDialog] = useState<'merge' | 'paste' | null>(null);
  const code = codes.find(({ id }) => id === chosenId) ?? codes[0];

  const choose = (codeId: CodeId) => goTo('codebook', { codeId });
  async function create(parentId: CodeId | null) {
    const made = await codebook.create(parentId);
    if (!made) return;
    choose(made.id);
    setRenamingId(made.id);
  }
  function move(direction: MoveDirection) {
    const place = code && moveByKey(codes, code.id, direction);
    if (code && place) void codebook.move(code.id, place);
  }
  async function remove(doomed: Code) {
    const at = codes.indexOf(doomed);
    const next = codes.slice(at + 1).find(({ parentId }) => parentId === doomed.parentId) ?? codes[at - 1];
    if ((await codebook.remove(doomed)) && next) choose(next.id);
  }
  const actionsFor = (on: Code | undefined) => ({
    create: () => void create(on?.parentId ?? null),
    createUnder: () => void create(on?.id ?? null),
    rename: () => setRenamingId(on?.id ?? null),
    merge: () => {
      if (on) choose(on.id);
      setDialog('merge');
    },
    remove: () => on && void remove(on),
    paste: () => setDialog('paste'),
    importFile: () => void codebook.importFile(),
    exportFile: () => void codebook.exportFile(),
  });
  const actions = actionsFor(code);
  const menuOf = useCodeMenu(codes, codebook, actionsFor);
  const keys = {
    'codebook.create': actions.create,
    'codebook.createUnder': actions.createUnder,
    'codebook.rename': actions.rename,
    'codebook.merge': actions.merge,
    'codebook.remove': actions.remove,
    'codebook.up': () => move('up'),
    'codebook.down': () => move('down'),
    'codebook.in': () => move('in'),
    'codebook.out': () => move('out'),
  };
  useShortcuts('codebook', keys);

  return (
    <WorkLayout
      navigatorWidth={336}
      navigator={
        <CodebookNavigator
          codes={codes}
          currentId={code?.id ?? null}
          renamingId={renamingId}
          keys={keys}
          actions={actions}
          menuOf={menuOf}
          onChoose={choose}
          onMove={(codeId, place) => void codebook.move(codeId, place)}
          onRenamed={(codeId, name) => {
            setRenamingId(null);
            if (name !== null) void codebook.update(codeId, { name });
          }}
        />
      }
      inspector={code ? <CodeInspector key={code.id} code={code} /> : null}
    >
      {code && <CodePage key={code.id} code={code} codes={codes} codebook={codebook} actions={actions} />}
      {data && !code && (
        <EmptyState
          text={t('empty')}
          action={{ label: t('menu.create'), run: actions.create }}
          alternative={{ label: t('menu.importFile'), run: actions.importFile }}
        />
      )}
      {code && dialog === 'merge' && (
        <MergeDialog
          code={code}
          codes={codes}
          onClose={() => setDialog(null)}
          onMerge={async (into) => {
            if (!(await codebook.merge(code, into))) return;
            setDialog(null);
            choose(into.id);
          }}
        />
      )}
      {dialog === 'paste' && <PasteDialog onClose={() => setDialog(null)} />}
    </WorkLayout>
  );
}
