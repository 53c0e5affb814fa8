/** What was given and what was suggested for one answer, as numbers of codes. */
export type Judged = { given: readonly number[]; suggested: readonly number[] };

type Tally = { both: Float64Array; given: Float64Array; suggested: Float64Array };

function tally(rows: readonly Judged[], codes: number): Tally {
  const counts: Tally = {
    both: new Float64Array(codes),
    given: new Float64Array(codes),
    suggested: new Float64Array(codes),
  };
  const add = (target: Float64Array, code: number) => {
    target[code] = (target[code] ?? 0) + 1;
  };
  for (const { given, suggested } of rows) {
    for (const code of given) add(counts.given, code);
    for (const code of suggested) {
      add(counts.suggested, code);
      if (given.includes(code)) add(counts.both, code);
    }
  }
  return counts;
}

/** F1 (0-1) from what was found rightly, what there was and what was found; 0 when there was nothing at all. */
export function f1(both: number, given: number, suggested: number): number {
  return given + suggested === 0 ? 0 : (2 * both) / (given + suggested);
}

/** The F1 of each code, averaged with the number of answers that were given it as weight (0-1). */
export function weightedF1(rows: readonly Judged[], codes: number): number {
  const { both, given, suggested } = tally(rows, codes);
  let sum = 0;
  let weight = 0;
  for (let code = 0; code < codes; code++) {
    const support = given[code] ?? 0;
    sum += support * f1(both[code] ?? 0, support, suggested[code] ?? 0);
    weight += support;
  }
  return weight === 0 ? 0 : sum / weight;
}

/** The F1 of all codes thrown together (0-1): each pair of answer and code counts once. */
export function microF1(rows: readonly Judged[], codes: number): number {
  const { both, given, suggested } = tally(rows, codes);
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  return f1(sum(both), sum(given), sum(suggested));
}

/** The plain mean of the F1 of the codes that were given or suggested at all (0-1). */
export function macroF1(rows: readonly Judged[], codes: number): number {
  const { both, given, suggested } = tally(rows, codes);
  let sum = 0;
  let counted = 0;
  for (let code = 0; code < codes; code++) {
    if ((given[code] ?? 0) + (suggested[code] ?? 0) === 0) continue;
    sum += f1(both[code] ?? 0, given[code] ?? 0, suggested[code] ?? 0);
    counted++;
  }
  return counted === 0 ? 0 : sum / counted;
}

/** The share (0-1) of the answers with a code whose first suggestion was among the codes given. */
export function firstRightShare(rows: readonly Judged[]): number {
  let right = 0;
  let counted = 0;
  for (const { given, suggested } of rows) {
    if (given.length === 0) continue;
    counted++;
    const first = suggested[0];
    if (first !== undefined && given.includes(first)) right++;
  }
  return counted === 0 ? 0 : right / counted;
}

/** A suggestion with its probability and whether the coder gave the code. */
export type RatedSuggestion = { probability: number; isRight: boolean };

/**
 * The largest share (0-1) of the suggestions that can be taken, most probable first, while at least `precision`
 * (0-1) of those taken are right. Suggestions of one probability are taken together.
 */
export function coverageAtPrecision(suggestions: readonly RatedSuggestion[], precision = 0.9): number {
  const sorted = [...suggestions].sort((a, b) => b.probability - a.probability);
  let right = 0;
  let covered = 0;
  sorted.forEach(({ probability, isRight }, i) => {
    if (isRight) right++;
    if (sorted[i + 1]?.probability === probability) return;
    if (right / (i + 1) >= precision - 1e-12) covered = i + 1;
  });
  return sorted.length === 0 ? 0 : covered / sorted.length;
}

/**
 * The lower end of the Wilson interval of a share (0-1): `right` of `total`, `z` standard errors below
 * (E. B. Wilson, 1927). 0 when there is nothing to go by.
 */
export function cautiousShare(right: number, total: number, z: number): number {
  if (total === 0) return 0;
  const share = right / total;
  const square = z * z;
  const middle = share + square / (2 * total);
  const half = z * Math.sqrt((share * (1 - share)) / total + square / (4 * total * total));
  return Math.max(0, (middle - half) / (1 + square / total));
}
