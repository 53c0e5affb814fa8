import { z } from 'zod';
import {
  CodeId,
  CodingId,
  DocumentId,
  QuestionId,
  RespondentId,
  RevisionId,
  VariableId,
} from '../../model/ids.ts';
import { command, query } from '../../rpc/contract.ts';
import { CodePointOffset } from '../../text/offsets.ts';

export const QuestionRow = z.object({
  id: QuestionId,
  label: z.string(),
  text: z.string(),
  /** Respondents that gave a non-empty answer, and how many of those carry a code. */
  answers: z.number().int(),
  coded: z.number().int(),
});
export type QuestionRow = z.infer<typeof QuestionRow>;

export const AnswerCoding = z.object({
  id: CodingId,
  codeId: CodeId,
  start: CodePointOffset.nullable(),
  end: CodePointOffset.nullable(),
});
export type AnswerCoding = z.infer<typeof AnswerCoding>;

export const AnswerRow = z.object({
  documentId: DocumentId,
  revisionId: RevisionId,
  respondentId: RespondentId.nullable(),
  respondentLabel: z.string(),
  text: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  codings: z.array(AnswerCoding),
  /** How many answers to this question are the same but for capitals, accents and punctuation (1 = alone). */
  same: z.number().int(),
});
export type AnswerRow = z.infer<typeof AnswerRow>;

export const AnswerFilter = z.object({
  coded: z.enum(['all', 'coded', 'uncoded']).default('all'),
  codeId: CodeId.optional(),
  query: z.string().max(500).optional(),
  variableId: VariableId.optional(),
  value: z.union([z.string(), z.number()]).optional(),
});
export type AnswerFilter = z.infer<typeof AnswerFilter>;

/** By the answer's words, the respondent's name, or a variable; respondents without a value come last. */
export const AnswerOrder = z.object({
  by: z.union([z.enum(['text', 'respondent']), VariableId]),
  isDescending: z.boolean().default(false),
});
export type AnswerOrder = z.infer<typeof AnswerOrder>;

// The log tells whether what was counted before still holds.
const shownInGrid = [
  'document',
  'textRevision',
  'respondent',
  'coding',
  'codingPosition',
  'documentIndex',
  'documentFts',
  'change',
  'changeRow',
] as const;

export const answersContract = {
  'answers.questions': query({
    input: z.object({}),
    output: z.array(QuestionRow),
    reads: ['question', 'document', 'coding', 'textRevision'],
    slow: true,
  }),
  /** Answers to one question per code; a net counts an answer once, whichever of its codes it has. */
  'answers.codeCounts': query({
    input: z.object({ questionId: QuestionId }),
    output: z.array(z.object({ codeId: CodeId, answers: z.number().int() })),
    reads: ['code', 'coding', 'document'],
    slow: true,
  }),
  /** One page of the grid. Empty answers are left out unless coded. */
  'answers.page': query({
    input: z.object({
      questionId: QuestionId,
      filter: AnswerFilter.prefault({}),
      /** Left out: the order of the survey. */
      order: AnswerOrder.optional(),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({ total: z.number().int(), rows: z.array(AnswerRow) }),
    reads: shownInGrid,
  }),
  /** Where an answer stands in the grid, counted from 0; null when it is not shown there. */
  'answers.place': query({
    input: z.object({
      questionId: QuestionId,
      documentId: DocumentId,
      filter: AnswerFilter.prefault({}),
      order: AnswerOrder.optional(),
    }),
    output: z.number().int().nullable(),
    reads: shownInGrid,
  }),
  'answers.updateQuestion': command({
    input: z.object({
      questionId: QuestionId,
      label: z.string().trim().min(1).max(60).optional(),
      text: z.string().trim().max(1000).optional(),
    }),
    output: z.null(),
  }),
};
