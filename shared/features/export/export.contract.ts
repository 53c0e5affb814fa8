import { z } from 'zod';
import { FileTicket } from '../../model/ids.ts';
import { job } from '../../rpc/contract.ts';

/** target: where to write (chosen by the host); without it a temporary file is made and offered for saving. */
const ExportInput = z.object({
  target: FileTicket.optional(),
  /** Lets names that were replaced stand in the file. Asked for in so many words; otherwise the export stops. */
  withNames: z.boolean().default(false),
});
const ExportOutput = z.object({ ticket: FileTicket, fileName: z.string(), rows: z.number().int() });

export const exportContract = {
  /** The Word report: per theme text, counts with their base, quotes with respondent label and variables. */
  'export.word': job({
    input: ExportInput.extend({ language: z.enum(['nl', 'en']).default('nl') }),
    output: ExportOutput,
  }),
  /** Every coding: document or respondent and question, code path, start, end, text, coder. */
  'export.codings': job({ input: ExportInput, output: ExportOutput }),
  /** Respondents by codes, 0 or 1, one column per code and question. */
  'export.matrix': job({ input: ExportInput, output: ExportOutput }),
  'export.codebook': job({ input: ExportInput, output: ExportOutput }),
};
