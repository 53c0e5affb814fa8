import { cautiousShare, type RatedSuggestion } from './measures.ts';
import { crossJudge } from './model-score.ts';
import { openRows, suggestForRows } from './suggest-codes.ts';
import type { SuggesterState } from './suggester-state.ts';
import type { SuggestedCode } from './suggestion-types.ts';

/** Suggestions that can be accepted in one go. Fractions 0-1. */
export type BulkOffer = {
  /** The probability from which on suggestions are offered; null: nothing can be promised yet. */
  threshold: number | null;
  /** The share that was right among held-out suggestions from the threshold on, and its cautious lower bound. */
  precision: number;
  cautiousPrecision: number;
  /** How many held-out suggestions these rest on. */
  checked: number;
  offered: { row: number; code: SuggestedCode }[];
  /** All suggestions for open answers, offered or not. */
  suggestions: number;
};

// Fewer than this many held-out suggestions above a threshold prove nothing.
const LEAST_CHECKED = 20;
// One-sided: five times in six the true share lies above the bound. The threshold is the best of many, so without
// caution it would promise too much.
const CAUTION = 1;
// A code that is wrong more often than this among held-out suggestions above the threshold is not offered.
const LEAST_CODE_PRECISION = 0.75;
const LEAST_OF_CODE = 4;

export type BulkRule = { threshold: number; precision: number; cautious: number; checked: number };

/** The lowest probability from which on the cautious share of right suggestions reaches `precision`, or null. */
export function chooseBulkRule(suggestions: readonly RatedSuggestion[], precision: number): BulkRule | null {
  const sorted = [...suggestions].sort((a, b) => b.probability - a.probability);
  let right = 0;
  let rule: BulkRule | null = null;
  sorted.forEach(({ probability, isRight }, i) => {
    if (isRight) right++;
    const checked = i + 1;
    if (sorted[checked]?.probability === probability || checked < LEAST_CHECKED) return;
    const cautious = cautiousShare(right, checked, CAUTION);
    if (cautious >= precision)
      rule = { threshold: probability, precision: right / checked, cautious, checked };
  });
  return rule;
}

/**
 * The suggestions for open answers that can be accepted together while at least `precision` (0-1) of them is right.
 * The threshold comes from coded answers, each judged by model, calibration and thresholds made without it.
 */
export function offerInBulk(state: SuggesterState, precision: number): BulkOffer {
  const { heldOut, codes, numberOf } = state;
  const judged = crossJudge(heldOut, state.seed).flatMap(({ suggested, given, probabilities }) =>
    suggested.map((code) => ({
      code,
      probability: probabilities[code] ?? 0,
      isRight: given.includes(code),
    })),
  );
  const suggested = suggestForRows(state, openRows(state));
  const suggestions = suggested.reduce((sum, { codes: shown }) => sum + shown.length, 0);
  const isDistrusted = new Array<boolean>(codes.length).fill(false);
  let rule = chooseBulkRule(judged, precision);
  if (rule !== null) {
    const { threshold } = rule;
    for (const code of codes.keys()) {
      const own = judged.filter((item) => item.code === code && item.probability >= threshold);
      const right = own.filter((item) => item.isRight).length;
      isDistrusted[code] = own.length >= LEAST_OF_CODE && right / own.length < LEAST_CODE_PRECISION;
    }
    rule = chooseBulkRule(
      judged.filter((item) => !isDistrusted[item.code]),
      precision,
    );
  }
  if (rule === null)
    return { threshold: null, precision: 0, cautiousPrecision: 0, checked: 0, offered: [], suggestions };
  const { threshold } = rule;
  const offered = suggested.flatMap(({ row, codes: shown }) =>
    shown
      .filter(
        ({ codeId, probability }) => probability >= threshold && !isDistrusted[numberOf.get(codeId) ?? -1],
      )
      .map((code) => ({ row, code })),
  );
  return {
    threshold,
    precision: rule.precision,
    cautiousPrecision: rule.cautious,
    checked: rule.checked,
    offered,
    suggestions,
  };
}
