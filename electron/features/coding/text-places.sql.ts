import type { RespondentId, SpeakerId } from '../../../shared/model/ids.ts';
import { type CodePointOffset, createTextIndex, type TextIndex } from '../../../shared/text/offsets.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { oneOf, sql } from '../../database/sql.ts';

/** Start in code points, who speaks, milliseconds into the recording. */
export type Turn = [start: CodePointOffset, speakerId: SpeakerId | null, milliseconds: number | null];

export type OpenText = { index: TextIndex; turns: Turn[] };

/** Texts with their turns, each read once however many fragments it holds. */
export function readTexts(db: ReadableDb, revisionIds: readonly string[]): Map<string, OpenText> {
  const texts = new Map<string, OpenText>();
  for (const row of db.iterate<{ id: string; text: string; turns: string }>(
    sql`SELECT id, text, turns FROM textRevision WHERE id ${oneOf([...new Set(revisionIds)])}`,
  )) {
    texts.set(row.id, { index: createTextIndex(row.text), turns: parseTurns(row.turns) });
  }
  return texts;
}

export function parseTurns(turns: string): Turn[] {
  return turns === '[]' ? [] : (JSON.parse(turns) as Turn[]);
}

/** The index of the turn in which `at` lies; -1 before the first and in a text without turns. */
export function turnIndexAt(turns: readonly Turn[], at: number): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.[0] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Who each speaker is, for the speakers that were linked to a respondent. */
export function respondentsOfSpeakers(
  db: ReadableDb,
  documentIds: readonly string[],
): Map<SpeakerId, RespondentId> {
  return new Map(
    db
      .all<{ id: SpeakerId; respondentId: RespondentId }>(
        sql`SELECT id, respondentId FROM speaker
            WHERE documentId ${oneOf([...new Set(documentIds)])} AND respondentId IS NOT NULL`,
      )
      .map(({ id, respondentId }) => [id, respondentId]),
  );
}

type PlacedDocument = { documentId: string; respondentId: RespondentId | null };

/** The labels by which interviewers stand in their transcripts. */
function interviewerLabels(db: ReadableDb, documentIds: readonly string[]): Map<SpeakerId, string> {
  return new Map(
    db
      .all<{ id: SpeakerId; label: string }>(
        sql`SELECT id, label FROM speaker WHERE documentId ${oneOf([...new Set(documentIds)])} AND isInterviewer = 1`,
      )
      .map(({ id, label }) => [id, label]),
  );
}

/**
 * Names the places of fragments: the number of the turn and the label of who speaks there, which is the interviewer,
 * the respondent of that turn's speaker or else the document's. What stands above the first words that somebody says
 * is nobody's.
 */
export function createPlaceLabels(db: ReadableDb, documents: readonly PlacedDocument[]) {
  const documentIds = documents.map(({ documentId }) => documentId);
  const speakers = respondentsOfSpeakers(db, documentIds);
  const interviewers = interviewerLabels(db, documentIds);
  const respondentIds = [
    ...speakers.values(),
    ...documents.flatMap(({ respondentId }) => respondentId ?? []),
  ];
  const labels = new Map<string, string>(
    db
      .all<{ id: string; label: string; externalId: string }>(
        sql`SELECT id, label, externalId FROM respondent WHERE id ${oneOf([...new Set<string>(respondentIds)])}`,
      )
      .map(({ id, label, externalId }) => [id, label || externalId]),
  );
  return (document: PlacedDocument, turns: readonly Turn[], start: number) => {
    const turn = turnIndexAt(turns, start);
    const speaker = turns[turn]?.[1] ?? null;
    const isHead = speaker === null && turns.some(([, someone]) => someone !== null);
    const respondentId = isHead ? null : ((speaker && speakers.get(speaker)) ?? document.respondentId);
    const interviewer = speaker === null ? undefined : interviewers.get(speaker);
    return {
      turn: turn < 0 ? null : turn + 1,
      respondentLabel: interviewer ?? (respondentId === null ? null : (labels.get(respondentId) ?? null)),
    };
  };
}
