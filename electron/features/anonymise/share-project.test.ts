import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openProjectFile } from '../../database/project-file.ts';
import { shareDecisions } from '../../database/share-columns.ts';
import { name as quoted, sql } from '../../database/sql.ts';
import { addCoding, addText, addWordsEverywhere, bodyOf, change } from '../../testing/anonymise-fixture.ts';
import { openTestProject, type TestProject } from '../../testing/test-project.ts';
import { indexSlice } from '../search/index-documents.ts';
import { readKeyFile } from './key-file.ts';

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

const holds = (path: string, words: string) =>
  readFileSync(path).toString('latin1').toLowerCase().includes(words.toLowerCase());

/** The columns of the project, as table.column, in which the name stands. */
function columnsWithName(): string[] {
  return Object.entries(shareDecisions).flatMap(([table, columns]) =>
    Object.keys(columns).flatMap((column) =>
      table !== 'documentFts' &&
      project.db.get(sql`SELECT 1 FROM ${quoted(table)} WHERE instr(${quoted(column)}, ${name}) > 0`)
        ? `${table}.${column}`
        : [],
    ),
  );
}

describe('sharing', () => {
  it('is tested on a project with the name in every column that is copied, and in the others that hold words', () => {
    const copied = Object.entries(shareDecisions).flatMap(([table, columns]) =>
      Object.entries(columns).flatMap(([column, decision]) =>
        decision === 'copy' && table !== 'coder' ? `${table}.${column}` : [],
      ),
    );
    const world = change(project, (db) => addWordsEverywhere(db, name));
    change(project, (db) => db.run(sql`UPDATE code SET example = '' WHERE id = ${world.codeId}`));
    const planted = columnsWithName();
    expect(planted).toEqual(
      expect.arrayContaining(copied.filter((column) => !['theme.body', 'code.example'].includes(column))),
    );
    expect(planted).toEqual(
      expect.arrayContaining([
        'import.fileName',
        'import.settings',
        'import.report',
        'import.rejected',
        'attachment.bytes',
        'textVector.textHash',
        'suggestion.reason',
        'changeRow.before',
        'changeBatch.rows',
        'fileInfo.value',
      ]),
    );
  });

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

  it('takes an ordinary word for no name: wil is not Wil', async () => {
    change(project, (db) => addText(db, 'Wil zei dat ze niet wil.'));
    await project.call('anonymise.addByHand', { text: 'Wil', kind: 'person' });
    await project.call('anonymise.apply', {});
    const { path } = await share();
    expect(holds(path, '[Persoon 1] zei dat ze niet wil.')).toBe(true);
  });

  it('stops when it is cancelled, and leaves no half file', async () => {
    await makeClean();
    const { jobId } = await project.call('anonymise.share', {});
    await project.call('jobs.cancel', { id: jobId as never });
    await expect(project.call('jobs.result', { id: jobId as never })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(readdirSync(join(project.folder, 'temp', 'results'))).toEqual([]);
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
