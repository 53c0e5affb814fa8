import { comparableName } from '../../../shared/features/codebook/code-tree.ts';
import type { CodebookRow } from '../../../shared/features/import/parse-codebook-rows.ts';
import type { CodeId } from '../../../shared/model/ids.ts';
import { host } from '../../app/host.ts';
import { fetchQuery, useCommand, useJob } from '../../app/server-state.ts';

type Added = { added: number; updated: number };

/**
 * Adds the codes of an indented list. As a file where the host takes one, which makes it one step; the desktop only
 * takes files from disk, so there the codes that are new are made one by one.
 */
export function useAddCodes(): (text: string, rows: readonly CodebookRow[]) => Promise<Added | undefined> {
  const create = useCommand('codebook.create');
  const importFile = useJob('codebook.importFile');

  async function addOneByOne(rows: readonly CodebookRow[]): Promise<Added | undefined> {
    const idAt = new Map<string, CodeId>();
    const placeOf = (path: readonly string[]) => path.map(comparableName).join('\n');
    const known = await fetchQuery('codebook.list', {});
    const pathOf = new Map<string, string[]>();
    for (const code of known) {
      const path = [...(code.parentId ? (pathOf.get(code.parentId) ?? []) : []), code.name];
      pathOf.set(code.id, path);
      idAt.set(placeOf(path), code.id);
    }
    let added = 0;
    for (const { path, name, definition } of rows) {
      if (idAt.has(placeOf([...path, name]))) continue;
      const parentId = idAt.get(placeOf(path)) ?? null;
      const made = await create.run({ parentId, fields: { name, definition } });
      if (!made) return undefined;
      idAt.set(placeOf([...path, name]), made.id);
      added += 1;
    }
    return { added, updated: 0 };
  }

  return async (text, rows) => {
    if (host.kind === 'desktop') return addOneByOne(rows);
    const list = new DataTransfer();
    list.items.add(new File([text], 'codes.txt', { type: 'text/plain' }));
    const [file] = await host.ticketsForDrop(list.files);
    return file && importFile.start({ ticket: file.ticket });
  };
}
