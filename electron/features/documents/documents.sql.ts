import type { DocumentId, RespondentId, RevisionId, SpeakerId } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import { type CodePointOffset, createTextIndex } from '../../../shared/text/offsets.ts';
import { mapOffset, type Splice } from '../../../shared/text/text-edit.ts';
import type { ReadableDb, WritableDb } from '../../database/connection.ts';
import { newIdOf } from '../../database/new-id.ts';
import { sql } from '../../database/sql.ts';
import { turnIndexAt } from '../coding/text-places.sql.ts';

/** A turn as it is stored: where it starts (code points), who speaks, milliseconds from the start. */
export type StoredTurn = [start: CodePointOffset, speakerId: SpeakerId | null, time: number | null];

type CurrentText = {
  documentId: DocumentId;
  revisionId: RevisionId;
  text: string;
  turns: StoredTurn[];
};

/** The text a document has now, with its turns. Fails with not-found. */
export function currentText(db: ReadableDb, documentId: DocumentId): CurrentText {
  const row = db.get<{ revisionId: RevisionId; text: string; turns: string }>(
    sql`SELECT r.id AS revisionId, r.text, r.turns FROM document d JOIN textRevision r ON r.id = d.currentRevisionId
        WHERE d.id = ${documentId}`,
  );
  if (!row) throw new AppError('not-found', { reason: 'document' });
  return {
    documentId,
    revisionId: row.revisionId,
    text: row.text,
    turns: JSON.parse(row.turns) as StoredTurn[],
  };
}

/** Adds the first text of a document; the document is inserted after it. */
export function addFirstRevision(
  db: WritableDb,
  { text, turns, now }: { text: string; turns: readonly StoredTurn[]; now: string },
): RevisionId {
  const id = newIdOf<RevisionId>();
  db.run(
    sql`INSERT INTO textRevision (id, parentId, text, turns, createdAt)
        VALUES (${id}, ${null}, ${text}, ${JSON.stringify(turns)}, ${now})`,
  );
  return id;
}

/** Adds a text that came about by splices and moves the document's pointer to it; `turns` stand in the new text. */
export function addRevision(
  db: WritableDb,
  revision: {
    documentId: DocumentId;
    parentRevisionId: RevisionId;
    text: string;
    turns: readonly StoredTurn[];
    splices: readonly Splice[];
    now: string;
  },
): RevisionId {
  const id = newIdOf<RevisionId>();
  db.run(
    sql`INSERT INTO textRevision (id, parentId, text, turns, createdAt)
        VALUES (${id}, ${revision.parentRevisionId}, ${revision.text}, ${JSON.stringify(revision.turns)}, ${revision.now})`,
  );
  const addSplice = db.prepareRun(
    'INSERT INTO textSplice (revisionId, position, at, removed, inserted) VALUES (?, ?, ?, ?, ?)',
  );
  revision.splices.forEach(({ at, removed, inserted }, position) => {
    addSplice(id, position, at, removed, inserted);
  });
  db.run(sql`UPDATE document SET currentRevisionId = ${id} WHERE id = ${revision.documentId}`);
  return id;
}

/**
 * Where the turns stand after an edit. What is typed at the start of a turn belongs to it. A turn of which the words
 * and the line are gone disappears; a turn that was emptied keeps its line, and one that was joined keeps its speaker.
 */
export function moveTurns(
  turns: readonly StoredTurn[],
  splices: readonly Splice[],
  newText: string,
): StoredTurn[] {
  if (turns.length === 0 || splices.length === 0) return [...turns];
  const index = createTextIndex(newText);
  const moved = turns.map(
    ([start, speakerId, time]): StoredTurn => [mapOffset(start, splices, 'end'), speakerId, time],
  );
  const kept = moved.filter(([start], i) => {
    const at = index.toUtf16(start);
    const next = moved[i + 1]?.[0] ?? index.length;
    const beginsLine = at === 0 || newText[at - 1] === '\n';
    if (next === start) return beginsLine && i === moved.length - 1;
    return beginsLine || index.slice(start, next).trim() !== '';
  });
  return kept.length > 0 ? kept : moved.slice(0, 1);
}

/** The number of the turn that holds a place, counted from 1; null in a text without turns. */
export function turnNumberAt(turns: readonly StoredTurn[], offset: number): number | null {
  const index = turnIndexAt(turns, offset);
  return index < 0 ? null : index + 1;
}

type SpeakerRespondents = ReadonlyMap<
  SpeakerId,
  { respondentId: RespondentId | null; isInterviewer: number }
>;

/** Whom each speaker stands for; of one document, or of all. */
export function speakerRespondents(db: ReadableDb, documentId?: DocumentId): SpeakerRespondents {
  const rows = db.all<{ id: SpeakerId; respondentId: RespondentId | null; isInterviewer: number }>(
    documentId
      ? sql`SELECT id, respondentId, isInterviewer FROM speaker WHERE documentId = ${documentId}`
      : sql`SELECT id, respondentId, isInterviewer FROM speaker`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Whose words a fragment is: the respondent of the speaker of the turn in which it starts, and otherwise the
 * respondent of the document; an interviewer's words are nobody's. Pass `[]` and an empty map for an answer or a
 * whole document.
 */
export function respondentAt(
  turns: readonly StoredTurn[],
  speakers: SpeakerRespondents,
  documentRespondentId: RespondentId | null,
  offset: number,
): RespondentId | null {
  const speaker = speakers.get(turns[turnIndexAt(turns, offset)]?.[1] ?? ('' as SpeakerId));
  return speaker?.isInterviewer ? null : (speaker?.respondentId ?? documentRespondentId);
}
