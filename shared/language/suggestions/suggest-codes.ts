import { decideCodes } from './decide-codes.ts';
import { probabilityReader, type SuggesterState } from './suggester-state.ts';
import type { SuggestedCodes } from './suggestion-types.ts';

/** The codes shown for answers, by row, best first. A blank answer gets none. */
export function suggestForRows(state: SuggesterState, rows: readonly number[]): SuggestedCodes[] {
  const probabilitiesOf = probabilityReader(state);
  return rows.map((row) => {
    if (state.isBlank[row] !== false) return { row, codes: [] };
    const probabilities = probabilitiesOf(row);
    const shown = decideCodes(probabilities, 0, state.heldOut.thresholds, state.traits.isExclusive);
    return {
      row,
      codes: shown.map((code) => ({
        codeId: state.codes[code]?.id ?? '',
        probability: probabilities[code] ?? 0,
      })),
    };
  });
}

/** The rows of the answers that hold text and that nobody has coded. */
export function openRows(state: SuggesterState): number[] {
  const rows: number[] = [];
  for (let row = 0; row < state.answerCount; row++)
    if (!state.given.has(row) && state.isBlank[row] === false) rows.push(row);
  return rows;
}
