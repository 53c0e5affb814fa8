import type { Occurrence, ReplacementGroup } from '../../../shared/features/anonymise/anonymise.contract.ts';
import { createFormFinder } from '../../../shared/features/anonymise/find-forms.ts';
import { planReplacements } from '../../../shared/features/anonymise/plan-replacements.ts';
import type { DocumentId, ReplacementFormId, ReplacementId } from '../../../shared/model/ids.ts';
import { codePointOffset, createTextIndex } from '../../../shared/text/offsets.ts';
import { applyReplacements } from '../../../shared/text/text-edit.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { sql } from '../../database/sql.ts';
import { currentText, type StoredTurn, turnNumberAt } from '../documents/documents.sql.ts';
import {
  acceptedForms,
  currentDocuments,
  findGroup,
  type StoredForm,
  storedForms,
  storedGroups,
} from './anonymise.sql.ts';
import { createHitFinder } from './find-hits.ts';
import { createFinderInContext } from './find-in-context.ts';

type Counted = { forms: string; upTo: number; counts: ReadonlyMap<string, number> };
/** A verdict on a group changes no text: counting a hundred thousand answers again would take a second each time. */
const counted = new WeakMap<ReadableDb, Counted>();

/** How often each form stands in the current texts; of overlapping forms the longest counts. */
function countForms(db: ReadableDb, forms: readonly StoredForm[]): ReadonlyMap<string, number> {
  const signature = forms.map((form) => form.id).join();
  const upTo = db.value<number>(sql`SELECT max(seq) FROM change`) ?? 0;
  const known = counted.get(db);
  if (known?.forms === signature && !haveTextsChanged(db, known.upTo)) return known.counts;
  const counts = new Map<string, number>();
  const find = createFinderInContext(forms);
  for (const { text } of forms.length > 0 ? currentDocuments(db) : []) {
    for (const { id } of find(text)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  counted.set(db, { forms: signature, upTo, counts });
  return counts;
}

/** Every change of what is current goes through a logged row of a document. */
function haveTextsChanged(db: ReadableDb, since: number): boolean {
  return (
    db.get(sql`SELECT 1 FROM changeRow WHERE changeSeq > ${since} AND tableName = 'document' LIMIT 1`) !==
    undefined
  );
}

/** In the order in which they became known, which no verdict changes. */
function formsById(db: ReadableDb): StoredForm[] {
  return storedForms(db).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** All groups with how often each form stands in the current texts. */
export function listGroups(db: ReadableDb): ReplacementGroup[] {
  const forms = formsById(db);
  const counts = countForms(db, forms);
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
    })),
  }));
}

/** Code points shown on either side of a place. */
const contextLength = 60;

/** The places of one group (or of all), a page at a time, in the order of the sources. */
export function listOccurrences(
  db: ReadableDb,
  input: { replacementId?: ReplacementId | undefined; offset: number; limit: number },
): { total: number; rows: Occurrence[] } {
  if (input.replacementId) findGroup(db, input.replacementId);
  // All forms take part, so that a place counts for the same form here as in the list of groups.
  const forms = formsById(db);
  const own = forms.filter(
    ({ replacementId }) => !input.replacementId || replacementId === input.replacementId,
  );
  const ownIds = new Set<string>(own.map((form) => form.id));
  const find = createFinderInContext(forms);
  // Most texts hold none of one group's forms, and need no closer look.
  const findOwn = createFormFinder(own);
  const questionLabels = new Map(
    db
      .all<{ id: string; label: string }>(sql`SELECT id, label FROM question`)
      .map(({ id, label }) => [id, label]),
  );
  const rows: Occurrence[] = [];
  let total = 0;
  for (const { id, title, questionId, text, turns } of currentDocuments(db)) {
    const hits = findOwn(text).length === 0 ? [] : find(text).filter((hit) => ownIds.has(hit.id));
    if (hits.length === 0) continue;
    const first = Math.max(0, input.offset - total);
    const shown = hits.slice(first, first + Math.max(0, input.limit - rows.length));
    total += hits.length;
    if (shown.length === 0) continue;
    const index = createTextIndex(text);
    const storedTurns = JSON.parse(turns) as StoredTurn[];
    for (const { id: formId, start, end } of shown) {
      rows.push({
        formId: formId as ReplacementFormId,
        documentId: id,
        documentTitle: title,
        questionLabel: questionId === null ? null : (questionLabels.get(questionId) ?? null),
        turn: turnNumberAt(storedTurns, start),
        start,
        end,
        before: index.slice(codePointOffset(Math.max(0, start - contextLength)), start),
        text: index.slice(start, end),
        after: index.slice(end, codePointOffset(Math.min(index.length, end + contextLength))),
      });
    }
  }
  return { total, rows };
}

/** One document before and after replacing all that is accepted. */
export function previewDocument(db: ReadableDb, documentId: DocumentId) {
  const { text, turns } = currentText(db, documentId);
  const hits = createHitFinder(acceptedForms(db))(text, turns);
  const planned = planReplacements(text, hits);
  const after = applyReplacements(text, planned);
  const groupAt = new Map(hits.map((hit) => [hit.start, hit.replacementId]));
  let shift = 0;
  const replaced = after.splices.flatMap(({ at, removed, inserted }) => {
    const replacementId = groupAt.get(at);
    const afterStart = at + shift;
    shift += inserted - removed;
    if (replacementId === undefined) return [];
    return {
      replacementId,
      start: at,
      end: codePointOffset(at + removed),
      afterStart: codePointOffset(afterStart),
      afterEnd: codePointOffset(afterStart + inserted),
    };
  });
  return { before: text, after: after.text, replaced };
}
