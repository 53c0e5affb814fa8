import type { ReplacementGroup } from '../../../shared/features/anonymise/anonymise.contract.ts';
import { haveChanged, type LogPlace, lastChange } from '../../database/changed-since.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { currentDocuments, formsById, type StoredForm, storedGroups } from './anonymise.sql.ts';
import { createFinderInContext } from './find-in-context.ts';
import { replacedPlaces } from './replaced-places.ts';

type Counted = { forms: string; upTo: LogPlace; counts: ReadonlyMap<string, number> };
/** A verdict on a group changes no text: counting a hundred thousand answers again would take a second each time. */
const counted = new WeakMap<ReadableDb, Counted>();

/** How often each form stands in the current texts; of overlapping forms the longest counts. */
export function countForms(db: ReadableDb, forms: readonly StoredForm[]): ReadonlyMap<string, number> {
  const signature = forms.map((form) => form.id).join();
  const upTo = lastChange(db);
  const known = counted.get(db);
  // Every change of what is current goes through a logged row of a document.
  if (known?.forms === signature && !haveChanged(db, known.upTo, ['document'])) {
    known.upTo = upTo;
    return known.counts;
  }
  const counts = new Map<string, number>();
  const find = createFinderInContext(forms);
  for (const { text } of forms.length > 0 ? currentDocuments(db) : []) {
    for (const { id } of find(text)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  counted.set(db, { forms: signature, upTo, counts });
  return counts;
}

/** All groups with how often each form stands in the current texts. */
export function listGroups(db: ReadableDb): ReplacementGroup[] {
  const forms = formsById(db);
  const counts = countForms(db, forms);
  const replaced = new Map<string, number>();
  for (const { formId } of replacedPlaces(db)) replaced.set(formId, (replaced.get(formId) ?? 0) + 1);
  const byGroup = new Map<string, StoredForm[]>();
  for (const form of forms) {
    const group = byGroup.get(form.replacementId);
    if (group) group.push(form);
    else byGroup.set(form.replacementId, [form]);
  }
  return storedGroups(db).map(({ id, kind, state, text, isApplied }) => ({
    id,
    kind,
    state,
    text,
    isApplied: isApplied === 1,
    forms: (byGroup.get(id) ?? []).map((form) => ({
      id: form.id,
      text: form.text,
      tier: form.tier,
      reason: form.reason,
      isRejected: form.isRejected === 1,
      isExact: form.isExact,
      occurrences: counts.get(form.id) ?? 0,
      replaced: replaced.get(form.id) ?? 0,
    })),
  }));
}
