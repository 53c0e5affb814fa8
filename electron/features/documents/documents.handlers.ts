import type {
  DocumentText,
  documentsContract,
  SourceRow,
  Speaker,
} from '../../../shared/features/documents/documents.contract.ts';
import type { DocumentId, RespondentId, RevisionId } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import { mapRanges, splicesBetween } from '../../../shared/text/text-edit.ts';
import type { TextRange } from '../../../shared/text/text-range.ts';
import type { ReadableDb, WritableDb } from '../../database/connection.ts';
import type { HandlersOf } from '../../database/handler-types.ts';
import { sql } from '../../database/sql.ts';
import { addRevision, currentText, moveTurns } from './documents.sql.ts';
import { respondentFacts } from './respondent-facts.ts';
import { measureTexts, type TextMeasures } from './text-measures.ts';

const unmeasured: TextMeasures = { characters: 0, turns: 0, durationMs: null };

export const documentsHandlers: HandlersOf<typeof documentsContract> = {
  'documents.list': (_input, { db }) => {
    const rows = db.all<Omit<SourceRow, keyof TextMeasures> & { revisionId: RevisionId }>(
      sql`SELECT d.id, d.kind, d.title, p.label AS respondentLabel, d.currentRevisionId AS revisionId,
                 (SELECT count(*) FROM coding c WHERE c.documentId = d.id) AS codings, d.createdAt
          FROM document d LEFT JOIN respondent p ON p.id = d.respondentId
          WHERE d.questionId IS NULL AND d.kind IN ('transcript', 'text') AND d.isTrashed = 0
          ORDER BY d.position, d.id`,
    );
    const measures = measureTexts(
      db,
      rows.map((row) => row.revisionId),
    );
    return rows.map(({ revisionId, ...row }) => ({ ...row, ...(measures.get(revisionId) ?? unmeasured) }));
  },

  'documents.get': ({ documentId }, { db }): DocumentText => {
    const row = findDocument(db, documentId);
    const { revisionId, text, turns } = currentText(db, documentId);
    return {
      id: documentId,
      kind: row.kind,
      title: row.title,
      revisionId,
      text,
      turns: turns.map(([start, speakerId, time]) => ({ start, speakerId, time })),
      speakers: listSpeakers(db, documentId),
      ...respondentFacts(db, row.respondentId),
    };
  },

  'documents.editText': ({ documentId, revisionId, text }, { db, now }) => {
    const before = currentText(db, documentId);
    if (before.revisionId !== revisionId) throw new AppError('text-changed');
    const splices = splicesBetween(before.text, text);
    if (splices.length === 0) return { revisionId, orphaned: 0 };
    const places = db.all<TextRange>(
      sql`SELECT start, "end" FROM codingPosition WHERE documentId = ${documentId} AND start IS NOT NULL`,
    );
    const turns = moveTurns(before.turns, splices, text);
    return {
      revisionId: addRevision(db, { documentId, parentRevisionId: revisionId, text, turns, splices, now }),
      orphaned: mapRanges(places, splices).filter((range) => range === null).length,
    };
  },

  'documents.rename': ({ documentId, title }, { db }) => {
    findDocument(db, documentId);
    db.run(sql`UPDATE document SET title = ${title} WHERE id = ${documentId}`);
    return null;
  },

  'documents.trash': ({ documentId, isTrashed }, { db }) => {
    findDocument(db, documentId);
    db.run(sql`UPDATE document SET isTrashed = ${isTrashed} WHERE id = ${documentId}`);
    return null;
  },

  'documents.updateSpeaker': ({ speakerId, ...changes }, { db }) => {
    const speaker = db.get<StoredSpeaker & { documentId: DocumentId }>(
      sql`SELECT id, documentId, label, isInterviewer, respondentId FROM speaker WHERE id = ${speakerId}`,
    );
    if (!speaker) throw new AppError('not-found', { reason: 'speaker' });
    const respondentId = changes.respondentId === undefined ? speaker.respondentId : changes.respondentId;
    if (respondentId && !db.get(sql`SELECT 1 FROM respondent WHERE id = ${respondentId}`)) {
      throw new AppError('not-found', { reason: 'respondent' });
    }
    db.run(
      sql`UPDATE speaker SET label = ${changes.label ?? speaker.label},
            isInterviewer = ${changes.isInterviewer ?? speaker.isInterviewer}, respondentId = ${respondentId}
          WHERE id = ${speakerId}`,
    );
    followSpeakers(db, speaker.documentId);
    return null;
  },
};

/** A conversation stands in lists under the respondent of its first speaker who is no interviewer. */
function followSpeakers(db: WritableDb, documentId: DocumentId): void {
  const respondentId = db.value<RespondentId>(
    sql`SELECT respondentId FROM speaker
        WHERE documentId = ${documentId} AND isInterviewer = 0 AND respondentId IS NOT NULL ORDER BY position LIMIT 1`,
  );
  if (respondentId) db.run(sql`UPDATE document SET respondentId = ${respondentId} WHERE id = ${documentId}`);
}

type StoredSpeaker = Omit<Speaker, 'isInterviewer'> & { isInterviewer: 0 | 1 };

function listSpeakers(db: ReadableDb, documentId: DocumentId): Speaker[] {
  return db
    .all<StoredSpeaker>(
      sql`SELECT id, label, isInterviewer, respondentId FROM speaker WHERE documentId = ${documentId} ORDER BY position, id`,
    )
    .map((row) => ({ ...row, isInterviewer: row.isInterviewer === 1 }));
}

function findDocument(
  db: ReadableDb,
  documentId: DocumentId,
): { kind: DocumentText['kind']; title: string; respondentId: RespondentId | null } {
  const row = db.get<{ kind: DocumentText['kind']; title: string; respondentId: RespondentId | null }>(
    sql`SELECT kind, title, respondentId FROM document WHERE id = ${documentId}`,
  );
  if (!row) throw new AppError('not-found', { reason: 'document' });
  return row;
}
