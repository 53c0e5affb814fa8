import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCsvCell } from '../../../shared/features/export/csv-cell.ts';
import { parseCodebookRows } from '../../../shared/features/import/parse-codebook-rows.ts';
import type { SpeakerId } from '../../../shared/model/ids.ts';
import { newIdOf } from '../../database/new-id.ts';
import { sql } from '../../database/sql.ts';
import { runExport } from '../../testing/run-export.ts';
import {
  addCode,
  addCoding,
  addDocument,
  addName,
  addQuestion,
  addRespondent,
  addSpeaker,
  addVariable,
  type Fixture,
  openFixture,
} from '../../testing/themes-fixture.ts';
import { readTable } from '../codebook/read-codebook-table.ts';
import { exportCodebook } from './export-codebook.job.ts';
import { exportCodings } from './export-codings.job.ts';
import { exportMatrix } from './export-matrix.job.ts';
import { writeCsv } from './write-csv.ts';

let fixture: Fixture;
beforeEach(() => {
  fixture = openFixture();
});
afterEach(() => fixture.close());

const tableOf = (bytes: Buffer) =>
  readTable(
    bytes
      .toString('utf8')
      .replace(/^\uFEFF/u, '')
      .replaceAll('\r\n', '\n'),
  );

/** One interview and one question with four answers, the third 'weet niet'. */
function fill() {
  return fixture.change((context) => {
    const { db } = context;
    const waiting = addCode(db, 'Wachten');
    const long = addCode(db, 'Te lang', waiting);
    const kind = addCode(db, 'Bejegening');
    const grade = addVariable(db, 'cijfer');
    const weight = addVariable(db, 'weeg', { isWeight: true });
    const people = ['1', '2', '3', '4'].map((id) => addRespondent(db, id, { [grade]: 7, [weight]: 0.5 }));
    const speaker = newIdOf<SpeakerId>();
    const text = '😀 Nou; ik wachtte "zes"\nweken.';
    const interview = addDocument(db, {
      kind: 'transcript',
      title: 'Gesprek 1',
      text,
      turns: [[0, speaker, null]],
    });
    addSpeaker(db, speaker, interview.id, { isInterviewer: false, respondentId: people[0] });
    addCoding(context, interview, long, [2, 30]);
    const question = addQuestion(db, 'v12');
    const answers = ['Te lang', 'Aardige mensen', 'weet niet'].map((answer, index) =>
      addDocument(db, { kind: 'answer', text: answer, questionId: question, respondentId: people[index] }),
    );
    const [first, second] = answers;
    if (first) addCoding(context, first, long);
    if (second) addCoding(context, second, kind, [0, 7]);
    addDocument(db, { kind: 'text', title: 'Brief zonder naam', text: 'Een brief.' });
  });
}

describe('the table of codings', () => {
  it('has place, path, number and words of every coding, sources first', async () => {
    fill();
    const { bytes, result } = await runExport(fixture, exportCodings, { withNames: false });
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytes.toString('utf8')).toMatch(/\r\n$/);
    const [header, ...rows] = tableOf(bytes);
    expect(header?.join(';')).toBe(
      'bron;respondent;vraag;soort;codenummer;code;begin;einde;fragment;codeur;gecodeerd op',
    );
    expect(rows.map((row) => row.slice(0, 9))).toEqual([
      [
        'Gesprek 1',
        'Respondent 1',
        '',
        'gesprek',
        '1.1',
        'Wachten > Te lang',
        '2',
        '30',
        'Nou; ik wachtte "zes"\nweken.',
      ],
      ['', 'Respondent 1', 'v12', 'antwoord', '1.1', 'Wachten > Te lang', '', '', 'Te lang'],
      ['', 'Respondent 2', 'v12', 'antwoord', '2', 'Bejegening', '0', '7', 'Aardige'],
    ]);
    expect(result).toMatchObject({ fileName: 'coderingen.csv', rows: 3 });
  });

  it('leaves out documents in the bin', async () => {
    fill();
    fixture.change(({ db }) => db.run(sql`UPDATE document SET isTrashed = 1 WHERE kind = 'transcript'`));
    const { result } = await runExport(fixture, exportCodings, { withNames: false });
    expect(result.rows).toBe(2);
  });
});

describe('the table of respondents by codes', () => {
  it('marks 1 and 0 within a base and leaves the cell empty outside it, nets included', async () => {
    fill();
    const { bytes } = await runExport(fixture, exportMatrix, { withNames: false });
    expect(tableOf(bytes)).toEqual([
      [
        ...['respondentnummer', 'respondent', 'cijfer', 'weeg'],
        'gesprekken en brieven: (gecodeerd)',
        ...['gesprekken en brieven: Wachten', 'gesprekken en brieven: Te lang'],
        ...['v12: (gecodeerd)', 'v12: Wachten', 'v12: Te lang', 'v12: Bejegening'],
      ],
      ['1', 'Respondent 1', '7', '0,5', '1', '1', '1', '1', '1', '1', '0'],
      ['2', 'Respondent 2', '7', '0,5', '', '', '', '1', '0', '0', '1'],
      ['3', 'Respondent 3', '7', '0,5', '', '', '', '', '', '', ''],
      ['4', 'Respondent 4', '7', '0,5', '', '', '', '', '', '', ''],
      ['', 'Brief zonder naam', '', '', '0', '0', '0', '', '', '', ''],
    ]);
  });

  it('writes the path of codes that share a name', async () => {
    fixture.change((context) => {
      const question = addQuestion(context.db, 'v1');
      const answer = addDocument(context.db, { kind: 'answer', text: 'Alles', questionId: question });
      for (const parent of ['Wonen', 'Zorg']) {
        addCoding(context, answer, addCode(context.db, 'Overig', addCode(context.db, parent)));
      }
    });
    const [header] = tableOf((await runExport(fixture, exportMatrix, { withNames: false })).bytes);
    expect(header?.slice(2)).toEqual([
      'v1: (gecodeerd)',
      ...['v1: Wonen', 'v1: Wonen > Overig', 'v1: Zorg', 'v1: Zorg > Overig'],
    ]);
  });
});

it('writes a codebook that its own import reads back', async () => {
  fixture.change(({ db }) => {
    const top = addCode(db, 'Wachten', null, '- lang wachten;\n- "zonder" bericht');
    addCode(db, 'Op gesprek', top);
    addCode(db, '=Som', top, '=1+1');
  });
  const { bytes, result } = await runExport(fixture, exportCodebook, { withNames: false });
  expect(result).toMatchObject({ fileName: 'codeboek.csv', rows: 3 });
  const rows = parseCodebookRows(tableOf(bytes).map((row) => row.map(readCsvCell)));
  expect(
    rows.map(({ number, name, path, definition, colour }) => [number, name, path, definition, colour]),
  ).toEqual([
    ['1', 'Wachten', [], '- lang wachten;\n- "zonder" bericht', 0x836fc9],
    ['1.1', 'Op gesprek', ['Wachten'], '', 0x836fc9],
    ['1.2', '=Som', ['Wachten'], '=1+1', 0x836fc9],
  ]);
});

describe('names of people', () => {
  const stops = expect.objectContaining({ code: 'contains-names' });

  it('stops a table in which an accepted name still stands, applied or not, and says only where', async () => {
    fill();
    const answer = fixture.change((context) => {
      addName(context.db, 'Hofstede', true);
      const question = addQuestion(context.db, 'v13');
      const document = addDocument(context.db, {
        kind: 'answer',
        text: 'Karin Hofstede hielp',
        questionId: question,
      });
      addCoding(context, document, addCode(context.db, 'Hulp'));
      return document;
    });
    const failure = await runExport(fixture, exportCodings, { withNames: false }).catch(
      (error: unknown) => error,
    );
    expect(failure).toEqual(stops);
    expect(failure).toHaveProperty('details', { count: 1, where: [`document:${answer.id}`] });
    const left = readdirSync(fixture.folder, { recursive: true, encoding: 'utf8' });
    expect(left.filter((file) => file.includes('results/'))).toEqual([]);
    const { bytes } = await runExport(fixture, exportCodings, { withNames: true });
    expect(bytes.toString('utf8')).toContain('Hofstede');
  });

  it('looks at labels, values, headers and definitions too', async () => {
    fixture.change(({ db }) => {
      addName(db, 'Hofstede');
      addCode(db, 'Zorg', null, 'Zoals bij mevrouw Hofstede.');
      addRespondent(db, 'karin.hofstede');
    });
    await expect(runExport(fixture, exportCodebook, { withNames: false })).rejects.toEqual(stops);
    await expect(runExport(fixture, exportMatrix, { withNames: false })).rejects.toEqual(stops);
  });

  it('does not take an ordinary word for a short name', async () => {
    fixture.change(({ db }) => {
      addName(db, 'Wil');
      addCode(db, 'Zorg', null, 'Wie hulp wil.');
    });
    const { result } = await runExport(fixture, exportCodebook, { withNames: false });
    expect(result.rows).toBe(1);
  });
});

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));

it.skipIf(!office)(
  'shows cells that look like formulas as text in a spreadsheet',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rode-draad-csv-'));
    const path = join(folder, 'cellen.csv');
    const hostile = [
      '=1+1',
      '+1+1',
      '-1-1',
      '@SUM(1)',
      '\t=1+1',
      '=HYPERLINK("http://voorbeeld.invalid";"klik")',
    ];
    const quiet = { progress: () => undefined, signal: new AbortController().signal };
    await writeCsv(
      path,
      ['tekst', 'getal'],
      hostile.map((text) => [text, -1.5]),
      quiet,
    );
    execFileSync(
      office ?? '',
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        'fods',
        '--outdir',
        folder,
      ].concat(['--infilter=CSV:59,34,76,1,,1043,false,true,true', path]),
      { stdio: 'ignore', timeout: 90_000 },
    );
    const sheet = readFileSync(join(folder, 'cellen.fods'), 'utf8');
    expect(sheet).not.toContain('table:formula');
    expect(sheet).toContain('=1+1');
    expect(sheet.match(/office:value-type="float" office:value="-1.5"/g)).toHaveLength(hostile.length);
    rmSync(folder, { recursive: true, force: true });
  },
  120_000,
);
