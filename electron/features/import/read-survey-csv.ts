import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import iconv from 'iconv-lite';
import type { CsvDialect } from '../../../shared/features/import/import.contract.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import { readCsvRecord } from './csv-records.ts';
import { encodingByMark, looksBinary } from './read-text-file.ts';

export interface RejectedCsvRow {
  /** as a spreadsheet counts: the first row of the file is 1 */
  row: number;
  reason: 'field-count' | 'quote';
  fields: number;
}

export interface SurveyRows {
  header: string[];
  /** number of rows handed to `onRow` */
  rows: number;
  rejected: RejectedCsvRow[];
}

const SAMPLE_BYTES = 256 * 1024;
const DELIMITERS = [';', ',', '\t', '|'] as const;
const SEPARATOR_LINE = /^"?sep=([;,\t|])"?\n/u;

async function* readChunks(path: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: SAMPLE_BYTES })) yield chunk as Buffer;
  } catch (error) {
    throw new AppError('file-unreadable', { reason: 'missing' }, { cause: error });
  }
}

/** Looks through the whole file: a first accent on row 40,000 decides as much as one on row 2. */
async function findEncoding(path: string): Promise<CsvDialect['encoding']> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  try {
    for await (const chunk of readChunks(path)) {
      const marked = isFirst ? encodingByMark(chunk) : null;
      if (marked?.startsWith('utf-16')) return marked;
      isFirst = false;
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof AppError) throw error;
    return 'windows-1252';
  }
}

/** The first 256 kB as text up to the last whole line, with `\n` as line end. */
async function readSample(
  path: string,
  encoding: CsvDialect['encoding'],
): Promise<{ text: string; isWhole: boolean }> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0);
    const isWhole = bytesRead < SAMPLE_BYTES;
    const decoder = iconv.getDecoder(encoding, { stripBOM: true });
    // A character cut in two at the end stays in the decoder and is dropped with it.
    const text = decoder.write(buffer.subarray(0, bytesRead)) + (isWhole ? (decoder.end() ?? '') : '');
    return { text: text.replace(/\r\n?/gu, '\n'), isWhole };
  } finally {
    await file.close();
  }
}

function readSampleRows(text: string, delimiter: string, isWhole: boolean): string[][] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length && rows.length < 500) {
    const record = readCsvRecord(text, at, delimiter, rows[0]?.length ?? null, isWhole);
    if (!record) break;
    if (record.cells.length > 1 || record.cells[0]?.trim()) rows.push(record.cells);
    at = record.next;
  }
  return rows;
}

/** How well a delimiter cuts the sample into rows of the same length (0-1), and that length. */
function scoreDelimiter(rows: string[][]): { score: number; fields: number } {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const [fields, times] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [1, 0];
  if (fields < 2) return { score: 0, fields: 1 };
  const share = times / rows.length;
  return { score: rows[0]?.length === fields ? share : share * 0.5, fields };
}

const isNumeric = (cell: string) => /^\s*[-+]?\d+(?:[.,]\d+)?\s*$/u.test(cell);

function hasHeaderRow(rows: string[][]): boolean {
  const [first = [], ...rest] = rows;
  let forHeader = 0;
  let against = 0;
  for (const [column, name] of first.entries()) {
    const cells = rest.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '');
    if (cells.length === 0) continue;
    const areNumbers = cells.filter(isNumeric).length >= cells.length * 0.8;
    if (isNumeric(name)) against += areNumbers ? 1 : 0;
    else if (areNumbers && name.trim() !== '') forHeader += 1;
    else if (rest.length > 2 && cells.includes(name)) against += 1;
  }
  if (forHeader !== against) return forHeader > against;
  return !first.some(isNumeric) && new Set(first).size === first.length;
}

function findDecimal(rows: string[][], delimiter: string): CsvDialect['decimal'] {
  let commas = 0;
  let points = 0;
  for (const cell of rows.flat()) {
    if (/^\s*-?\d+,\d+\s*$/u.test(cell)) commas += 1;
    else if (/^\s*-?\d+\.\d+\s*$/u.test(cell)) points += 1;
  }
  if (commas !== points) return commas > points ? ',' : '.';
  return delimiter === ';' ? ',' : '.';
}

/**
 * Finds out how a CSV file was written.
 * @throws AppError `file-unreadable` with reason `missing`, `binary` or `empty`
 */
export async function sniffCsv(path: string): Promise<CsvDialect> {
  const encoding = await findEncoding(path);
  const { text, isWhole } = await readSample(path, encoding);
  if (looksBinary(text)) throw new AppError('file-unreadable', { reason: 'binary' });
  if (text.trim() === '') throw new AppError('file-unreadable', { reason: 'empty' });
  const said = SEPARATOR_LINE.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  let best: { delimiter: CsvDialect['delimiter']; score: number; fields: number } | null = null;
  for (const delimiter of DELIMITERS) {
    if (said && said[1] !== delimiter) continue;
    const { score, fields } = scoreDelimiter(readSampleRows(body, delimiter, isWhole));
    if (!best || score > best.score || (score === best.score && fields > best.fields)) {
      best = { delimiter, score, fields };
    }
  }
  // One column of answers has no delimiter, but its commas may look like one.
  const delimiter = best && (said || best.score >= 0.5) ? best.delimiter : ';';
  const rows = readSampleRows(body, delimiter, isWhole);
  return { encoding, delimiter, decimal: findDecimal(rows, delimiter), hasHeader: hasHeaderRow(rows) };
}

/** Gives every column a name of its own: `naam (2)` for a second `naam`, `kolom 4` for a column without one. */
export function nameColumns(cells: string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const base = cell.trim().replace(/\s+/gu, ' ') || `kolom ${index + 1}`;
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base} (${number})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/**
 * Streams the rows of a survey. A row with too many or too few cells, or with a quote that is never closed, is
 * refused and reading goes on. Line ends inside a cell become `\n`; nothing else in a cell is altered.
 * @param onRow called per accepted row, with its row number in the file (the first row of the file is 1)
 * @param options.onBytes called with the number of bytes read so far
 * @throws AppError `file-unreadable` (`missing`), `cancelled` when the signal says so
 */
export async function readSurveyRows(
  path: string,
  dialect: CsvDialect,
  onRow: (cells: string[], row: number) => void,
  options: { signal?: AbortSignal; onBytes?: (bytes: number) => void } = {},
): Promise<SurveyRows> {
  const result: SurveyRows = { header: [], rows: 0, rejected: [] };
  const decoder = iconv.getDecoder(dialect.encoding, { stripBOM: true });
  let fields: number | null = null;
  let text = '';
  let row = 0;
  let bytes = 0;
  let isStart = true;

  const take = (cells: string[], isBroken: boolean) => {
    row += 1;
    if (cells.length === 1 && cells[0]?.trim() === '' && fields !== 1) return;
    if (fields === null) {
      fields = cells.length;
      result.header = nameColumns(dialect.hasHeader ? cells : cells.map(() => ''));
      if (dialect.hasHeader) return;
    }
    // Some programs end every row with a delimiter: empty cells too many hold no words.
    while (cells.length > fields && cells.at(-1) === '') cells.pop();
    if (isBroken || cells.length !== fields) {
      result.rejected.push({ row, reason: isBroken ? 'quote' : 'field-count', fields: cells.length });
      return;
    }
    result.rows += 1;
    onRow(cells, row);
  };

  const consume = (isLast: boolean) => {
    let at = 0;
    if (isStart) {
      isStart = false;
      at = SEPARATOR_LINE.exec(text)?.[0].length ?? 0;
    }
    while (at < text.length) {
      const record = readCsvRecord(text, at, dialect.delimiter, fields, isLast);
      if (!record) break;
      take(record.cells, record.isBroken);
      at = record.next;
    }
    text = text.slice(at);
  };

  let heldReturn = '';
  const append = (decoded: string) => {
    let part = heldReturn + decoded;
    // The \n that belongs to a final \r may be in the next chunk.
    heldReturn = part.endsWith('\r') ? '\r' : '';
    if (heldReturn) part = part.slice(0, -1);
    text += part.includes('\r') ? part.replace(/\r\n?/gu, '\n') : part;
  };

  for await (const chunk of readChunks(path)) {
    if (options.signal?.aborted) throw new AppError('cancelled');
    append(decoder.write(chunk));
    consume(false);
    bytes += chunk.length;
    options.onBytes?.(bytes);
  }
  append(decoder.end() ?? '');
  if (heldReturn) text += '\n';
  consume(true);
  return result;
}
