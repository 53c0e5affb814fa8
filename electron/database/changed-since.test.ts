import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertBatch } from './change-batch.ts';
import { recordChange, revertChange } from './change-log.ts';
import { haveChanged, lastChange } from './changed-since.ts';
import { createProjectFile, type ProjectFile } from './project-file.ts';
import { sql } from './sql.ts';

let folder: string;
let file: ProjectFile;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rode-draad-since-'));
  file = createProjectFile(join(folder, 'a.draad'), 'Toets', { session: 'test' });
});
afterEach(() => {
  file.close();
  rmSync(folder, { recursive: true, force: true });
});

const now = '2024-01-01T00:00:00.000Z';
const change = (work: () => void, { transaction, db } = file) =>
  transaction(() => recordChange(db, { method: 'test', coderId: null, copyId: 'c', isUndoable: true }, work))
    .change;
const addCode = (id: string, to = file) =>
  change(
    () =>
      to.db.run(
        sql`INSERT INTO code (id, position, name, colour, createdAt) VALUES (${id}, 0, ${`Code ${id}`}, 1, ${now})`,
      ),
    to,
  );

test('only a change of the tables that are asked for counts, from an empty log on', () => {
  const empty = lastChange(file.db);
  expect(empty.seq).toBe(0);
  expect(haveChanged(file.db, empty, ['code', 'document'])).toBe(false);
  addCode('a');
  expect(haveChanged(file.db, empty, ['code'])).toBe(true);
  expect(haveChanged(file.db, empty, ['document', 'code'])).toBe(true);
  expect(haveChanged(file.db, empty, ['document'])).toBe(false);
  expect(haveChanged(file.db, lastChange(file.db), ['code'])).toBe(false);
});

test('an undo is a change, also when it brings back what there was', () => {
  const added = addCode('a');
  const since = lastChange(file.db);
  change(() => revertChange(file.db, added?.seq ?? 0));
  expect(haveChanged(file.db, since, ['code'])).toBe(true);
});

test('a change that touched nothing is none', () => {
  addCode('a');
  const since = lastChange(file.db);
  change(() => file.db.run(sql`UPDATE code SET name = name`));
  expect(haveChanged(file.db, since, ['code'])).toBe(false);
});

test('an import counts as a change of its table', () => {
  const since = lastChange(file.db);
  change(() => {
    file.db.run(
      sql`INSERT INTO import (id, kind, fileName, fileHash, settings, report, createdAt) VALUES ('i', 'survey', 'f', 'h', '{}', '{}', ${now})`,
    );
    insertBatch(file.db, 'i', ['respondent'], () =>
      file.db.run(
        sql`INSERT INTO respondent (id, externalId, label, position, importId) VALUES ('r', '1', 'R 1', 0, 'i')`,
      ),
    );
  });
  expect(haveChanged(file.db, since, ['respondent'])).toBe(true);
});

test('a log that was begun anew says nothing of before: anything may have changed', () => {
  addCode('a');
  const since = lastChange(file.db);
  const other = createProjectFile(join(folder, 'b.draad'), 'Toets', { session: 'test' });
  expect(haveChanged(other.db, since, ['document'])).toBe(true);
  addCode('b', other);
  expect(lastChange(other.db).seq).toBe(since.seq);
  expect(haveChanged(other.db, since, ['document'])).toBe(true);
  other.close();
});
