import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import type { CsvDialect } from '../../../shared/features/import/import.contract.ts';
import { nameColumns, readSurveyRows, sniffCsv } from './read-survey-csv.ts';

const fixture = (name: string) => new URL(`./fixtures/${name}`, import.meta.url).pathname;
const DUTCH: CsvDialect = { encoding: 'utf-8', delimiter: ';', decimal: ',', hasHeader: true };

async function fileWith(content: string | Buffer): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'survey-')), 'enquete.csv');
  await writeFile(path, content);
  return path;
}

async function readAll(path: string, dialect?: CsvDialect) {
  const rows: string[][] = [];
  const result = await readSurveyRows(path, dialect ?? (await sniffCsv(path)), (cells) => rows.push(cells));
  return { ...result, cells: rows };
}

test('files by LibreOffice are recognised by encoding, delimiter, decimal and header, and read alike', async () => {
  expect(await sniffCsv(fixture('enquete-1252.csv'))).toEqual({ ...DUTCH, encoding: 'windows-1252' });
  expect(await sniffCsv(fixture('enquete-utf8-tab.csv'))).toEqual({ ...DUTCH, delimiter: '\t' });
  const expected = {
    header: ['respnr', 'cijfer', 'v8_open'],
    rejected: [],
    cells: [
      ['1', '7,5', 'Ze zei "kom; nu", voor € 5.\nEén keer.'],
      ['2', '8,0', '‘Ging’ wel'],
    ],
  };
  expect(await readAll(fixture('enquete-1252.csv'))).toMatchObject(expected);
  expect(await readAll(fixture('enquete-utf8-tab.csv'))).toMatchObject(expected);
});

test('broken rows are refused by number and reason, and the rows after them are read', async () => {
  const { header, cells, rejected, rows } = await readAll(fixture('kapot.csv'));
  expect(header).toEqual(['respnr', 'naam', 'naam (2)', 'kolom 4']);
  expect(cells).toEqual([
    ['1', 'a', 'b', 'c'],
    ['2', 'zei "ja"\nen toen nee', 'b', 'c'],
    ['5', 'hij zei "nee" hoor', 'b', 'c'],
    ['7', 'na de, quote', 'b', 'c'],
    ['8', 'hij zei "kom" en ging', 'b', 'c'],
    ['9', 'a', 'b', 'c'],
  ]);
  expect(rows).toBe(6);
  expect(rejected).toEqual([
    { row: 5, reason: 'field-count', fields: 5 },
    { row: 6, reason: 'field-count', fields: 2 },
    { row: 8, reason: 'quote', fields: 3 },
  ]);
});

test('a quote at the start of a cell that is only a quote is text', async () => {
  const path = await fileWith('nr;tekst\n1;"Kom binnen" zei hij\n2;"niet dicht\n3;"ja"\n');
  const { cells, rejected } = await readAll(path, DUTCH);
  expect(cells).toEqual([
    ['1', '"Kom binnen" zei hij'],
    ['2', '"niet dicht'],
    ['3', 'ja'],
  ]);
  expect(rejected).toEqual([]);
});

test('the first accent after 256 kB still decides the encoding', async () => {
  const plain = 'nr;tekst\n1;gewoon een antwoord van een respondent\n';
  const late = Buffer.concat([
    Buffer.from(`nr;tekst\n${plain.slice(9).repeat(10_000)}`),
    iconv.encode('2;één\n', 'win1252'),
  ]);
  const path = await fileWith(late);
  expect((await sniffCsv(path)).encoding).toBe('windows-1252');
  expect((await readAll(path)).cells.at(-1)).toEqual(['2', 'één']);
});

test('characters, line ends and quoted cells on the border of two chunks stay whole', async () => {
  for (const shift of [0, 1, 2, 3, 4, 5]) {
    const filler = 'x'.repeat(256 * 1024 - 12 - shift);
    const path = await fileWith(`a;b\r\n${filler};"€ ""1""\r\n😀"\r\n2;é\r\n`);
    const { cells, rejected } = await readAll(path, DUTCH);
    expect(cells.map((row) => row[1])).toEqual(['€ "1"\n😀', 'é']);
    expect(rejected).toEqual([]);
  }
});

test('a file without a header gets numbered columns and keeps its first row', async () => {
  const path = await fileWith('1,goed,7.5\n2,slecht,3.0\n3,matig,6.1\n');
  const dialect = await sniffCsv(path);
  expect(dialect).toEqual({ encoding: 'utf-8', delimiter: ',', decimal: '.', hasHeader: false });
  const { header, cells } = await readAll(path, dialect);
  expect(header).toEqual(['kolom 1', 'kolom 2', 'kolom 3']);
  expect(cells[0]).toEqual(['1', 'goed', '7.5']);
});

test('one column of answers with commas is not cut into pieces', async () => {
  const path = await fileWith('antwoord\nNee, niets\nJa, en ook, eigenlijk\ngeen\nWeet niet\n');
  expect((await readAll(path)).cells[1]).toEqual(['Ja, en ook, eigenlijk']);
});

test('UTF-16 by its mark, old Mac line ends and names that occur twice are read', async () => {
  const path = await fileWith(iconv.encode('nr\tx\r1\té\r2\tï\r', 'utf-16le', { addBOM: true }));
  expect(await readAll(path)).toMatchObject({
    header: ['nr', 'x'],
    cells: [
      ['1', 'é'],
      ['2', 'ï'],
    ],
  });
  expect(nameColumns(['naam', ' Naam', '', 'naam (2)'])).toEqual([
    'naam',
    'Naam (2)',
    'kolom 3',
    'naam (2) (2)',
  ]);
});

test('an empty, a binary and a missing file are refused, and a signal stops the reading', async () => {
  await expect(sniffCsv(await fileWith('\n \n'))).rejects.toMatchObject({ details: { reason: 'empty' } });
  await expect(sniffCsv(fixture('gesprek.docx'))).rejects.toMatchObject({ details: { reason: 'binary' } });
  await expect(sniffCsv('/nergens/x.csv')).rejects.toMatchObject({ details: { reason: 'missing' } });
  const path = await fileWith('a;b\n1;2\n'.repeat(100_000));
  const stop = new AbortController();
  const reading = readSurveyRows(path, DUTCH, () => {}, { signal: stop.signal, onBytes: () => stop.abort() });
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
});

test('every table that another program writes correctly is read back exactly', async () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', '😀', '"', ';', ',', ' ', '\n', "'"),
    maxLength: 12,
  });
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const path = await fileWith(stringify([['a', 'b', 'c'], ...rows], { delimiter: ';', quoted: true }));
      const { cells, rejected } = await readAll(path, DUTCH);
      expect(rejected).toEqual([]);
      expect(cells).toEqual(rows);
    }),
    { numRuns: 100 },
  );
});

test('all of 100,000 rows of 14 columns are read', async () => {
  const row = `2020;14-02-2020;${'Duinrade;tot 30.000;'.repeat(5)}0,771;"Ze nam ""echt"" de tijd om te luisteren; één keer"\r\n`;
  const path = await fileWith(
    `${Array.from({ length: 14 }, (_, index) => `k${index}`).join(';')}\r\n${row.repeat(100_000)}`,
  );
  const dialect = await sniffCsv(path);
  let cells = 0;
  const { rows } = await readSurveyRows(path, dialect, (found) => {
    cells += found.length;
  });
  expect([rows, cells]).toEqual([100_000, 1_400_000]);
});
