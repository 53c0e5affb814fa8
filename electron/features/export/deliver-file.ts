import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileTicket } from '../../../shared/model/ids.ts';
import type { JobContext } from '../../database/handler-types.ts';
import { createNameCheck, type NameCheck } from './name-check.ts';

type ExportResult = { ticket: FileTicket; fileName: string; rows: number };

/**
 * Writes a file in the job's own folder, and gives it out only when no name stands in it: a file that was stopped
 * never gets a ticket and goes with the folder.
 */
export async function deliverFile(
  context: JobContext,
  { fileName, withNames }: { fileName: string; withNames: boolean },
  write: (path: string, names: NameCheck) => Promise<number>,
): Promise<ExportResult> {
  const names = createNameCheck(context.db(), withNames);
  const draft = join(context.scratchFolder, fileName);
  const rows = await write(draft, names);
  names.finish();
  const { path, ticket } = context.output(fileName);
  copyFileSync(draft, path);
  return { ticket: ticket as FileTicket, fileName, rows };
}
