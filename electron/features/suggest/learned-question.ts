import { runToEnd } from '../../../shared/language/run/run-to-end.ts';
import type { Suggester } from '../../../shared/language/suggestions/suggester.ts';
import type { SuggestionCode } from '../../../shared/language/suggestions/suggestion-types.ts';
import { teachingPhrases } from '../../../shared/language/suggestions/teaching-phrases.ts';
import { trainSuggester } from '../../../shared/language/suggestions/train-suggester.ts';
import type { DocumentId, QuestionId } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import { haveChanged, type LogPlace, lastChange } from '../../database/changed-since.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { sql } from '../../database/sql.ts';
import {
  type GivenCodes,
  type LearnedAnswer,
  openAnswer,
  readAnswers,
  readGivenCodes,
  readOtherFragments,
  readTeachableCodes,
} from './learning-material.sql.ts';
import { vectorsMark } from './vectors.sql.ts';
import { vectorsAtHand } from './vectors-at-hand.ts';

/** What the computer knows of one question, kept between calls; one coding more is learnt, not all over again. */
export type LearnedQuestion = {
  answers: LearnedAnswer[];
  rowOf: Map<DocumentId, number>;
  codes: readonly SuggestionCode[];
  suggester: Suggester;
  withMeaning: number;
};

type Kept = LearnedQuestion & { vectors: string; upTo: LogPlace };

/** Each holds its texts and features; the researcher works on one question at a time. */
const mostQuestions = 2;
/** A change of one of these is not learnt one by one; what else there is but codings does not matter here. */
const beginsAgain = ['document', 'code', 'question', 'import'] as const;
const kept = new WeakMap<ReadableDb, Map<QuestionId, Kept>>();

/** The suggester of a question, brought up to what is in the project now. */
export function learnedQuestion(db: ReadableDb, questionId: QuestionId): LearnedQuestion {
  if (!db.get(sql`SELECT 1 FROM question WHERE id = ${questionId}`))
    throw new AppError('not-found', { reason: 'question' });
  const questions = kept.get(db) ?? new Map<QuestionId, Kept>();
  kept.set(db, questions);
  const known = questions.get(questionId);
  const upTo = lastChange(db);
  const vectors = vectorsMark(db);
  questions.delete(questionId);
  const current =
    known &&
    known.vectors === vectors &&
    !haveChanged(db, known.upTo, beginsAgain) &&
    learnChanges(db, questionId, known)
      ? known
      : { ...learn(db, questionId), vectors, upTo };
  current.upTo = upTo;
  questions.set(questionId, current);
  const [oldest] = questions.keys();
  if (questions.size > mostQuestions && oldest) questions.delete(oldest);
  return current;
}

/** Learns what was coded since. False when it is better to begin again: many changes, or a model that is outgrown. */
function learnChanges(db: ReadableDb, questionId: QuestionId, known: Kept): boolean {
  const given = readGivenCodes(db, questionId);
  const changes = known.answers.flatMap((answer, row) => {
    const now = given.get(answer.documentId) ?? openAnswer;
    return isSame(answer, now) ? [] : [{ row, ...now }];
  });
  // What was taken over unseen is only noted: thousands of those are no work.
  const lessons = changes.filter(({ row, ...now }) => teaches(now) || teaches(known.answers[row]));
  if (lessons.length > mostAtOnce || known.suggester.isOutgrown()) return false;
  if (changes.some(({ codeIds }) => codeIds?.some((id) => !known.codes.some((code) => code.id === id))))
    return false;
  if (changes.length > 0) known.suggester.update(changes);
  for (const { row, codeIds, howCoded } of changes) {
    const answer = known.answers[row];
    if (answer) Object.assign(answer, { codeIds, howCoded } satisfies GivenCodes);
  }
  return true;
}

/** Learning so many one by one takes as long as beginning again. */
const mostAtOnce = 60;

function teaches(given: GivenCodes | undefined): boolean {
  return given !== undefined && given.codeIds !== null && given.howCoded !== 'unseen';
}

function isSame(a: GivenCodes, b: GivenCodes): boolean {
  return a.howCoded === b.howCoded && JSON.stringify(a.codeIds) === JSON.stringify(b.codeIds);
}

function learn(db: ReadableDb, questionId: QuestionId): LearnedQuestion {
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
  };
}
