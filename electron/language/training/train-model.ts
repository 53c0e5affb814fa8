import type { NameList } from '../../../shared/language/identifiers/names/name-list.ts';
import type { Random } from '../../../shared/language/random/seeded-random.ts';
import type { LabelledText } from './labelled-text.ts';
import { createExampleMaker, type Example } from './make-examples.ts';
import { quantise, trainPerceptron } from './train-perceptron.ts';
import { inOtherCase, type NamePool, withOtherNames, withWordNames } from './vary-texts.ts';

/** News and encyclopaedia, and sentences written for the purpose. */
export type TrainingTexts = { news: LabelledText[]; written: LabelledText[] };
export type TrainingSetting = { list: NameList; pool: NamePool; random: Random; epochs: number };

/** The share of words of names that are learnt as if they stood on no list. */
const FORGET = 0.2;
/** The share of the texts with persons that is learnt with names that are words, in small letters. */
const WORD_NAMES = 0.4;
const LEAST_SEEN = 2;
/** The order of the sentences leaves its mark on a perceptron; the mean of several orders does better than one. */
const RUNS = 3;
const MARGIN = 12;
const PER_UNIT = 4;
const LEAST_WEIGHT = 0.3;

/** Trains from texts to weights by feature; the same texts, lists and seed give the same weights. */
export function trainNames(
  texts: TrainingTexts,
  setting: TrainingSetting,
  report: (line: string) => void,
): Map<number, Int8Array> {
  const { list, pool, random } = setting;
  const maker = createExampleMaker(list, random, FORGET);
  const examples: Example[] = [];
  const add = (text: LabelledText): void => {
    examples.push(...maker.make(text));
  };
  for (const text of texts.news) {
    add(text);
    const share = random();
    if (share < 0.06) add(inOtherCase(text, false));
    else if (share < 0.1) add(inOtherCase(text, true));
  }
  for (const text of texts.written) {
    add(text);
    add(withOtherNames(text, pool, random));
    add(withOtherNames(text, pool, random));
    if (random() < 0.5) add(inOtherCase(text, false));
    if (random() < 0.5) add(inOtherCase(withOtherNames(text, pool, random), false));
    if (random() < 0.08) add(inOtherCase(text, true));
    if (text.spans.some(({ label }) => label === 'PER')) {
      const share = random();
      if (share < WORD_NAMES) add(inOtherCase(withWordNames(text, pool, random), false));
      else if (share < WORD_NAMES * 1.5) add(withWordNames(text, pool, random));
    }
  }
  report(`${examples.length} sentences, ${maker.counts.length} features`);
  const runs = Array.from({ length: RUNS }, () =>
    trainPerceptron(examples, maker.counts, {
      epochs: setting.epochs,
      random,
      leastSeen: LEAST_SEEN,
      margin: MARGIN,
      report: (epoch, wrong, words) => report(`epoch ${epoch + 1}: ${wrong} of ${words} words wrong`),
    }),
  );
  const weights = meanOf(runs.map((run) => run.weights));
  const transitions = meanOf(runs.map((run) => run.transitions));
  return quantise(maker.numbers, weights, transitions, PER_UNIT, LEAST_WEIGHT);
}

function meanOf(rows: readonly Float64Array[]): Float64Array {
  const mean = new Float64Array(rows[0]?.length ?? 0);
  for (const row of rows)
    for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] ?? 0) + (row[i] ?? 0) / rows.length;
  return mean;
}
