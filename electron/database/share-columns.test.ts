import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { tableClasses } from '../../shared/model/tables.ts';
import { replacedFields } from '../features/anonymise/replace-in-fields.ts';
import { columnsOf } from './change-triggers.ts';
import { migrate } from './migrate.ts';
import { shareDecisions } from './share-columns.ts';
import { sharedTables } from './share-rows.ts';

const database = new Database(':memory:');
migrate(database);
const tables = Object.keys(tableClasses) as (keyof typeof tableClasses)[];

describe('the allow-list of a share', () => {
  it('decides about every column of every table, and about nothing else', () => {
    const live = database
      .prepare(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'documentFts_*' AND name NOT GLOB 'sqlite_*'`,
      )
      .pluck()
      .all();
    expect(Object.keys(shareDecisions).sort()).toEqual(live.sort());
    for (const table of tables) {
      expect({ [table]: Object.keys(shareDecisions[table]).sort() }).toEqual({
        [table]: columnsOf(database, table).sort(),
      });
    }
  });

  it('copies rows only of tables with a decision that says so', () => {
    const copying = tables.filter((table) =>
      Object.values(shareDecisions[table]).some((decision) => decision === 'copy' || decision === 'ours'),
    );
    expect([...sharedTables].sort()).toEqual(copying.sort());
  });

  it('replaces in every column of words that it copies, save the texts and the names of the coders', () => {
    const copied = tables.flatMap((table) =>
      Object.entries(shareDecisions[table]).flatMap(([column, decision]) =>
        decision === 'copy' ? `${table}.${column}` : [],
      ),
    );
    const replaced = Object.entries(replacedFields).flatMap(([table, columns]) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    );
    expect(copied.sort()).toEqual([...replaced, 'coder.initials', 'coder.name', 'textRevision.text'].sort());
  });

  it('leaves every column home that may hold words and is no word of the current state', () => {
    for (const [table, column] of [
      ['import', 'rejected'],
      ['import', 'fileName'],
      ['identifier', 'text'],
      ['replacement', 'text'],
      ['changeRow', 'before'],
      ['changeRow', 'after'],
      ['changeBatch', 'rows'],
      ['attachment', 'bytes'],
      ['textVector', 'textHash'],
      ['suggestion', 'reason'],
      ['project', 'settings'],
    ] as const) {
      expect(shareDecisions[table][column]).toBe('left-out');
    }
  });
});
