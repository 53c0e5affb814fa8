import type { Suggestion, suggestContract } from '../../../shared/features/suggest/suggest.contract.ts';
import type { CodeId, DocumentId } from '../../../shared/model/ids.ts';
import { codePointOffset } from '../../../shared/text/offsets.ts';
import type { HandlersOf } from '../../database/handler-types.ts';
import { giveCodeToDocuments } from '../coding/coding-changes.sql.ts';
import { findSimilarTexts } from './find-similar-texts.ts';
import { type LearnedQuestion, learnedQuestion } from './learned-question.ts';

const mostSuggestions = 3;
const mostSlips = 50;

export const suggestHandlers: HandlersOf<typeof suggestContract> = {
  'suggest.prepare': null,

  'suggest.forAnswers': ({ questionId, documentIds, withReasons }, { db }) => {
    const learned = learnedQuestion(db, questionId);
    const rows = documentIds.flatMap((id) => learned.rowOf.get(id) ?? []);
    return learned.suggester.suggest(rows).map(({ row, codes }) => {
      const answer = learned.answers[row];
      const given = new Set<string>(answer?.codeIds ?? []);
      // What is coded is done: another code is offered only where the computer would give it first of all.
      const open = codes.filter(({ codeId }) => !given.has(codeId));
      return {
        documentId: answer?.documentId as DocumentId,
        suggestions: (given.size > 0 ? [] : open)
          .slice(0, mostSuggestions)
          .map(withReasons ? explained(learned, row) : unexplained),
      };
    });
  },

  'suggest.status': ({ questionId }, { db }) => {
    const { suggester, answers, withMeaning } = learnedQuestion(db, questionId);
    const score = suggester.score();
    return {
      answers: answers.length,
      coded: answers.filter(({ codeIds }) => codeIds !== null).length,
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

  'suggest.next': ({ questionId, limit }, { db }) => {
    const { suggester, answers } = learnedQuestion(db, questionId);
    return suggester.whatToCodeNext({ count: limit }).flatMap(({ row }) => answers[row]?.documentId ?? []);
  },

  'suggest.bulk': ({ questionId, precision }, { db }) => {
    const { suggester, answers } = learnedQuestion(db, questionId);
    const offer = suggester.bulkAccept(precision);
    return {
      items: offer.offered.map(({ row, code }) => ({
        documentId: answers[row]?.documentId as DocumentId,
        codeId: code.codeId as CodeId,
        score: code.probability,
      })),
      expectedPrecision: offer.threshold === null ? null : offer.precision,
    };
  },

  'suggest.accept': ({ items }, { db, me, now }) => {
    const byCode = new Map<CodeId, DocumentId[]>();
    for (const { documentId, codeId } of items) {
      byCode.set(codeId, [...(byCode.get(codeId) ?? []), documentId]);
    }
    let applied = 0;
    for (const [codeId, documentIds] of byCode) {
      const given = { codeId, coderId: me, origin: 'suggestion', createdAt: now } as const;
      applied += giveCodeToDocuments(db, documentIds, given);
    }
    return { applied };
  },

  'suggest.similar': ({ text, exceptId, limit }, { db }) => findSimilarTexts(db, text, exceptId, limit),
};

function unexplained({ codeId, probability }: { codeId: string; probability: number }): Suggestion {
  const none = { isWeak: false, words: [], phrase: null, nearest: [] };
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
