import { CsvError, parse } from 'csv-parse/sync';
import { readCsvCell } from '../../../shared/features/export/csv-cell.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';

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
