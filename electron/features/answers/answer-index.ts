import { foldAnswer } from '../../../shared/language/duplicates/fold-answer.ts';
import type { DocumentId, QuestionId, RespondentId, RevisionId } from '../../../shared/model/ids.ts';
import { haveChanged, type LogPlace, lastChange } from '../../database/changed-since.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { oneOf, sql } from '../../database/sql.ts';

export type Answer = { documentId: DocumentId; respondentId: RespondentId | null };

/** The answers to one question in their order, with what is the same; kept between calls because texts never change. */
export type AnswerIndex = {
  answers: readonly Answer[];
  hasEmpty: boolean;
  isEmpty(documentId: DocumentId): boolean;
  /** How many answers are the same but for capitals, accents and punctuation. */
  same(documentId: DocumentId): number;
};

type Kept = AnswerIndex & { upTo: LogPlace };

/** The group of each text by its revision, which is never updated, so this stays true over undo and redo. */
type RevisionGroups = { byRevision: Map<RevisionId, number>; byText: Map<string, number> };

/** Enough for the open questions of one survey; the one that was not asked for longest goes first. */
const keptQuestions = 4;
const kept = new WeakMap<ReadableDb, Map<QuestionId, Kept>>();
const groupsByQuestion = new WeakMap<ReadableDb, Map<QuestionId, RevisionGroups>>();
/** Revisions still to be grouped in quiet moments, by question. */
const toWarm = new WeakMap<ReadableDb, Map<QuestionId, RevisionId[]>>();

const emptyGroup = 0;
const textsPerRead = 10_000;
/** Some 20 ms of work. */
const textsPerSlice = 4000;

export function answerIndex(db: ReadableDb, questionId: QuestionId): AnswerIndex {
  const questions = kept.get(db) ?? new Map<QuestionId, Kept>();
  kept.set(db, questions);
  const known = questions.get(questionId);
  const index = known && isCurrent(db, known) ? known : build(db, questionId);
  questions.delete(questionId);
  questions.set(questionId, index);
  const [oldest] = questions.keys();
  if (questions.size > keptQuestions && oldest) {
    questions.delete(oldest);
    groupsByQuestion.get(db)?.delete(oldest);
  }
  return index;
}

function isCurrent(db: ReadableDb, index: Kept): boolean {
  const upTo = lastChange(db);
  if (haveChanged(db, index.upTo, ['document'])) return false;
  index.upTo = upTo;
  return true;
}

/**
 * Groups a slice of texts ahead of the first page, so that opening a question with 100,000 answers does not wait for
 * it. Call it when nothing is asked; returns whether there is more to do.
 */
export function warmAnswerIndex(db: ReadableDb): boolean {
  const waiting = toWarm.get(db) ?? startWarming(db);
  for (const [questionId, revisionIds] of waiting) {
    groupTexts(db, groupsOf(db, questionId), revisionIds.splice(0, textsPerSlice));
    if (revisionIds.length > 0) return true;
    waiting.delete(questionId);
    answerIndex(db, questionId);
    return waiting.size > 0;
  }
  return false;
}

function startWarming(db: ReadableDb): Map<QuestionId, RevisionId[]> {
  const questions = db.column<QuestionId>(
    sql`SELECT id FROM question ORDER BY position LIMIT ${keptQuestions}`,
  );
  const waiting = new Map(
    questions.map((questionId) => [
      questionId,
      db.column<RevisionId>(
        sql`SELECT currentRevisionId FROM document WHERE questionId = ${questionId} AND isTrashed = 0`,
      ),
    ]),
  );
  toWarm.set(db, waiting);
  return waiting;
}

function groupsOf(db: ReadableDb, questionId: QuestionId): RevisionGroups {
  const questions = groupsByQuestion.get(db) ?? new Map<QuestionId, RevisionGroups>();
  groupsByQuestion.set(db, questions);
  const groups = questions.get(questionId) ?? { byRevision: new Map(), byText: new Map([['=', emptyGroup]]) };
  questions.set(questionId, groups);
  return groups;
}

function build(db: ReadableDb, questionId: QuestionId): Kept {
  const upTo = lastChange(db);
  const groups = groupsOf(db, questionId);
  // One JSON text rather than 100,000 row objects: that is what a list costs most.
  const json = db.value<string>(
    sql`SELECT json_group_array(json_array(id, respondentId, currentRevisionId)) FROM (
          SELECT id, respondentId, currentRevisionId FROM document
          WHERE questionId = ${questionId} AND isTrashed = 0 ORDER BY position, rowid
        )`,
  );
  const rows = JSON.parse(json ?? '[]') as [DocumentId, RespondentId | null, RevisionId][];
  const unknown = rows.map(([, , revisionId]) => revisionId).filter((id) => !groups.byRevision.has(id));
  groupTexts(db, groups, unknown);
  const groupOf = new Map<DocumentId, number>();
  const counts: number[] = new Array(groups.byText.size).fill(0);
  for (const [id, , revisionId] of rows) {
    const group = groups.byRevision.get(revisionId) ?? emptyGroup;
    groupOf.set(id, group);
    counts[group] = (counts[group] ?? 0) + 1;
  }
  const group = (id: DocumentId) => groupOf.get(id) ?? emptyGroup;
  return {
    answers: rows.map(([documentId, respondentId]) => ({ documentId, respondentId })),
    hasEmpty: (counts[emptyGroup] ?? 0) > 0,
    isEmpty: (id) => group(id) === emptyGroup,
    same: (id) => counts[group(id)] ?? 1,
    upTo,
  };
}

function groupTexts(db: ReadableDb, groups: RevisionGroups, revisionIds: readonly RevisionId[]): void {
  for (let from = 0; from < revisionIds.length; from += textsPerRead) {
    const json = db.value<string>(
      sql`SELECT json_group_array(json_array(id, text)) FROM textRevision
          WHERE id ${oneOf(revisionIds.slice(from, from + textsPerRead))}`,
    );
    for (const [id, text] of JSON.parse(json ?? '[]') as [RevisionId, string][]) {
      const key = foldAnswer(text);
      let group = groups.byText.get(key);
      if (group === undefined) {
        group = groups.byText.size;
        groups.byText.set(key, group);
      }
      groups.byRevision.set(id, group);
    }
  }
}
