import { useTranslation } from 'react-i18next';
import type { Code } from '../../../shared/features/codebook/codebook.contract.ts';
import type { CodeId } from '../../../shared/model/ids.ts';
import { host } from '../../app/host.ts';
import { notify } from '../../app/notices.ts';
import { useCommand, useJob } from '../../app/server-state.ts';
import type { CodeMove } from './tree-moves.ts';

/** All that can be done to the codebook, each one step that can be undone. */
export function useCodebook(codes: readonly Code[]) {
  const { t } = useTranslation('codebook');
  const create = useCommand('codebook.create');
  const update = useCommand('codebook.update');
  const move = useCommand('codebook.move');
  const merge = useCommand('codebook.merge');
  const remove = useCommand('codebook.remove');
  const importFile = useJob('codebook.importFile');
  const exportFile = useJob('export.codebook');

  /** A name that no sibling has, to be changed at once. */
  function freeName(parentId: CodeId | null): string {
    const taken = new Set(codes.filter((code) => code.parentId === parentId).map(({ name }) => name));
    let name = t('newName');
    for (let count = 2; taken.has(name); count++) name = t('newNameAt', { count });
    return name;
  }

  return {
    create: (parentId: CodeId | null) => create.run({ parentId, fields: { name: freeName(parentId) } }),
    update: (codeId: CodeId, fields: Parameters<typeof update.run>[0]['fields']) =>
      update.run({ codeId, fields }),
    move: (codeId: CodeId, place: CodeMove<CodeId>) => move.run({ codeId, ...place }),

    async merge(from: Code, into: Code) {
      const done = await merge.run({ fromId: from.id, intoId: into.id });
      if (done) notify({ kind: 'ok', text: t('merge.done', { count: done.moved, name: into.name }) });
      return done !== undefined;
    },

    async remove(code: Code) {
      const done = await remove.run({ codeId: code.id });
      if (!done) return false;
      notify({ kind: 'ok', text: t('removed', { name: code.name, count: done.codings }) });
      return true;
    },

    async importFile() {
      const [file] = await host.pickFiles({ accept: 'codebook', multiple: false });
      const done = file && (await importFile.start({ ticket: file.ticket }));
      if (done) notify({ kind: 'ok', text: t('imported', { added: done.added, updated: done.updated }) });
    },

    async exportFile() {
      const done = await exportFile.start({});
      if (!done || !(await host.saveFile(done.ticket, done.fileName))) return;
      notify({ kind: 'ok', text: t('exported', { count: done.rows }) });
    },
  };
}

export type Codebook = ReturnType<typeof useCodebook>;
