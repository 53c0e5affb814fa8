import { firstCode } from './decide-codes.ts';
import type { SuggesterState } from './suggester-state.ts';

/** A code the coder gave where the model, not having seen the answer, would have said another, and how often. */
export type ConfusedCodes = { givenCodeId: string; suggestedCodeId: string; rows: number[]; share: number };

/** A coding that looks like a slip: `probability` (0-1) is what the model gives the code without this answer. */
export type LikelySlip = {
  row: number;
  codeId: string;
  probability: number;
  insteadCodeId: string | null;
  insteadProbability: number;
};

const SLIP_BELOW = 0.1;
// Before this many coded answers with a code, the model does not know it well enough to doubt the coder.
const LEAST_WITH_CODE = 3;
const LEAST_CONFUSED = 2;

function givenCodes({ heldOut }: SuggesterState, place: number): number[] {
  const { codes, given } = heldOut;
  return Array.from({ length: codes }, (_, code) => code).filter((code) => given[place * codes + code] === 1);
}

/**
 * Pairs of codes that model and coder confuse, the most often confused first: the model's first code was not given,
 * and the code that was given (the one it held least likely) was not seen. `share` is of the answers with that code.
 */
export function findConfusedCodes(state: SuggesterState): ConfusedCodes[] {
  const { heldOut, codes } = state;
  const support = new Float64Array(codes.length);
  const pairs = new Map<string, { given: number; suggested: number; rows: number[] }>();
  heldOut.rows.forEach((row, place) => {
    const given = givenCodes(state, place);
    for (const code of given) support[code] = (support[code] ?? 0) + 1;
    const start = place * codes.length;
    const suggested = firstCode(heldOut.probabilities, start, codes.length);
    if (suggested < 0 || given.length === 0 || given.includes(suggested)) return;
    const probability = (code: number) => heldOut.probabilities[start + code] ?? 0;
    const missed = given.reduce((least, code) => (probability(code) < probability(least) ? code : least));
    const key = `${missed} ${suggested}`;
    const pair = pairs.get(key) ?? { given: missed, suggested, rows: [] };
    pair.rows.push(row);
    pairs.set(key, pair);
  });
  return [...pairs.values()]
    .filter((pair) => pair.rows.length >= LEAST_CONFUSED)
    .map(({ given, suggested, rows }) => ({
      givenCodeId: codes[given]?.id ?? '',
      suggestedCodeId: codes[suggested]?.id ?? '',
      rows,
      share: rows.length / (support[given] ?? 1),
    }))
    .sort((a, b) => b.rows.length - a.rows.length || b.share - a.share);
}

/** Codings whose own held-out probability is below 0.1, the least probable first. */
export function findLikelySlips(state: SuggesterState): LikelySlip[] {
  const { heldOut, codes } = state;
  const given = heldOut.rows.map((_, place) => givenCodes(state, place));
  const support = new Float64Array(codes.length);
  for (const code of given.flat()) support[code] = (support[code] ?? 0) + 1;
  const slips: LikelySlip[] = [];
  heldOut.rows.forEach((row, place) => {
    const start = place * codes.length;
    const first = firstCode(heldOut.probabilities, start, codes.length);
    const isOther = !(given[place]?.includes(first) ?? false);
    for (const code of given[place] ?? []) {
      const probability = heldOut.probabilities[start + code] ?? 0;
      if (probability >= SLIP_BELOW || (support[code] ?? 0) < LEAST_WITH_CODE) continue;
      slips.push({
        row,
        codeId: codes[code]?.id ?? '',
        probability,
        insteadCodeId: isOther ? (codes[first]?.id ?? null) : null,
        insteadProbability: isOther ? (heldOut.probabilities[start + first] ?? 0) : 0,
      });
    }
  });
  return slips.sort((a, b) => a.probability - b.probability || a.row - b.row);
}
