import { type Random, seededRandom, shuffled } from '../random/seeded-random.ts';
import { usualCalibration } from './calibration.ts';
import { emptyAnswersFor } from './empty-answers.ts';
import { createFeatureSpace, TOGETHER } from './feature-space.ts';
import { emptyRidgeModel } from './ridge-model.ts';
import { createSuggester, type Suggester } from './suggester.ts';
import { refresh, type SuggesterState, teach } from './suggester-state.ts';
import type { SuggesterInput, SuggestionAnswer, SuggestionProgress } from './suggestion-types.ts';
import { textFeatures } from './text-features.ts';
import {
  collectTexts,
  MOST_EXAMPLES,
  numbersOf,
  targetOf,
  usualRegularisation,
} from './training-examples.ts';

const EXAMPLES_A_STEP = 3 * TOGETHER;

/** The coded answers to learn from, at most `room`, drawn by lot; first those that somebody looked at. */
function mostTelling(
  answers: readonly SuggestionAnswer[],
  codedRows: readonly number[],
  room: number,
  random: Random,
): number[] {
  const howCoded = (row: number) => answers[row]?.howCoded ?? 'looked';
  const teaching = codedRows.filter((row) => howCoded(row) !== 'unseen');
  if (teaching.length <= room) return teaching;
  const drawn = shuffled(teaching, random);
  const looked = drawn.filter((row) => howCoded(row) === 'looked');
  return [...looked, ...drawn.filter((row) => howCoded(row) !== 'looked')].slice(0, room);
}

/**
 * Learns which codes fit which answers: from the codebook itself, from fragments coded elsewhere and from the answers
 * coded so far, from none on. The same input gives the same suggester. Yields every few dozen milliseconds.
 * Throws RangeError when a `vectorRow` is not in the table.
 */
export function* trainSuggester(input: SuggesterInput): Generator<SuggestionProgress, Suggester> {
  const { codes, answers, seed = 1 } = input;
  const random = seededRandom(seed);
  const numberOf = new Map(codes.map((code, number) => [code.id, number]));
  const { texts, vectorRows, phrases, teachers } = collectTexts(input, numberOf, random);
  const codedRows = answers.flatMap(({ codeIds }, row) => (codeIds === null ? [] : [row]));
  const room = Math.max(0, MOST_EXAMPLES - teachers.length);
  const learned = mostTelling(answers, codedRows, room, random);
  const total = texts.length + (teachers.length + learned.length) * 20 + codes.length * 100;
  let done = 0;

  const counting = textFeatures(texts);
  let counted = counting.next();
  while (!counted.done) {
    yield { done: counted.value, total };
    counted = counting.next();
  }
  done = texts.length;

  const empty = emptyAnswersFor(codes);
  const space = createFeatureSpace(counted.value, input.vectors, vectorRows);
  const state: SuggesterState = {
    codes,
    numberOf,
    traits: {
      isExclusive: codes.map((code) => code.isExclusive),
      isBrief: codes.map((code) => code.isExclusive || empty.has(code.id)),
      isUpper: codes.map((code) => codes.some((other) => other.parentId === code.id)),
    },
    space,
    answerCount: answers.length,
    phrases,
    texts: answers.map(({ text }) => text),
    isBlank: answers.map(({ text }) => text.trim() === ''),
    regularisation: input.regularisation ?? usualRegularisation(learned.length),
    seed,
    model: emptyRidgeModel(),
    scores: [],
    given: new Map(codedRows.map((row) => [row, numbersOf(answers[row]?.codeIds ?? [], numberOf)])),
    notLooked: new Map(
      codedRows.flatMap((row) => {
        const how = answers[row]?.howCoded ?? 'looked';
        return how === 'looked' ? [] : [[row, how] as const];
      }),
    ),
    placeOf: new Map(),
    levels: new Float64Array(codes.length),
    heldOut: {
      codes: codes.length,
      rows: [],
      indexOf: new Map(),
      inputs: new Float64Array(0),
      probabilities: new Float64Array(0),
      given: new Uint8Array(0),
      isExclusive: [],
      calibration: usualCalibration(),
      thresholds: new Float64Array(codes.length),
    },
    usage: { common: new Float64Array(codes.length), upperDisuse: 0 },
  };
  const coded = learned.map((row) => ({
    row,
    target: targetOf(answers[row]?.codeIds ?? [], numberOf),
    weight: 1,
  }));
  coded.forEach(({ row }, i) => {
    state.placeOf.set(row, teachers.length + i);
  });
  const examples = [...teachers, ...coded];
  for (let i = 0; i < examples.length; i += TOGETHER) {
    const taught = examples.slice(i, i + TOGETHER);
    teach(state, taught);
    done += taught.length * 20;
    if (i % EXAMPLES_A_STEP === 0) yield { done, total };
  }

  for (const code of codes.keys()) {
    const { examples, duals } = state.model;
    const direction = space.direction(
      examples,
      duals.map((dual) => dual[code] ?? 0),
    );
    const column = new Float32Array(answers.length);
    for (let row = 0; row < column.length; row++) column[row] = space.compare(row, direction);
    state.scores.push(column);
    done += 100;
    yield { done, total };
  }
  refresh(state, usualCalibration());
  return createSuggester(state);
}
