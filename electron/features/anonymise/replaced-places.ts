import { createFormFinder } from '../../../shared/features/anonymise/find-forms.ts';
import type { DocumentId, ReplacementFormId, ReplacementId } from '../../../shared/model/ids.ts';
import { type CodePointOffset, codePointOffset, createTextIndex } from '../../../shared/text/offsets.ts';
import { mapOffset, mapRange, type Splice } from '../../../shared/text/text-edit.ts';
import type { TextRange } from '../../../shared/text/text-range.ts';
import { haveChanged, type LogPlace, lastChange } from '../../database/changed-since.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { sql } from '../../database/sql.ts';

/** Where a replacement stands in a current text, and the words that it took the place of. */
export type ReplacedPlace = TextRange & {
  documentId: DocumentId;
  formId: ReplacementFormId;
  replacementId: ReplacementId;
  original: string;
};

type AppliedForm = {
  id: ReplacementFormId;
  replacementId: ReplacementId;
  text: string;
  isExact: boolean;
  replacementText: string;
};

/** One edit of a text that is current now; of the newest edit also the text it led to. */
type Step = {
  documentId: DocumentId;
  parentText: string;
  currentText: string | null;
  /** JSON of [at, removed, inserted][]. */
  splices: string;
};

type Known = { forms: string; upTo: LogPlace; places: readonly ReplacedPlace[] };
/** Walking along the edits of a hundred thousand answers takes longer than a verdict may. */
const known = new WeakMap<ReadableDb, Known>();

/** Every place where a name was replaced that can still be pointed at, in the order of the sources. */
export function replacedPlaces(db: ReadableDb): readonly ReplacedPlace[] {
  const forms = appliedForms(db);
  if (forms.length === 0) return [];
  const signature = forms.map((form) => `${form.id}/${form.replacementId}`).join();
  const upTo = lastChange(db);
  const before = known.get(db);
  if (before?.forms === signature && !haveChanged(db, before.upTo, ['document'])) {
    before.upTo = upTo;
    return before.places;
  }
  const places = collectPlaces(db, forms);
  known.set(db, { forms: signature, upTo, places });
  return places;
}

function appliedForms(db: ReadableDb): AppliedForm[] {
  const rows = db.all<Omit<AppliedForm, 'isExact'> & { isExact: number }>(
    sql`SELECT f.id, f.replacementId, i.text, f.isExact, r.text AS replacementText
        FROM replacement r JOIN replacementForm f ON f.replacementId = r.id JOIN identifier i ON i.id = f.identifierId
        WHERE r.isApplied = 1 AND f.isRejected = 0 ORDER BY f.id`,
  );
  return rows.map((row) => ({ ...row, isExact: row.isExact === 1 }));
}

function collectPlaces(db: ReadableDb, forms: readonly AppliedForm[]): ReplacedPlace[] {
  const places: ReplacedPlace[] = [];
  const whichForm = createRecogniser(forms);
  let steps: Step[] = [];
  for (const step of stepsOfTexts(db)) {
    steps.push(step);
    if (step.currentText === null) continue;
    places.push(...placesIn(steps, whichForm));
    steps = [];
  }
  return places;
}

/** From the first edit of a text to its last. Only edited texts are visited, by the index on parents. */
function stepsOfTexts(db: ReadableDb): IterableIterator<Step> {
  return db.iterate(
    sql`WITH RECURSIVE chain (documentId, revisionId, parentId, depth) AS (
          SELECT d.id, r.id, r.parentId, 0
          FROM textRevision r CROSS JOIN document d ON d.currentRevisionId = r.id
          WHERE r.parentId IS NOT NULL AND d.isTrashed = 0
          UNION ALL
          SELECT c.documentId, r.id, r.parentId, c.depth + 1
          FROM chain c JOIN textRevision r ON r.id = c.parentId WHERE r.parentId IS NOT NULL
        )
        SELECT c.documentId, p.text AS parentText,
          CASE c.depth WHEN 0 THEN (SELECT text FROM textRevision WHERE id = c.revisionId) END AS currentText,
          (SELECT json_group_array(json_array(s."at", s.removed, s.inserted) ORDER BY s.position)
           FROM textSplice s WHERE s.revisionId = c.revisionId) AS splices
        FROM chain c JOIN document d ON d.id = c.documentId JOIN textRevision p ON p.id = c.parentId
        ORDER BY d.questionId IS NOT NULL, d.questionId, d.position, d.id, c.depth DESC`,
  );
}

type Recogniser = (removed: string, inserted: string) => AppliedForm | null;

/** Not every edit is a replacement: somebody may have put a name right, which leaves no replacement behind. */
function createRecogniser(forms: readonly AppliedForm[]): Recogniser {
  const byId = new Map<string, AppliedForm>(forms.map((form) => [form.id, form]));
  const find = createFormFinder(forms);
  return (removed, inserted) => {
    const longest = find(removed).sort((a, b) => b.end - b.start - (a.end - a.start))[0];
    const form = byId.get(longest?.id ?? '');
    if (!form) return null;
    return inserted.toLowerCase().includes(form.replacementText.toLowerCase()) ? form : null;
  };
}

function placesIn(steps: readonly Step[], whichForm: Recogniser): ReplacedPlace[] {
  const edits = steps.map(({ splices }) =>
    (JSON.parse(splices) as [number, number, number][]).map(
      ([at, removed, inserted]): Splice => ({ at: codePointOffset(at), removed, inserted }),
    ),
  );
  const found = steps.flatMap(({ documentId, parentText, currentText }, i) => {
    const before = createTextIndex(parentText);
    const after = createTextIndex(currentText ?? steps[i + 1]?.parentText ?? '');
    let shift = 0;
    return (edits[i] ?? []).flatMap(({ at, removed, inserted }) => {
      const start = codePointOffset(at + shift);
      const end = codePointOffset(start + inserted);
      shift += inserted - removed;
      const original = before.slice(at, codePointOffset(at + removed));
      const form = whichForm(original, after.slice(start, end));
      const place = form && edits.slice(i + 1).reduce<TextRange | null>(movedBy, { start, end });
      if (!form || !place) return [];
      return { documentId, formId: form.id, replacementId: form.replacementId, original, ...place };
    });
  });
  return found.sort((a, b) => a.start - b.start);
}

/** Where a place went; what became nothing at all is a place without length. */
function movedBy(place: TextRange | null, splices: readonly Splice[]): TextRange | null {
  if (place === null || place.start < place.end) return place && mapRange(place, splices);
  const at: CodePointOffset = mapOffset(place.start, splices, 'start');
  return { start: at, end: at };
}
