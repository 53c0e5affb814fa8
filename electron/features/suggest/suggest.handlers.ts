import type { AnswerFilter } from '../../../shared/features/answers/answers.contract.ts';
import { isEmptyFilter } from '../../../shared/features/answers/is-empty-filter.ts';
import type { Suggestion, suggestContract } from '../../../shared/features/suggest/suggest.contract.ts';
import { isUnlikely } from '../../../shared/language/suggestions/explain-suggestion.ts';
import type { CodeId, DocumentId, QuestionId } from '../../../shared/model/ids.ts';
import { codePointOffset } from '../../../shared/text/offsets.ts';
import type { ReadableDb } from '../../database/connection.ts';
import type { HandlersOf } from '../../database/handler-types.ts';
import { shownAnswers } from '../answers/shown-answers.sql.ts';
import { giveCodeToDocuments } from '../coding/coding-changes.sql.ts';
import { findSimilarTexts } from './find-similar-texts.ts';
import { type LearnedQuestion, learnedQuestion } from './learned-question.ts';

const mostSuggestions = 3;
const mostSlips = 50;

export const suggestHandlers: HandlersOf<typeof suggestContract> = {
  'suggest.prepare': null,

  'suggest.forAnswers': ({ questionId, documentIds, withReasons }, { db }) => {
    const learned = learnedQuestion(db, questionId);
    const asked = documentIds.flatMap((documentId) => {
      const row = learned.rowOf.get(documentId);
      return row === undefined ? [] : [{ documentId, row }];
    });
    // What is coded is done, and gets no suggestions.
    const open = asked.map(({ row }) => row).filter((row) => learned.answers[row]?.codeIds === null);
    const codesOf = new Map(learned.suggester.suggest(open).map(({ row, codes }) => [row, codes]));
    return asked.map(({ documentId, row }) => ({
      documentId,
      suggestions: (codesOf.get(row) ?? [])
        .slice(0, mostSuggestions)
        .map(withReasons ? explained(learned, row) : unexplained),
    }));
  },

  'suggest.status': ({ questionId }, { db }) => {
    const { suggester, answers, withMeaning } = learnedQuestion(db, questionId);
    const score = suggester.score();
    return {
      answers: answers.length,
      coded: answers.filter(({ codeIds }) => codeIds !== null).length,
      notLooked: answers.filter(({ codeIds, howCoded }) => codeIds !== null && howCoded !== 'looked').length,
      withMeaning,
      quality: score && {
        weightedF1: score.weightedF1,
        low: score.interval[0],
        high: score.interval[1],
        answers: score.answers,
      },
      confused: suggester.confusedCodes().map(({ givenCodeId, suggestedCodeId, rows }) => ({
        given: givenCodeId as CodeId,
        suggested: suggestedCodeId as CodeId,
        count: rows.length,
      })),
      slips: suggester
        .likelySlips()
        .slice(0, mostSlips)
        .map(({ row, codeId, probability }) => ({
          documentId: answers[row]?.documentId as DocumentId,
          codeId: codeId as CodeId,
          score: probability,
        })),
    };
  },

  'suggest.next': ({ questionId, filter, limit }, { db }) => {
    const { suggester, answers, rowOf } = learnedQuestion(db, questionId);
    const isWanted = isEmptyFilter(filter) ? undefined : passes(db, questionId, filter, rowOf);
    return suggester
      .whatToCodeNext({ count: limit, isWanted })
      .flatMap(({ row }) => answers[row]?.documentId ?? []);
  },

  'suggest.bulk': ({ questionId, precision }, { db }) => {
    const { suggester, answers } = learnedQuestion(db, questionId);
    const offer = suggester.bulkAccept(precision);
    return {
      items: offer.offered.map(({ row, code }) => ({
        documentId: answers[row]?.documentId as DocumentId,
        codeId: code.codeId as CodeId,
        score: code.probability,
        text: answers[row]?.text ?? '',
      })),
      expectedPrecision: offer.threshold === null ? null : offer.precision,
    };
  },

  'suggest.accept': ({ items, isLooked }, { db, me, now }) => {
    // Whoever looks at an answer and takes the code over gives it; what nobody looked at keeps its mark.
    const origin = isLooked ? 'hand' : 'suggestion';
    const byCode = new Map<CodeId, DocumentId[]>();
    for (const { documentId, codeId } of items) {
      const documentIds = byCode.get(codeId);
      if (documentIds) documentIds.push(documentId);
      else byCode.set(codeId, [documentId]);
    }
    let applied = 0;
    for (const [codeId, documentIds] of byCode) {
      const given = { codeId, coderId: me, origin, createdAt: now } as const;
      applied += giveCodeToDocuments(db, documentIds, given);
    }
    return { applied };
  },

  'suggest.similar': ({ text, exceptId, limit }, { db }) => findSimilarTexts(db, text, exceptId, limit),
};

/** Tells which rows are shown with a filter. */
function passes(
  db: ReadableDb,
  questionId: QuestionId,
  filter: AnswerFilter,
  rowOf: ReadonlyMap<DocumentId, number>,
): (row: number) => boolean {
  const rows = new Set(shownAnswers(db, questionId, filter).map(({ documentId }) => rowOf.get(documentId)));
  return (row) => rows.has(row);
}

function unexplained({ codeId, probability }: { codeId: string; probability: number }): Suggestion {
  const none = { isWeak: isUnlikely(probability), words: [], phrase: null, nearest: [] };
  return { codeId: codeId as CodeId, score: probability, ...none };
}

function explained({ suggester, answers, codes }: LearnedQuestion, row: number) {
  const names = new Map(codes.map(({ id, name }) => [id, name]));
  return ({ codeId, probability }: { codeId: string; probability: number }): Suggestion => {
    const why = suggester.explain(row, codeId);
    return {
      codeId: codeId as CodeId,
      score: probability,
      isWeak: why.isWeak,
      words: why.words.flatMap(({ ranges }) =>
        ranges.map(({ start, end }) => ({ start: codePointOffset(start), end: codePointOffset(end) })),
      ),
      // That the answer looks like the name of the code, the chip itself says.
      phrase: why.phrase === null || why.phrase.text === names.get(codeId) ? null : why.phrase.text,
      nearest: why.answers.flatMap((other) => {
        const answer = answers[other.row];
        return answer ? [{ documentId: answer.documentId, text: answer.text }] : [];
      }),
    };
  };
}
