import type { z } from 'zod';
import type { AnswerFilter } from './answers.contract.ts';

/** Whether a filter lets every answer through. */
export function isEmptyFilter(filter: z.input<typeof AnswerFilter>): boolean {
  const { coded, codeId, query, variableId, value } = filter;
  const isAnyValue = !variableId || value === undefined;
  return (coded ?? 'all') === 'all' && !codeId && !query?.trim() && isAnyValue;
}
