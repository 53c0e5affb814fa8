/** A stretch of tokens that changed: `[oldStart, oldEnd)` became `[newStart, newEnd)`. */
export type TokenChange = { oldStart: number; oldEnd: number; newStart: number; newEnd: number };

// Myers costs the square of the number of differences: 500 is some 250,000 steps and 1 MB, a few milliseconds,
// and far more than a person changes in one edit. Beyond it the text is cut at words that occur once in both.
const MOST_DIFFERENCES = 500;
// Each cut leaves smaller pieces; after three the rest has nothing in common worth finding.
const MOST_CUTS = 3;

/** The changes between two lists of words, in order, never touching each other. Bounded in time and memory. */
export function diffTokens(oldTokens: readonly string[], newTokens: readonly string[]): TokenChange[] {
  const numbers = new Map<string, number>();
  const a = numberTokens(oldTokens, numbers);
  const b = numberTokens(newTokens, numbers);
  const changes: TokenChange[] = [];
  const whole = { oldStart: 0, oldEnd: a.length, newStart: 0, newEnd: b.length };
  diffStretch(a, b, whole, MOST_CUTS, (change) => {
    const last = changes.at(-1);
    if (last !== undefined && last.oldEnd === change.oldStart && last.newEnd === change.newStart) {
      last.oldEnd = change.oldEnd;
      last.newEnd = change.newEnd;
    } else changes.push({ ...change });
  });
  return changes;
}

type Emit = (change: TokenChange) => void;

function numberTokens(tokens: readonly string[], numbers: Map<string, number>): Int32Array {
  return Int32Array.from(tokens, (token) => {
    const known = numbers.get(token);
    if (known !== undefined) return known;
    numbers.set(token, numbers.size);
    return numbers.size - 1;
  });
}

function diffStretch(a: Int32Array, b: Int32Array, stretch: TokenChange, cuts: number, emit: Emit): void {
  let { oldStart, oldEnd, newStart, newEnd } = stretch;
  while (oldStart < oldEnd && newStart < newEnd && a[oldStart] === b[newStart]) {
    oldStart++;
    newStart++;
  }
  while (oldStart < oldEnd && newStart < newEnd && a[oldEnd - 1] === b[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  const rest = { oldStart, oldEnd, newStart, newEnd };
  if (oldStart === oldEnd && newStart === newEnd) return;
  if (oldStart === oldEnd || newStart === newEnd) {
    emit(rest);
    return;
  }
  const path = shortestPath(a.subarray(oldStart, oldEnd), b.subarray(newStart, newEnd));
  if (path !== null) {
    for (const step of path) {
      emit({
        oldStart: step.oldStart + oldStart,
        oldEnd: step.oldEnd + oldStart,
        newStart: step.newStart + newStart,
        newEnd: step.newEnd + newStart,
      });
    }
    return;
  }
  const anchors = cuts > 0 ? uniqueAnchors(a, b, rest) : [];
  if (anchors.length === 0) {
    emit(rest);
    return;
  }
  let from = { oldStart, newStart };
  for (const [oldAt, newAt] of anchors) {
    diffStretch(a, b, { ...from, oldEnd: oldAt, newEnd: newAt }, cuts - 1, emit);
    from = { oldStart: oldAt + 1, newStart: newAt + 1 };
  }
  diffStretch(a, b, { ...from, oldEnd, newEnd }, cuts - 1, emit);
}

/**
 * The shortest edit path (E. W. Myers, "An O(ND) difference algorithm and its variations", 1986, the greedy
 * form), as single steps; null when it takes more than MOST_DIFFERENCES.
 */
function shortestPath(a: Int32Array, b: Int32Array): TokenChange[] | null {
  if (Math.abs(a.length - b.length) > MOST_DIFFERENCES) return null;
  const most = Math.min(MOST_DIFFERENCES, a.length + b.length);
  // reach[k + most + 1] is how far diagonal k (old minus new) has come in the old list.
  const reach = new Int32Array(2 * most + 3);
  const history: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    history.push(reach.slice(most + 1 - d - 1, most + 1 + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const below = reach[most + 1 + k - 1] ?? 0;
      const above = reach[most + 1 + k + 1] ?? 0;
      let x = k === -d || (k !== d && below < above) ? above : below + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach[most + 1 + k] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(history, a.length, b.length);
    }
  }
  return null;
}

/** Follows the path from the end to the beginning; `history[d]` holds diagonals -d-1 to d+1 before round d. */
function walkBack(history: readonly Int32Array[], oldLength: number, newLength: number): TokenChange[] {
  const steps: TokenChange[] = [];
  let x = oldLength;
  let y = newLength;
  for (let d = history.length - 1; d > 0; d--) {
    const k = x - y;
    const below = history[d]?.[d + k] ?? 0;
    const above = history[d]?.[d + k + 2] ?? 0;
    if (k === -d || (k !== d && below < above)) {
      x = above;
      y = above - k - 1;
      steps.push({ oldStart: x, oldEnd: x, newStart: y, newEnd: y + 1 });
    } else {
      x = below;
      y = below - k + 1;
      steps.push({ oldStart: x, oldEnd: x + 1, newStart: y, newEnd: y });
    }
  }
  return steps.reverse();
}

/** Tokens that occur once in both stretches, thinned to the longest run that keeps its order ("patience"). */
function uniqueAnchors(a: Int32Array, b: Int32Array, stretch: TokenChange): [number, number][] {
  const inOld = singles(a, stretch.oldStart, stretch.oldEnd);
  const inNew = singles(b, stretch.newStart, stretch.newEnd);
  const pairs: [number, number][] = [];
  for (const [token, oldAt] of inOld) {
    const newAt = inNew.get(token);
    if (oldAt >= 0 && newAt !== undefined && newAt >= 0) pairs.push([oldAt, newAt]);
  }
  pairs.sort((one, other) => one[0] - other[0]);
  return longestRising(pairs);
}

/** Where each token stands; -1 when it stands in more than one place. */
function singles(tokens: Int32Array, start: number, end: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let i = start; i < end; i++) {
    const token = tokens[i] ?? 0;
    places.set(token, places.has(token) ? -1 : i);
  }
  return places;
}

function longestRising(pairs: readonly [number, number][]): [number, number][] {
  type Link = { pair: [number, number]; previous: Link | undefined };
  const piles: Link[] = [];
  for (const pair of pairs) {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((piles[middle]?.pair[1] ?? 0) < pair[1]) low = middle + 1;
      else high = middle;
    }
    piles[low] = { pair, previous: piles[low - 1] };
  }
  const run: [number, number][] = [];
  for (let link = piles.at(-1); link !== undefined; link = link.previous) run.push(link.pair);
  return run.reverse();
}
