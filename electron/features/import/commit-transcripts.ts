import type { ImportReport } from '../../../shared/features/import/import.contract.ts';
import type { DocumentId, ImportId, RespondentId, SpeakerId } from '../../../shared/model/ids.ts';
import { type CodePointOffset, codePointLength } from '../../../shared/text/offsets.ts';
import type { WritableDb } from '../../database/connection.ts';
import type { JobCommit } from '../../database/handler-types.ts';
import { newIdOf } from '../../database/new-id.ts';
import { sql } from '../../database/sql.ts';
import { addFirstRevision } from '../documents/documents.sql.ts';
import { addImport, emptyReport, findSameFile } from './import.sql.ts';

/** A conversation as it was read; turns name their speaker by its place in `speakers`. */
export type StagedTranscript = {
  fileName: string;
  fileHash: string;
  title: string;
  kind: 'transcript' | 'text';
  text: string;
  turns: [start: CodePointOffset, speaker: number | null, time: number | null][];
  speakers: { label: string; isInterviewer: boolean; respondentLabel: string | null }[];
  changes: ImportReport['changes'];
  settings: Record<string, string | null>;
};

/** Writes all files of one import as one change; a file that is in the project already is left alone. */
export const commitTranscripts: JobCommit<'import.transcripts', StagedTranscript[]> = {
  restorePoint: false,
  commit: (staged, { db, now }) => staged.map((file) => commitOne(db, file, now)),
};

function commitOne(db: WritableDb, file: StagedTranscript, now: string): ImportReport {
  const known = findSameFile(db, file.fileHash);
  if (known) {
    return {
      ...emptyReport(known.importId, 'transcript', file.fileName),
      documentIds: [known.documentId],
      alreadyThere: 1,
    };
  }
  const importId = newIdOf<ImportId>();
  const documentId = newIdOf<DocumentId>();
  const people = findPeople(db, file);
  const report: ImportReport = {
    ...emptyReport(importId, 'transcript', file.fileName),
    characters: codePointLength(file.text),
    turns: file.turns.length,
    respondents: people.filter((person) => person?.isNew).length,
    changes: file.changes,
    documentIds: [documentId],
  };
  addImport(db, report, { fileHash: file.fileHash, settings: file.settings, now });
  for (const person of people) {
    if (!person?.isNew) continue;
    db.run(
      sql`INSERT INTO respondent (id, externalId, label, position, importId)
          VALUES (${person.id}, ${person.label}, ${person.label},
                  (SELECT coalesce(max(position), 0) + 1 FROM respondent), ${importId})`,
    );
  }
  const speakerIds = file.speakers.map(() => newIdOf<SpeakerId>());
  const revisionId = addFirstRevision(db, {
    text: file.text,
    turns: file.turns.map(([start, speaker, time]) => [
      start,
      speaker === null ? null : (speakerIds[speaker] ?? null),
      time,
    ]),
    now,
  });
  db.run(
    sql`INSERT INTO document (id, kind, title, respondentId, currentRevisionId, position, importId, createdAt)
        VALUES (${documentId}, ${file.kind}, ${file.title}, ${people.find((person) => person)?.id ?? null}, ${revisionId},
                (SELECT coalesce(max(position), 0) + 1 FROM document WHERE questionId IS NULL), ${importId}, ${now})`,
  );
  file.speakers.forEach(({ label, isInterviewer }, position) => {
    db.run(
      sql`INSERT INTO speaker (id, documentId, label, isInterviewer, respondentId, position)
          VALUES (${speakerIds[position] ?? null}, ${documentId}, ${label}, ${isInterviewer},
                  ${people[position]?.id ?? null}, ${position})`,
    );
  });
  return report;
}

type Person = { id: RespondentId; label: string; isNew: boolean };

/**
 * The respondent of each speaker who is no interviewer. Only a label that the researcher gave can mean somebody who
 * is in the project already: two recordings both have a "Spreker 1".
 */
function findPeople(db: WritableDb, file: StagedTranscript): (Person | null)[] {
  const given = new Map<string, Person>();
  return file.speakers.map(({ label, isInterviewer, respondentLabel }) => {
    if (isInterviewer) return null;
    const isGivenHere = respondentLabel === null ? undefined : given.get(respondentLabel);
    if (isGivenHere) return { ...isGivenHere, isNew: false };
    const knownId =
      respondentLabel === null
        ? undefined
        : db.value<RespondentId>(
            sql`SELECT id FROM respondent WHERE label = ${respondentLabel} ORDER BY position LIMIT 1`,
          );
    const person: Person = {
      id: knownId ?? newIdOf<RespondentId>(),
      label: respondentLabel ?? label,
      isNew: knownId === undefined,
    };
    if (respondentLabel !== null) given.set(respondentLabel, person);
    return person;
  });
}
