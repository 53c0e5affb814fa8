import { z } from 'zod';
import { RespondentId, VariableId } from '../../model/ids.ts';
import { command, query } from '../../rpc/contract.ts';

export const Variable = z.object({
  id: VariableId,
  name: z.string(),
  label: z.string(),
  type: z.enum(['text', 'number', 'date', 'category']),
  isWeight: z.boolean(),
  /** Stored value to the label shown for it. */
  valueLabels: z.record(z.string(), z.string()),
  missingValues: z.array(z.string()),
});
export type Variable = z.infer<typeof Variable>;

export const VariableValues = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
export type VariableValues = z.infer<typeof VariableValues>;

export const Respondent = z.object({
  id: RespondentId,
  externalId: z.string(),
  label: z.string(),
  /** Variable id to value. */
  values: VariableValues,
});
export type Respondent = z.infer<typeof Respondent>;

export const respondentsContract = {
  'respondents.variables': query({ input: z.object({}), output: z.array(Variable), reads: ['variable'] }),
  'respondents.list': query({
    input: z.object({
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(200),
    }),
    output: z.object({ total: z.number().int(), rows: z.array(Respondent) }),
    reads: ['respondent'],
  }),
  'respondents.update': command({
    input: z.object({
      respondentId: RespondentId,
      label: z.string().trim().min(1).max(200).optional(),
      values: VariableValues.optional(),
    }),
    output: z.null(),
  }),
  'respondents.createVariable': command({
    input: z.object({
      name: z.string().trim().min(1).max(120),
      type: z.enum(['text', 'number', 'date', 'category']),
    }),
    output: z.object({ id: VariableId }),
  }),
};
