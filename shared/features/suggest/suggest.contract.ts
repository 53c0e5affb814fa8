import { z } from 'zod';
import { CodeId, DocumentId, QuestionId } from '../../model/ids.ts';
import { command, job, query } from '../../rpc/contract.ts';
import { CodePointOffset } from '../../text/offsets.ts';
import { AnswerFilter } from '../answers/answers.contract.ts';

/** A code the computer would give to an answer, and why. Never given by itself. */
export const Suggestion = z.object({
  codeId: CodeId,
  /** The chance that a coder gives it, 0-1. */
  score: z.number(),
  /** Little in the answer explains it, or it is more likely wrong than right. */
  isWeak: z.boolean(),
  /** The words of the answer that speak for it, in code points of the answer. */
  words: z.array(z.object({ start: CodePointOffset, end: CodePointOffset })),
  /** The phrase of the codebook that is nearest. */
  phrase: z.string().nullable(),
  /** Coded answers that look like it. */
  nearest: z.array(z.object({ documentId: DocumentId, text: z.string() })),
});
export type Suggestion = z.infer<typeof Suggestion>;

export const SuggestQuality = z.object({
  /**
   * F1 over codes, weighted by how often each is given, on answers that somebody looked at to code them and that the
   * computer had not learnt from (0-1).
   */
  weightedF1: z.number(),
  low: z.number(),
  high: z.number(),
  /** On how many answers it was measured. */
  answers: z.number().int(),
});

const learntFrom = [
  'question',
  'document',
  'textRevision',
  'code',
  'coding',
  'codingPosition',
  'textVector',
  'change',
  'changeRow',
] as const;

export const suggestContract = {
  /** Reads every text for its meaning, as far as not done before. `isAvailable`: the language pack is there and whole. */
  'suggest.prepare': job({
    input: z.object({}),
    output: z.object({ texts: z.number().int(), read: z.number().int(), isAvailable: z.boolean() }),
  }),
  /**
   * At most three suggestions an uncoded answer, the best first. Without `withReasons` the answer to why is empty: for
   * many rows at once it takes as long as everything else.
   */
  'suggest.forAnswers': query({
    input: z.object({
      questionId: QuestionId,
      documentIds: z.array(DocumentId).max(500),
      withReasons: z.boolean().default(true),
    }),
    output: z.array(z.object({ documentId: DocumentId, suggestions: z.array(Suggestion) })),
    reads: learntFrom,
    slow: 'language',
  }),
  'suggest.status': query({
    input: z.object({ questionId: QuestionId }),
    output: z.object({
      answers: z.number().int(),
      coded: z.number().int(),
      /** Of these, how many got a code together with others, while nobody looked at them: they prove nothing. */
      notLooked: z.number().int(),
      /** Answers whose meaning was read; the others are judged on their words. */
      withMeaning: z.number().int(),
      quality: SuggestQuality.nullable(),
      /** Pairs of codes that the computer and the coder take for each other, the commonest first. */
      confused: z.array(z.object({ given: CodeId, suggested: CodeId, count: z.number().int() })),
      /** Codings that nothing in the other codings explains. */
      slips: z.array(z.object({ documentId: DocumentId, codeId: CodeId, score: z.number() })),
    }),
    reads: learntFrom,
    slow: 'language',
  }),
  /** Uncoded answers from which the computer would learn most, in that order; only those that pass the filter. */
  'suggest.next': query({
    input: z.object({
      questionId: QuestionId,
      filter: AnswerFilter.prefault({}),
      limit: z.number().int().min(1).max(500).default(20),
    }),
    output: z.array(DocumentId),
    reads: [...learntFrom, 'respondent', 'documentIndex', 'documentFts'],
    slow: 'language',
  }),
  /** Suggestions that could be accepted together, when at most one in ten (at 0.9) may be wrong. */
  'suggest.bulk': query({
    input: z.object({ questionId: QuestionId, precision: z.number().min(0.5).max(0.99).default(0.9) }),
    output: z.object({
      items: z.array(
        z.object({ documentId: DocumentId, codeId: CodeId, score: z.number(), text: z.string() }),
      ),
      /** Measured on coded answers it had not learnt from; null when there are too few to promise anything. */
      expectedPrecision: z.number().nullable(),
    }),
    reads: learntFrom,
    slow: 'language',
  }),
  /** Gives suggested codes to whole answers, in one step: those that were looked at as if given by hand. */
  'suggest.accept': command({
    input: z.object({
      items: z
        .array(z.object({ documentId: DocumentId, codeId: CodeId }))
        .min(1)
        .max(50_000),
      /** Somebody looked at each of these answers. Otherwise their codes neither teach nor prove anything. */
      isLooked: z.boolean().default(false),
    }),
    output: z.object({ applied: z.number().int() }),
  }),
  /** Answers and pieces of interviews that say nearly the same as a text, the nearest first. */
  'suggest.similar': query({
    input: z.object({
      text: z.string().trim().min(1).max(5000),
      /** Not this one: usually where the text comes from. */
      exceptId: DocumentId.optional(),
      limit: z.number().int().min(1).max(50).default(10),
    }),
    output: z.array(
      z.object({
        documentId: DocumentId,
        title: z.string(),
        questionId: QuestionId.nullable(),
        start: CodePointOffset,
        end: CodePointOffset,
        text: z.string(),
        codeIds: z.array(CodeId),
      }),
    ),
    reads: [...learntFrom, 'respondent', 'speaker'],
    slow: 'language',
  }),
};
