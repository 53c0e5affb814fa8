import { runToEnd } from '../../../shared/language/run/run-to-end.ts';
import type { Suggester } from '../../../shared/language/suggestions/suggester.ts';
import type { SuggestionCode } from '../../../shared/language/suggestions/suggestion-types.ts';
import { teachingPhrases } from '../../../shared/language/suggestions/teaching-phrases.ts';
import { trainSuggester } from '../../../shared/language/suggestions/train-suggester.ts';
import type { DocumentId, QuestionId } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { sql } from '../../database/sql.ts';
import {
  type LearnedAnswer,
  readAnswers,
  readGivenCodes,
  readOtherFragments,
  readTeachableCodes,
} from './learning-material.sql.ts';
import { vectorsAtHand } from './vectors-at-hand.ts';

/** What the computer knows of one question, kept between calls; one coding more is learnt, not all over again. */
export type LearnedQuestion = {
  answers: LearnedAnswer[];
  rowOf: Map<DocumentId, number>;
  codes: readonly SuggestionCode[];
  suggester: Suggester;
  withMeaning: number;
};

type Kept = LearnedQuestion & { basis: string; upTo: number };

/** Each holds its texts and features; the researcher works on one question at a time. */
const mostQuestions = 2;
const kept = new WeakMap<ReadableDb, Map<QuestionId, Kept>>();

/** The suggester of a question, brought up to what is in the project now. */
export function learnedQuestion(db: ReadableDb, questionId: QuestionId): LearnedQuestion {
  if (!db.get(sql`SELECT 1 FROM question WHERE id = ${questionId}`))
    throw new AppError('not-found', { reason: 'question' });
  const questions = kept.get(db) ?? new Map<QuestionId, Kept>();
  kept.set(db, questions);
  const known = questions.get(questionId);
  const upTo = db.value<number>(sql`SELECT coalesce(max(seq), 0) FROM change`) ?? 0;
  const basis = basisOf(db);
  questions.delete(questionId);
  const current =
    known &&
    known.basis === basis &&
    hasOnlyCodings(db, known.upTo, upTo) &&
    learnChanges(db, questionId, known)
      ? known
      : learn(db, questionId, basis);
  current.upTo = upTo;
  questions.set(questionId, current);
  const [oldest] = questions.keys();
  if (questions.size > mostQuestions && oldest) questions.delete(oldest);
  return current;
}

/** Changes when the vectors at hand do, or when the log was begun anew. */
function basisOf(db: ReadableDb): string {
  const vectors = db.value<number>(sql`SELECT count(*) FROM textVector`) ?? 0;
  const first = db.value<string>(sql`SELECT id FROM change ORDER BY seq LIMIT 1`) ?? '';
  return `${vectors} ${first}`;
}

/** Whether nothing but codings (and what does not matter here) changed since. */
function hasOnlyCodings(db: ReadableDb, from: number, upTo: number): boolean {
  if (upTo < from) return false;
  return (
    db.get(
      sql`SELECT 1 FROM changeRow WHERE changeSeq IN (SELECT seq FROM change WHERE seq > ${from})
          AND tableName IN ('document', 'code', 'question', 'import') LIMIT 1`,
    ) === undefined
  );
}

/** Learns what was coded since. False when it is better to begin again: many changes, or a model that is outgrown. */
function learnChanges(db: ReadableDb, questionId: QuestionId, known: Kept): boolean {
  const given = readGivenCodes(db, questionId);
  const changes = known.answers.flatMap((answer, row) => {
    const now = given.get(answer.documentId) ?? null;
    return sameCodes(answer.codeIds, now) ? [] : [{ row, codeIds: now }];
  });
  if (changes.length > mostAtOnce || known.suggester.isOutgrown()) return false;
  if (changes.some(({ codeIds }) => codeIds?.some((id) => !known.codes.some((code) => code.id === id))))
    return false;
  if (changes.length > 0) known.suggester.update(changes);
  for (const { row, codeIds } of changes) {
    const answer = known.answers[row];
    if (answer) answer.codeIds = codeIds;
  }
  return true;
}

/** Learning so many one by one takes as long as beginning again. */
const mostAtOnce = 60;

function sameCodes(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function learn(db: ReadableDb, questionId: QuestionId, basis: string): Kept {
  const answers = readAnswers(db, questionId);
  const codes = readTeachableCodes(db);
  const phrases = teachingPhrases(codes);
  const fragments = readOtherFragments(db, questionId);
  const texts = [...answers, ...phrases, ...fragments].map(({ text }) => text);
  const { vectors, rowOf } = vectorsAtHand(db, texts, answers.length);
  let next = 0;
  const withRow = <T extends { text: string }>(item: T) => ({ ...item, vectorRow: rowOf[next++] ?? null });
  const input = {
    codes,
    answers: answers.map(withRow),
    phrases: phrases.map(withRow),
    fragments: fragments.map(withRow),
    vectors,
  };
  return {
    answers,
    rowOf: new Map(answers.map(({ documentId }, row) => [documentId, row])),
    codes,
    suggester: runToEnd(trainSuggester(input)),
    withMeaning: input.answers.filter(({ vectorRow }) => vectorRow !== null).length,
    basis,
    upTo: 0,
  };
}
