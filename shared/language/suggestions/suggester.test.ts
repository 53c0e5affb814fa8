import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../random/seeded-random.ts';
import { runToEnd } from '../run/run-to-end.ts';
import { chooseBulkRule } from './bulk-accept.ts';
import { codes, madeUpAnswers, madeUpInput } from './made-up-survey.test-data.ts';
import type { SuggesterInput } from './suggestion-types.ts';
import { trainSuggester } from './train-suggester.ts';
import { wordsInPlace } from './words-in-place.ts';

const train = (input: SuggesterInput) => runToEnd(trainSuggester(input));

test('what is offered in bulk is as right as promised, at several levels of noise', () => {
  let offered = 0;
  let right = 0;
  let suggestions = 0;
  for (const [seed, noise] of [
    [11, 0],
    [12, 0.04],
    [13, 0.04],
    [14, 0.08],
  ] as const) {
    const answers = madeUpAnswers(700, seed, noise);
    const offer = train(madeUpInput(answers, 300)).bulkAccept(0.9);
    offered += offer.offered.length;
    suggestions += offer.suggestions;
    for (const { row, code } of offer.offered) if (answers[row]?.codeIds.includes(code.codeId)) right++;
    expect(offer.cautiousPrecision).toBeGreaterThanOrEqual(0.9);
    expect(offer.precision).toBeGreaterThanOrEqual(offer.cautiousPrecision);
  }
  expect(right / offered).toBeGreaterThanOrEqual(0.9);
  expect(offered / suggestions).toBeGreaterThan(0.45);
});

test('codings that follow no rule are not offered', () => {
  const answers = madeUpAnswers(300, 5).map(({ text }, i) => ({
    text,
    codeIds: [['wacht', 'brief', 'luister'][i % 3] ?? ''],
  }));
  const offer = train(madeUpInput(answers, 200)).bulkAccept(0.9);
  expect(offer.threshold).toBeNull();
  expect(offer.offered).toEqual([]);
});

test('a rule needs enough held-out suggestions to rest on', () => {
  const all = (count: number) => Array.from({ length: count }, () => ({ probability: 0.99, isRight: true }));
  expect(chooseBulkRule(all(19), 0.9)).toBeNull();
  expect(chooseBulkRule(all(20), 0.9)?.threshold).toBe(0.99);
});

test('the score rests on the coded answers and lies inside its interval', () => {
  const suggester = train(madeUpInput(madeUpAnswers(200, 2, 0.1), 100));
  const score = suggester.score();
  expect(score?.answers).toBe(100);
  expect(score?.weightedF1).toBeGreaterThan(0.6);
  expect(score?.interval[0]).toBeLessThan(score?.weightedF1 ?? 0);
  expect(score?.interval[1]).toBeGreaterThan(score?.weightedF1 ?? 1);
  expect(train(madeUpInput(madeUpAnswers(50, 2), 9)).score()).toBeNull();
});

test('the score on held-out answers is that on answers nobody has coded yet', () => {
  const answers = madeUpAnswers(900, 6, 0.15);
  const suggester = train(madeUpInput(answers, 400));
  const open = answers.map((_, row) => row).slice(400);
  const right = suggester
    .suggest(open)
    .filter(({ row, codes: shown }) => answers[row]?.codeIds.includes(shown[0]?.codeId ?? '')).length;
  expect(Math.abs((suggester.score()?.firstRight ?? 0) - right / open.length)).toBeLessThan(0.06);
});

test('a slip among clear codings is found', () => {
  const answers = madeUpAnswers(150, 3);
  const row = answers.findIndex(({ codeIds }) => codeIds[0] === 'luister');
  const slipped = answers.map((answer, i) => (i === row ? { ...answer, codeIds: ['brief'] } : answer));
  const slips = train(madeUpInput(slipped, 120)).likelySlips();
  expect(slips[0]).toMatchObject({ row, codeId: 'brief', insteadCodeId: 'luister' });
  expect(slips.length).toBeLessThan(5);
});

test('two codes given without distinction are reported as confused', () => {
  const answers = madeUpAnswers(200, 9).map(({ text, codeIds }, i) => ({
    text,
    codeIds: codeIds[0] === 'luister' || codeIds[0] === 'brief' ? [i % 2 ? 'luister' : 'brief'] : codeIds,
  }));
  const [first] = train(madeUpInput(answers, 150)).confusedCodes();
  expect([first?.givenCodeId, first?.suggestedCodeId].sort()).toEqual(['brief', 'luister']);
  expect(first?.rows.length).toBeGreaterThan(1);
  expect(first?.share).toBeLessThanOrEqual(1);
});

test('what to code next is first spread, then by turns doubtful and drawn by lot', () => {
  const answers = madeUpAnswers(120, 4);
  const groups = answers.map((_, i) => i % 4);
  const spread = train(madeUpInput(answers, 5)).whatToCodeNext({ count: 8, groups });
  expect(spread.every(({ row, reason }) => row >= 5 && reason === 'spread')).toBe(true);
  expect(new Set(spread.map(({ row }) => groups[row])).size).toBe(4);

  const byContent = train(madeUpInput(answers, 0)).whatToCodeNext({ count: 6 });
  expect(new Set(byContent.map(({ row }) => answers[row]?.codeIds[0])).size).toBeGreaterThan(2);

  const later = train(madeUpInput(answers, 40)).whatToCodeNext({ count: 10, seed: 2 });
  expect(later.map(({ reason }) => reason)).toEqual(
    Array.from({ length: 10 }, (_, i) => (i % 2 ? 'random' : 'doubtful')),
  );
  expect(new Set(later.map(({ row }) => row)).size).toBe(10);
  expect(train(madeUpInput(answers, 119)).whatToCodeNext({ count: 10 })).toHaveLength(1);
});

test('the reason names words of the answer, coded answers and a phrase of the codebook', () => {
  const answers = madeUpAnswers(100, 7);
  const row = 90;
  const suggester = train(
    madeUpInput(answers.with(row, { text: '😀 Twaalf WEKEN gewacht!', codeIds: [] }), 80),
  );
  const reason = suggester.explain(row, 'wacht');
  expect(reason.words.map(({ word }) => word)).toContain('weken');
  expect(reason.words.find(({ word }) => word === 'weken')?.ranges).toEqual([{ start: 9, end: 14 }]);
  expect(reason.answers[0]?.similarity).toBeGreaterThan(0);
  expect(answers[reason.answers[0]?.row ?? 0]?.codeIds).toContain('wacht');
  expect(reason.phrase?.text).toMatch(/weken|gewacht/);
  expect(reason.isWeak).toBe(false);
});

test('a suggestion for an answer with nothing known in it is weak', () => {
  const strange = { text: 'kwik kwek zebra yoghurt xylofoon quiche bijoux', codeIds: [] };
  const suggester = train(madeUpInput([...madeUpAnswers(60, 7), strange], 40));
  expect(suggester.explain(60, 'brief')).toMatchObject({ isWeak: true });
  expect(() => suggester.explain(60, 'weg')).toThrow(RangeError);
  expect(() => suggester.explain(61, 'wacht')).toThrow(RangeError);
});

test('the words of a reason lie inside the answer', () => {
  const answers = madeUpAnswers(60, 8);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 25 }), (start) => {
      const text = `${start} gewacht 👍 op de brief`;
      const length = [...text].length;
      const suggester = train(madeUpInput([...answers, { text, codeIds: [] }], 40));
      for (const { id } of codes)
        for (const word of suggester.explain(60, id).words) {
          expect(word.weight).toBeGreaterThan(0);
          for (const range of word.ranges) {
            expect(range.start).toBeGreaterThanOrEqual(0);
            expect(range.end).toBeGreaterThan(range.start);
            expect(range.end).toBeLessThanOrEqual(length);
          }
        }
    }),
    { numRuns: 15 },
  );
});

test('words that are counted in another form are found at the whole of what is written', () => {
  const places = wordsInPlace("It doesn't cost 12,50 😀 café");
  expect(places.get('not')).toEqual([{ start: 3, end: 10 }]);
  expect(places.get('0')).toEqual([{ start: 16, end: 21 }]);
  expect(places.get('cafe')).toEqual([{ start: 24, end: 28 }]);
});

test('a denied code is suggested with less confidence, and as a weak hint', () => {
  const answers = madeUpAnswers(200, 12);
  const said = { text: 'weken gewacht', codeIds: [] };
  const denied = { text: 'niet weken gewacht', codeIds: [] };
  const suggester = train(madeUpInput([...answers, said, denied], 150));
  expect(suggester.probabilities(201)[0]).toBeLessThan((suggester.probabilities(200)[0] ?? 0) - 0.05);
  expect(suggester.explain(200, 'wacht').isWeak).toBe(false);
  expect(suggester.explain(201, 'wacht').isWeak).toBe(true);
});

test('a code that is only given with a denial is recognised by another one', () => {
  const item = (text: string, codeIds: string[]) => ({ text, codeIds });
  const answers = [
    ...Array.from({ length: 12 }, (_, i) =>
      item(`niet teruggebeld ${i % 2 ? 'brief' : 'lang'}`, ['luister']),
    ),
    ...Array.from({ length: 12 }, (_, i) => item(`teruggebeld ${i % 2 ? 'brief' : 'lang'}`, ['brief'])),
    item('nooit teruggebeld', []),
  ];
  const probabilities = train(madeUpInput(answers, 24)).probabilities(24);
  expect(probabilities[2]).toBeGreaterThan(probabilities[1] ?? 1);
});

test('codes that go wrong are told by other answers than those that are counted', () => {
  // Sixty codes given by lot: some seem right by luck, none can be promised.
  const many = Array.from({ length: 60 }, (_, i) => ({
    ...(codes[0] as (typeof codes)[0]),
    id: `c${i}`,
    name: `x${i}`,
  }));
  const random = seededRandom(8);
  const answers = madeUpAnswers(500, 3).map(({ text }) => ({
    text,
    codeIds: [`c${Math.floor(random() * 60)}`],
  }));
  expect(train({ ...madeUpInput(answers, 400), codes: many }).bulkAccept(0.9).offered).toEqual([]);
});

test('with few open answers the interval is wider, since their score is a draw as well', () => {
  const answers = madeUpAnswers(500, 2, 0.1);
  const width = (count: number) => {
    const interval = train(madeUpInput(answers.slice(0, count), 100)).score()?.interval ?? [0, 0];
    return interval[1] - interval[0];
  };
  expect(width(120)).toBeGreaterThan(width(500) * 1.3);
});

test('what was taken over unseen teaches nothing, and what was given together proves nothing', () => {
  const answers = madeUpAnswers(240, 4, 0.05);
  const input = madeUpInput(answers, 100);
  const plain = train(input);
  const later = answers.slice(100, 160).map(({ codeIds }, i) => ({ row: 100 + i, codeIds }));
  const coded = (howCoded: 'unseen' | 'together') =>
    train({
      ...input,
      answers: input.answers.map((answer, row) => ({
        ...answer,
        ...(row >= 100 && row < 160 ? { codeIds: answers[row]?.codeIds ?? [], howCoded } : {}),
      })),
    });
  const noted = train(input);
  noted.update(later.map((change) => ({ ...change, howCoded: 'unseen' })));
  for (const unseen of [coded('unseen'), noted]) {
    expect(unseen.score()).toMatchObject({ answers: 100, weightedF1: plain.score()?.weightedF1 });
    expect(unseen.suggest([170, 239])).toEqual(plain.suggest([170, 239]));
    expect(unseen.bulkAccept().threshold).toBe(plain.bulkAccept().threshold);
    expect(unseen.whatToCodeNext({ count: 80 }).every(({ row }) => row >= 160)).toBe(true);
    expect(unseen.isOutgrown()).toBe(false);
  }
  const together = coded('together');
  expect(together.score()?.answers).toBe(100);
  expect(together.suggest([239])).not.toEqual(plain.suggest([239]));
  // Opened again, nothing is left of what was only noted; a look at it makes it a lesson.
  noted.update(later.map(({ row }) => ({ row, codeIds: null })));
  expect(noted.bulkAccept()).toEqual(plain.bulkAccept());
  noted.update([{ row: 100, codeIds: answers[100]?.codeIds ?? [], howCoded: 'unseen' }]);
  noted.update([{ row: 100, codeIds: answers[100]?.codeIds ?? [] }]);
  expect(noted.score()?.answers).toBe(101);
});
