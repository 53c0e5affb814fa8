import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../random/seeded-random.ts';
import { runToEnd } from '../run/run-to-end.ts';
import { vectorTable } from '../vectors/vector-table.ts';
import { code, codes, madeUpAnswers, madeUpInput } from './made-up-survey.test-data.ts';
import { weightedF1 } from './measures.ts';
import type { SuggestedCodes, SuggesterInput } from './suggestion-types.ts';
import { trainSuggester } from './train-suggester.ts';

const train = (input: SuggesterInput) => runToEnd(trainSuggester(input));
const answers = madeUpAnswers(160, 1);
const rows = answers.map((_, row) => row);

function quality(coded: number): number {
  const suggester = train(madeUpInput(answers, coded));
  const open = rows.slice(80);
  const numbers = (ids: readonly string[]) => ids.map((id) => codes.findIndex((item) => item.id === id));
  return weightedF1(
    suggester.suggest(open).map((item) => ({
      given: numbers(answers[item.row]?.codeIds ?? []),
      suggested: numbers(item.codes.map((shown) => shown.codeId)),
    })),
    codes.length,
  );
}

test('it suggests from the codebook alone and better from coded answers', () => {
  const alone = quality(0);
  const taught = quality(80);
  expect(alone).toBeGreaterThan(0.5);
  expect(taught).toBeGreaterThan(0.9);
  expect(taught).toBeGreaterThan(alone);
});

test('the same input gives the same bytes', () => {
  const [one, other] = [train(madeUpInput(answers, 50)), train(madeUpInput(answers, 50))];
  for (const row of rows) expect(other.probabilities(row)).toEqual(one.probabilities(row));
  expect(other.suggest(rows)).toEqual(one.suggest(rows));
  expect(other.score()).toEqual(one.score());
  expect(other.whatToCodeNext({ count: 9 })).toEqual(one.whatToCodeNext({ count: 9 }));
});

test('an exclusive code is suggested alone or not at all', () => {
  for (const coded of [0, 60])
    for (const item of train(madeUpInput(answers, coded)).suggest(rows)) {
      expect(item.codes.length).toBeGreaterThan(0);
      if (item.codes.some((shown) => shown.codeId === 'geen')) expect(item.codes).toHaveLength(1);
    }
});

const scores = (input: SuggesterInput, changes: { row: number; codeIds: string[] | null }[]) => {
  const suggester = train(input);
  for (const change of changes) suggester.update([change]);
  return suggester;
};

test('learning answers one by one gives what learning them at once gives', () => {
  const regularisation = 1.5;
  const cold = train({ ...madeUpInput(answers, 60), regularisation });
  const warm = scores(
    { ...madeUpInput(answers, 40), regularisation },
    answers.slice(40, 60).map(({ codeIds }, i) => ({ row: 40 + i, codeIds })),
  );
  for (const row of rows) {
    const expected = cold.probabilities(row);
    warm.probabilities(row).forEach((probability, i) => {
      expect(Math.abs(probability - (expected[i] ?? 9))).toBeLessThan(1e-4);
    });
  }
  const ids = (item: SuggestedCodes) => item.codes.map(({ codeId }) => codeId);
  expect(warm.suggest(rows).map(ids)).toEqual(cold.suggest(rows).map(ids));
});

test('an answer that is recoded teaches its new codes, one that is opened again teaches nothing', () => {
  const regularisation = 1.5;
  const recoded = answers.map((answer, row) => (row === 7 ? { ...answer, codeIds: ['brief'] } : answer));
  const cold = train({ ...madeUpInput(recoded, 30), regularisation });
  const warm = scores({ ...madeUpInput(answers, 30), regularisation }, [{ row: 7, codeIds: ['brief'] }]);
  expect(warm.probabilities(100)[1]).toBeCloseTo(cold.probabilities(100)[1] ?? 9, 5);

  const without = train({ ...madeUpInput(answers, 29), regularisation });
  const opened = scores({ ...madeUpInput(answers, 30), regularisation }, [{ row: 29, codeIds: null }]);
  for (const number of codes.keys())
    expect(opened.probabilities(100)[number]).toBeCloseTo(without.probabilities(100)[number] ?? 9, 3);
  expect(opened.isOutgrown()).toBe(true);
  expect(without.isOutgrown()).toBe(false);
});

test('a row that is not there is refused and changes nothing', () => {
  const suggester = train(madeUpInput(answers, 30));
  const before = suggester.suggest(rows);
  expect(() => suggester.update([{ row: 999, codeIds: [] }])).toThrow(RangeError);
  expect(suggester.suggest(rows)).toEqual(before);
});

test('no codes, no answers and blank answers give no suggestions', () => {
  expect(train({ codes: [], answers: [], vectors: null }).suggest([])).toEqual([]);
  const without = train({ ...madeUpInput(answers.slice(0, 20), 10), codes: [] });
  expect(without.suggest([0, 15])).toEqual([
    { row: 0, codes: [] },
    { row: 15, codes: [] },
  ]);
  expect(without.score()).toBeNull();
  expect(without.bulkAccept().offered).toEqual([]);
  const blank = train(madeUpInput([{ text: ' \n', codeIds: [] }, ...answers], 0));
  expect(blank.suggest([0])).toEqual([{ row: 0, codes: [] }]);
});

test('one code, and one code for every answer, work', () => {
  const one = train({ ...madeUpInput(answers, 40), codes: [code('wacht', 'Wachttijd')] });
  expect(one.suggest([100])[0]?.codes).toHaveLength(1);
  const same = train(
    madeUpInput(
      answers.map(({ text }) => ({ text, codeIds: ['wacht'] })),
      60,
    ),
  );
  for (const item of same.suggest(rows)) expect(item.codes[0]?.codeId).toBe('wacht');
});

test('any text in any script gets finite probabilities', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { minLength: 4, maxLength: 12 }),
      (texts) => {
        const input = madeUpInput(
          texts.map((text, i) => ({ text, codeIds: [codes[i % 4]?.id ?? ''] })),
          Math.floor(texts.length / 2),
        );
        for (const { row, codes: shown } of train(input).suggest(texts.map((_, i) => i))) {
          expect(shown.length > 0).toBe(texts[row]?.trim() !== '');
          for (const { probability } of shown) {
            expect(probability).toBeGreaterThanOrEqual(0);
            expect(probability).toBeLessThanOrEqual(1);
          }
        }
      },
    ),
    { numRuns: 15 },
  );
});

test('codes that are not in the list are passed over', () => {
  const known = madeUpInput(answers, 40);
  const strange = {
    ...known,
    answers: known.answers.map((item) => ({ ...item, codeIds: item.codeIds && [...item.codeIds, 'weg'] })),
  };
  expect(train(strange).suggest(rows)).toEqual(train(known).suggest(rows));
});

test('sentence vectors teach what words cannot', () => {
  // Every text is one meaningless word of its own; only the vectors say which code it is about.
  const random = seededRandom(4);
  const kinds = Array.from({ length: 60 }, (_, i) => i % 2);
  const vectors = vectorTable(
    kinds.map((kind) => Int8Array.from([kind ? 100 : 0, kind ? 0 : 100, ...[1, 2].map(() => random() * 60)])),
    4,
  );
  const two = [code('a', 'Alfa'), code('b', 'Beta')];
  const suggester = train({
    codes: two,
    answers: kinds.map((kind, i) => ({
      text: `x${'qwertyuiopasdfghjklzxcvbnm'[i % 26]}${i < 26 ? 'k' : 'z'}`,
      vectorRow: i,
      codeIds: i < 30 ? [kind ? 'a' : 'b'] : null,
    })),
    vectors,
  });
  for (let row = 30; row < 60; row++)
    expect(suggester.suggest([row])[0]?.codes[0]?.codeId).toBe(kinds[row] ? 'a' : 'b');
});

test('a vector that is not in the table is refused', () => {
  const input = {
    codes,
    answers: [{ text: 'a', vectorRow: 3, codeIds: null }],
    vectors: vectorTable([null], 2),
  };
  expect(() => train(input)).toThrow(RangeError);
});

test('fragments coded elsewhere teach their codes', () => {
  const two = [code('p', 'Eerste'), code('q', 'Tweede')];
  const suggester = train({
    codes: two,
    answers: ['de rolstoel kwam laat', 'een lekke rolstoel', 'mooie tuin', 'tuin en bloemen'].map((text) => ({
      text,
      vectorRow: null,
      codeIds: null,
    })),
    fragments: [
      { text: 'mijn rolstoel', codeIds: ['p'], vectorRow: null },
      { text: 'in de tuin', codeIds: ['q'], vectorRow: null },
    ],
    vectors: null,
  });
  expect(suggester.suggest([1, 2]).map((item) => item.codes[0]?.codeId)).toEqual(['p', 'q']);
});

test('progress rises and ends below its total', () => {
  let last = 0;
  for (const { done, total } of trainSuggester(madeUpInput(answers, 80))) {
    expect(done).toBeGreaterThanOrEqual(last);
    expect(done).toBeLessThanOrEqual(total);
    last = done;
  }
  expect(last).toBeGreaterThan(0);
});

test('with nothing coded, a code that is like every answer does not come first everywhere', () => {
  const two = [
    code('all', 'Alles', { useWhen: 'de gemeente deed het met mij. de gemeente was er. ik met de gemeente' }),
    code('bus', 'Vervoer', { useWhen: 'de bus' }),
  ];
  const texts = ['ik ging met de gemeente en de bus', ...'abcdefghij'].map((text) =>
    text.length === 1 ? `de gemeente was er met mij ${text}` : text,
  );
  const suggester = train({
    codes: two,
    answers: texts.map((text) => ({ text, vectorRow: null, codeIds: null })),
    vectors: null,
  });
  const [first, second] = [suggester.probabilities(0), suggester.probabilities(1)];
  expect(first[1]).toBeGreaterThan(first[0] ?? 1);
  expect(second[0]).toBeGreaterThan(second[1] ?? 1);
});
