import { z } from 'zod';
import { CodeId, CodingId, QuestionId, ThemeId, ThemeQuoteId } from '../../model/ids.ts';
import { command, query } from '../../rpc/contract.ts';
import { codedFragmentTables, Quote } from '../coding/coding.contract.ts';

/** One base, counted apart: interviews and letters together, and each question on its own. */
export const ThemeCount = z.object({
  /** Null: interviews and letters. */
  questionId: QuestionId.nullable(),
  questionLabel: z.string().nullable(),
  /** Respondents with at least one of the theme's codes. */
  respondents: z.number().int(),
  /** Respondents who spoke or answered ('weet niet' and empty answers left out). */
  base: z.number().int(),
  /** Of the base, those whose words carry any code at all: below the base, percentages are provisional. */
  coded: z.number().int(),
  fragments: z.number().int(),
});
export type ThemeCount = z.infer<typeof ThemeCount>;

export const ThemeRow = z.object({
  id: ThemeId,
  title: z.string(),
  position: z.number().int(),
  quotes: z.number().int(),
  hasText: z.boolean(),
  codeIds: z.array(CodeId),
});
export type ThemeRow = z.infer<typeof ThemeRow>;

export const ThemeQuote = Quote.extend({
  id: ThemeQuoteId,
  /** Label and shown values of the respondent, for under the quote. */
  facts: z.array(z.object({ name: z.string(), value: z.string() })),
});
export type ThemeQuote = z.infer<typeof ThemeQuote>;

export const ThemeDetail = z.object({
  id: ThemeId,
  title: z.string(),
  /** Lexical's own state as JSON, or empty. */
  body: z.string(),
  bodyText: z.string(),
  codeIds: z.array(CodeId),
  quotes: z.array(ThemeQuote),
});
export type ThemeDetail = z.infer<typeof ThemeDetail>;

export const themesContract = {
  'themes.list': query({
    input: z.object({}),
    output: z.array(ThemeRow),
    reads: ['theme', 'themeCode', 'themeQuote'],
  }),
  'themes.get': query({
    input: z.object({ themeId: ThemeId }),
    output: ThemeDetail,
    reads: [
      'theme',
      'themeCode',
      'themeQuote',
      'coding',
      'codingPosition',
      'document',
      'textRevision',
      'question',
      'respondent',
      'speaker',
      'variable',
    ],
  }),
  'themes.counts': query({
    input: z.object({ themeId: ThemeId }),
    output: z.array(ThemeCount),
    reads: ['theme', 'themeCode', ...codedFragmentTables],
    slow: true,
  }),
  'themes.create': command({
    input: z.object({
      title: z.string().trim().min(1).max(300),
      codeIds: z.array(CodeId).max(200).default([]),
    }),
    output: z.object({ id: ThemeId }),
  }),
  'themes.rename': command({
    input: z.object({ themeId: ThemeId, title: z.string().trim().min(1).max(300) }),
    output: z.null(),
  }),
  'themes.setText': command({
    input: z.object({
      themeId: ThemeId,
      body: z.string().max(2_000_000),
      bodyText: z.string().max(1_000_000),
    }),
    output: z.null(),
  }),
  'themes.setCodes': command({
    input: z.object({ themeId: ThemeId, codeIds: z.array(CodeId).max(200) }),
    output: z.null(),
  }),
  'themes.move': command({
    input: z.object({ themeId: ThemeId, index: z.number().int().min(0) }),
    output: z.null(),
  }),
  'themes.remove': command({ input: z.object({ themeId: ThemeId }), output: z.null() }),
  'themes.addQuotes': command({
    input: z.object({ themeId: ThemeId, codingIds: z.array(CodingId).min(1).max(200) }),
    output: z.object({ added: z.number().int() }),
  }),
  'themes.moveQuote': command({
    input: z.object({ themeQuoteId: ThemeQuoteId, index: z.number().int().min(0) }),
    output: z.null(),
  }),
  'themes.removeQuote': command({ input: z.object({ themeQuoteId: ThemeQuoteId }), output: z.null() }),
  /** Typical fragments to choose from: spread over respondents, of readable length; those already chosen left out. */
  'themes.suggestQuotes': query({
    input: z.object({ themeId: ThemeId, limit: z.number().int().min(1).max(200).default(30) }),
    output: z.array(Quote),
    reads: ['theme', 'themeCode', 'themeQuote', ...codedFragmentTables],
    slow: true,
  }),
};
