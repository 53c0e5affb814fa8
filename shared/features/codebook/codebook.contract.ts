import { z } from 'zod';
import { CodeId, FileTicket, ImportId } from '../../model/ids.ts';
import { command, job, query } from '../../rpc/contract.ts';
import { codedFragmentTables } from '../coding/coding.contract.ts';
import { ThemeCount } from '../themes/themes.contract.ts';

export const Code = z.object({
  id: CodeId,
  parentId: CodeId.nullable(),
  position: z.number().int(),
  number: z.string(),
  name: z.string(),
  colour: z.number().int().min(1).max(24),
  definition: z.string(),
  useWhen: z.string(),
  useWhenNot: z.string(),
  example: z.string(),
  hotKey: z.string(),
  isExclusive: z.boolean(),
});
export type Code = z.infer<typeof Code>;

const CodeFields = z.object({
  name: z.string().trim().min(1).max(200),
  colour: z.number().int().min(1).max(24),
  definition: z.string().max(10_000),
  useWhen: z.string().max(10_000),
  useWhenNot: z.string().max(10_000),
  example: z.string().max(10_000),
  hotKey: z.string().max(1),
  isExclusive: z.boolean(),
});

export const CodeCount = z.object({
  codeId: CodeId,
  fragments: z.number().int(),
  respondents: z.number().int(),
});
export type CodeCount = z.infer<typeof CodeCount>;

export const codebookContract = {
  /**
   * All codes, parents before children, siblings in order. `number` is the one of the imported codebook, or else
   * counted from the place in the tree ('2.1.3'), so that it changes when codes move.
   */
  'codebook.list': query({ input: z.object({}), output: z.array(Code), reads: ['code'] }),
  /** Fragments and respondents per code; a net counts what lies under it, each respondent once. */
  'codebook.counts': query({
    input: z.object({}),
    output: z.array(CodeCount),
    reads: ['coding', 'document', 'speaker', 'code', 'codingPosition', 'textRevision'],
    slow: true,
  }),
  /** Where a code is used, with the codes under it: interviews and letters together, and each question apart. */
  'codebook.usedIn': query({
    input: z.object({ codeId: CodeId }),
    output: z.array(ThemeCount),
    reads: ['code', ...codedFragmentTables],
    slow: true,
  }),
  'codebook.create': command({
    input: z.object({
      parentId: CodeId.nullable().default(null),
      fields: CodeFields.partial().required({ name: true }),
    }),
    output: Code,
  }),
  'codebook.update': command({
    input: z.object({ codeId: CodeId, fields: CodeFields.partial() }),
    output: z.null(),
  }),
  /** Places a code under a parent, before the sibling at `index` (counted without the moved code). */
  'codebook.move': command({
    input: z.object({ codeId: CodeId, parentId: CodeId.nullable(), index: z.number().int().min(0) }),
    output: z.null(),
  }),
  'codebook.merge': command({
    input: z.object({ fromId: CodeId, intoId: CodeId }),
    output: z.object({ moved: z.number().int() }),
  }),
  /** Removes a code with everything under it and all its codings; undo brings all back. */
  'codebook.remove': command({
    input: z.object({ codeId: CodeId }),
    output: z.object({ codings: z.number().int() }),
  }),
  'codebook.importFile': job({
    input: z.object({ ticket: FileTicket }),
    output: z.object({ importId: ImportId, added: z.number().int(), updated: z.number().int() }),
  }),
};
