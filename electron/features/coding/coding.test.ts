import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SpeakerId } from '../../../shared/model/ids.ts';
import { codePointOffset as at } from '../../../shared/text/offsets.ts';
import { revertChange } from '../../database/change-log.ts';
import { newIdOf } from '../../database/new-id.ts';
import { sql } from '../../database/sql.ts';
import { type CodingFixture, createCodingFixture } from '../../testing/coding-fixture.ts';

let project: CodingFixture;
beforeEach(() => {
  project = createCodingFixture();
});
afterEach(() => project.close());

const text = '😀 Ik wachtte op de brief. De brief kwam nooit.';
const words = { start: at(2), end: at(12) };
const code = (error: string) => expect.objectContaining({ code: error });
const latestSeq = () => project.db.value<number>(sql`SELECT max(seq) FROM change`);

describe('coding.apply', () => {
  it('codes words, and returns the same coding without a change when it is given twice', () => {
    const document = project.addDocument(text);
    const codeId = project.addCode('Wachten');
    const input = { documentId: document.id, revisionId: document.revisionId, codeId, ...words };
    const first = project.call('coding.apply', input);
    expect(first).toMatchObject({ ...words, isOrphaned: false, origin: 'hand', coderId: project.session.me });
    const seq = latestSeq();
    expect(project.call('coding.apply', input)).toEqual(first);
    expect(latestSeq()).toBe(seq);
    expect(project.call('coding.listForDocument', { documentId: document.id })).toEqual([first]);
  });

  it('takes a range of an older revision to where its words stand now', () => {
    const document = project.addDocument(text);
    const codeId = project.addCode('Wachten');
    const current = project.editText(document.id, `Nou, ${text}`);
    const given = { documentId: document.id, codeId };
    const coding = project.call('coding.apply', { ...given, revisionId: document.revisionId, ...words });
    expect(coding).toMatchObject({ start: 7, end: 17 });
    expect(project.call('coding.listForDocument', { documentId: document.id })).toEqual([coding]);
    const again = { ...given, revisionId: current, start: at(7), end: at(17) };
    expect(project.call('coding.apply', again).id).toBe(coding.id);
  });

  it('refuses what does not fit', () => {
    const document = project.addDocument(text);
    const other = project.addDocument('Iets anders.');
    const codeId = project.addCode('Wachten');
    const good = { documentId: document.id, revisionId: document.revisionId, codeId, ...words };
    const length = [...text].length;
    const apply = (change: object) => () => project.call('coding.apply', { ...good, ...change });
    expect(apply({ start: at(5), end: at(5) })).toThrow(code('invalid-input'));
    expect(apply({ end: at(length + 1) })).toThrow(code('invalid-input'));
    expect(apply({ end: null })).toThrow(code('invalid-input'));
    expect(apply({ revisionId: other.revisionId })).toThrow(code('not-found'));
    expect(apply({ codeId: newIdOf() })).toThrow(code('not-found'));
    expect(apply({ documentId: newIdOf() })).toThrow(code('not-found'));
    expect(apply({ end: at(length) })().end).toBe(length);
    project.editText(document.id, '😀 Ik wachtte op de brief.');
    expect(apply({ start: at(26), end: at(45) })).toThrow(code('text-changed'));
  });
});

describe('whole-document codings', () => {
  it('are given once each, and taken off again', () => {
    const questionId = project.addQuestion('V1');
    const ids = ['ja', 'nee', 'soms'].map((answer) => project.addDocument(answer, { questionId }).id);
    const codeId = project.addCode('Kort');
    expect(project.call('coding.applyToDocuments', { documentIds: ids.slice(0, 2), codeId })).toEqual({
      applied: 2,
    });
    expect(project.call('coding.applyToDocuments', { documentIds: ids, codeId })).toEqual({ applied: 1 });
    expect(project.call('coding.removeFromDocuments', { documentIds: ids.slice(1), codeId })).toEqual({
      removed: 2,
    });
    expect(project.call('coding.quotes', { codeId }).rows).toMatchObject([
      { text: 'ja', start: 0, end: 2, questionLabel: 'V1', kind: 'answer' },
    ]);
  });

  it('give way to an exclusive code and the other way round, which one undo takes back', () => {
    const { id, revisionId } = project.addDocument('weet niet', { questionId: project.addQuestion('V1') });
    const [a, b] = [project.addCode('A'), project.addCode('B')];
    const none = project.addCode('Weet niet', null, true);
    const whole = { documentId: id, revisionId, start: null, end: null };
    const codesNow = () =>
      project.call('coding.listForDocument', { documentId: id }).map(({ codeId }) => codeId);
    project.call('coding.apply', { ...whole, codeId: a });
    project.call('coding.apply', { documentId: id, revisionId, codeId: b, start: at(0), end: at(4) });
    project.call('coding.apply', { ...whole, codeId: none });
    expect(codesNow().sort()).toEqual([b, none].sort());
    const seq = latestSeq() ?? 0;
    project.change((db) => revertChange(db, seq));
    expect(codesNow().sort()).toEqual([a, b].sort());
    project.call('coding.apply', { ...whole, codeId: none });
    project.call('coding.applyToDocuments', { documentIds: [id], codeId: a });
    expect(codesNow().sort()).toEqual([a, b].sort());
  });
});

describe('coding.inVivo', () => {
  it('makes a code of the words, and uses it again', () => {
    const { id, revisionId } = project.addDocument(text);
    const input = { documentId: id, revisionId, ...words };
    const first = project.call('coding.inVivo', input);
    expect(project.call('codebook.list', {})).toMatchObject([
      { id: first.codeId, name: 'Ik wachtte', number: '1' },
    ]);
    const second = project.call('coding.inVivo', {
      ...input,
      start: at(26),
      end: at(31),
      name: 'IK WACHTTE',
    });
    expect(second.codeId).toBe(first.codeId);
    expect(project.call('codebook.list', {})).toHaveLength(1);
  });
});

describe('orphans', () => {
  it('are found again after an edit, keep their words in quotes, and can be put back', () => {
    const { id, revisionId } = project.addDocument(text);
    const codeId = project.addCode('Wachten');
    const coding = project.call('coding.apply', { documentId: id, revisionId, codeId, ...words });
    project.editText(id, '😀 De brief kwam nooit.');
    const current = project.editText(id, '😀 De brief kwam nooit. Ik wachte maar.');
    expect(project.call('coding.quotes', { codeId }).rows).toMatchObject([
      { isOrphaned: true, text: 'Ik wachtte', start: 2, end: 12 },
    ]);
    const found = project.call('coding.findOrphan', { codingId: coding.id });
    expect(found).toMatchObject({ before: 'Ik wachtte', found: 'Ik wachte' });
    const place = { start: found?.start ?? at(0), end: found?.end ?? at(0) };
    const put = project.call('coding.setRange', { codingId: coding.id, revisionId: current, ...place });
    expect(put).toMatchObject({ ...place, isOrphaned: false });
    expect(project.call('coding.listForDocument', { documentId: id })).toEqual([put]);
    expect(project.call('codebook.counts', {})).toMatchObject([{ fragments: 1 }]);
  });
});

describe('coding.quotes', () => {
  it('lists the fragments of a net in order, with turn and respondent', () => {
    const [anna, bert] = [project.addRespondent('R1'), project.addRespondent('R2')];
    const speaker = newIdOf<SpeakerId>();
    const asker = newIdOf<SpeakerId>();
    const turns: [number, SpeakerId | null, number | null][] = [
      [0, asker, null],
      [11, speaker, null],
    ];
    const talk = project.addDocument('Hoe was het?Het duurde lang.', { turns, respondentId: bert });
    project.addSpeaker(asker, talk.id, null);
    project.addSpeaker(speaker, talk.id, anna);
    const questionId = project.addQuestion('V1');
    const answer = project.addDocument('lang', { questionId, respondentId: bert });
    const net = project.addCode('Tijd');
    const child = project.addCode('Lang', net);
    project.call('coding.applyToDocuments', { documentIds: [answer.id], codeId: net });
    const inTalk = { documentId: talk.id, revisionId: talk.revisionId };
    project.call('coding.apply', { ...inTalk, codeId: child, start: at(12), end: at(28) });
    project.call('coding.apply', { ...inTalk, codeId: net, start: at(0), end: at(3) });
    const { total, rows } = project.call('coding.quotes', { codeId: net });
    expect(total).toBe(3);
    expect(rows.map(({ text, turn, respondentLabel }) => [text, turn, respondentLabel])).toEqual([
      ['Hoe', 1, 'R2'],
      ['Het duurde lang.', 2, 'R1'],
      ['lang', null, 'R2'],
    ]);
    expect(project.call('coding.quotes', { codeId: net, withNets: false }).total).toBe(2);
    expect(project.call('coding.quotes', { codeId: net, questionId }).rows).toHaveLength(1);
    expect(project.call('coding.quotes', { offset: 1, limit: 1 }).rows).toMatchObject([
      { text: 'Het duurde lang.' },
    ]);
    const counts = new Map(project.call('codebook.counts', {}).map((count) => [count.codeId, count]));
    expect(counts.get(net)).toMatchObject({ fragments: 3, respondents: 2 });
    expect(counts.get(child)).toMatchObject({ fragments: 1, respondents: 1 });
    project.change((db) => db.run(sql`UPDATE document SET isTrashed = 1 WHERE id = ${talk.id}`));
    expect(project.call('coding.quotes', { codeId: net }).total).toBe(1);
    expect(project.call('codebook.counts', {}).map(({ fragments }) => fragments)).toEqual([1, 0]);
  });
});

describe('coding.remove', () => {
  it('takes the memos of a coding along', () => {
    const { id, revisionId } = project.addDocument(text);
    const codeId = project.addCode('Wachten');
    const coding = project.call('coding.apply', { documentId: id, revisionId, codeId, ...words });
    const subject = { subjectTable: 'coding' as const, subjectId: coding.id };
    project.call('memos.create', { ...subject, text: 'Let op.' });
    expect(project.call('coding.remove', { codingIds: [coding.id] })).toEqual({ removed: 1 });
    expect(project.call('memos.list', { subjectTable: 'coding', subjectIds: [coding.id] })).toEqual([]);
    const seq = latestSeq() ?? 0;
    project.change((db) => revertChange(db, seq));
    expect(project.call('coding.listForDocument', { documentId: id })).toEqual([coding]);
    expect(project.call('memos.list', { subjectTable: 'coding', subjectIds: [coding.id] })).toHaveLength(1);
  });
});

describe('hot statements', () => {
  it('look nothing up by reading a whole table', () => {
    const seen = new Set<string>();
    const watched = createCodingFixture({ onStatement: (statement) => seen.add(statement) });
    try {
      const { id, revisionId } = watched.addDocument(text);
      const codeId = watched.addCode('Wachten');
      watched.indexAll();
      seen.clear();
      const coding = watched.call('coding.apply', { documentId: id, revisionId, codeId, ...words });
      watched.call('coding.listForDocument', { documentId: id });
      watched.call('coding.applyToDocuments', { documentIds: [id], codeId });
      watched.call('coding.removeFromDocuments', { documentIds: [id], codeId });
      watched.call('codebook.merge', { fromId: codeId, intoId: watched.addCode('Ander') });
      watched.call('coding.remove', { codingIds: [coding.id] });
      watched.call('search.find', { query: 'brief' });
      const plans = [...seen]
        .filter((statement) => /^\s*(SELECT|WITH|UPDATE|DELETE|INSERT)/.test(statement))
        .flatMap((statement) =>
          watched.db
            .all<{ detail: string }>({
              text: `EXPLAIN QUERY PLAN ${statement}`,
              values: Array.from(statement.matchAll(/\?/g), () => null),
            })
            .map(({ detail }) => detail),
        );
      expect(plans.length).toBeGreaterThan(20);
      const tables = /^SCAN (c|p|d|i|r|coding|codingPosition|document|textRevision|change)\b/;
      // By coder is as slow as a scan: often there is only one.
      expect(plans.filter((step) => tables.test(step) || step.includes('INDEX coding_coder'))).toEqual([]);
    } finally {
      watched.close();
    }
  });
});
