import { defaultReplacement, nextNumber } from '../../../shared/features/anonymise/number-pseudonyms.ts';
import { formKey } from '../../../shared/features/anonymise/same-identifier.ts';
import { createNameScanner } from '../../../shared/features/anonymise/scan-for-names.ts';
import type { IdentifierKind } from '../../../shared/language/identifiers/identifier-kind.ts';
import type { ReplacementFormId, ReplacementId } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import type { ReadableDb, WritableDb } from '../../database/connection.ts';
import { oneOf, sql } from '../../database/sql.ts';
import { addForm, addGroup } from './add-forms.ts';
import { findGroup, type StoredGroup, storedForms, storedGroups } from './anonymise.sql.ts';

/** Words that the researcher chose; there is no doubt about them, so their group is accepted at once. */
export function addByHand(
  db: WritableDb,
  input: { text: string; kind: IdentifierKind; replacementId?: ReplacementId; replacementText?: string },
  now: string,
): { replacementId: ReplacementId } {
  const groups = storedGroups(db);
  requireUnusedIn(input.text, groups);
  const known = storedForms(db).find((form) => formKey(form.text) === formKey(input.text));
  if (known !== undefined) {
    if (input.replacementId !== undefined && input.replacementId !== known.replacementId) {
      throw new AppError('name-taken', { reason: 'form' });
    }
    db.run(sql`UPDATE replacementForm SET isRejected = 0 WHERE id = ${known.id}`);
    decideGroups(db, [known.replacementId], 'accepted');
    if (input.replacementText) setReplacementText(db, known.replacementId, input.replacementText);
    return { replacementId: known.replacementId };
  }
  let replacementId = input.replacementId;
  if (replacementId !== undefined) {
    findGroup(db, replacementId);
    decideGroups(db, [replacementId], 'accepted');
  } else {
    const position = groups.reduce((highest, group) => Math.max(highest, group.position), 0) + 1;
    const text = nextReplacement(input.kind, groups);
    replacementId = addGroup(db, { kind: input.kind, state: 'accepted', text, position, now });
  }
  const form = {
    kind: input.kind,
    text: input.text,
    tier: 'sure',
    reason: 'by-hand',
    isExact: false,
  } as const;
  addForm(db, { replacementId, form, now });
  if (input.replacementText) setReplacementText(db, replacementId, input.replacementText);
  return { replacementId };
}

function nextReplacement(kind: IdentifierKind, groups: readonly StoredGroup[]): string {
  const texts = groups.map((group) => group.text);
  return defaultReplacement(kind, nextNumber(kind, texts));
}

export function decideGroups(
  db: WritableDb,
  replacementIds: readonly ReplacementId[],
  state: StoredGroup['state'],
): void {
  const known = db.value<number>(sql`SELECT count(*) FROM replacement WHERE id ${oneOf(replacementIds)}`);
  if (known !== new Set(replacementIds).size) throw new AppError('not-found', { reason: 'replacement' });
  db.run(
    sql`UPDATE replacement SET state = ${state} WHERE id ${oneOf(replacementIds)} AND state <> ${state}`,
  );
}

export function decideForm(db: WritableDb, formId: ReplacementFormId, isRejected: boolean): void {
  const { changes } = db.run(sql`UPDATE replacementForm SET isRejected = ${isRejected} WHERE id = ${formId}`);
  if (changes === 0) throw new AppError('not-found', { reason: 'form' });
}

/** Sets what stands in the place of a group. Fails when a name would stand in it, or when it is another person's. */
export function setReplacementText(db: WritableDb, replacementId: ReplacementId, text: string): void {
  const group = findGroup(db, replacementId);
  if (group.text === text) return;
  requireNotApplied(group);
  requireNoNames(db, text);
  const isTaken =
    group.kind === 'person' &&
    text.trim() !== '' &&
    storedGroups(db).some(
      (other) =>
        other.id !== replacementId && other.kind === 'person' && formKey(other.text) === formKey(text),
    );
  if (isTaken) throw new AppError('name-taken', { reason: 'replacement' });
  db.run(sql`UPDATE replacement SET text = ${text} WHERE id = ${replacementId}`);
}

/** Puts all forms of the second group under the first. What was accepted of either is accepted now. */
export function mergeGroups(db: WritableDb, intoId: ReplacementId, fromId: ReplacementId): void {
  const into = findGroup(db, intoId);
  const from = findGroup(db, fromId);
  if (intoId === fromId) throw new AppError('invalid-input', { reason: 'same-group' });
  if (from.text !== into.text) requireNotApplied(from);
  db.run(sql`UPDATE replacementForm SET replacementId = ${intoId} WHERE replacementId = ${fromId}`);
  db.run(sql`DELETE FROM replacement WHERE id = ${fromId}`);
  if (from.state === 'accepted') decideGroups(db, [intoId], 'accepted');
}

/**
 * Puts a form in an open group of its own. Whoever was wrong about whom it means may have been wrong to reject it, so
 * it is asked again. Ids rise with time: with the position of the old group the new one comes right behind it.
 */
export function splitForm(
  db: WritableDb,
  formId: ReplacementFormId,
  now: string,
): { replacementId: ReplacementId } {
  const forms = storedForms(db);
  const form = forms.find(({ id }) => id === formId);
  if (form === undefined) throw new AppError('not-found', { reason: 'form' });
  const from = findGroup(db, form.replacementId);
  requireNotApplied(from);
  const isOnly = forms.every(({ id, replacementId }) => id === formId || replacementId !== from.id);
  if (isOnly) throw new AppError('invalid-input', { reason: 'only-form' });
  const { kind } = form;
  const text = nextReplacement(kind, storedGroups(db));
  const replacementId = addGroup(db, { kind, state: 'open', text, position: from.position, now });
  db.run(
    sql`UPDATE replacementForm SET replacementId = ${replacementId}, isRejected = 0 WHERE id = ${formId}`,
  );
  return { replacementId };
}

/** Once the texts show a replacement, another one would give the same person two names; undo comes first. */
function requireNotApplied(group: StoredGroup): void {
  if (group.isApplied === 1) throw new AppError('invalid-input', { reason: 'already-applied' });
}

function requireNoNames(db: ReadableDb, text: string): void {
  const names = storedForms(db).filter((form) => form.isRejected === 0 && form.groupState !== 'rejected');
  const scanner = createNameScanner(names);
  const count = scanner.scan(text).filter((hit) => hit.isCertain).length;
  if (count > 0) throw new AppError('contains-names', { count });
}

/** A name that stands in a replacement could never be kept out: replacing would bring it back. */
function requireUnusedIn(text: string, groups: readonly StoredGroup[]): void {
  const scanner = createNameScanner([{ text, isExact: false }]);
  const count = groups.filter((group) => scanner.scan(group.text).some((hit) => hit.isCertain)).length;
  if (count > 0) throw new AppError('contains-names', { count });
}
