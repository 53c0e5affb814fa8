import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluateCluster } from './evaluate-cluster.ts';
import { evaluateDuplicates } from './evaluate-duplicates.ts';
import { evaluateIdentify } from './evaluate-identify.ts';
import { evaluateSimilar } from './evaluate-similar.ts';
import { evaluateSuggest } from './evaluate-suggest.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rode-draad-evaluate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, rows: readonly object[]) => {
  const path = join(folder, name);
  writeFileSync(path, rows.map((row) => JSON.stringify(row)).join('\n'));
  return path;
};

/** Invented answers on three subjects, each in its own words. */
const subjects = {
  wachten: [
    'lang wachten op bericht',
    'weken gewacht',
    'het wachten duurde maanden',
    'wachten op een besluit',
    'nog steeds aan het wachten',
    'twee maanden wachten',
  ],
  gehoord: [
    'ze luisterde goed naar mij',
    'vriendelijke mevrouw',
    'er werd echt geluisterd',
    'een luisterend oor',
    'vriendelijk en geduldig',
    'hij luisterde en schreef mee',
  ],
  brief: [
    'de brief was moeilijk te lezen',
    'kleine letters in de brief',
    'een onleesbare brief',
    'moeilijke woorden in de brief',
    'ik snapte de brief niet',
    'brief vol moeilijke taal',
  ],
};
const labelled = Object.entries(subjects).flatMap(([label, texts]) => texts.map((text) => ({ text, label })));

test('groups are compared with labels, and the same file gives the same figures', () => {
  const file = write('groepen.jsonl', labelled);
  const {
    seconds: _s,
    rssMb: _r,
    encodeSeconds: _e,
    ...figures
  } = evaluateCluster(file, { k: 3, wordsOnly: false });
  expect(figures).toMatchObject({ rows: 18, labels: 3, k: 3, withMeaning: true });
  expect(figures.nmi).toBeGreaterThan(0.5);
  const {
    seconds: _s2,
    rssMb: _r2,
    encodeSeconds: _e2,
    ...again
  } = evaluateCluster(file, { k: 3, wordsOnly: false });
  expect(again).toEqual(figures);
});

test('suggestions are made from a codebook alone, whatever its headers are called', () => {
  const train = write('leeg.jsonl', []);
  const test_ = write(
    'toets.jsonl',
    labelled.map(({ text, label }) => ({ text, labels: [label] })),
  );
  const codebook = join(folder, 'codes.csv');
  const rows = [
    'Code;Naam;Definitie;Gebruik wel;Gebruik niet',
    '1;wachten;Lang moeten wachten;weken, maanden;',
    '2;gehoord;Er werd geluisterd;vriendelijk;',
    '3;brief;De brief is moeilijk;letters, woorden;',
  ];
  writeFileSync(codebook, rows.join('\r\n'));
  const figures = evaluateSuggest(train, test_, { codebook, wordsOnly: false });
  expect(figures).toMatchObject({ trained: 0, tested: 18, codes: 3 });
  expect(figures.weightedF1).toBeGreaterThan(0.8);
  writeFileSync(
    codebook,
    'code,name,definition,use when,not when\n1,wachten,Lang moeten wachten,weken,\n2,gehoord,Er werd geluisterd,,\n3,brief,Een moeilijke brief,,',
  );
  expect(evaluateSuggest(train, test_, { codebook, wordsOnly: true }).codes).toBe(3);
});

test('coded texts teach, by name or number of the code', () => {
  const train = write(
    'leren.jsonl',
    labelled.filter((_, i) => i % 2 === 0),
  );
  const test_ = write(
    'toets2.jsonl',
    labelled.filter((_, i) => i % 2 === 1),
  );
  const figures = evaluateSuggest(train, test_, { codebook: undefined, wordsOnly: false });
  expect(figures.firstRight).toBeGreaterThan(0.6);
});

test('what is alike shares its label more often than chance', () => {
  const { precisionAt10 } = evaluateSimilar(write('gelijk.jsonl', labelled), { wordsOnly: false });
  // Five of seventeen others share a label: 0.29 by chance, 0.5 at most among ten.
  expect(precisionAt10).toBeGreaterThan(0.38);
});

test('nearly the same texts are counted, with precision and recall over pairs', () => {
  const file = write('dubbel.jsonl', [
    { text: 'Duurde te lang', label: 'a' },
    { text: 'het duurde te lang!', label: 'a' },
    { text: 'duurde niet te lang', label: 'b' },
  ]);
  expect(evaluateDuplicates(file)).toMatchObject({ groups: 2, precision: 1, recall: 1 });
});

test('findings of a folder name their file, stand in order and can be kept to the sure ones', () => {
  const text = '😀 Mevrouw De Wit (67 jaar) uit Zuidlaren belt op 06-12345678.';
  writeFileSync(join(folder, 'brief.txt'), text);
  const both = evaluateIdentify(folder, 'both');
  expect(new Set(both.map(({ id }) => id))).toEqual(new Set(['brief']));
  const points = [...text];
  const found = both.map(({ label, start, end }) => [label, points.slice(start, end).join('')]);
  expect(found).toContainEqual(['PER', 'De Wit']);
  expect(found).toContainEqual(['LOC', 'Zuidlaren']);
  expect(found).toContainEqual(['TEL', '06-12345678']);
  expect(evaluateIdentify(folder, 'sure').length).toBeLessThanOrEqual(both.length);
});

const answers = fileURLToPath(new URL('../../../../shared/data/answers/', import.meta.url));
const file = (name: string) => join(answers, `${name}.jsonl`);

describe.runIf(existsSync(answers))('on the labelled sets that lie beside the repository', () => {
  test.each([
    ['xsid_nl', 13, 0.72, 0.5],
    ['sib200_nl', 7, 0.12, 0.08],
    ['ha_intents_nl', 12, 0.44, 0.18],
  ])('%s in %i groups, on words alone: NMI %f, ARI %f at least', (name, k, nmi, ari) => {
    const figures = evaluateCluster(file(name), { k, wordsOnly: true });
    expect(figures.nmi).toBeGreaterThanOrEqual(nmi);
    expect(figures.ari).toBeGreaterThanOrEqual(ari);
  });

  test.each([
    ['xsid_nl', 0.82, 0.87],
    ['sib200_nl', 0.42, 0.61],
  ])(
    '%s: of ten that are alike, %f share a label on words alone, %f with meaning',
    (name, words, meaning) => {
      expect(evaluateSimilar(file(name), { wordsOnly: true }).precisionAt10).toBeGreaterThanOrEqual(words);
      expect(evaluateSimilar(file(name), { wordsOnly: false }).precisionAt10).toBeGreaterThanOrEqual(meaning);
    },
    120_000,
  );

  test('a hundred coded requests teach their labels', () => {
    const rows = readFileSync(file('xsid_nl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const mixed = rows.map((row, i) => ({ row, order: (i * 7919) % 800 })).sort((a, b) => a.order - b.order);
    const train = write(
      'xsid-train.jsonl',
      mixed.slice(0, 100).map(({ row }) => row),
    );
    const rest = write(
      'xsid-test.jsonl',
      mixed.slice(100).map(({ row }) => row),
    );
    expect(
      evaluateSuggest(train, rest, { codebook: undefined, wordsOnly: false }).weightedF1,
    ).toBeGreaterThan(0.8);
  });
});
