import { startTransition, useMemo } from 'react';
import type { Coding } from '../../../shared/features/coding/coding.contract.ts';
import type { CodeId, DocumentId, RevisionId } from '../../../shared/model/ids.ts';
import type { TextRange } from '../../../shared/text/text-range.ts';
import { queryClient, useCommand } from '../../app/server-state.ts';
import { useRecentCodes } from './recent-codes.ts';

type Text = { id: DocumentId; revisionId: RevisionId };

/** Gives codes to words of a text; each gives back the new coding, or undefined when it failed (a notice tells). */
export function useGiving() {
  const { run: apply } = useCommand('coding.apply');
  const { run: create } = useCommand('codebook.create');
  const { run: makeInVivo } = useCommand('coding.inVivo');
  const { run: removeCodings } = useCommand('coding.remove');
  const remember = useRecentCodes((state) => state.use);

  return useMemo(() => {
    /** A null range gives the code to the whole text. */
    async function give(text: Text, range: TextRange | null, codeId: CodeId): Promise<Coding | undefined> {
      remember(codeId);
      const { id: documentId, revisionId } = text;
      const place = { start: range?.start ?? null, end: range?.end ?? null };
      let given: Promise<Coding | undefined> | undefined;
      // That a command is under way may be drawn later: the key waits for nothing but the code on the words.
      startTransition(() => {
        given = apply({ documentId, revisionId, codeId, ...place });
      });
      const coding = await given;
      if (coding) show(coding);
      return coding;
    }
    async function giveNew(text: Text, range: TextRange | null, name: string): Promise<Coding | undefined> {
      const code = await create({ fields: { name } });
      return code && give(text, range, code.id);
    }
    async function inVivo(text: Text, range: TextRange): Promise<Coding | undefined> {
      const made = await makeInVivo({ documentId: text.id, revisionId: text.revisionId, ...range });
      if (made) remember(made.codeId);
      if (made) show(made.coding);
      return made?.coding;
    }
    const remove = (coding: Pick<Coding, 'id'>) => removeCodings({ codingIds: [coding.id] });
    return { give, giveNew, inVivo, remove, create };
  }, [apply, create, makeInVivo, removeCodings, remember]);
}

/** Puts a new coding among those of its text at once; the list itself is read again, but thousands take their time. */
function show(coding: Coding): void {
  queryClient.setQueryData<readonly Coding[]>(
    ['coding.listForDocument', { documentId: coding.documentId }],
    (codings) =>
      codings && (codings.some(({ id }) => id === coding.id) ? codings : inserted(codings, coding)),
  );
}

/** In the order of the back end: reading the list again then brings nothing new, and nothing is drawn again. */
function inserted(codings: readonly Coding[], coding: Coding): Coding[] {
  const after = codings.findIndex((other) => isBefore(coding, other));
  return codings.toSpliced(after < 0 ? codings.length : after, 0, coding);
}

function isBefore(a: Coding, b: Coding): boolean {
  const by = (a.start ?? -1) - (b.start ?? -1) || (a.end ?? -1) - (b.end ?? -1);
  return by === 0 ? a.id < b.id : by < 0;
}
