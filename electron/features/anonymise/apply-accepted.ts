import { planReplacements } from '../../../shared/features/anonymise/plan-replacements.ts';
import { applyReplacements, mapRanges, type Splice } from '../../../shared/text/text-edit.ts';
import type { TextRange } from '../../../shared/text/text-range.ts';
import type { ReadableDb, WritableDb } from '../../database/connection.ts';
import { oneOf, sql } from '../../database/sql.ts';
import { addRevision, moveTurns, type StoredTurn } from '../documents/documents.sql.ts';
import { acceptedForms, type CurrentDocument, currentDocuments } from './anonymise.sql.ts';
import { createHitFinder, type HitFinder } from './find-hits.ts';
import { replaceInFields } from './replace-in-fields.ts';

type ChangedText = { document: CurrentDocument; text: string; splices: Splice[] };

/**
 * Replaces every accepted name in the current texts, each as a new revision whose splices keep the codings on their
 * words, and in all other fields in which people write. What was replaced before is not there any more, so a second
 * run touches only what came in since.
 */
export function applyAccepted(
  db: WritableDb,
  now: string,
): { documents: number; replaced: number; orphaned: number } {
  const forms = acceptedForms(db);
  if (forms.length === 0) return { documents: 0, replaced: 0, orphaned: 0 };
  const findHits = createHitFinder(forms);
  const changed = changedTexts(db, findHits);
  const orphaned = countOrphaned(db, changed);
  for (const { document, text, splices } of changed) {
    const turns = moveTurns(JSON.parse(document.turns) as StoredTurn[], splices, text);
    addRevision(db, {
      documentId: document.id,
      parentRevisionId: document.revisionId,
      text,
      turns,
      splices,
      now,
    });
  }
  replaceInFields(db, findHits);
  db.run(sql`UPDATE replacement SET isApplied = 1 WHERE state = 'accepted' AND isApplied = 0`);
  const replaced = changed.reduce((sum, { splices }) => sum + splices.length, 0);
  return { documents: changed.length, replaced, orphaned };
}

/** Collected before anything is written: a connection that is still reading rows cannot write. */
function changedTexts(db: ReadableDb, findHits: HitFinder): ChangedText[] {
  const changed: ChangedText[] = [];
  for (const document of currentDocuments(db)) {
    const found = findHits(document.text);
    if (found.length === 0) continue;
    const hits =
      document.turns === '[]' ? found : findHits(document.text, JSON.parse(document.turns) as StoredTurn[]);
    const planned = planReplacements(document.text, hits);
    if (planned.length === 0) continue;
    changed.push({ document, ...applyReplacements(document.text, planned) });
  }
  return changed;
}

/** Codings of which all words go away, which only a replacement by nothing can bring about. */
function countOrphaned(db: ReadableDb, changed: readonly ChangedText[]): number {
  const places = new Map<string, TextRange[]>();
  for (const { documentId, start, end } of db.all<TextRange & { documentId: string }>(
    sql`SELECT documentId, start, "end" FROM codingPosition
        WHERE start IS NOT NULL AND documentId ${oneOf(changed.map(({ document }) => document.id))}`,
  )) {
    const own = places.get(documentId);
    if (own) own.push({ start, end });
    else places.set(documentId, [{ start, end }]);
  }
  return changed.reduce((sum, { document, splices }) => {
    const mapped = mapRanges(places.get(document.id) ?? [], splices);
    return sum + mapped.filter((range) => range === null).length;
  }, 0);
}
