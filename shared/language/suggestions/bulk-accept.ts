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
// One-sided, in standard errors: seven times in eight the true share lies above the bound. The threshold is the best of
// many, so without caution it would promise too much; and while little is coded the probabilities themselves wander.
const CAUTION = 1.1;
const CAUTION_WITH_FEW = 15;
// A code that is wrong more often than this among held-out suggestions above the threshold is not offered.
const LEAST_CODE_PRECISION = 0.75;
const LEAST_OF_CODE = 4;
const PARTS = 5;

export type BulkRule = { threshold: number; precision: number; cautious: number; checked: number };

/** The lowest probability from which on the cautious share of right suggestions reaches `precision`, or null. */
export function chooseBulkRule(
  suggestions: readonly RatedSuggestion[],
  precision: number,
  caution = CAUTION,
): BulkRule | null {
  const sorted = [...suggestions].sort((a, b) => b.probability - a.probability);
  let right = 0;
  let rule: BulkRule | null = null;
  sorted.forEach(({ probability, isRight }, i) => {
    if (isRight) right++;
    const checked = i + 1;
    if (sorted[checked]?.probability === probability || checked < LEAST_CHECKED) return;
    const cautious = cautiousShare(right, checked, caution);
    if (cautious >= precision)
      rule = { threshold: probability, precision: right / checked, cautious, checked };
  });
  return rule;
}

type JudgedCode = RatedSuggestion & { code: number; place: number };

/** For each code whether it is wrong too often from the threshold on. */
function distrusted(judged: readonly JudgedCode[], rule: BulkRule | null, codes: number): boolean[] {
  const shown = new Float64Array(codes);
  const right = new Float64Array(codes);
  for (const { code, probability, isRight } of judged) {
    if (rule === null || probability < rule.threshold) continue;
    shown[code] = (shown[code] ?? 0) + 1;
    if (isRight) right[code] = (right[code] ?? 0) + 1;
  }
  return Array.from(
    shown,
    (count, code) => count >= LEAST_OF_CODE && (right[code] ?? 0) / count < LEAST_CODE_PRECISION,
  );
}

/**
 * What is left without distrusted codes. Which codes those are is told for each fifth of the answers by the others:
 * leaving out what went wrong and then counting what is left would promise too much, the more so with many codes.
 */
function withoutDistrusted(judged: readonly JudgedCode[], rule: BulkRule, codes: number): JudgedCode[] {
  return Array.from({ length: PARTS }, (_, part) => part).flatMap((part) => {
    const isIn = ({ place }: JudgedCode) => place % PARTS === part;
    const isDistrusted = distrusted(
      judged.filter((item) => !isIn(item)),
      rule,
      codes,
    );
    return judged.filter((item) => isIn(item) && !isDistrusted[item.code]);
  });
}

/**
 * The suggestions for open answers that can be accepted together while at least `precision` (0-1) of them is right.
 * The threshold comes from coded answers, each judged by model, calibration and thresholds made without it.
 */
export function offerInBulk(state: SuggesterState, precision: number): BulkOffer {
  const { heldOut, codes, numberOf } = state;
  const judged = crossJudge(heldOut, state.seed).flatMap(({ place, suggested, given, probabilities }) =>
    suggested.map((code) => ({
      code,
      place,
      probability: probabilities[code] ?? 0,
      isRight: given.includes(code),
    })),
  );
  const suggested = suggestForRows(state, openRows(state));
  const suggestions = suggested.reduce((sum, { codes: shown }) => sum + shown.length, 0);
  const caution = CAUTION + CAUTION_WITH_FEW / Math.max(1, heldOut.rows.length);
  const first = chooseBulkRule(judged, precision, caution);
  const isDistrusted = distrusted(judged, first, codes.length);
  const rule =
    first === null
      ? null
      : chooseBulkRule(withoutDistrusted(judged, first, codes.length), precision, caution);
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
