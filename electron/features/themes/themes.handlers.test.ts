import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SpeakerId, ThemeId } from '../../../shared/model/ids.ts';
import { newIdOf } from '../../database/new-id.ts';
import { sql } from '../../database/sql.ts';
import {
  addCode,
  addCoding,
  addDocument,
  addRespondent,
  addSpeaker,
  addVariable,
  type Fixture,
  openFixture,
} from '../../testing/themes-fixture.ts';
import { themesHandlers } from './themes.handlers.ts';

let fixture: Fixture;
beforeEach(() => {
  fixture = openFixture();
});
afterEach(() => fixture.close());

const list = () => themesHandlers['themes.list']({}, fixture);
const get = (themeId: ThemeId) => themesHandlers['themes.get']({ themeId }, fixture);
const create = (title: string) =>
  fixture.change((context) => themesHandlers['themes.create']({ title, codeIds: [] }, context)).id;

function addLetter(words: string[]) {
  return fixture.change((context) => {
    const code = addCode(context.db, `Code ${words[0]}`);
    const text = words.join(' ');
    const letter = addDocument(context.db, { kind: 'text', text, title: 'Brief' });
    const codings = words.map((word) => {
      const start = text.indexOf(word);
      return addCoding(context, letter, code, [start, start + word.length]);
    });
    return { code, letter, codings };
  });
}

it('keeps themes numbered 0, 1, 2 when they move and go', () => {
  const [a, b, c] = [create('A'), create('B'), create('C')];
  fixture.change((context) => themesHandlers['themes.move']({ themeId: c, index: 0 }, context));
  expect(list().map(({ title, position }) => [title, position])).toEqual([
    ['C', 0],
    ['A', 1],
    ['B', 2],
  ]);
  fixture.change((context) => themesHandlers['themes.move']({ themeId: c, index: 99 }, context));
  expect(list().map(({ id }) => id)).toEqual([a, b, c]);
  fixture.change((context) => themesHandlers['themes.remove']({ themeId: a }, context));
  expect(list().map(({ title, position }) => [title, position])).toEqual([
    ['B', 0],
    ['C', 1],
  ]);
});

it('takes memos along when a theme is removed', () => {
  const themeId = create('A');
  fixture.change(({ db, me, now }) =>
    db.run(
      sql`INSERT INTO memo (id, subjectTable, subjectId, text, coderId, createdAt, updatedAt)
          VALUES (${newIdOf()}, 'theme', ${themeId}, 'Nog nalezen.', ${me}, ${now}, ${now})`,
    ),
  );
  fixture.change((context) => themesHandlers['themes.remove']({ themeId }, context));
  expect(fixture.db.value(sql`SELECT count(*) FROM memo`)).toBe(0);
});

it('sets codes in the order given, each once, and keeps the rows of those that stay', () => {
  const themeId = create('A');
  const [x, y, z] = fixture.change(
    ({ db }) => [addCode(db, 'x'), addCode(db, 'y'), addCode(db, 'z')] as const,
  );
  const set = (codeIds: (typeof x)[]) =>
    fixture.change((context) => themesHandlers['themes.setCodes']({ themeId, codeIds }, context));
  set([x, y]);
  const kept = fixture.db.value(sql`SELECT id FROM themeCode WHERE codeId = ${y}`);
  set([z, y, z]);
  expect(get(themeId).codeIds).toEqual([z, y]);
  expect(fixture.db.value(sql`SELECT id FROM themeCode WHERE codeId = ${y}`)).toBe(kept);
});

it('adds quotes at the end, passes over those that stand there, and keeps their order dense', () => {
  const themeId = create('A');
  const { codings } = addLetter(['eerste', 'tweede', 'derde']);
  const add = (...codingIds: typeof codings) =>
    fixture.change((context) => themesHandlers['themes.addQuotes']({ themeId, codingIds }, context)).added;
  expect(add(...codings.slice(0, 2))).toBe(2);
  expect(add(...codings)).toBe(1);
  const quotes = get(themeId).quotes;
  expect(quotes.map(({ text }) => text)).toEqual(['eerste', 'tweede', 'derde']);
  const [first, second] = quotes;
  if (!first || !second) throw new Error('two quotes expected');
  fixture.change((context) =>
    themesHandlers['themes.moveQuote']({ themeQuoteId: first.id, index: 2 }, context),
  );
  fixture.change((context) => themesHandlers['themes.removeQuote']({ themeQuoteId: second.id }, context));
  expect(get(themeId).quotes.map(({ text }) => text)).toEqual(['derde', 'eerste']);
  expect(fixture.db.column(sql`SELECT position FROM themeQuote ORDER BY position`)).toEqual([0, 1]);
});

it('puts label and shown values of whoever speaks under a quote, without weights, missing values and bare numbers', () => {
  const themeId = create('A');
  fixture.change((context) => {
    const { db } = context;
    const age = addVariable(db, 'Leeftijd', { type: 'number' });
    const region = addVariable(db, 'Regio', { valueLabels: { '2': 'Noord' } });
    const style = addVariable(db, 'Stijl', { missingValues: ['99'] });
    const weight = addVariable(db, 'weeg', { isWeight: true });
    const sex = addVariable(db, 'Geslacht');
    const year = addVariable(db, 'Jaar');
    const respondentId = addRespondent(db, '12', {
      [age]: 69,
      [region]: 2,
      [style]: 99,
      [weight]: 1.2,
      [sex]: 2,
      [year]: 2021,
    });
    const speaker = newIdOf<SpeakerId>();
    const interview = addDocument(db, {
      kind: 'transcript',
      title: 'Gesprek 7',
      text: 'Ik wacht.',
      turns: [[0, speaker, null]],
    });
    addSpeaker(db, speaker, interview.id, { isInterviewer: false, respondentId });
    const codingId = addCoding(context, interview, addCode(db, 'Wachten'), [0, 9]);
    themesHandlers['themes.addQuotes']({ themeId, codingIds: [codingId] }, context);
  });
  expect(get(themeId).quotes).toMatchObject([
    {
      text: 'Ik wacht.',
      respondentLabel: 'Respondent 12',
      turn: 1,
      facts: [
        { name: 'Leeftijd', value: '69' },
        { name: 'Regio', value: 'Noord' },
        { name: 'Jaar', value: '2021' },
      ],
    },
  ]);
});

it('suggests fragments of its codes that were not chosen yet', () => {
  const sentences = [
    'De brief kwam pas na zeven weken aan.',
    'Niemand belde mij ooit terug over dit besluit.',
  ];
  const { code, codings } = addLetter(sentences);
  const { id: themeId } = fixture.change((context) =>
    themesHandlers['themes.create']({ title: 'A', codeIds: [code] }, context),
  );
  const suggest = () =>
    themesHandlers['themes.suggestQuotes']({ themeId, limit: 30 }, fixture).map(({ text }) => text);
  expect(suggest().toSorted()).toEqual(sentences);
  fixture.change((context) =>
    themesHandlers['themes.addQuotes']({ themeId, codingIds: codings.slice(0, 1) }, context),
  );
  expect(suggest()).toEqual(sentences.slice(1));
});

it('says not-found for a theme, quote or code that is not there', () => {
  const themeId = create('A');
  const nowhere = newIdOf<never>();
  const attempts = [
    () => get(nowhere),
    () => themesHandlers['themes.counts']({ themeId: nowhere }, fixture),
    () =>
      fixture.change((context) => themesHandlers['themes.rename']({ themeId: nowhere, title: 'B' }, context)),
    () =>
      fixture.change((context) =>
        themesHandlers['themes.setCodes']({ themeId, codeIds: [nowhere] }, context),
      ),
    () =>
      fixture.change((context) =>
        themesHandlers['themes.addQuotes']({ themeId, codingIds: [nowhere] }, context),
      ),
    () =>
      fixture.change((context) => themesHandlers['themes.removeQuote']({ themeQuoteId: nowhere }, context)),
  ];
  for (const attempt of attempts)
    expect(attempt).toThrowError(expect.objectContaining({ code: 'not-found' }));
});
