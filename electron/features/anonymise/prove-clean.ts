import { readFileSync } from 'node:fs';
import Database, { type Database as Sqlite } from 'better-sqlite3';
import type { ShareProof } from '../../../shared/features/anonymise/anonymise.contract.ts';
import { linesOfBody } from '../../../shared/features/anonymise/editor-body.ts';
import {
  createNameScanner,
  type NameScanner,
  type SoughtName,
} from '../../../shared/features/anonymise/scan-for-names.ts';
import { needsSameCapitals } from '../../../shared/language/identifiers/fold-letters.ts';
import { createByteScanner } from './scan-bytes.ts';
import { wordsOfJson } from './words-of-json.ts';

const ourOwn = /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)$/;
/** What the schema itself allows as a kind or an origin. */
const closedKeys = new Set(
  'transcript text answer hand search suggestion cluster import project document question respondent code coding theme number date category'.split(
    ' ',
  ),
);
const valuesAtATime = 50_000;

export type ProofResult = { proof: ShareProof; count: number; tables: string[] };

/**
 * Searches a written file for names, without any of the code and decisions by which it was written: every value of
 * every table that SQLite itself lists, JSON also decoded, every word of the search index, and at last the bytes of
 * the file in two encodings. `count` is 0 when it is clean; `tables` says where it is not ('bytes' for the last).
 */
export async function proveClean(
  path: string,
  names: readonly SoughtName[],
  onValues: (done: number) => Promise<void>,
): Promise<ProofResult> {
  const scanner = createNameScanner(names);
  const found = new Map<string, number>();
  const note = (place: string, count: number) => {
    if (count > 0) found.set(place, (found.get(place) ?? 0) + count);
  };
  const database = new Database(path, { readonly: true, fileMustExist: true });
  const proof: ShareProof = { tables: 0, values: 0, indexWords: 0, bytes: 0, namesSought: names.length };
  try {
    for (const table of tablesOf(database)) {
      proof.tables++;
      const statement = database.prepare(`SELECT * FROM "${table.replaceAll('"', '""')}"`).raw();
      const columns = statement.columns().map((column) => column.name);
      for (const row of statement.iterate() as IterableIterator<unknown[]>) {
        for (const [i, value] of row.entries()) {
          note(table, countNames(scanner, columns[i] ?? '', value));
          if (++proof.values % valuesAtATime === 0) await onValues(proof.values);
        }
      }
    }
    // The index keeps no capitals: what is only a name by its capitals was looked at in the texts themselves.
    const inIndex = createNameScanner(
      names.filter(({ text, isExact }) => !isExact && !needsSameCapitals(text)),
    );
    for (const word of wordsOfIndex(database)) {
      proof.indexWords++;
      note('documentFts', countIn(inIndex, word));
    }
  } finally {
    database.close();
  }
  // Words of the language stand in every file; the first net, which sees their capitals, has looked at them.
  const wholeNames = names.flatMap(({ text, isExact }) => (isExact ? [] : text));
  const bytes = readFileSync(path);
  proof.bytes = bytes.length;
  note('bytes', await createByteScanner(wholeNames)(bytes, () => onValues(proof.values)));
  const count = [...found.values()].reduce((sum, each) => sum + each, 0);
  return { proof, count, tables: [...found.keys()] };
}

/** The index itself cannot be read as a table: its words come from its vocabulary. */
function tablesOf(database: Sqlite): string[] {
  const rows = database
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`,
    )
    .all() as { name: string }[];
  return rows.map(({ name }) => name);
}

function* wordsOfIndex(database: Sqlite): Generator<string> {
  database.exec(`CREATE VIRTUAL TABLE temp.indexWords USING fts5vocab('main', 'documentFts', 'row')`);
  for (const word of database.prepare('SELECT term FROM temp.indexWords').pluck().iterate())
    yield String(word);
}

/** Blobs are the pages of the index; their words are sought in its vocabulary, and the rest among the bytes. */
function countNames(scanner: NameScanner, column: string, value: unknown): number {
  if (typeof value === 'number' || typeof value === 'bigint') {
    return Math.abs(Number(value)) < 100_000 ? 0 : countIn(scanner, String(value));
  }
  if (typeof value !== 'string' || value === '' || ourOwn.test(value) || closedKeys.has(value)) return 0;
  // Places and times of turns are counts; a six-digit number would be found among them by chance.
  const words = /^\s*[[{"]/.test(value) ? wordsOfJson(value, { withNumbers: column !== 'turns' }) : null;
  if (words === null) return countIn(scanner, value);
  // A name of which half is bold stands in two strings, so the lines are looked at as well.
  return [...words, ...linesOfBody(value)].reduce((sum, each) => sum + countIn(scanner, each), 0);
}

function countIn(scanner: NameScanner, text: string): number {
  let count = 0;
  for (const hit of scanner.scan(text)) if (hit.isCertain) count++;
  return count;
}
