import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeId } from '../../../shared/model/ids.ts';
import { codePointOffset as at } from '../../../shared/text/offsets.ts';
import { revertChange } from '../../database/change-log.ts';
import type { JobContext } from '../../database/handler-types.ts';
import { newIdOf } from '../../database/new-id.ts';
import { sql } from '../../database/sql.ts';
import { type CodingFixture, createCodingFixture } from '../../testing/coding-fixture.ts';
import { importCodebook, type StagedCodebook } from './import-codebook.job.ts';
import { readTable } from './read-codebook-table.ts';
import { saveCodebook } from './save-codebook.ts';

let project: CodingFixture;
beforeEach(() => {
  project = createCodingFixture();
});
afterEach(() => project.close());

const code = (error: string) => expect.objectContaining({ code: error });
const outline = () => project.call('codebook.list', {}).map(({ number, name }) => `${number} ${name}`);
const undo = () => {
  const seq = project.db.value<number>(sql`SELECT max(seq) FROM change`) ?? 0;
  project.change((db) => revertChange(db, seq));
};
const isDense = () =>
  project.db.value(
    sql`SELECT count(*) FROM (SELECT row_number() OVER (PARTITION BY parentId ORDER BY position) - 1 AS wanted, position
        FROM code) WHERE wanted <> position`,
  ) === 0;

describe('codebook.create', () => {
  it('adds codes in order with a number and a colour of their own', () => {
    const net = project.addCode('Tijd');
    project.addCode('Lang', net);
    project.addCode('Kort', net);
    project.addCode('Geld');
    expect(outline()).toEqual(['1 Tijd', '1.1 Lang', '1.2 Kort', '2 Geld']);
    expect(project.call('codebook.list', {}).map(({ colour }) => colour)).toEqual([1, 2, 3, 4]);
  });

  it('refuses a name that is there already under that parent', () => {
    const net = project.addCode('Tijd');
    project.addCode('TIJD', net);
    expect(() => project.addCode('tijd ')).toThrow(code('name-taken'));
    expect(() => project.addCode('x', newIdOf<CodeId>())).toThrow(code('not-found'));
    const other = project.addCode('Geld');
    const rename = (name: string) => () =>
      project.call('codebook.update', { codeId: other, fields: { name } });
    expect(rename('Tijd')).toThrow(code('name-taken'));
    rename('GELD')();
    expect(outline()).toContain('2 GELD');
  });
});

describe('codebook.move', () => {
  it.each([
    [2, null, 0, ['1 C', '2 A', '2.1 A1', '3 B']],
    [0, null, 1, ['1 B', '2 A', '2.1 A1', '3 C']],
    [0, null, 99, ['1 B', '2 C', '3 A', '3.1 A1']],
    [1, 0, 0, ['1 A', '1.1 B', '1.2 A1', '2 C']],
    [3, null, 1, ['1 A', '2 A1', '3 B', '4 C']],
  ])('places code %i under %s at %i', (which, parent, index, expected) => {
    const top = ['A', 'B', 'C'].map((name) => project.addCode(name));
    const all = [...top, project.addCode('A1', top[0])];
    const id = (place: number) => all[place] ?? newIdOf<CodeId>();
    project.call('codebook.move', {
      codeId: id(which),
      parentId: parent === null ? null : id(parent),
      index,
    });
    expect(outline()).toEqual(expected);
    expect(isDense()).toBe(true);
    undo();
    expect(outline()).toEqual(['1 A', '1.1 A1', '2 B', '3 C']);
  });

  it('refuses to put a code under itself', () => {
    const a = project.addCode('A');
    const b = project.addCode('B', a);
    expect(() => project.call('codebook.move', { codeId: a, parentId: b, index: 0 })).toThrow(
      code('invalid-input'),
    );
    expect(() => project.call('codebook.move', { codeId: a, parentId: a, index: 0 })).toThrow(
      code('invalid-input'),
    );
  });
});

describe('codebook.merge', () => {
  it('moves codings, codes, memos and themes, and drops doubles', () => {
    const { id, revisionId } = project.addDocument('een twee drie');
    const [from, into] = [project.addCode('Van'), project.addCode('Naar')];
    const sameFrom = project.addCode('Zelfde', from);
    const sameInto = project.addCode('zelfde', into);
    project.addCode('Eigen', from);
    const give = (codeId: CodeId, start: number, end: number) =>
      project.call('coding.apply', { documentId: id, revisionId, codeId, start: at(start), end: at(end) });
    const kept = give(into, 0, 3);
    const dropped = give(from, 0, 3);
    give(from, 4, 8);
    give(sameFrom, 9, 13);
    project.call('memos.create', { subjectTable: 'coding', subjectId: dropped.id, text: 'Let op.' });
    project.call('memos.create', { subjectTable: 'code', subjectId: from, text: 'Gedachte.' });
    const before = project.call('coding.quotes', {});
    expect(project.call('codebook.merge', { fromId: from, intoId: into })).toEqual({ moved: 2 });
    expect(outline()).toEqual(['1 Naar', '1.1 zelfde', '1.2 Eigen']);
    expect(isDense()).toBe(true);
    expect(project.call('coding.quotes', {}).rows.map(({ codeId, text }) => [codeId, text])).toEqual([
      [into, 'een'],
      [into, 'twee'],
      [sameInto, 'drie'],
    ]);
    expect(project.call('memos.list', { subjectTable: 'coding', subjectIds: [kept.id] })).toHaveLength(1);
    expect(project.call('memos.list', { subjectTable: 'code', subjectIds: [into] })).toHaveLength(1);
    undo();
    expect(project.call('coding.quotes', {})).toEqual(before);
    expect(outline()).toEqual(['1 Van', '1.1 Zelfde', '1.2 Eigen', '2 Naar', '2.1 zelfde']);
  });

  it('takes a code up into its parent, and never the other way round', () => {
    const a = project.addCode('A');
    const b = project.addCode('B', a);
    project.addCode('B', b);
    expect(() => project.call('codebook.merge', { fromId: a, intoId: b })).toThrow(code('invalid-input'));
    expect(() => project.call('codebook.merge', { fromId: a, intoId: a })).toThrow(code('invalid-input'));
    project.call('codebook.merge', { fromId: b, intoId: a });
    expect(outline()).toEqual(['1 A', '1.1 B']);
  });
});

describe('codebook.remove', () => {
  it('removes what lies under it with all codings, and undo brings all back', () => {
    const { id, revisionId } = project.addDocument('een twee drie');
    const net = project.addCode('Net');
    const child = project.addCode('Kind', net);
    project.addCode('Ander');
    const coding = { documentId: id, revisionId, codeId: child, start: at(0), end: at(3) };
    project.call('coding.apply', coding);
    const quotes = project.call('coding.quotes', {});
    expect(project.call('codebook.remove', { codeId: net })).toEqual({ codings: 1 });
    expect(outline()).toEqual(['1 Ander']);
    expect(isDense()).toBe(true);
    expect(project.call('coding.quotes', {}).total).toBe(0);
    undo();
    expect(outline()).toEqual(['1 Net', '1.1 Kind', '2 Ander']);
    expect(project.call('coding.quotes', {})).toEqual(quotes);
  });
});

describe('codebook.importFile', () => {
  async function importFile(fileName: string, bytes: string | Uint8Array) {
    const path = join(project.folder, fileName);
    writeFileSync(path, bytes);
    const context = { file: () => ({ path, fileName }), progress: () => undefined } as unknown as JobContext;
    const staged: StagedCodebook = await importCodebook({ ticket: 'ticket-1' as never }, context);
    return project.change((db) =>
      saveCodebook(structuredClone(staged), { db, me: project.session.me, now: '2024-03-01T10:00:00.000Z' }),
    ).result;
  }

  it('reads a table, and a second time updates what it says more about', async () => {
    const table = 'nummer;code;bovenliggend;definitie\n1;Toegang;;Alles ervoor.\n1.1;Wachttijd;Toegang;\n';
    expect(await importFile('a.csv', `\uFEFF${table}`)).toMatchObject({ added: 2, updated: 0 });
    expect(outline()).toEqual(['1 Toegang', '1.1 Wachttijd']);
    expect(await importFile('a.csv', table)).toMatchObject({ added: 0, updated: 0 });
    const fuller = table
      .replace('Alles ervoor.', '')
      .replace('Wachttijd;Toegang;', 'Wachttijd;Toegang;"Het duurt; lang."');
    expect(await importFile('b.csv', `${fuller}1.2;Nieuw;toegang;\n`)).toMatchObject({
      added: 1,
      updated: 1,
    });
    expect(project.call('codebook.list', {}).map(({ definition }) => definition)).toEqual([
      'Alles ervoor.',
      'Het duurt; lang.',
      '',
    ]);
    expect(project.db.column(sql`SELECT kind FROM import`)).toEqual(['codebook', 'codebook', 'codebook']);
    undo();
    expect(outline()).toEqual(['1 Toegang', '1.1 Wachttijd']);
  });

  it('reads Windows-1252 and indented text', async () => {
    await importFile('oud.csv', Buffer.from('code,definitie\nCaf\xe9,Drinken\n', 'latin1'));
    await importFile('boom.txt', 'Hulp\n\tThuis\n\t\tSchoon\nGeld\n');
    expect(outline()).toEqual(['1 Café', '2 Hulp', '2.1 Thuis', '2.1.1 Schoon', '3 Geld']);
  });

  it('refuses an empty file', async () => {
    await expect(importFile('leeg.txt', '\n')).rejects.toEqual(code('invalid-input'));
  });

  it.each([
    [
      'a;b\n1;2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a,b;c,d\n', [['a', 'b;c', 'd']]],
    [
      'a\tb\n"x\ny"\t2',
      [
        ['a', 'b'],
        ['x\ny', '2'],
      ],
    ],
    ['alleen\nnamen', [['alleen'], ['namen']]],
  ])('parts %j', (text, rows) => {
    expect(readTable(text)).toEqual(rows);
  });

  it('refuses a table of which a quote is never closed', () => {
    expect(() => readTable('a;b\n"x;y\nz;1')).toThrow(code('invalid-input'));
  });
});

describe('memos and coders', () => {
  it('are made, changed and removed', () => {
    const codeId = project.addCode('A');
    const subject = { subjectTable: 'code' as const, subjectId: codeId };
    const { id } = project.call('memos.create', { ...subject, text: 'Eerst.' });
    project.call('memos.update', { memoId: id, text: 'Daarna.' });
    const list = () => project.call('memos.list', { subjectTable: 'code', subjectIds: [codeId] });
    expect(list()).toMatchObject([{ text: 'Daarna.', coderName: 'Codeur Een' }]);
    project.call('memos.remove', { memoId: id });
    expect(list()).toEqual([]);
    expect(() => project.call('memos.remove', { memoId: id })).toThrow(code('not-found'));
    expect(() => project.call('memos.update', { memoId: id, text: 'x' })).toThrow(code('not-found'));
    const nowhere = { ...subject, subjectId: newIdOf<CodeId>(), text: 'x' };
    expect(() => project.call('memos.create', nowhere)).toThrow(code('not-found'));
  });

  it('tell who is at work, and take another name', () => {
    project.call('team.renameMe', { name: 'Anna de Wit' });
    expect(project.call('team.coders', {})).toMatchObject([
      { name: 'Anna de Wit', initials: 'AW', codings: 0, isMe: true },
    ]);
  });
});
