import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchQuery } from '../../../shared/features/search/match-query.ts';
import { parseQuery } from '../../../shared/features/search/parse-query.ts';
import type { DocumentId } from '../../../shared/model/ids.ts';
import { sql } from '../../database/sql.ts';
import { createCodingFixture } from '../../testing/coding-fixture.ts';
import { findDocuments } from './search.sql.ts';

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
