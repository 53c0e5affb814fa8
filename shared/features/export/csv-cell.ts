/** Signs with which a spreadsheet takes a cell for a formula; the wide ones too, which it reads as the narrow. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** A whole or decimal number as people write it, which no spreadsheet takes for a formula. */
const PLAIN_NUMBER = /^-?\d+(?:[.,]\d+)?$/u;

/**
 * The text of a cell in a CSV file that is opened in a spreadsheet. Numbers get a decimal comma. A text that would
 * be run as a formula gets an apostrophe in front, and so does one that has apostrophes before such a sign already,
 * so that taking one away always gives the text back (readCsvCell). A text that is a plain number, such as `-1,5`,
 * stays as it is.
 * @param value null is an empty cell
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value).replace('.', ',') : '';
  return FORMULA.test(value) && !PLAIN_NUMBER.test(value) ? `'${value}` : value;
}

/** The text that `csvCell` was given, for files of ours that are read back. */
export function readCsvCell(cell: string): string {
  return /^'/u.test(cell) && FORMULA.test(cell) ? cell.slice(1) : cell;
}
