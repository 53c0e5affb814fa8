import type { ThemeCount } from '../../../shared/features/themes/themes.contract.ts';
import type { DocumentId, QuestionId, RespondentId } from '../../../shared/model/ids.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { oneOf, sql } from '../../database/sql.ts';
import { withCodesUnder } from './themes.sql.ts';
import { answerVoice, answerVoices, readSourceVoices, type SourceVoices, type Voice } from './voices.sql.ts';

type ThemeCounter = { count(codeIds: readonly string[]): ThemeCount[] };

type Question = { id: QuestionId; label: string };
type CodedAnswer = {
  documentId: DocumentId;
  questionId: QuestionId;
  respondentId: RespondentId | null;
  fragments: number;
};

/**
 * Counts respondents with any of some codes or the codes under them, against everyone who spoke or answered: one row
 * for interviews and letters together, and one per question in which the codes occur (all questions when they occur
 * in none). Bases are read once, so that counting many themes costs little more than one.
 */
export function createThemeCounter(db: ReadableDb): ThemeCounter {
  const questions = db.all<Question>(sql`SELECT id, label FROM question ORDER BY position, id`);
  const answered = new Map<QuestionId, Set<Voice>>();
  const answeredTo = (questionId: QuestionId) => {
    const known = answered.get(questionId) ?? answerVoices(db, questionId);
    answered.set(questionId, known);
    return known;
  };
  const sources = readSourceVoices(db);
  const coded = codedVoices(db, sources, answeredTo);
  const codedOf = (questionId: QuestionId | null) => coded.get(questionId)?.size ?? 0;
  return {
    count(codeIds) {
      const codes = withCodesUnder(db, codeIds);
      const perQuestion = countAnswers(db, codes, answeredTo);
      const shown = perQuestion.size > 0 ? questions.filter(({ id }) => perQuestion.has(id)) : questions;
      return [
        { ...countSources(db, codes, sources), coded: codedOf(null) },
        ...shown.map(({ id, label }): ThemeCount => {
          const found = perQuestion.get(id);
          return {
            questionId: id,
            questionLabel: label,
            respondents: found?.voices.size ?? 0,
            base: answeredTo(id).size,
            coded: codedOf(id),
            fragments: found?.fragments ?? 0,
          };
        }),
      ];
    },
  };
}

/** Who of each base has words with a code, whichever: what nobody looked at yet is not 'does not mention it'. */
function codedVoices(
  db: ReadableDb,
  sources: SourceVoices,
  answeredTo: (questionId: QuestionId) => Set<Voice>,
): Map<QuestionId | null, Set<Voice>> {
  const coded = new Map<QuestionId | null, Set<Voice>>();
  for (const row of db.all<{
    documentId: DocumentId;
    questionId: QuestionId | null;
    respondentId: RespondentId | null;
  }>(
    sql`SELECT d.id AS documentId, d.questionId, d.respondentId FROM document d
        WHERE d.isTrashed = 0 AND EXISTS (
          SELECT 1 FROM coding c JOIN codingPosition p ON p.codingId = c.id
          WHERE c.documentId = d.id AND p.isOrphaned = 0)`,
  )) {
    const voices = coded.get(row.questionId) ?? new Set();
    coded.set(row.questionId, voices);
    if (row.questionId === null) {
      for (const voice of sources.of({ documentId: row.documentId, start: null, end: null }))
        voices.add(voice);
    } else {
      const voice = answerVoice(row.documentId, row.respondentId);
      if (answeredTo(row.questionId).has(voice)) voices.add(voice);
    }
  }
  return coded;
}

/** One fragment that carries two of the theme's codes, or the same code of two coders, is still one fragment. */
function countSources(
  db: ReadableDb,
  codes: readonly string[],
  sources: SourceVoices,
): Omit<ThemeCount, 'coded'> {
  const fragments = db.all<{ documentId: DocumentId; start: number | null; end: number | null }>(
    sql`SELECT DISTINCT p.documentId, p.start, p."end"
        FROM coding c JOIN codingPosition p ON p.codingId = c.id JOIN document d ON d.id = c.documentId
        WHERE c.codeId ${oneOf(codes)} AND p.isOrphaned = 0 AND d.isTrashed = 0 AND d.questionId IS NULL`,
  );
  const voices = new Set(fragments.flatMap((fragment) => sources.of(fragment)));
  return {
    questionId: null,
    questionLabel: null,
    respondents: voices.size,
    base: sources.base.size,
    fragments: fragments.length,
  };
}

/** Someone who is not in the base is not counted either, so that no percentage passes 100. */
function countAnswers(
  db: ReadableDb,
  codes: readonly string[],
  answeredTo: (questionId: QuestionId) => Set<Voice>,
): Map<QuestionId, { voices: Set<Voice>; fragments: number }> {
  const counts = new Map<QuestionId, { voices: Set<Voice>; fragments: number }>();
  for (const row of db.all<CodedAnswer>(
    sql`SELECT d.id AS documentId, d.questionId, d.respondentId, f.fragments
        FROM (
          SELECT documentId, count(*) AS fragments FROM (
            SELECT DISTINCT p.documentId, p.start, p."end" FROM coding c JOIN codingPosition p ON p.codingId = c.id
            WHERE c.codeId ${oneOf(codes)} AND p.isOrphaned = 0
          ) GROUP BY documentId
        ) f JOIN document d ON d.id = f.documentId
        WHERE d.isTrashed = 0 AND d.questionId IS NOT NULL`,
  )) {
    const count = counts.get(row.questionId) ?? { voices: new Set(), fragments: 0 };
    counts.set(row.questionId, count);
    count.fragments += row.fragments;
    const voice = answerVoice(row.documentId, row.respondentId);
    if (answeredTo(row.questionId).has(voice)) count.voices.add(voice);
  }
  return counts;
}
