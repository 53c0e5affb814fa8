import { open } from 'node:fs/promises';
import iconv from 'iconv-lite';
import type { CsvDialect } from '../../../shared/features/import/import.contract.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import { readCsvRecord } from './csv-records.ts';
import { nameColumns } from './read-survey-csv.ts';

const headBytes = 256 * 1024;
const shownLines = 6;
const longestLine = 600;

/** The first lines as they stand in the file, and the names of the columns. */
export async function readCsvHead(
  path: string,
  dialect: CsvDialect,
): Promise<{ rawLines: string[]; header: string[] }> {
  const text = await readHead(path, dialect);
  const body = text.replace(/^"?sep=[;,\t|]"?\n/u, '');
  const rawLines = body.split('\n', shownLines).map((line) => line.slice(0, longestLine));
  for (let at = 0; at < body.length; ) {
    const record = readCsvRecord(body, at, dialect.delimiter, null, true);
    if (!record) break;
    const isBlank = record.cells.length === 1 && record.cells[0]?.trim() === '';
    if (!isBlank)
      return { rawLines, header: nameColumns(dialect.hasHeader ? record.cells : record.cells.map(() => '')) };
    at = record.next;
  }
  throw new AppError('file-unreadable', { reason: 'empty' });
}

async function readHead(path: string, dialect: CsvDialect): Promise<string> {
  const file = await open(path).catch((error: unknown) => {
    throw new AppError('file-unreadable', { reason: 'missing' }, { cause: error });
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return iconv.decode(buffer.subarray(0, bytesRead), dialect.encoding).replace(/\r\n?/gu, '\n');
  } finally {
    await file.close();
  }
}
