import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { csvCell } from '../../../shared/features/export/csv-cell.ts';
import type { JobContext } from '../../database/handler-types.ts';

export type CsvRow = (string | number | null)[];

const rowsPerReport = 1000;

/**
 * Writes rows as they come, the way a Dutch spreadsheet opens them: semicolons, UTF-8 with its mark, CRLF, decimal
 * commas. No cell can become a formula (csvCell). Returns how many rows were written, the header not counted.
 */
export async function writeCsv(
  path: string,
  header: readonly string[],
  rows: Iterable<CsvRow>,
  { progress, signal }: Pick<JobContext, 'progress' | 'signal'>,
  total?: number,
): Promise<number> {
  let written = 0;
  function* cells(): Generator<string[]> {
    yield header.map(csvCell);
    for (const row of rows) {
      yield row.map(csvCell);
      written++;
      if (written % rowsPerReport === 0) progress('writing', written, total);
    }
  }
  const format = stringify({
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    // A line break of another kind than the record's would stand bare otherwise.
    quoted_match: /[\r\n]/,
  });
  await pipeline(Readable.from(cells()), format, createWriteStream(path), { signal });
  return written;
}
