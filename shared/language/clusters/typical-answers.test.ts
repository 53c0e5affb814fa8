import { expect, test } from 'vitest';
import { runToEnd } from '../run/run-to-end.ts';
import { clusterAnswers } from './cluster-answers.ts';
import { madeUpAnswers } from './made-up-answers.ts';
import { centrality } from './text-rank.ts';
import { typicalAnswers } from './typical-answers.ts';

const rowsOf = (groups: number[], posterior: number[]) => ({
  groups: Int32Array.from(groups),
  posterior: Float32Array.from(posterior),
});

const texts = [
  'ik heb heel lang moeten wachten aan de balie',
  'aan de balie moest ik lang wachten op hulp',
  'heel lang wachten aan de balie is niet fijn',
  'Ik heb heel lang moeten wachten, aan de balie!',
  'wachten',
  'de koffie in de hal was koud en de stoel hard, maar ik moest wachten',
  'een mooi park met veel gras en bomen erin',
];
const rows = rowsOf([0, 0, 0, 0, 0, 0, 1], [0.99, 0.95, 0.9, 0.99, 0.97, 0.55, 0.99]);

test('typical answers are sure, long enough to read and no copies of each other', () => {
  const { typical, border } = typicalAnswers({ texts, vectors: null, rows, group: 0 });
  expect([...typical].sort()).toEqual([0, 1, 2]);
  expect(border).toBe(5);
});

test('one respondent speaks once', () => {
  const respondents = [7, 7, 8, 7, 9, 9, 9];
  const { typical } = typicalAnswers({ texts, vectors: null, rows, group: 0, count: 2, respondents });
  expect(new Set(typical.map((row) => respondents[row])).size).toBe(2);
});

test('a group without sure answers still shows what it has, an empty group nothing', () => {
  expect(typicalAnswers({ texts, vectors: null, rows, group: 1 })).toEqual({ typical: [6], border: null });
  expect(typicalAnswers({ texts, vectors: null, rows, group: 5 })).toEqual({ typical: [], border: null });
});

test('a group that mostly holds short answers shows the commonest of them', () => {
  const short = ['vriendelijk', 'netjes', 'prima', 'mooie hulp', 'dat ging allemaal prima en snel hoor'];
  const own = rowsOf([0, 0, 0, 0, 0], [0.9, 0.9, 0.9, 0.9, 0.9]);
  const input = { texts: short, vectors: null, rows: own, group: 0, count: 2, weights: [2, 1, 30, 5, 1] };
  expect(typicalAnswers(input).typical).toEqual([2, 3]);
});

test('typical answers of a large group are members of it, with vectors too', () => {
  const made = madeUpAnswers(600, 21);
  const { rows: found } = runToEnd(clusterAnswers({ texts: made.texts, vectors: made.vectors, count: 4 }));
  const { typical } = typicalAnswers({
    texts: made.texts,
    vectors: made.vectors,
    rows: found,
    group: 2,
    count: 5,
  });
  expect(new Set(typical).size).toBe(5);
  for (const row of typical) expect(found.groups[row]).toBe(2);
});

test('the text that is most like the others is the most central', () => {
  const likeness = Float64Array.of(1, 0.9, 0.8, 0.9, 1, 0.1, 0.8, 0.1, 1);
  const rank = centrality(likeness, 3);
  expect(rank.indexOf(Math.max(...rank))).toBe(0);
  expect(rank.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
  expect(centrality(new Float64Array(0), 0).length).toBe(0);
});
