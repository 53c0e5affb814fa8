// A reader of our own: csv-parse stops at the first quote that is never closed, and where it goes on (relax_quotes)
// it glues two respondents into one row without a word. Here such a row is refused and the next one is read.

interface CsvRecord {
  cells: string[];
  /** a quote that was never closed: the row cannot be trusted */
  isBroken: boolean;
  /** where the next record starts (UTF-16, in the text given) */
  next: number;
}

/** A quoted cell longer than this (UTF-16 units) is a quote that somebody forgot to close. */
const LONGEST_CELL = 65_536;

type Scan = { cells: string[]; next: number } | 'open' | 'broken';

/** Where a quoted cell that starts at `from` (behind its quote) ends; -1 when the text ends first. */
function closingQuote(text: string, from: number, delimiter: string, isStrict: boolean): number {
  let at = text.indexOf('"', from);
  while (at !== -1) {
    const after = text[at + 1];
    if (after === undefined || after === delimiter || after === '\n') return at;
    if (after === '"') at += 1;
    else if (isStrict) return -2;
    at = text.indexOf('"', at + 1);
  }
  return -1;
}

/** Reads one record; `isStrict` refuses a quote inside a quoted cell that is not doubled. */
function scanRecord(
  text: string,
  start: number,
  delimiter: string,
  isStrict: boolean,
  isLast: boolean,
): Scan {
  const cells: string[] = [];
  let at = start;
  while (true) {
    let end: number;
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1, delimiter, isStrict);
      if (close === -2 || close - at > LONGEST_CELL) return 'broken';
      if (close === -1 || (close + 1 === text.length && !isLast)) return 'open';
      cells.push(text.slice(at + 1, close).replaceAll('""', '"'));
      end = close + 1;
    } else {
      const comma = text.indexOf(delimiter, at);
      const line = text.indexOf('\n', at);
      if (comma === -1 && line === -1 && !isLast) return 'open';
      end = Math.min(comma === -1 ? text.length : comma, line === -1 ? text.length : line);
      cells.push(text.slice(at, end));
    }
    if (text[end] !== delimiter) return { cells, next: end + 1 };
    at = end + 1;
  }
}

/** Reads one line by itself; a cell whose quotes do not close properly is taken as it stands. */
function readLine(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    const close = line[at] === '"' ? closingQuote(line, at + 1, delimiter, true) : -1;
    const comma = line.indexOf(delimiter, at);
    const end = close >= 0 ? close + 1 : comma === -1 ? line.length : comma;
    cells.push(close >= 0 ? line.slice(at + 1, close).replaceAll('""', '"') : line.slice(at, end));
    at = end + 1;
  }
  return cells;
}

/** Whether one of the lines inside a record is a whole row by itself: then the record has swallowed it. */
function swallowsRow(text: string, start: number, next: number, delimiter: string, fields: number): boolean {
  const [, ...inner] = text.slice(start, next - 1).split('\n');
  return fields > 1 && inner.some((line) => readLine(line, delimiter).length === fields);
}

/**
 * Reads the record that starts at `start`. Line ends must be `\n`.
 * @param fields the number of cells a row should have; null while that is unknown
 * @param isLast false when more text may follow `text`
 * @returns null when the record may go on in text that has not been read yet
 */
export function readCsvRecord(
  text: string,
  start: number,
  delimiter: string,
  fields: number | null,
  isLast: boolean,
): CsvRecord | null {
  const lineEnd = text.indexOf('\n', start);
  if (lineEnd === -1 && !isLast) return null;
  const end = lineEnd === -1 ? text.length : lineEnd;
  const line = text.slice(start, end);
  const whole = (cells: string[]) => ({ cells, isBroken: false, next: end + 1 });
  if (!line.includes('"')) return whole(line.split(delimiter));

  const strict = scanRecord(text, start, delimiter, true, isLast);
  if (strict === 'open' && !isLast && text.length - start < LONGEST_CELL) return null;
  if (typeof strict === 'object') return { ...strict, isBroken: false };
  // Quotes that are not doubled. First within the line: as a quoted cell with quotes in it, then as plain words.
  const inner = scanRecord(line, 0, delimiter, false, true);
  if (typeof inner === 'object' && (fields === null || inner.cells.length === fields))
    return whole(inner.cells);
  const plain = readLine(line, delimiter);
  if (fields === null || plain.length === fields) return whole(plain);
  // Then over more lines, unless a complete row would disappear into a cell.
  const window = text.slice(start, start + LONGEST_CELL);
  const isWindowLast = isLast && window.length === text.length - start;
  const loose = scanRecord(window, 0, delimiter, false, isWindowLast);
  if (loose === 'open' && !isLast && window.length < LONGEST_CELL) return null;
  if (typeof loose === 'object' && !swallowsRow(window, 0, loose.next, delimiter, fields)) {
    return { cells: loose.cells, isBroken: loose.cells.length !== fields, next: start + loose.next };
  }
  return { cells: plain, isBroken: typeof inner !== 'object', next: end + 1 };
}
