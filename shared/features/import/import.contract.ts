import { z } from 'zod';
import { DocumentId, FileTicket, ImportId, QuestionId } from '../../model/ids.ts';
import { job, query } from '../../rpc/contract.ts';

export const CsvDialect = z.object({
  encoding: z.enum(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be']),
  delimiter: z.enum([';', ',', '\t', '|']),
  decimal: z.enum([',', '.']),
  hasHeader: z.boolean(),
});
export type CsvDialect = z.infer<typeof CsvDialect>;

export const ColumnRole = z.enum(['id', 'answer', 'variable', 'weight', 'ignore']);
export type ColumnRole = z.infer<typeof ColumnRole>;
export const ColumnType = z.enum(['text', 'number', 'date', 'category']);
export type ColumnType = z.infer<typeof ColumnType>;

/** Why a role was guessed; the window says it in Dutch or English. */
export const ColumnReason = z.object({
  key: z.enum([
    'unique',
    'long-text',
    'few-values',
    'numbers',
    'dates',
    'weight-name',
    'empty',
    'identifying',
    'codes',
    'free-short',
    'chosen',
  ]),
  values: z.number().optional(),
  words: z.number().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  mean: z.number().optional(),
});
export type ColumnReason = z.infer<typeof ColumnReason>;

export const GuessedColumn = z.object({
  name: z.string(),
  role: ColumnRole,
  type: ColumnType,
  reason: ColumnReason,
  missing: z.array(z.string()),
});
export type GuessedColumn = z.infer<typeof GuessedColumn>;

export const RejectedRow = z.object({
  /** Row number in the file as Excel counts it: the header is row 1. */
  row: z.number().int(),
  reason: z.enum(['field-count', 'quote', 'duplicate-id', 'missing-id', 'weight-not-a-number']),
  fields: z.number().int().optional(),
});
export type RejectedRow = z.infer<typeof RejectedRow>;

export const TranscriptPreview = z.object({
  kind: z.literal('transcript'),
  ticket: FileTicket,
  fileName: z.string(),
  format: z.enum(['docx', 'txt', 'vtt', 'srt']),
  encoding: z.string().nullable(),
  characters: z.number().int(),
  words: z.number().int(),
  turns: z.number().int(),
  durationMs: z.number().nullable(),
  speakers: z.array(z.object({ label: z.string(), isInterviewer: z.boolean(), turns: z.number().int() })),
  /** The first turns, to look at. */
  sample: z.array(z.object({ speaker: z.string().nullable(), text: z.string() })),
  changes: z.array(z.object({ kind: z.string(), count: z.number().int() })),
});
export type TranscriptPreview = z.infer<typeof TranscriptPreview>;

export const SurveyPreview = z.object({
  kind: z.literal('survey'),
  ticket: FileTicket,
  fileName: z.string(),
  dialect: CsvDialect,
  columns: z.array(GuessedColumn),
  /** First rows as read, header excluded. */
  sampleRows: z.array(z.array(z.string())),
  rawLines: z.array(z.string()),
  rows: z.number().int(),
  /** Rows that would be rejected with the guessed roles (at most 200 listed). */
  rejected: z.array(RejectedRow),
  rejectedCount: z.number().int(),
});
export type SurveyPreview = z.infer<typeof SurveyPreview>;

export const FailedPreview = z.object({
  kind: z.literal('failed'),
  ticket: FileTicket,
  fileName: z.string(),
  error: z.object({ code: z.string(), reason: z.string() }),
});
export type FailedPreview = z.infer<typeof FailedPreview>;

export const ImportPreview = z.discriminatedUnion('kind', [TranscriptPreview, SurveyPreview, FailedPreview]);
export type ImportPreview = z.infer<typeof ImportPreview>;

export const TranscriptPlan = z.object({
  ticket: FileTicket,
  title: z.string().trim().min(1).max(200),
  kind: z.enum(['transcript', 'text']).default('transcript'),
  /** Speakers in the order of the preview; a respondent is made for each that is no interviewer. */
  speakers: z
    .array(
      z.object({ label: z.string(), isInterviewer: z.boolean(), respondentLabel: z.string().nullable() }),
    )
    .optional(),
});
export type TranscriptPlan = z.infer<typeof TranscriptPlan>;

export const SurveyPlan = z.object({
  ticket: FileTicket,
  dialect: CsvDialect,
  columns: z.array(
    z.object({
      name: z.string(),
      role: ColumnRole,
      type: ColumnType,
      missing: z.array(z.string()).default([]),
      questionText: z.string().optional(),
    }),
  ),
});
export type SurveyPlan = z.infer<typeof SurveyPlan>;

export const ImportReport = z.object({
  importId: ImportId,
  kind: z.enum(['transcript', 'survey', 'codebook']),
  fileName: z.string(),
  characters: z.number().int(),
  turns: z.number().int(),
  answers: z.number().int(),
  respondents: z.number().int(),
  codings: z.number().int(),
  rejected: z.array(RejectedRow),
  rejectedCount: z.number().int(),
  changes: z.array(z.object({ kind: z.string(), count: z.number().int() })),
  documentIds: z.array(DocumentId),
  questionIds: z.array(QuestionId),
  /** Files and rows that were already in the project (same id or same bytes), left as they are. */
  alreadyThere: z.number().int(),
});
export type ImportReport = z.infer<typeof ImportReport>;

export const importContract = {
  /** Reads files without changing the project. `kinds` forces a reading; `dialects` and roles may be changed and asked again. */
  'import.preview': job({
    input: z.object({
      files: z
        .array(
          z.object({
            ticket: FileTicket,
            as: z.enum(['transcript', 'survey']).optional(),
            dialect: CsvDialect.partial().optional(),
          }),
        )
        .min(1)
        .max(200),
    }),
    output: z.array(ImportPreview),
  }),
  'import.transcripts': job({
    input: z.object({ files: z.array(TranscriptPlan).min(1).max(200) }),
    output: z.array(ImportReport),
  }),
  'import.survey': job({
    input: SurveyPlan.extend({ codesFileTicket: FileTicket.optional(), codesColumn: z.string().optional() }),
    output: ImportReport,
  }),
  'import.list': query({
    input: z.object({}),
    output: z.array(
      z.object({
        id: ImportId,
        kind: z.string(),
        fileName: z.string(),
        createdAt: z.string(),
        report: ImportReport.omit({ importId: true }),
      }),
    ),
    reads: ['import'],
  }),
};
