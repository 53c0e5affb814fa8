import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { revertChange } from '../../database/change-log.ts';
import { sql } from '../../database/sql.ts';
import { type CodingFixture, createCodingFixture } from '../../testing/coding-fixture.ts';
import { pendingDocuments } from './pending-documents.sql.ts';

let project: CodingFixture;
beforeEach(() => {
  project = createCodingFixture();
});
afterEach(() => project.close());

const indexed = () => project.db.value<number>(sql`SELECT count(*) FROM documentIndex`);

describe('the index', () => {
  it('is brought up in slices, and then has nothing to do', () => {
    for (let n = 0; n < 7; n++) project.addDocument(`tekst ${n}`);
    expect(project.indexAll(3)).toBe(3);
    expect([indexed(), pendingDocuments(project.db)]).toEqual([7, []]);
    expect(project.indexAll()).toBe(0);
  });

  it('follows edits, removals and their undo', () => {
    const { id } = project.addDocument('oude woorden');
    project.indexAll();
    project.editText(id, 'nieuwe woorden');
    expect(pendingDocuments(project.db)).toEqual([id]);
    project.indexAll();
    const matches = (word: string) =>
      project.db.value(sql`SELECT count(*) FROM documentFts WHERE documentFts MATCH ${`words : "${word}"`}`);
    expect([matches('oude'), matches('nieuwe')]).toEqual([0, 1]);
    project.change((db) => db.run(sql`DELETE FROM document WHERE id = ${id}`));
    const seq = project.db.value<number>(sql`SELECT max(seq) FROM change`) ?? 0;
    project.indexAll();
    expect([indexed(), matches('nieuwe')]).toEqual([0, 0]);
    project.change((db) => revertChange(db, seq));
    expect(pendingDocuments(project.db)).toEqual([id]);
    project.indexAll();
    expect(matches('nieuwe')).toBe(1);
  });

  it('starts over when the log is shorter than it was', () => {
    const { id } = project.addDocument('tekst');
    project.indexAll();
    project.db.run(sql`UPDATE fileInfo SET value = '{"seq":999999,"cursor":null}' WHERE key = 'searchIndex'`);
    project.db.run(sql`DELETE FROM documentIndex`);
    expect(pendingDocuments(project.db)).toEqual([id]);
  });
});
