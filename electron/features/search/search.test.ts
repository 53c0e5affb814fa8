import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { matchQuery } from '../../../shared/features/search/match-query.ts';
import { parseQuery } from '../../../shared/features/search/parse-query.ts';
import type { SearchHit } from '../../../shared/features/search/search.contract.ts';
import type { DocumentId, SpeakerId } from '../../../shared/model/ids.ts';
import { createTextIndex } from '../../../shared/text/offsets.ts';
import { revertChange } from '../../database/change-log.ts';
import { newIdOf } from '../../database/new-id.ts';
import { sql } from '../../database/sql.ts';
import { type CodingFixture, createCodingFixture } from '../coding/coding-fixture.ts';
import { wordsAround } from './find-hits.ts';
import { pendingDocuments } from './pending-documents.sql.ts';
import { findDocuments } from './search.sql.ts';

let project: CodingFixture;
beforeEach(() => {
  project = createCodingFixture();
});
afterEach(() => project.close());

const asWords = (hits: SearchHit[]) => hits.map(({ text }) => text);
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

describe('search and a plain scan', () => {
  const words = [
    'kat',
    'katten',
    'hond',
    "foto's",
    'e-mail',
    'Ĳs',
    '😀',
    'zeeën',
    'te',
    'lang',
    '漢字',
    'niet.',
  ];
  const text = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join(' '));
  const term = fc.oneof(
    fc.constantFrom(
      'kat',
      'hond*',
      '"te lang"',
      'mail',
      'foto',
      'ijs',
      '-hond',
      '-"te lang"',
      '漢字',
      'zee*',
      'niet',
    ),
    fc.constantFrom('OR', 'lang', 'katten'),
  );
  const query = fc.array(term, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('add' as const), text }) },
    fc.record({ do: fc.constant('edit' as const), which: fc.nat(20), text }),
    fc.record({ do: fc.constant('remove' as const), which: fc.nat(20) }),
    fc.record({ do: fc.constant('index' as const), limit: fc.integer({ min: 1, max: 5 }) }),
  );

  it('find the same places, however far the index is', () => {
    let found = 0;
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 6, maxLength: 14 }),
        fc.array(query, { minLength: 3, maxLength: 3 }),
        (steps, queries) => {
          const own = createCodingFixture();
          try {
            const texts = new Map<DocumentId, string>();
            const one = (which: number) => [...texts.keys()][which % Math.max(1, texts.size)];
            const questionId = own.addQuestion('V1');
            for (const action of steps) {
              const id = 'which' in action ? one(action.which) : undefined;
              if (action.do === 'add')
                texts.set(own.addDocument(action.text, { questionId }).id, action.text);
              else if (action.do === 'index') own.indexSome(action.limit);
              else if (id && action.do === 'edit') {
                own.editText(id, action.text);
                texts.set(id, action.text);
              } else if (id) {
                own.change((db) => db.run(sql`DELETE FROM document WHERE id = ${id}`));
                texts.delete(id);
              }
            }
            for (const words of queries) {
              const parsed = parseQuery(words);
              const expected = [...texts].flatMap(([id, body]) => {
                const ranges = matchQuery(body, parsed);
                const shown = ranges?.length === 0 ? [{ start: 0, end: 0 }] : (ranges ?? []);
                return shown.map(({ start, end }) => `${id} ${start} ${end}`);
              });
              const { hits } = own.call('search.find', { query: words, limit: 500 });
              expect(hits.map(({ documentId, start, end }) => `${documentId} ${start} ${end}`)).toEqual(
                expected,
              );
              const documents = [...new Set(expected.map((hit) => hit.split(' ')[0]))].sort();
              expect(findDocuments(own.db, words, {}).toSorted()).toEqual(documents);
              found += hits.length;
            }
          } finally {
            own.close();
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(found).toBeGreaterThan(100);
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

describe('search.codeAll', () => {
  it.each([
    ['words' as const, ['wachten', 'Wachten', 'wachten']],
    ['sentence' as const, ['Ik moest wachten.', 'Wachten dus.', 'lang wachten']],
    ['turn' as const, ['Ik moest wachten. Wachten dus.', 'lang wachten']],
  ])('codes the %s of every hit once', (extent, expected) => {
    const codeId = project.addCode('Wachten');
    project.addDocument('Waarom?\nIk moest wachten. Wachten dus.\nJa.', {
      turns: [
        [0, null, null],
        [8, null, null],
        [39, null, null],
      ],
    });
    project.addDocument('lang wachten', { questionId: project.addQuestion('V1') });
    project.indexAll();
    const input = { query: 'wachten', codeId, extent };
    expect(project.call('search.codeAll', input)).toEqual({ applied: expected.length, documents: 2 });
    expect(project.call('search.codeAll', input)).toEqual({ applied: 0, documents: 0 });
    const { rows } = project.call('coding.quotes', { codeId });
    expect(rows.map(({ text }) => text)).toEqual(expected);
    const answer = rows.find(({ kind }) => kind === 'answer');
    const coding = project.call('coding.listForDocument', { documentId: answer?.documentId ?? newIdOf() })[0];
    expect(coding).toMatchObject({ origin: 'search', ...(extent === 'turn' && { start: null, end: null }) });
  });

  it('finds words in any inflection for plain queries', () => {
    project.addDocument('Hij wachtte en wachtte.');
    expect(asWords(project.call('search.find', { query: 'wachten' }).hits)).toEqual(['wachtte', 'wachtte']);
  });
});
