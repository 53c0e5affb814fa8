import type { Database as Sqlite, Statement } from 'better-sqlite3';
import type { SqlStatement } from './sql.ts';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** What a query gets. It has no way to write, so a write inside a query does not compile. */
export type ReadableDb = {
  readonly [readable]: true;
  all<Row>(statement: SqlStatement): Row[];
  get<Row>(statement: SqlStatement): Row | undefined;
  /** The first column of the first row. */
  value<Value>(statement: SqlStatement): Value | undefined;
  /** The first column of every row. */
  column<Value>(statement: SqlStatement): Value[];
  iterate<Row>(statement: SqlStatement): IterableIterator<Row>;
};

/** What a command gets, inside its transaction. */
export type WritableDb = ReadableDb & {
  readonly [writable]: true;
  run(statement: SqlStatement): { changes: number };
  /** For many rows by one statement: prepared once, bound by position. */
  prepareRun(text: string): (...values: (string | number | null | Uint8Array)[]) => void;
};

export type ConnectionOptions = {
  /** Told each statement's text; the test of declared reads listens here. */
  onStatement?: (text: string) => void;
};

/** Wraps one SQLite connection with a statement cache. */
export function createConnection(database: Sqlite, options: ConnectionOptions = {}): WritableDb {
  const cache = new Map<string, Statement>();
  function prepare(text: string): Statement {
    options.onStatement?.(text);
    let statement = cache.get(text);
    if (!statement) {
      statement = database.prepare(text);
      cache.set(text, statement);
    }
    return statement;
  }
  const connection = {
    all: <Row>(s: SqlStatement) => prepare(s.text).all(...s.values) as Row[],
    get: <Row>(s: SqlStatement) => prepare(s.text).get(...s.values) as Row | undefined,
    value: <Value>(s: SqlStatement) => firstColumn<Value>(prepare(s.text).get(...s.values)),
    column: <Value>(s: SqlStatement) =>
      prepare(s.text)
        .all(...s.values)
        .map((row) => firstColumn<Value>(row) as Value),
    // Not from the cache: a statement that is being iterated cannot be used a second time meanwhile.
    iterate: <Row>(s: SqlStatement) => {
      options.onStatement?.(s.text);
      return database.prepare(s.text).iterate(...s.values) as IterableIterator<Row>;
    },
    run: (s: SqlStatement) => ({ changes: prepare(s.text).run(...s.values).changes }),
    prepareRun: (text: string) => {
      const statement = prepare(text);
      return (...values: (string | number | null | Uint8Array)[]) => void statement.run(...values);
    },
  };
  return connection as unknown as WritableDb;
}

function firstColumn<Value>(row: unknown): Value | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  return Object.values(row)[0] as Value;
}
