import { z } from 'zod';
import { ChangeId } from '../../model/ids.ts';
import type { TableName } from '../../model/tables.ts';
import { command, query } from '../../rpc/contract.ts';

/** What a step did: its method, how many rows of its main table, and a name to recognise it by. */
export const ChangeSummary = z.object({
  id: ChangeId,
  seq: z.number(),
  method: z.string(),
  count: z.number(),
  /** Name of the code, document or theme it was about; empty when there is none. */
  subject: z.string(),
  at: z.string(),
  coderName: z.string(),
  /** 'undone' steps may be redone; 'barrier' steps cannot be undone and stop what came before them. */
  state: z.enum(['done', 'undone', 'undo', 'redo', 'barrier']),
});
export type ChangeSummary = z.infer<typeof ChangeSummary>;

/** A step is named after the row it was about, which may be in any of these. */
const everyNamedTable = [
  'change',
  'changeRow',
  'coder',
  'code',
  'coding',
  'document',
  'question',
  'import',
  'theme',
  'replacement',
  'respondent',
  'project',
  'memo',
  'speaker',
  'themeCode',
  'themeQuote',
  'variable',
  'cluster',
  'clusterMember',
  'replacementForm',
] as const satisfies readonly TableName[];

export const historyContract = {
  'history.state': query({
    input: z.object({}),
    output: z.object({
      undo: ChangeSummary.nullable(),
      redo: ChangeSummary.nullable(),
      lastAt: z.string().nullable(),
    }),
    reads: everyNamedTable,
  }),
  'history.list': query({
    input: z.object({
      limit: z.number().int().min(1).max(1000).default(100),
      before: z.number().int().optional(),
    }),
    output: z.array(ChangeSummary),
    reads: everyNamedTable,
  }),
  'history.undo': command({ input: z.object({}), output: ChangeSummary, undoable: false }),
  'history.redo': command({ input: z.object({}), output: ChangeSummary, undoable: false }),
};
