import type { ReplacementHit } from '../../../shared/features/anonymise/plan-replacements.ts';
import type { ReplacementId } from '../../../shared/model/ids.ts';
import type { StoredTurn } from '../documents/documents.sql.ts';
import type { AcceptedForm } from './anonymise.sql.ts';
import { createFinderInContext } from './find-in-context.ts';

export type GroupHit = ReplacementHit & { replacementId: ReplacementId };
export type HitFinder = (text: string, turns?: readonly StoredTurn[]) => GroupHit[];

/** Prepares the search for everything that is to be replaced, in texts and in all other fields. */
export function createHitFinder(forms: readonly AcceptedForm[]): HitFinder {
  const find = createFinderInContext(forms.map((form, i) => ({ ...form, id: String(i) })));
  return (text, turns = []) =>
    find(text).flatMap(({ id, start, end }) => {
      const form = forms[Number(id)];
      // The end of one turn and the start of the next are two people's words, never one name.
      const crossesTurn = turns.some(([turnStart]) => start < turnStart && turnStart < end);
      if (form === undefined || crossesTurn) return [];
      return { replacementId: form.id, start, end, replacementText: form.replacementText };
    });
}
