import { defaultReplacement, nextNumber } from '../../../shared/features/anonymise/number-pseudonyms.ts';
import { formKey, identifierKey } from '../../../shared/features/anonymise/same-identifier.ts';
import type { Finding } from '../../../shared/language/identifiers/identifier-kind.ts';
import type { ReplacementFormId, ReplacementId } from '../../../shared/model/ids.ts';
import type { WritableDb } from '../../database/connection.ts';
import { newId, newIdOf } from '../../database/new-id.ts';
import { sql } from '../../database/sql.ts';
import { storedForms, storedGroups } from './anonymise.sql.ts';

export type FoundForm = Pick<Finding, 'kind' | 'text' | 'tier' | 'reason'> & {
  /** Further spellings of the same person share the key of the first one. */
  sameAs?: string;
};

/**
 * Adds what a scan found and the project does not know yet. A form that was rejected before is known too, so that a
 * verdict is never asked for twice. Another spelling of a known number joins its group.
 */
export function addFindings(
  db: WritableDb,
  found: readonly FoundForm[],
  now: string,
): { added: number; groups: number } {
  const knownForms = new Set<string>();
  const groupOf = new Map<string, ReplacementId>();
  for (const form of storedForms(db)) {
    knownForms.add(`${form.kind} ${formKey(form.text)}`);
    const key = `${form.kind} ${identifierKey(form.kind, form.text)}`;
    if (!groupOf.has(key)) groupOf.set(key, form.replacementId);
  }
  const groups = storedGroups(db);
  const texts = groups.map((group) => group.text);
  let position = groups.reduce((highest, group) => Math.max(highest, group.position), 0);
  let added = 0;
  let newGroups = 0;
  for (const form of found) {
    const formIs = `${form.kind} ${formKey(form.text)}`;
    if (knownForms.has(formIs)) continue;
    const key = `${form.kind} ${identifierKey(form.kind, form.sameAs ?? form.text)}`;
    let replacementId = groupOf.get(key);
    if (replacementId === undefined) {
      const text = defaultReplacement(form.kind, nextNumber(form.kind, texts));
      replacementId = addGroup(db, { kind: form.kind, state: 'open', text, position: ++position, now });
      groupOf.set(key, replacementId);
      texts.push(text);
      newGroups++;
    }
    addForm(db, { replacementId, form, now });
    knownForms.add(formIs);
    added++;
  }
  return { added, groups: newGroups };
}

export function addGroup(
  db: WritableDb,
  group: { kind: string; state: 'open' | 'accepted'; text: string; position: number; now: string },
): ReplacementId {
  const id = newIdOf<ReplacementId>();
  db.run(
    sql`INSERT INTO replacement (id, kind, state, text, position, createdAt)
        VALUES (${id}, ${group.kind}, ${group.state}, ${group.text}, ${group.position}, ${group.now})`,
  );
  return id;
}

/** Identifiers are insert-only: undo takes the form away and leaves the identifier, which nothing then refers to. */
export function addForm(
  db: WritableDb,
  {
    replacementId,
    form,
    now,
  }: { replacementId: ReplacementId; form: Omit<FoundForm, 'sameAs'>; now: string },
): ReplacementFormId {
  const identifierId = newId();
  db.run(
    sql`INSERT INTO identifier (id, kind, text, tier, reason, createdAt)
        VALUES (${identifierId}, ${form.kind}, ${form.text.trim()}, ${form.tier}, ${form.reason}, ${now})`,
  );
  const id = newIdOf<ReplacementFormId>();
  db.run(
    sql`INSERT INTO replacementForm (id, replacementId, identifierId) VALUES (${id}, ${replacementId}, ${identifierId})`,
  );
  return id;
}
