import { setImmediate as nextTurn } from 'node:timers/promises';
import { personInLabel } from '../../../shared/features/anonymise/person-label.ts';
import { formKey } from '../../../shared/features/anonymise/same-identifier.ts';
import { findStructuredIdentifiers } from '../../../shared/language/identifiers/find-structured-identifiers.ts';
import type { ReadableDb } from '../../database/connection.ts';
import type { JobRun } from '../../database/handler-types.ts';
import { sql } from '../../database/sql.ts';
import type { FoundForm } from './add-forms.ts';
import { countCurrentDocuments, currentDocuments } from './anonymise.sql.ts';
import { createPartFinder } from './find-name-parts.ts';

const textsAtATime = 500;

/** Reads all current texts and labels of speakers; what is found and new becomes groups in the commit. */
export const scanIdentifiers: JobRun<'anonymise.scan', FoundForm[]> = async (_input, context) => {
  const db = context.db();
  const total = countCurrentDocuments(db);
  const found = new Map<string, FoundForm>();
  const speakers = namedSpeakers(db);
  for (const form of speakers) found.set(`${form.kind} ${formKey(form.text)}`, form);
  const parts = createPartFinder(speakers.map((form) => form.text));
  let done = 0;
  for (const { text } of currentDocuments(db)) {
    parts.read(text);
    for (const finding of findStructuredIdentifiers(text)) {
      const key = `${finding.kind} ${formKey(finding.text)}`;
      // The surest place of a form speaks for all of them.
      if (found.get(key)?.tier === 'sure') continue;
      found.set(key, { kind: finding.kind, text: finding.text, tier: finding.tier, reason: finding.reason });
    }
    if (++done % textsAtATime === 0) {
      await nextTurn();
      context.progress('scan', done, total);
    }
  }
  return [...found.values(), ...parts.found()];
};

/** The label of a speaker as it stands: that is how the texts may call them too. */
function namedSpeakers(db: ReadableDb): FoundForm[] {
  const labels = db.column<string>(
    sql`SELECT DISTINCT s.label FROM speaker s JOIN document d ON d.id = s.documentId
        WHERE d.isTrashed = 0 AND s.isInterviewer = 0 ORDER BY d.position, s.position, s.id`,
  );
  return labels.flatMap((label) => {
    const text = personInLabel(label);
    return text === null ? [] : { kind: 'person', text, tier: 'sure', reason: 'speaker-label' };
  });
}
