import type { NameList } from '../../../shared/language/identifiers/names/name-list.ts';
import type { Random } from '../../../shared/language/random/seeded-random.ts';
import type { LabelledText } from './labelled-text.ts';
import { createExampleMaker, type Example } from './make-examples.ts';
import { quantise, trainPerceptron } from './train-perceptron.ts';
import { inOtherCase, type NamePool, withOtherNames } from './vary-texts.ts';

/** News and encyclopaedia, and sentences written for the purpose. */
export type TrainingTexts = { news: LabelledText[]; written: LabelledText[] };
export type TrainingSetting = { list: NameList; pool: NamePool; random: Random; epochs: number };

/** The share of words of names that are learnt as if they stood on no list. */
const FORGET = 0.2;
const LEAST_SEEN = 2;
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
  }
  report(`${examples.length} sentences, ${maker.counts.length} features`);
  const { weights, transitions } = trainPerceptron(examples, maker.counts, {
    epochs: setting.epochs,
    random,
    leastSeen: LEAST_SEEN,
    margin: MARGIN,
    report: (epoch, wrong, words) => report(`epoch ${epoch + 1}: ${wrong} of ${words} words wrong`),
  });
  return quantise(maker.numbers, weights, transitions, PER_UNIT, LEAST_WEIGHT);
}
