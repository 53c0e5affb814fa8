import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import { readCsvCell } from '../../../shared/features/export/csv-cell.ts';
import {
  type CodebookRow,
  parseCodebookRows,
  parseIndentedCodebook,
} from '../../../shared/features/import/parse-codebook-rows.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import type { JobRun } from '../../database/handler-types.ts';
import { readTextFile } from '../import/read-text-file.ts';

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

/** The rows of a table whose cells are parted by the sign that its first line has most of. */
export function readTable(text: string): string[][] {
  const firstLine = text.slice(0, (text.indexOf('\n') + 1 || text.length + 1) - 1);
  const count = (sign: string) => firstLine.split(sign).length;
  const delimiter = [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
    });
    // Our own exports put an apostrophe before what a spreadsheet would take for a formula.
    return rows.map((cells) => cells.map(readCsvCell));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new AppError('invalid-input', { reason: 'quotes', row: Number(error.lines ?? 0) });
  }
}
