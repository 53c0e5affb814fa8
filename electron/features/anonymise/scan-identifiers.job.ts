import { setImmediate as nextTurn } from 'node:timers/promises';
import { personInLabel } from '../../../shared/features/anonymise/person-label.ts';
import { findIdentifiers } from '../../../shared/language/identifiers/find-identifiers.ts';
import {
  type ConfirmedNames,
  confirmedNames,
} from '../../../shared/language/identifiers/names/confirmed-names.ts';
import type { NameEngine } from '../../../shared/language/identifiers/names/create-name-engine.ts';
import type { NameFinding } from '../../../shared/language/identifiers/names/name-finding.ts';
import type { ReadableDb } from '../../database/connection.ts';
import type { JobContext, JobRun } from '../../database/handler-types.ts';
import { sql } from '../../database/sql.ts';
import { nameEngineOrNone } from '../../language/find-in-texts.ts';
import type { FoundForm } from './add-forms.ts';
import { countCurrentDocuments, currentDocuments } from './anonymise.sql.ts';
import { createFoundForms } from './found-forms.ts';

const textsAtATime = 200;

/**
 * Reads all current texts twice: first for the names that are sure, then for everything, where a name that is sure in
 * one text is found in all. What is found and new becomes groups in the commit.
 */
export const scanIdentifiers: JobRun<'anonymise.scan', FoundForm[]> = async (_input, context) => {
  const db = context.db();
  const engine = nameEngineOrNone();
  const confirmed = engine ? await readNames(db, engine, context) : undefined;
  const found = createFoundForms((word) => engine?.isOrdinaryWord(word) ?? true);
  for (const speaker of namedSpeakers(db)) found.addSpeaker(speaker.label, speaker.documentId);
  await eachText(db, context, 'scan', ({ id, text }) => {
    found.addText(id, text, findIdentifiers(text, engine, confirmed));
  });
  return found.all();
};

async function readNames(db: ReadableDb, engine: NameEngine, context: JobContext): Promise<ConfirmedNames> {
  const sure: NameFinding[] = [];
  await eachText(db, context, 'read', ({ text }) => {
    for (const finding of engine.find(text)) if (finding.tier === 'sure') sure.push(finding);
  });
  return confirmedNames(sure);
}

async function eachText(
  db: ReadableDb,
  context: JobContext,
  step: string,
  see: (document: { id: string; text: string }) => void,
): Promise<void> {
  const total = countCurrentDocuments(db);
  let done = 0;
  for (const document of currentDocuments(db)) {
    see(document);
    if (++done % textsAtATime === 0) {
      await nextTurn();
      context.progress(step, done, total);
    }
  }
}

/** The label of a speaker as it stands: that is how the texts may call them too. */
function namedSpeakers(db: ReadableDb): { label: string; documentId: string }[] {
  return db
    .all<{ label: string; documentId: string }>(
      sql`SELECT DISTINCT s.label, s.documentId FROM speaker s JOIN document d ON d.id = s.documentId
          WHERE d.isTrashed = 0 AND s.isInterviewer = 0 ORDER BY d.position, s.position, s.id`,
    )
    .flatMap(({ label, documentId }) => {
      const person = personInLabel(label);
      return person === null ? [] : { label: person, documentId };
    });
}
