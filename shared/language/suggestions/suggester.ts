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
import { moveScores, probabilityReader, refresh, type SuggesterState, teach } from './suggester-state.ts';
import type { SuggestedCodes } from './suggestion-types.ts';
import { MOST_EXAMPLES, numbersOf, targetOf } from './training-examples.ts';
import { chooseWhatToCodeNext, type NextOptions, type NextRow } from './what-to-code-next.ts';

/** A coding that changed. `codeIds` null: the answer is open again. */
export type ChangedAnswer = { row: number; codeIds: readonly string[] | null };

/** Rows are places in the list of answers it was trained with; probabilities and shares are fractions 0-1. */
export type Suggester = {
  /** Codes for answers, best first. A coded answer gets what the model says that did not learn from it. */
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
  /** How well it does on coded answers it did not learn from; null while fewer than ten are coded. */
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
  const { codes, numberOf, model, placeOf, given, answerCount } = state;
  const learnedAtFirst = placeOf.size;
  let opened = 0;

  function open(row: number): void {
    const place = placeOf.get(row);
    given.delete(row);
    if (place === undefined) return;
    // An example that is given its own held-out score leaves the model as if it were not there.
    const target = new Float64Array(codes.length);
    heldOutScores(model, place, target);
    moveScores(state, changeTarget(model, place, target));
    opened++;
  }

  function code(row: number, codeIds: readonly string[]): void {
    const target = targetOf(codeIds, numberOf);
    given.set(row, numbersOf(codeIds, numberOf));
    const place = placeOf.get(row);
    if (place !== undefined) moveScores(state, changeTarget(model, place, target));
    else if (model.examples.length < MOST_EXAMPLES) {
      placeOf.set(row, model.examples.length);
      for (const step of teach(state, [{ row, target, weight: 1 }])) moveScores(state, step);
    }
  }

  return {
    suggest: (rows) => suggestForRows(state, rows),
    probabilities: (row) => Float64Array.from(probabilityReader(state)(row)),
    explain: (row, codeId) => explainSuggestion(state, row, codeId),
    update(changes) {
      const strange = changes.find(({ row }) => !Number.isInteger(row) || row < 0 || row >= answerCount);
      if (strange !== undefined) throw new RangeError(`row ${strange.row} of ${answerCount} answers`);
      for (const { row, codeIds } of changes) {
        if (codeIds === null) open(row);
        else code(row, codeIds);
      }
      refresh(state, state.heldOut.calibration);
    },
    isOutgrown: () =>
      opened > 0 || given.size >= Math.max(learnedAtFirst * GROWTH, learnedAtFirst + LEAST_GROWTH),
    score: () => scoreModel(state),
    whatToCodeNext: (options) => chooseWhatToCodeNext(state, options),
    confusedCodes: () => findConfusedCodes(state),
    likelySlips: () => findLikelySlips(state),
    bulkAccept: (precision = 0.9) => offerInBulk(state, precision),
  };
}
