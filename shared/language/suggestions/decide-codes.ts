/** Probabilities of codes for answers, `codes` numbers an answer, and what a coder gave (1) or did not (0). */
export type JudgedPairs = {
  codes: number;
  probabilities: Float64Array;
  given: Uint8Array;
  isExclusive: readonly boolean[];
};

const USUAL_THRESHOLD = 0.35;
// What only the codebook taught is more often right than it says of itself.
const THRESHOLD_WITHOUT_ANSWERS = 0.16;
// As many answers as the usual threshold, and as many answers with a code as the common threshold, weigh.
const PULL_TO_USUAL = 30;
const PULL_TO_COMMON = 20;
const LEAST_CONSIDERED = 0.05;

/** The number of the most probable code of an answer, -1 when there are no codes. The first of equals. */
export function firstCode(probabilities: Float64Array, start: number, codes: number): number {
  let best = -1;
  for (let code = 0; code < codes; code++)
    if (best < 0 || (probabilities[start + code] ?? 0) > (probabilities[start + best] ?? 0)) best = code;
  return best;
}

/**
 * The codes to show for the answer whose probabilities begin at `start`, best first: the most probable one always,
 * further ones from their threshold on. An exclusive code stands alone or is left out.
 */
export function decideCodes(
  probabilities: Float64Array,
  start: number,
  thresholds: Float64Array,
  isExclusive: readonly boolean[],
): number[] {
  const codes = thresholds.length;
  const first = firstCode(probabilities, start, codes);
  if (first < 0) return [];
  if (isExclusive[first]) return [first];
  const further: number[] = [];
  for (let code = 0; code < codes; code++)
    if (code !== first && !isExclusive[code] && (probabilities[start + code] ?? 0) >= (thresholds[code] ?? 1))
      further.push(code);
  further.sort((a, b) => (probabilities[start + b] ?? 0) - (probabilities[start + a] ?? 0) || a - b);
  return [first, ...further];
}

type Candidate = { code: number; probability: number; isRight: boolean };

/** What showing only first codes gives, and the pairs that lower thresholds would add, most probable first. */
function sortedCandidates({ codes, probabilities, given, isExclusive }: JudgedPairs) {
  const right = new Float64Array(codes);
  const shown = new Float64Array(codes);
  const support = new Float64Array(codes);
  const candidates: Candidate[] = [];
  for (let start = 0; start < given.length; start += codes) {
    const first = firstCode(probabilities, start, codes);
    for (let code = 0; code < codes; code++) {
      const isRight = given[start + code] === 1;
      if (isRight) support[code] = (support[code] ?? 0) + 1;
      const probability = probabilities[start + code] ?? 0;
      if (code === first) {
        shown[code] = (shown[code] ?? 0) + 1;
        if (isRight) right[code] = (right[code] ?? 0) + 1;
      } else if (probability >= LEAST_CONSIDERED && !isExclusive[code] && !isExclusive[first])
        candidates.push({ code, probability, isRight });
    }
  }
  candidates.sort((a, b) => b.probability - a.probability || a.code - b.code);
  return { right, shown, support, candidates };
}

/** The probability from which on showing candidates gives the best sum of `gain`; null when nothing gains. */
function bestCut(candidates: readonly Candidate[], gain: (candidate: Candidate) => number): number | null {
  let sum = 0;
  let best = 1e-9;
  let cut: number | null = null;
  candidates.forEach((candidate, i) => {
    sum += gain(candidate);
    const next = candidates[i + 1]?.probability ?? LEAST_CONSIDERED;
    if (next === candidate.probability || sum <= best) return;
    best = sum;
    cut = (candidate.probability + next) / 2;
  });
  return cut;
}

/** Follows the F1 of one code while candidates are added, times its support. */
function supportedF1(right: number, shown: number, support: number) {
  let score = (2 * right * support) / Math.max(1, shown + support);
  return (isRight: boolean): number => {
    const before = score;
    shown++;
    if (isRight) right++;
    score = (2 * right * support) / Math.max(1, shown + support);
    return score - before;
  };
}

/**
 * For each code the probability from which it is shown as a further code: the common threshold with the best
 * weighted F1 on held-out answers, pulled to the usual one while few are coded; and for a code with many answers
 * the threshold that is best for that code, pulled to the common one.
 */
export function chooseThresholds(pairs: JudgedPairs): Float64Array {
  const { codes } = pairs;
  const thresholds = new Float64Array(codes);
  if (codes === 0) return thresholds;
  const answers = pairs.given.length / codes;
  if (answers === 0) return thresholds.fill(THRESHOLD_WITHOUT_ANSWERS);
  const { right, shown, support, candidates } = sortedCandidates(pairs);
  const follow = () =>
    Array.from(support, (count, code) => supportedF1(right[code] ?? 0, shown[code] ?? 0, count));
  const all = follow();
  const bestCommon = bestCut(candidates, ({ code, isRight }) => all[code]?.(isRight) ?? 0) ?? 1;
  const common = (answers * bestCommon + PULL_TO_USUAL * USUAL_THRESHOLD) / (answers + PULL_TO_USUAL);
  const own = follow();
  const ofCode = Array.from({ length: codes }, (): Candidate[] => []);
  for (const candidate of candidates) ofCode[candidate.code]?.push(candidate);
  for (let code = 0; code < codes; code++) {
    const count = support[code] ?? 0;
    const cut = bestCut(ofCode[code] ?? [], ({ isRight }) => own[code]?.(isRight) ?? 0);
    thresholds[code] =
      (count * (cut ?? Math.max(common, 0.5)) + PULL_TO_COMMON * common) / (count + PULL_TO_COMMON);
  }
  return thresholds;
}
