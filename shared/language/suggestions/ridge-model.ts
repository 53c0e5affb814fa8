/**
 * Least squares with a penalty, in its dual form: f(x) = sum of dual_i K(x_i, x), with (K + penalty / weight) dual = y.
 * All codes share one inverse, so an example more costs its square, not its cube, and gives what training from the
 * start would give. The score of an example by a model that did not learn from it comes free: y_i - dual_i / inverse_ii
 * (G. Wahba, Spline Models for Observational Data, 1990, ch. 4; bordering: Golub and Van Loan, Matrix Computations).
 */
export type RidgeModel = {
  /** The rows of the feature space it learned from, in order. */
  examples: number[];
  /** For each example its dual weights, one a code. */
  duals: Float64Array[];
  /** For each example what it should score, one a code. */
  targets: Float64Array[];
  /** The diagonal of the inverse. */
  diagonal: number[];
  /** Rows of the inverse of the Cholesky factor: row i has i + 1 numbers, and zeros up to a multiple of four. */
  inverseFactor: Float64Array[];
};

/** How the duals of all codes move: `along[i]` times `by[code]` for example i. */
export type DualStep = { along: Float64Array; by: Float64Array };

const NO_ROW = new Float64Array(0);

export function emptyRidgeModel(): RidgeModel {
  return { examples: [], duals: [], targets: [], diagonal: [], inverseFactor: [] };
}

/**
 * Learns from one example more. `similarities[i]` is its inner product with example i, `own` with itself plus its
 * penalty. Returns how the duals moved, the new example last.
 */
export function addExample(
  model: RidgeModel,
  example: number,
  similarities: Float64Array,
  own: number,
  target: Float64Array,
): DualStep {
  const { examples, duals, targets, diagonal, inverseFactor } = model;
  const count = examples.length;
  const padded = new Float64Array(paddedLength(count));
  padded.set(similarities.subarray(0, count));
  const along = new Float64Array(padded.length + 1);
  const explained = regressOnOld(inverseFactor, padded, along);
  // With a penalty above 0 this cannot reach 0 but by rounding.
  const remaining = Math.max(own - explained, 1e-9);
  const by = Float64Array.from(target);
  for (let i = 0; i < count; i++) {
    const dual = duals[i];
    if (dual !== undefined) addTo(by, dual, -(similarities[i] ?? 0), by.length);
  }
  for (let code = 0; code < by.length; code++) by[code] = (by[code] ?? 0) / remaining;

  const root = Math.sqrt(remaining);
  const newRow = new Float64Array(paddedLength(count + 1));
  for (let i = 0; i < count; i++) {
    const share = along[i] ?? 0;
    along[i] = -share;
    newRow[i] = -share / root;
    diagonal[i] = (diagonal[i] ?? 0) + (share * share) / remaining;
  }
  along[count] = 1;
  newRow[count] = 1 / root;
  examples.push(example);
  duals.push(new Float64Array(by.length));
  targets.push(target);
  diagonal.push(1 / remaining);
  inverseFactor.push(newRow);
  const step = { along: along.subarray(0, count + 1), by };
  applyStep(model, step);
  return step;
}

/** Gives example number `place` other targets and returns how the duals moved. */
export function changeTarget(model: RidgeModel, place: number, target: Float64Array): DualStep {
  const { inverseFactor, targets } = model;
  const along = new Float64Array(inverseFactor.length);
  for (let i = place; i < inverseFactor.length; i++) {
    const row = inverseFactor[i];
    if (row !== undefined) addTo(along, row, row[place] ?? 0, i + 1);
  }
  const before = targets[place];
  const by = target.map((value, code) => value - (before?.[code] ?? 0));
  targets[place] = target;
  const step = { along, by };
  applyStep(model, step);
  return step;
}

/** The scores that the model without example number `place` gives it, one a code. */
export function heldOutScores(model: RidgeModel, place: number, scores: Float64Array): void {
  const dual = model.duals[place];
  const target = model.targets[place];
  const own = model.diagonal[place] ?? 1;
  for (let code = 0; code < scores.length; code++)
    scores[code] = (target?.[code] ?? 0) - (dual?.[code] ?? 0) / own;
}

function applyStep({ duals }: RidgeModel, { along, by }: DualStep): void {
  for (const [i, dual] of duals.entries()) addTo(dual, by, along[i] ?? 0, by.length);
}

function paddedLength(count: number): number {
  return Math.ceil(count / 4) * 4;
}

/**
 * Writes to `along` the weights with which the old examples foretell the new one, and returns how much of its size
 * they explain: the factor times the similarities, and that times the factor again. Four rows at a time: each
 * number of the two lists is then fetched once for four.
 */
function regressOnOld(
  factor: readonly Float64Array[],
  similarities: Float64Array,
  along: Float64Array,
): number {
  let explained = 0;
  for (let i = 0; i < factor.length; i += 4) {
    const row0 = factor[i] ?? NO_ROW;
    const row1 = factor[i + 1] ?? NO_ROW;
    const row2 = factor[i + 2] ?? NO_ROW;
    const row3 = factor[i + 3] ?? NO_ROW;
    const length = i + 4;
    if (row3.length < length) {
      for (const row of [row0, row1, row2]) {
        let product = 0;
        for (let j = 0; j < row.length; j++) product += (row[j] ?? 0) * (similarities[j] ?? 0);
        explained += product * product;
        addTo(along, row, product, row.length);
      }
      break;
    }
    let product0 = 0;
    let product1 = 0;
    let product2 = 0;
    let product3 = 0;
    for (let j = 0; j < length; j++) {
      const similarity = similarities[j] ?? 0;
      product0 += (row0[j] ?? 0) * similarity;
      product1 += (row1[j] ?? 0) * similarity;
      product2 += (row2[j] ?? 0) * similarity;
      product3 += (row3[j] ?? 0) * similarity;
    }
    explained += product0 ** 2 + product1 ** 2 + product2 ** 2 + product3 ** 2;
    for (let j = 0; j < length; j++)
      along[j] =
        (along[j] ?? 0) +
        product0 * (row0[j] ?? 0) +
        product1 * (row1[j] ?? 0) +
        product2 * (row2[j] ?? 0) +
        product3 * (row3[j] ?? 0);
  }
  return explained;
}

function addTo(target: Float64Array, values: Float64Array, factor: number, length: number): void {
  if (factor === 0) return;
  for (let i = 0; i < length; i++) target[i] = (target[i] ?? 0) + factor * (values[i] ?? 0);
}
