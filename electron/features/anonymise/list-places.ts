import type { Occurrence } from '../../../shared/features/anonymise/anonymise.contract.ts';
import { createFormFinder } from '../../../shared/features/anonymise/find-forms.ts';
import { planReplacements } from '../../../shared/features/anonymise/plan-replacements.ts';
import type { DocumentId, QuestionId, ReplacementFormId, ReplacementId } from '../../../shared/model/ids.ts';
import { codePointOffset, createTextIndex } from '../../../shared/text/offsets.ts';
import { applyReplacements } from '../../../shared/text/text-edit.ts';
import type { TextRange } from '../../../shared/text/text-range.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { sql } from '../../database/sql.ts';
import { currentText, type StoredTurn, turnNumberAt } from '../documents/documents.sql.ts';
import { acceptedForms, currentDocuments, findGroup, formsById } from './anonymise.sql.ts';
import { createHitFinder } from './find-hits.ts';
import { createFinderInContext } from './find-in-context.ts';
import { countForms } from './list-groups.ts';
import { type ReplacedPlace, replacedPlaces } from './replaced-places.ts';

type Page = { replacementId?: ReplacementId | undefined; offset: number; limit: number };

/** Code points shown on either side of a place. */
const contextLength = 60;

/**
 * The places of one group (or of all), a page at a time, in the order of the sources; of one group those where it was
 * replaced come last.
 */
export function listOccurrences(db: ReadableDb, input: Page): { total: number; rows: Occurrence[] } {
  const { replacementId, offset, limit } = input;
  if (replacementId) findGroup(db, replacementId);
  const labels = questionLabels(db);
  const standing = standingPlaces(db, input, labels);
  if (!replacementId) return standing;
  const replaced = replacedPlaces(db).filter((place) => place.replacementId === replacementId);
  const first = Math.max(0, offset - standing.total);
  const shown = replaced.slice(first, first + limit - standing.rows.length);
  return {
    total: standing.total + replaced.length,
    rows: [...standing.rows, ...replacedRows(db, shown, labels)],
  };
}

type Labels = ReadonlyMap<QuestionId, string>;

function questionLabels(db: ReadableDb): Labels {
  return new Map(
    db
      .all<{ id: QuestionId; label: string }>(sql`SELECT id, label FROM question`)
      .map(({ id, label }) => [id, label]),
  );
}

function standingPlaces(db: ReadableDb, input: Page, labels: Labels): { total: number; rows: Occurrence[] } {
  // All forms take part, so that a place counts for the same form here as in the list of groups.
  const forms = formsById(db);
  const own = forms.filter(
    ({ replacementId }) => !input.replacementId || replacementId === input.replacementId,
  );
  // The list of groups has counted; nothing to look for is the rule once everything was replaced.
  const counts = countForms(db, forms);
  if (own.every(({ id }) => !counts.has(id))) return { total: 0, rows: [] };
  const ownIds = new Set<string>(own.map((form) => form.id));
  const find = createFinderInContext(forms);
  // Most texts hold none of one group's forms, and need no closer look.
  const findOwn = createFormFinder(own);
  const rows: Occurrence[] = [];
  let total = 0;
  for (const { id, title, questionId, text, turns } of currentDocuments(db)) {
    const hits = findOwn(text).length === 0 ? [] : find(text).filter((hit) => ownIds.has(hit.id));
    if (hits.length === 0) continue;
    const first = Math.max(0, input.offset - total);
    const shown = hits.slice(first, first + Math.max(0, input.limit - rows.length));
    total += hits.length;
    if (shown.length === 0) continue;
    const source = {
      documentId: id,
      documentTitle: title,
      questionLabel: questionId === null ? null : (labels.get(questionId) ?? null),
    };
    const placeIn = createPlacer(text, JSON.parse(turns) as StoredTurn[]);
    for (const { id: formId, start, end } of shown) {
      rows.push({
        formId: formId as ReplacementFormId,
        ...source,
        ...placeIn({ start, end }),
        original: null,
      });
    }
  }
  return { total, rows };
}

/** Only what a page shows is looked up; the places of one source follow each other. */
function replacedRows(db: ReadableDb, places: readonly ReplacedPlace[], labels: Labels): Occurrence[] {
  let last: { documentId: DocumentId; rowOf: (place: ReplacedPlace) => Occurrence } | null = null;
  return places.map((place) => {
    const { documentId } = place;
    if (last?.documentId !== documentId) last = { documentId, rowOf: createRowMaker(db, documentId, labels) };
    return last.rowOf(place);
  });
}

function createRowMaker(db: ReadableDb, documentId: DocumentId, labels: Labels) {
  const head = db.get<{ title: string; questionId: QuestionId | null }>(
    sql`SELECT title, questionId FROM document WHERE id = ${documentId}`,
  );
  const { text, turns } = currentText(db, documentId);
  const placeIn = createPlacer(text, turns);
  return ({ formId, start, end, original }: ReplacedPlace): Occurrence => ({
    formId,
    documentId,
    documentTitle: head?.title ?? '',
    questionLabel: head?.questionId ? (labels.get(head.questionId) ?? null) : null,
    ...placeIn({ start, end }),
    original,
  });
}

/** A place with its turn and the words around it. */
function createPlacer(text: string, turns: readonly StoredTurn[]) {
  const index = createTextIndex(text);
  return ({ start, end }: TextRange) => ({
    turn: turnNumberAt(turns, start),
    start,
    end,
    before: index.slice(codePointOffset(Math.max(0, start - contextLength)), start),
    text: index.slice(start, end),
    after: index.slice(end, codePointOffset(Math.min(index.length, end + contextLength))),
  });
}

/** One document before and after replacing all that is accepted, and what was replaced in it earlier. */
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
  const earlier = replacedPlaces(db)
    .filter((place) => place.documentId === documentId)
    .map(({ replacementId, start, end, original }) => ({ replacementId, start, end, original }));
  return { before: text, after: after.text, replaced, earlier };
}
