import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openProjectFile } from '../../database/project-file.ts';
import { shareDecisions } from '../../database/share-columns.ts';
import { sql } from '../../database/sql.ts';
import { openTestProject, type TestProject } from '../../testing/test-project.ts';
import { indexSlice } from '../search/index-documents.ts';
import { namesToKeepOut } from './anonymise.sql.ts';
import { addCode, addCoding, addText, addWordsEverywhere, bodyOf, change } from './anonymise-fixture.ts';
import { readKeyFile } from './key-file.ts';
import { proveClean } from './prove-clean.ts';

const name = 'Hofstede';
let project: TestProject;

beforeEach(async () => {
  project = await openTestProject();
});
afterEach(async () => {
  await project.close();
});

async function makeClean(): Promise<ReturnType<typeof addWordsEverywhere>> {
  const world = change(project, (db) => addWordsEverywhere(db, name));
  // The index and the log have seen the name too, and a restore point holds it all.
  const { file } = project.backend.desk.need();
  file.transaction(() => indexSlice(file.db, 500));
  file.restorePoint();
  await project.call('anonymise.addByHand', { text: name, kind: 'person' });
  await project.call('anonymise.apply', {});
  return world;
}

async function share(input: { password?: string } = {}) {
  const result = await project.runJob('anonymise.share', input);
  return { ...result, path: project.pathOf(result.ticket) };
}

const nothing = async () => undefined;
const holds = (path: string, words: string) =>
  readFileSync(path).toString('latin1').toLowerCase().includes(words.toLowerCase());

describe('sharing', () => {
  it('leaves no name behind, wherever it stood in the project', async () => {
    await makeClean();
    expect(holds(project.path, name) || holds(`${project.path}-wal`, name)).toBe(true);
    const { path, proof } = await share();
    expect(holds(path, name)).toBe(false);
    expect(proof).toMatchObject({ namesSought: 1, tables: expect.any(Number) });
    expect(proof.values).toBeGreaterThan(100);
    expect(proof.indexWords).toBeGreaterThan(5);
    expect(proof.bytes).toBe(readFileSync(path).length);
  });

  it('makes a project that opens, with its codings on the replacement and nothing to undo', async () => {
    await makeClean();
    const { path } = await share();
    const opened = await openTestProject({ copyOf: path });
    try {
      expect(opened.db.value(sql`PRAGMA integrity_check`)).toBe('ok');
      expect(opened.db.all(sql`PRAGMA foreign_key_check`)).toEqual([]);
      const quotes = opened.db.column<string>(
        sql`SELECT substr(r.text, c.start + 1, c."end" - c.start) FROM coding c JOIN textRevision r ON r.id = c.revisionId
            JOIN codingPosition p ON p.codingId = c.id AND p.start = c.start AND p."end" = c."end" AND p.isOrphaned = 0`,
      );
      expect(quotes).toEqual(['[Persoon 1]']);
      expect(opened.db.column(sql`SELECT title FROM document ORDER BY title`)).toEqual([
        'Gesprek met [Persoon 1]',
        '[Persoon 1]',
      ]);
      const { undo } = await opened.call('history.state', {});
      expect(undo).toBeNull();
      expect(opened.db.value(sql`SELECT value FROM fileInfo WHERE key = 'sharedFrom'`)).toBe(
        project.db.value(sql`SELECT id FROM change ORDER BY seq DESC LIMIT 1`),
      );
      expect(opened.db.value(sql`SELECT value FROM fileInfo WHERE key = 'copyId'`)).not.toBe(
        project.db.value(sql`SELECT value FROM fileInfo WHERE key = 'copyId'`),
      );
      expect(opened.db.value(sql`SELECT count(*) FROM documentIndex`)).toBe(2);
    } finally {
      await opened.close();
    }
  });

  it('refuses while something is open or not yet replaced', async () => {
    await makeClean();
    const { replacementId } = await project.call('anonymise.addByHand', { text: 'Zonnedorp', kind: 'place' });
    await expect(share()).rejects.toMatchObject({
      code: 'contains-names',
      details: { openGroups: 0, unapplied: 1 },
    });
    await project.call('anonymise.decide', { replacementIds: [replacementId], state: 'open' });
    await expect(share()).rejects.toMatchObject({
      code: 'contains-names',
      details: { openGroups: 1, unapplied: 0 },
    });
    await project.call('anonymise.decide', { replacementIds: [replacementId], state: 'rejected' });
    await expect(share()).resolves.toMatchObject({ fileName: 'deelkopie.draad', keyTicket: null });
  });

  it.each([
    ['project', (words: string) => sql`UPDATE project SET description = ${words}`],
    ['code', (words: string) => sql`UPDATE code SET example = ${words}`],
    ['memo', (words: string) => sql`UPDATE memo SET text = ${words}`],
    ['speaker', (words: string) => sql`UPDATE speaker SET label = ${words}`],
    ['cluster', (words: string) => sql`UPDATE cluster SET name = ${words}`],
    ['variable', (words: string) => sql`UPDATE variable SET valueLabels = ${JSON.stringify({ a: words })}`],
    [
      'respondent',
      (words: string) => sql`UPDATE respondent SET variableValues = ${`{"a":"\\u0048${words.slice(1)}"}`}`,
    ],
    ['theme', (words: string) => sql`UPDATE theme SET body = ${bodyOf(words)}`],
    ['coder', (words: string) => sql`UPDATE coder SET name = ${words}`],
    [
      'document',
      (words: string) => sql`UPDATE document SET title = ${words.toUpperCase()} WHERE isTrashed = 0`,
    ],
  ])('refuses when the name came back in the table %s, and writes nothing', async (table, statement) => {
    await makeClean();
    change(project, (db) => db.run(statement(name)));
    const { leaks } = await project.call('anonymise.leaks', {});
    expect(leaks.map((leak) => leak.table)).toContain(table);
    await expect(share()).rejects.toMatchObject({
      code: 'contains-names',
      details: { tables: expect.arrayContaining([table]) },
    });
    const results = join(project.folder, 'temp', 'results');
    expect(existsSync(results) ? readdirSync(results) : []).toEqual([]);
  });

  it('says by document where a name stands in a text that came in later', async () => {
    await makeClean();
    const documentId = change(project, (db) => addText(db, `Later kwam ${name} en nog eens ${name}.`));
    const { leaks, namesSought, openGroups } = await project.call('anonymise.leaks', {});
    expect(leaks).toEqual([
      { table: 'document', column: 'text', rowId: documentId, replacementId: expect.any(String), count: 2 },
    ]);
    expect({ namesSought, openGroups }).toEqual({ namesSought: 1, openGroups: 0 });
    await expect(share()).rejects.toMatchObject({
      code: 'contains-names',
      details: { tables: expect.arrayContaining(['textRevision']) },
    });
    expect(await project.call('anonymise.apply', {})).toMatchObject({
      documents: 1,
      replaced: 2,
      orphaned: 0,
    });
    await expect(share()).resolves.toBeDefined();
  });

  it('is stopped by the proof when one column too many is allowed to come along', async () => {
    await makeClean();
    change(project, (db) =>
      db.run(sql`UPDATE project SET settings = ${JSON.stringify({ lastSearch: name })}`),
    );
    await expect(share()).resolves.toBeDefined();
    shareDecisions.project.settings = 'copy';
    try {
      await expect(share()).rejects.toMatchObject({
        code: 'contains-names',
        details: { tables: ['project', 'bytes'] },
      });
    } finally {
      shareDecisions.project.settings = 'left-out';
    }
  });

  it('takes no orphaned coding and no trashed document along', async () => {
    const { documentId, codeId } = await makeClean();
    change(project, (db) => addCoding(db, { documentId, codeId, start: 0, end: 4 }));
    const text = project.db.value<string>(
      sql`SELECT text FROM textRevision r JOIN document d ON d.currentRevisionId = r.id WHERE d.id = ${documentId}`,
    );
    const revisionId = project.db.value<string>(
      sql`SELECT currentRevisionId FROM document WHERE id = ${documentId}`,
    );
    await project.call('documents.editText', {
      documentId,
      revisionId: revisionId as never,
      text: (text ?? '').replace('Toen ', ''),
    });
    const { path } = await share();
    const database = new Database(path, { readonly: true });
    expect(database.prepare('SELECT count(*) FROM coding').pluck().get()).toBe(1);
    expect(database.prepare('SELECT count(*) FROM document').pluck().get()).toBe(2);
    expect(database.prepare('SELECT count(*) FROM textRevision').pluck().get()).toBe(2);
    expect(database.prepare("SELECT count(*) FROM memo WHERE subjectTable = 'coding'").pluck().get()).toBe(1);
    database.close();
  });

  it('puts the key in a file of its own, under a password', async () => {
    await makeClean();
    const { keyTicket, keyFileName } = await share({ password: 'een lang wachtwoord' });
    expect(keyFileName).toBe('sleutel.draadsleutel');
    const path = project.pathOf(keyTicket ?? '');
    expect(holds(path, name)).toBe(false);
    expect(readKeyFile(path, 'een lang wachtwoord')).toEqual([
      { text: '[Persoon 1]', kind: 'person', forms: [name] },
    ]);
    expect(() => readKeyFile(path, 'een ander wachtwoord')).toThrow(
      expect.objectContaining({ code: 'wrong-password' }),
    );
  });
});

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
    const names = namesToKeepOut(project.db).map(({ text }) => text);
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
    expect(await proveClean(path, ['Speaker', 'Transcript'], nothing)).toMatchObject({ count: 0 });
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

it('can be read as a project file by itself', async () => {
  await makeClean();
  const { path } = await share();
  const copy = join(project.folder, 'kopie.draad');
  copyFileSync(path, copy);
  const file = openProjectFile(copy, { session: 'test' });
  expect(file.db.value(sql`SELECT count(*) FROM identifier`)).toBe(0);
  expect(file.db.value(sql`SELECT count(*) FROM change`)).toBe(0);
  file.close();
});
