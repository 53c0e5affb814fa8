import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SearchHit } from '../../../shared/features/search/search.contract.ts';
import type { SpeakerId } from '../../../shared/model/ids.ts';
import { createTextIndex } from '../../../shared/text/offsets.ts';
import { newIdOf } from '../../database/new-id.ts';
import { sql } from '../../database/sql.ts';
import { type CodingFixture, createCodingFixture } from '../../testing/coding-fixture.ts';
import { wordsAround } from './find-hits.ts';
import { pendingDocuments } from './pending-documents.sql.ts';
import { findDocuments } from './search.sql.ts';

let project: CodingFixture;
beforeEach(() => {
  project = createCodingFixture();
});
afterEach(() => project.close());

describe('search.find', () => {
  function setUp() {
    const second = project.addQuestion('V2', 1);
    const first = project.addQuestion('V1', 0);
    const anna = project.addRespondent('R1');
    project.addDocument('lang gewacht', { questionId: second, position: 0, respondentId: anna });
    project.addDocument('te lang, veel te lang', { questionId: first, position: 1 });
    project.addDocument('wachten duurt lang', { questionId: first, position: 0 });
    const speaker = newIdOf<SpeakerId>();
    const talk = project.addDocument('Hoe lang?\nLang genoeg.', {
      turns: [
        [0, null, null],
        [10, speaker, null],
      ],
    });
    project.addSpeaker(speaker, talk.id, anna);
    return { talk, first };
  }
  const places = (hits: SearchHit[]) =>
    hits.map(
      (hit) => `${hit.questionLabel ?? hit.kind} ${hit.turn ?? ''} ${hit.respondentLabel ?? ''} ${hit.start}`,
    );
  const all = ['transcript 1  4', 'transcript 2 R1 10', 'V1   14', 'V1   3', 'V1   17', 'V2  R1 0'];

  it.each([true, false])('lists hits in order of sources and questions (indexed: %s)', (isIndexed) => {
    setUp();
    if (isIndexed) project.indexAll();
    const { documents, hits, hasMore } = project.call('search.find', { query: 'lang' });
    expect(places(hits)).toEqual(all);
    expect([documents, hasMore]).toEqual([4, false]);
    expect(project.call('search.count', { query: 'lang' })).toEqual({ documents: 4, hits: 6 });
  });

  it('names the interviewer where the interviewer speaks, also in the interview of a known respondent', () => {
    const [asker, speaker] = [newIdOf<SpeakerId>(), newIdOf<SpeakerId>()];
    const talk = project.addDocument('Gesprek, lang\nHoe lang?\nLang genoeg.', {
      respondentId: project.addRespondent('R1'),
      turns: [
        [0, null, null],
        [14, asker, null],
        [24, speaker, null],
      ],
    });
    project.addSpeaker(asker, talk.id, null);
    project.addSpeaker(speaker, talk.id, null);
    project.change((db) =>
      db.run(sql`UPDATE speaker SET isInterviewer = 1, label = 'Onderzoeker' WHERE id = ${asker}`),
    );
    const { hits } = project.call('search.find', { query: 'lang' });
    expect(hits.map(({ respondentLabel }) => respondentLabel)).toEqual([null, 'Onderzoeker', 'R1']);
  });

  it('pages by hits', () => {
    setUp();
    project.indexAll();
    for (const limit of [1, 2, 5]) {
      const found: string[] = [];
      for (let offset = 0; ; offset += limit) {
        const { hits, hasMore } = project.call('search.find', { query: 'lang', offset, limit });
        found.push(...places(hits));
        if (!hasMore) break;
      }
      expect(found).toEqual(all);
    }
  });

  it('keeps to its scope and leaves out the bin', () => {
    const { talk, first } = setUp();
    project.indexAll();
    const find = (scope: object) => places(project.call('search.find', { query: 'lang', scope }).hits);
    expect(find({ questionId: first })).toEqual(all.slice(2, 5));
    expect(find({ documentId: talk.id })).toEqual(all.slice(0, 2));
    expect(find({ kinds: ['answer'] })).toEqual(all.slice(2));
    expect(find({ kinds: ['text'] })).toEqual([]);
    project.change((db) => db.run(sql`UPDATE document SET isTrashed = 1 WHERE id = ${talk.id}`));
    expect(find({})).toEqual(all.slice(2));
  });

  it('shows a document that matches by what it lacks', () => {
    project.addDocument('lang gewacht');
    project.addDocument('kort');
    project.indexAll();
    const { documents, hits } = project.call('search.find', { query: '-lang' });
    expect([documents, hits.length]).toEqual([1, 1]);
    expect(hits[0]).toMatchObject({ before: '', text: '', after: 'kort' });
    expect(project.call('search.find', { query: '' })).toEqual({ documents: 0, hits: [], hasMore: false });
  });

  it('shows the words around a hit, cut between words', () => {
    const long = `${'alfas '.repeat(20)}<hier> ${'omega\n'.repeat(20)}`;
    const index = createTextIndex(long);
    const start = index.toCodePoint(long.indexOf('<') as never);
    const shown = wordsAround(index, { start, end: (start + 6) as never });
    expect(shown.text).toBe('<hier>');
    expect(shown.before).toBe('alfas '.repeat(10));
    expect(shown.after).toBe(` ${'omega '.repeat(9)}omega`);
    expect(wordsAround(index, { start: 0 as never, end: index.length })).toMatchObject({
      before: '',
      after: '',
    });
  });
});

describe('a word in thousands of answers', () => {
  it('is found in order all the same, indexed or not', () => {
    const [first, second] = [project.addQuestion('V1', 0), project.addQuestion('V2', 1)];
    const answersOf = (name: string) =>
      Array.from({ length: 2000 }, (_, n) => `${name} ${n} ${n % 8 ? 'lang' : 'kort'}`);
    const expected = [...answersOf('b'), ...answersOf('a')].filter((text) => text.endsWith('lang'));
    project.addAnswers(second, answersOf('a'));
    project.addAnswers(first, answersOf('b'));
    const talk = project.addDocument('x 0 lang');
    const find = (scope: object, offset = 0) =>
      project.call('search.find', { query: 'lang', scope, offset, limit: 500 });
    const wordsOf = (hits: SearchHit[]) => hits.map(({ before, text }) => `${before}${text}`);
    for (let slices = 0; slices < 3; slices++) {
      const found: string[] = [];
      for (let hasMore = true; hasMore; ) {
        const page = find({}, found.length);
        found.push(...wordsOf(page.hits));
        hasMore = page.hasMore;
      }
      expect(found).toEqual(['x 0 lang', ...expected]);
      expect(find({}).documents).toBeGreaterThanOrEqual(expected.length + 1);
      expect(wordsOf(find({ questionId: second }).hits)).toEqual(expected.slice(1750, 2250));
      expect(wordsOf(find({ kinds: ['transcript'] }).hits)).toEqual(['x 0 lang']);
      expect(findDocuments(project.db, 'lang', { questionId: first })).toHaveLength(1750);
      if (slices === 0) project.indexSome(1500);
      else project.indexAll();
    }
    expect(pendingDocuments(project.db)).toEqual([]);
    expect(project.call('search.count', { query: 'lang' })).toEqual({ documents: 3501, hits: 3501 });
    expect(findDocuments(project.db, 'lang', { documentId: talk.id })).toEqual([talk.id]);
  });
});
