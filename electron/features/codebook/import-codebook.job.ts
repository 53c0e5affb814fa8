import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  type CodebookRow,
  parseCodebookRows,
  parseIndentedCodebook,
} from '../../../shared/features/import/parse-codebook-rows.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import type { JobRun } from '../../database/handler-types.ts';
import { readTextFile } from '../import/read-text-file.ts';
import { readTable } from './read-codebook-table.ts';

export type StagedCodebook = { fileName: string; fileHash: string; rows: CodebookRow[] };

/** Reads a codebook: a table (.csv, .tsv), or names that are indented under each other (.txt). */
export const importCodebook: JobRun<'codebook.importFile', StagedCodebook> = async (
  { ticket },
  { file, progress },
) => {
  const { path, fileName } = file(ticket);
  progress('reading');
  const { text } = await readTextFile(path);
  const rows = /\.txt$/i.test(fileName) ? parseIndentedCodebook(text) : parseCodebookRows(readTable(text));
  if (rows.length === 0) throw new AppError('invalid-input', { reason: 'empty' });
  const fileHash = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  return { fileName, fileHash, rows };
};
