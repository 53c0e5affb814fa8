import { isNoAnswer, LONGEST_NO_ANSWER } from '../../../shared/features/themes/is-no-answer.ts';
import type { DocumentId, QuestionId, RespondentId, SpeakerId } from '../../../shared/model/ids.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { oneOf, sql } from '../../database/sql.ts';
import { parseTurns, type Turn, turnIndexAt } from '../coding/text-places.sql.ts';
import { respondentAt, speakerRespondents } from '../documents/documents.sql.ts';

/** Who is counted once: a respondent's id, or `document:` with an id where nobody is known. */
export type Voice = string;

/** A place in a document; both null is the whole document. */
type FragmentPlace = { documentId: DocumentId; start: number | null; end: number | null };

export type SourceVoices = {
  /** Everyone who speaks in an interview or letter that is not in the bin; interviewers never. */
  base: ReadonlySet<Voice>;
  /** Whose words a fragment of an interview or letter holds: of all the turns it touches, interviewers left out. */
  of(place: FragmentPlace): Voice[];
};

type Source = { id: DocumentId; respondentId: RespondentId | null; revisionId: string; voices: Set<Voice> };
type Speaker = {
  id: SpeakerId;
  documentId: DocumentId;
  isInterviewer: number;
  respondentId: RespondentId | null;
};

/** Reads who speaks in interviews and letters. A document without respondents counts as one. */
export function readSourceVoices(db: ReadableDb): SourceVoices {
  const sources = new Map<string, Source>();
  for (const row of db.all<Omit<Source, 'voices'>>(
    sql`SELECT id, respondentId, currentRevisionId AS revisionId FROM document
        WHERE questionId IS NULL AND isTrashed = 0`,
  )) {
    sources.set(row.id, { ...row, voices: new Set(row.respondentId ? [row.respondentId] : []) });
  }
  const speakers = new Map<string, Speaker>();
  for (const row of db.all<Speaker>(sql`SELECT id, documentId, isInterviewer, respondentId FROM speaker`)) {
    speakers.set(row.id, row);
    if (row.respondentId && !row.isInterviewer) sources.get(row.documentId)?.voices.add(row.respondentId);
  }
  const base = new Set<Voice>();
  for (const source of sources.values()) {
    if (source.voices.size === 0) source.voices.add(`document:${source.id}`);
    for (const voice of source.voices) base.add(voice);
  }
  const turnsOf = createTurns(db);

  function voicesOf({ documentId, start, end }: FragmentPlace): Voice[] {
    const source = sources.get(documentId);
    if (!source) return [];
    const turns = start === null || end === null ? [] : turnsOf(source);
    if (turns.length === 0 || start === null || end === null) return [...source.voices];
    const found = new Set<Voice>();
    const last = turnIndexAt(turns, Math.max(start, end - 1));
    for (let turn = turnIndexAt(turns, start); turn <= last; turn++) {
      const speaker = speakers.get(turns[turn]?.[1] ?? '');
      if (speaker?.isInterviewer) continue;
      const voice = speaker?.respondentId ?? source.respondentId ?? `document:${source.id}`;
      if (source.voices.has(voice)) found.add(voice);
    }
    return [...found];
  }
  return { base, of: voicesOf };
}

/** Turns are read when a document is first asked for; most documents carry none of a theme's codes. */
function createTurns(db: ReadableDb): (source: Source) => Turn[] {
  const cache = new Map<string, Turn[]>();
  return (source) => {
    let turns = cache.get(source.id);
    if (!turns) {
      turns = parseTurns(
        db.value<string>(sql`SELECT turns FROM textRevision WHERE id = ${source.revisionId}`) ?? '[]',
      );
      cache.set(source.id, turns);
    }
    return turns;
  };
}

/**
 * Who answered a question: everyone with an answer that is not empty and says more than 'weet niet' or 'niet van
 * toepassing'. Each voice once.
 */
export function answerVoices(db: ReadableDb, questionId: QuestionId): Set<Voice> {
  const voices = new Set<Voice>();
  // Long answers are answers; only short ones are looked into.
  for (const row of db.all<{ id: DocumentId; respondentId: RespondentId | null; text: string | null }>(
    sql`SELECT d.id, d.respondentId, CASE WHEN length(r.text) <= ${LONGEST_NO_ANSWER * 2} THEN r.text END AS text
        FROM document d JOIN textRevision r ON r.id = d.currentRevisionId
        WHERE d.questionId = ${questionId} AND d.isTrashed = 0`,
  )) {
    if (row.text === null || !isNoAnswer(row.text)) voices.add(answerVoice(row.id, row.respondentId));
  }
  return voices;
}

export function answerVoice(documentId: DocumentId, respondentId: RespondentId | null): Voice {
  return respondentId ?? `document:${documentId}`;
}

/** The respondent whose words a fragment is, the same as in its label: by the turn in which it starts. */
export function respondentsOfFragments(
  db: ReadableDb,
  places: readonly Pick<FragmentPlace, 'documentId'>[],
): (place: { documentId: DocumentId; start: number }) => RespondentId | null {
  const documents = new Map(
    db
      .all<{ id: string; respondentId: RespondentId | null; turns: string }>(
        sql`SELECT d.id, d.respondentId, r.turns FROM document d JOIN textRevision r ON r.id = d.currentRevisionId
            WHERE d.id ${oneOf([...new Set(places.map(({ documentId }) => documentId))])}`,
      )
      .map(({ id, respondentId, turns }) => [id, { respondentId, turns: parseTurns(turns) }]),
  );
  const speakers = speakerRespondents(db);
  return ({ documentId, start }) => {
    const document = documents.get(documentId);
    return document ? respondentAt(document.turns, speakers, document.respondentId, start) : null;
  };
}
