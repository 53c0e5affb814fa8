import { groupIdentifiers } from '../../../shared/features/anonymise/group-identifiers.ts';
import { defaultReplacement, nextNumber } from '../../../shared/features/anonymise/number-pseudonyms.ts';
import { formKey, identifierKey } from '../../../shared/features/anonymise/same-identifier.ts';
import type { Finding } from '../../../shared/language/identifiers/identifier-kind.ts';
import type { ReplacementFormId, ReplacementId } from '../../../shared/model/ids.ts';
import type { WritableDb } from '../../database/connection.ts';
import { newId, newIdOf } from '../../database/new-id.ts';
import { sql } from '../../database/sql.ts';
import { type StoredForm, storedForms, storedGroups } from './anonymise.sql.ts';

export type FoundForm = Pick<Finding, 'kind' | 'text' | 'tier' | 'reason'> & {
  /** Also an ordinary word: meant only with these capitals. */
  isExact: boolean;
  /** The label of a speaker. */
  isSpeaker?: boolean;
  /** How often it was found, and in which documents. */
  count?: number;
  documents?: string[];
};

/**
 * Adds what a scan found and the project does not know yet. A form that was rejected before is known too, so that a
 * verdict is never asked for twice. Forms that may be one person or place are offered as one group, which is open
 * until somebody looks at it; what joins a group that was decided on waits in a group of its own.
 */
export function addFindings(
  db: WritableDb,
  found: readonly FoundForm[],
  now: string,
): { added: number; groups: number } {
  const stored = storedForms(db);
  const known = new Set(stored.map((form) => keyOf(form)));
  const fresh = new Map<string, FoundForm>();
  for (const form of found) {
    const key = keyOf(form);
    if (!known.has(key) && !fresh.has(key)) fresh.set(key, form);
  }
  const storedById = new Map(stored.map((form) => [`stored ${form.id}`, form]));
  const groups = storedGroups(db);
  const texts = groups.map((group) => group.text);
  let position = groups.reduce((highest, group) => Math.max(highest, group.position), 0);
  let newGroups = 0;
  const start = (kind: FoundForm['kind']): ReplacementId => {
    const text = defaultReplacement(kind, nextNumber(kind, texts));
    texts.push(text);
    newGroups++;
    return addGroup(db, { kind, state: 'open', text, position: ++position, now });
  };
  for (const { members } of groupIdentifiers([
    ...stored.map(storedToGroup),
    ...[...fresh].map(foundToGroup),
  ])) {
    const newForms = members.flatMap((key) => fresh.get(key) ?? []);
    const [first] = newForms;
    if (!first) continue;
    const together = members.flatMap((key) => storedById.get(key) ?? []);
    const home = openHome(together, first);
    const replacementId = home ?? start(first.kind);
    for (const form of newForms) addForm(db, { replacementId, form, now });
  }
  return { added: fresh.size, groups: newGroups };
}

/** Exact forms differ by their capitals: "Bakker" and "bakker" are two. */
function keyOf(form: Pick<StoredForm, 'kind' | 'text' | 'isExact'>): string {
  return `${form.kind} ${form.isExact ? form.text : formKey(form.text)}`;
}

function storedToGroup(form: StoredForm) {
  return { key: `stored ${form.id}`, kind: form.kind, text: form.text, count: 1, documents: [] };
}

function foundToGroup([key, form]: [string, FoundForm]) {
  const { kind, text, count = 1, documents = [] } = form;
  return { key, kind, text, count, documents, ...(form.isSpeaker ? { speaker: true } : {}) };
}

/**
 * The known group that new forms join: the first open one among those they were put together with. A number in
 * another spelling is the same number, so it joins a decided group too.
 */
function openHome(together: readonly StoredForm[], form: FoundForm): ReplacementId | undefined {
  const same = together.find(
    (other) => identifierKey(other.kind, other.text) === identifierKey(form.kind, form.text),
  );
  return (same ?? together.find(({ groupState }) => groupState === 'open'))?.replacementId;
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
  { replacementId, form, now }: { replacementId: ReplacementId; form: FoundForm; now: string },
): ReplacementFormId {
  const identifierId = newId();
  db.run(
    sql`INSERT INTO identifier (id, kind, text, tier, reason, createdAt)
        VALUES (${identifierId}, ${form.kind}, ${form.text.trim()}, ${form.tier}, ${form.reason}, ${now})`,
  );
  const id = newIdOf<ReplacementFormId>();
  db.run(
    sql`INSERT INTO replacementForm (id, replacementId, identifierId, isExact)
        VALUES (${id}, ${replacementId}, ${identifierId}, ${form.isExact})`,
  );
  return id;
}
