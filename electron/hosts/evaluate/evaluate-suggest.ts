import { runToEnd } from '../../../shared/language/run/run-to-end.ts';
import {
  coverageAtPrecision,
  firstRightShare,
  macroF1,
  microF1,
  weightedF1,
} from '../../../shared/language/suggestions/measures.ts';
import type { SuggestionCode } from '../../../shared/language/suggestions/suggestion-types.ts';
import { teachingPhrases } from '../../../shared/language/suggestions/teaching-phrases.ts';
import { trainSuggester } from '../../../shared/language/suggestions/train-suggester.ts';
import { encodeTexts } from '../../language/encode-texts.ts';
import { measured, rounded } from './measure-run.ts';
import { readCodes } from './read-codes.ts';
import { type LabelledText, readLabelled } from './read-labelled.ts';

const seed = 1;
const promised = 0.9;

type Options = { codebook: string | undefined; wordsOnly: boolean };

/**
 * Learns from the codebook and the coded texts of one file, and suggests codes for those of another. `bulk`: what
 * would be offered to accept together at a precision of 0.9, as a share of all suggestions, and how much was right.
 */
export function evaluateSuggest(trainFile: string, testFile: string, { codebook, wordsOnly }: Options) {
  const train = readLabelled(trainFile);
  const test = readLabelled(testFile);
  const { codes, idOf } = readCodes(codebook, train);
  const phrases = teachingPhrases(codes);
  const texts = [...train, ...test, ...phrases].map(({ text }) => text);
  const encoded = measured(() => (wordsOnly ? null : encodeTexts(texts)));
  const vectors = encoded.result;
  const withRow = <T extends { text: string }>(item: T, row: number) => ({
    ...item,
    vectorRow: vectors === null ? null : row,
  });
  const idsOf = ({ labels }: LabelledText) => labels.map(idOf);
  const answers = [...train, ...test].map((item, row) => ({
    text: item.text,
    vectorRow: vectors === null ? null : row,
    codeIds: row < train.length ? idsOf(item) : null,
  }));
  const { result: suggester, cost } = measured(() =>
    runToEnd(
      trainSuggester({
        codes,
        answers,
        phrases: phrases.map((phrase, i) => withRow(phrase, answers.length + i)),
        vectors,
        seed,
      }),
    ),
  );
  const rows = test.map((_, i) => train.length + i);
  const suggested = suggester.suggest(rows);
  const offer = suggester.bulkAccept(promised);
  return {
    trained: train.length,
    tested: test.length,
    codes: codes.length,
    seed,
    withMeaning: vectors !== null,
    ...figures(codes, test.map(idsOf), suggested),
    bulk: bulkFigures(test.map(idsOf), offer, train.length),
    encodeSeconds: encoded.cost.seconds,
    ...cost,
  };
}

type Suggested = { codes: { codeId: string; probability: number }[] };

/** Labels that are neither in the codebook nor in the training file can only be missed; they count as codes too. */
function figures(
  codes: readonly SuggestionCode[],
  given: readonly string[][],
  suggested: readonly Suggested[],
) {
  const numbers = new Map(codes.map(({ id }, number) => [id, number]));
  for (const id of given.flat()) if (!numbers.has(id)) numbers.set(id, numbers.size);
  const numberOf = (id: string) => numbers.get(id) ?? 0;
  const judged = given.map((ids, row) => ({
    given: ids.map(numberOf),
    suggested: (suggested[row]?.codes ?? []).map(({ codeId }) => numberOf(codeId)),
  }));
  const rated = suggested.flatMap(({ codes: offered }, row) =>
    offered.map(({ codeId, probability }) => ({
      probability,
      isRight: given[row]?.includes(codeId) === true,
    })),
  );
  return {
    weightedF1: rounded(weightedF1(judged, numbers.size)),
    microF1: rounded(microF1(judged, numbers.size)),
    macroF1: rounded(macroF1(judged, numbers.size)),
    firstRight: rounded(firstRightShare(judged)),
    coverageAt90: rounded(coverageAtPrecision(rated, promised)),
  };
}

type Offer = { offered: { row: number; code: { codeId: string } }[]; suggestions: number };

function bulkFigures(given: readonly string[][], { offered, suggestions }: Offer, first: number) {
  const right = offered.filter(({ row, code }) => given[row - first]?.includes(code.codeId)).length;
  return {
    offered: rounded(offered.length / Math.max(1, suggestions)),
    right: offered.length === 0 ? null : rounded(right / offered.length),
  };
}
