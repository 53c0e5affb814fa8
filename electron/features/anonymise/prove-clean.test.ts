import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../../database/sql.ts';
import { addCode, addText, addWordsEverywhere, bodyOf, change } from '../../testing/anonymise-fixture.ts';
import { openTestProject, type TestProject } from '../../testing/test-project.ts';
import { namesToKeepOut } from './anonymise.sql.ts';
import { proveClean } from './prove-clean.ts';

const name = 'Hofstede';
const nothing = async () => undefined;
let project: TestProject;

beforeEach(async () => {
  project = await openTestProject();
});
afterEach(async () => {
  await project.close();
});

async function makeClean(): Promise<void> {
  change(project, (db) => addWordsEverywhere(db, name));
  await project.call('anonymise.addByHand', { text: name, kind: 'person' });
  await project.call('anonymise.apply', {});
}

async function share() {
  const { ticket } = await project.runJob('anonymise.share', {});
  return { path: project.pathOf(ticket) };
}

describe('the proof', () => {
  /** What a share would look like if one thing more had come along. */
  async function proveLeaking(leak: (database: Database.Database) => void) {
    await makeClean();
    const { path } = await share();
    const leaking = join(project.folder, 'lek.draad');
    copyFileSync(path, leaking);
    const database = new Database(leaking);
    leak(database);
    database.close();
    const names = namesToKeepOut(project.db);
    return proveClean(leaking, names, nothing);
  }

  it.each<[string, string, (database: Database.Database) => void]>([
    ['a fileInfo row', 'fileInfo', (d) => d.prepare("INSERT INTO fileInfo VALUES ('x', ?)").run(name)],
    [
      'settings of the project',
      'project',
      (d) => d.prepare('UPDATE project SET settings = ?').run(JSON.stringify({ a: [name] })),
    ],
    [
      'escaped JSON',
      'project',
      (d) => d.prepare('UPDATE project SET settings = ?').run('{"a":"hof\\u0073tede"}'),
    ],
    [
      'a before-image in the log',
      'changeRow',
      (d) => {
        d.prepare(
          "INSERT INTO change (seq, id, method, copyId, at, isUndoable, nonce) VALUES (1, 'a', 'm', 'c', 't', 1, 'n')",
        ).run();
        d.prepare(
          "INSERT INTO changeRow (changeSeq, tableName, operation, rowId, before) VALUES (1, 'memo', 'update', 'x', ?)",
        ).run(JSON.stringify({ text: [`met ${name}`] }));
      },
    ],
    [
      'an earlier revision',
      'textRevision',
      (d) =>
        d
          .prepare("INSERT INTO textRevision (id, text, createdAt) VALUES ('r', ?, 't')")
          .run(`Toen kwam ${name}.`),
    ],
    [
      'an accented name',
      'code',
      (d) => d.prepare('UPDATE code SET definition = ?').run('De familie Höfstéde'),
    ],
    [
      'a word of the index',
      'documentFts',
      (d) =>
        d
          .prepare('INSERT INTO documentFts (rowid, stems, words) VALUES (99, ?, ?)')
          .run('hofsted', 'hofstede'),
    ],
    ['half-bold words in a theme', 'theme', (d) => d.prepare('UPDATE theme SET body = ?').run(bodyOf(name))],
    [
      'bytes of an attachment',
      'bytes',
      (d) => d.prepare("INSERT INTO attachment VALUES ('h', 'x', ?)").run(Buffer.from(`..${name}..`)),
    ],
    [
      'bytes in UTF-16',
      'bytes',
      (d) =>
        d.prepare("INSERT INTO attachment VALUES ('h', 'x', ?)").run(Buffer.from(`..${name}..`, 'utf16le')),
    ],
    [
      'a page that was let go',
      'bytes',
      (d) => {
        d.pragma('secure_delete = OFF');
        d.exec('CREATE TABLE old (x)');
        d.prepare('INSERT INTO old VALUES (?)').run(`${'x'.repeat(9000)} ${name}`);
        d.exec('DROP TABLE old');
      },
    ],
  ])('catches %s', async (_what, table, leak) => {
    const { count, tables } = await proveLeaking(leak);
    expect(count).toBeGreaterThan(0);
    expect(tables).toContain(table);
  });

  it('is silent about a clean file', async () => {
    expect(await proveLeaking(() => undefined)).toMatchObject({ count: 0, tables: [] });
  });

  it('takes words of the schema for no leak', async () => {
    await makeClean();
    const { path } = await share();
    expect(
      await proveClean(
        path,
        ['Speaker', 'Transcript'].map((text) => ({ text, isExact: false })),
        nothing,
      ),
    ).toMatchObject({ count: 0 });
  });

  it('knows a number in another spelling', async () => {
    change(project, (db) => addText(db, 'Bel 0612345678 maar.'));
    change(project, (db) => addCode(db, 'Bereikbaar'));
    await project.runJob('anonymise.scan', {});
    const [group] = await project.call('anonymise.groups', {});
    await project.call('anonymise.decide', { replacementIds: group ? [group.id] : [], state: 'accepted' });
    await project.call('anonymise.apply', {});
    change(project, (db) => db.run(sql`UPDATE code SET example = 'Bel +31 6 1234 5678'`));
    await expect(share()).rejects.toMatchObject({ code: 'contains-names', details: { tables: ['code'] } });
  });
});
