import { type BulkOffer, offerInBulk } from './bulk-accept.ts';
import {
  type ConfusedCodes,
  findConfusedCodes,
  findLikelySlips,
  type LikelySlip,
} from './doubtful-codings.ts';
import { explainSuggestion, type SuggestionReason } from './explain-suggestion.ts';
import { type ModelScore, scoreModel } from './model-score.ts';
import { changeTarget, heldOutScores } from './ridge-model.ts';
import { suggestForRows } from './suggest-codes.ts';
import {
  countTeaching,
  moveScores,
  probabilityReader,
  refresh,
  type SuggesterState,
  teach,
} from './suggester-state.ts';
import type { HowCoded, SuggestedCodes } from './suggestion-types.ts';
import { MOST_EXAMPLES, numbersOf, targetOf } from './training-examples.ts';
import { chooseWhatToCodeNext, type NextOptions, type NextRow } from './what-to-code-next.ts';

/** A coding that changed. `codeIds` null: the answer is open again. `howCoded` left out: `looked`. */
export type ChangedAnswer = { row: number; codeIds: readonly string[] | null; howCoded?: HowCoded };

/** Rows are places in the list of answers it was trained with; probabilities and shares are fractions 0-1. */
export type Suggester = {
  /** Codes for answers, best first. One that somebody looked at gets what the model says that did not learn from it. */
  suggest: (rows: readonly number[]) => SuggestedCodes[];
  /** The probability of every code for an answer, in the order of the codes. */
  probabilities: (row: number) => Float64Array;
  /** Why a code fits an answer: words, similar coded answers and phrases of the codebook. */
  explain: (row: number, codeId: string) => SuggestionReason;
  /**
   * Learns from answers that were coded, recoded or opened again, and scores all answers anew; as if trained again
   * with the same regularisation, but for an answer that is opened again: from then on it teaches its own score.
   * Throws RangeError for a row that is not there.
   */
  update: (changes: readonly ChangedAnswer[]) => void;
  /** True when training again would do better: many more coded answers, or some opened again. */
  isOutgrown: () => boolean;
  /** How well it does on answers that somebody looked at and it did not learn from; null while there are under ten. */
  score: () => ModelScore | null;
  whatToCodeNext: (options: NextOptions) => NextRow[];
  confusedCodes: () => ConfusedCodes[];
  likelySlips: () => LikelySlip[];
  /** The suggestions for open answers of which at least `precision` is right, as far as can be promised. */
  bulkAccept: (precision?: number) => BulkOffer;
};

const GROWTH = 1.5;
const LEAST_GROWTH = 20;

export function createSuggester(state: SuggesterState): Suggester {
  const { codes, numberOf, model, placeOf, given, notLooked, answerCount } = state;
  const learnedAtFirst = countTeaching(state);
  let opened = 0;

  const isTeaching = (row: number) => given.has(row) && notLooked.get(row) !== 'unseen';

  /** Takes back what the model learned from an answer. */
  function forget(row: number): void {
    const place = placeOf.get(row);
    if (place === undefined) return;
    // An example that is given its own held-out score leaves the model as if it were not there.
    const target = new Float64Array(codes.length);
    heldOutScores(model, place, target);
    moveScores(state, changeTarget(model, place, target));
    opened++;
  }

  /** Both tell whether it changed what the model learned from. */
  function open(row: number): boolean {
    const taught = isTeaching(row);
    given.delete(row);
    notLooked.delete(row);
    if (taught) forget(row);
    return taught;
  }

  function code(row: number, codeIds: readonly string[], how: HowCoded): boolean {
    const taught = isTeaching(row);
    given.set(row, numbersOf(codeIds, numberOf));
    if (how === 'looked') notLooked.delete(row);
    else notLooked.set(row, how);
    if (how === 'unseen') {
      if (taught) forget(row);
      return taught;
    }
    const target = targetOf(codeIds, numberOf);
    const place = placeOf.get(row);
    if (place !== undefined) moveScores(state, changeTarget(model, place, target));
    else if (model.examples.length < MOST_EXAMPLES) {
      placeOf.set(row, model.examples.length);
      for (const step of teach(state, [{ row, target, weight: 1 }])) moveScores(state, step);
    }
    return true;
  }

  return {
    suggest: (rows) => suggestForRows(state, rows),
    probabilities: (row) => Float64Array.from(probabilityReader(state)(row)),
    explain: (row, codeId) => explainSuggestion(state, row, codeId),
    update(changes) {
      const strange = changes.find(({ row }) => !Number.isInteger(row) || row < 0 || row >= answerCount);
      if (strange !== undefined) throw new RangeError(`row ${strange.row} of ${answerCount} answers`);
      let learned = false;
      for (const { row, codeIds, howCoded = 'looked' } of changes) {
        const isNews = codeIds === null ? open(row) : code(row, codeIds, howCoded);
        learned ||= isNews;
      }
      if (learned) refresh(state, state.heldOut.calibration);
    },
    isOutgrown: () =>
      opened > 0 || countTeaching(state) >= Math.max(learnedAtFirst * GROWTH, learnedAtFirst + LEAST_GROWTH),
    score: () => scoreModel(state),
    whatToCodeNext: (options) => chooseWhatToCodeNext(state, options),
    confusedCodes: () => findConfusedCodes(state),
    likelySlips: () => findLikelySlips(state),
    bulkAccept: (precision = 0.9) => offerInBulk(state, precision),
  };
}
