/** A place, in UTF-16 units, with the number of letters that must change to make the pattern of it. */
export type ApproximateMatch = { start: number; end: number; errors: number };

// One error per five characters: a corrected word or two in a sentence; beyond it, it is another sentence.
const MOST_ERRORS = 0.2;
// For very long passages a bound on the work: comparing costs the number of errors times the length.
const MOST_ERRORS_AT_ALL = 500;
// With k errors, one of k + 1 pieces is unharmed. Long patterns are cut into no more than this many: their errors
// come in clumps (a changed sentence), and longer pieces are found faster and less often by chance.
const MOST_PIECES = 64;
// A piece that stands in the text more often than this says nothing about where the pattern is.
const MOST_HITS = 2000;
// So many of the most promising places are compared letter by letter: more of short patterns, which have more
// look-alikes and cost less each.
const FEWEST_CANDIDATES = 12;
const LETTERS_COMPARED = 8000;

/**
 * Places where `pattern` stands with at most a fifth of its letters changed, dropped or added. The pattern is cut
 * into pieces, each exact hit of a piece votes for the place it implies, and the places with most votes (of equals
 * those closest to `near`) are compared in full. Bounded, so a rare best place can be missed in a text that is full
 * of look-alikes.
 */
export function approximateMatches(
  text: string,
  pattern: string,
  near: number | undefined,
): ApproximateMatch[] {
  const limit = Math.min(Math.floor(pattern.length * MOST_ERRORS), MOST_ERRORS_AT_ALL);
  if (limit === 0) return [];
  const found: ApproximateMatch[] = [];
  for (const from of promisingPlaces(text, pattern, limit, near)) {
    const start = Math.max(0, from - limit);
    const window = text.slice(start, from + pattern.length + 3 * limit + 2);
    const match = bestMatch(window, pattern, limit);
    if (match !== null) found.push({ ...match, start: match.start + start, end: match.end + start });
  }
  return found;
}

/** Where the pattern would begin, give or take `limit` to the left and twice that to the right. */
function promisingPlaces(text: string, pattern: string, limit: number, near: number | undefined): number[] {
  const width = limit + 1;
  // Buckets of possible beginnings; one can lie before the text when the first words of the pattern are gone.
  const votes = new Uint16Array(Math.ceil((text.length + pattern.length) / width) + 2);
  const lastVoter = new Int16Array(votes.length).fill(-1);
  const touched: number[] = [];
  const pieces = Math.min(limit + 1, MOST_PIECES);
  for (let piece = 0; piece < pieces; piece++) {
    const from = Math.floor((piece * pattern.length) / pieces);
    const words = pattern.slice(from, Math.floor(((piece + 1) * pattern.length) / pieces));
    const hits: number[] = [];
    for (
      let at = text.indexOf(words);
      at >= 0 && hits.length <= MOST_HITS;
      at = text.indexOf(words, at + 1)
    ) {
      hits.push(at);
    }
    if (hits.length > MOST_HITS) continue;
    for (const at of hits) {
      const bucket = Math.floor((at - from + pattern.length) / width);
      if (lastVoter[bucket] === piece) continue;
      lastVoter[bucket] = piece;
      if (votes[bucket] === 0) touched.push(bucket);
      votes[bucket] = (votes[bucket] ?? 0) + 1;
    }
  }
  // Errors move the implied beginning, so the votes of one place can fall in two neighbouring buckets.
  const both = (bucket: number) => (votes[bucket] ?? 0) + (votes[bucket + 1] ?? 0);
  const place = (bucket: number) => bucket * width - pattern.length;
  const distance = (bucket: number) => (near === undefined ? 0 : Math.abs(place(bucket) - near));
  return touched
    .sort((a, b) => both(b) - both(a) || distance(a) - distance(b))
    .slice(0, Math.max(FEWEST_CANDIDATES, Math.floor(LETTERS_COMPARED / pattern.length)))
    .map(place);
}

/**
 * The best place of the pattern in a window: P. H. Sellers' edit distance with a free beginning and end (1980),
 * with the cut-off of E. Ukkonen (1985): rows that can no longer stay within the limit are not computed. Of equal
 * places the one whose length is closest to that of the pattern. Null when none is within the limit.
 */
function bestMatch(window: string, pattern: string, limit: number): ApproximateMatch | null {
  const rows = pattern.length;
  const errors = Int32Array.from({ length: rows + 1 }, (_, row) => row);
  const starts = new Int32Array(rows + 1);
  let active = Math.min(limit, rows);
  let best: ApproximateMatch | null = null;
  for (let column = 1; column <= window.length; column++) {
    const unit = window.charCodeAt(column - 1);
    let diagonal = 0;
    let diagonalStart = column - 1;
    starts[0] = column;
    const last = Math.min(active + 1, rows);
    for (let row = 1; row <= last; row++) {
      // The row below the active ones still holds an old value; whatever it is, it counts as beyond the limit.
      const left = row > active ? limit + 1 : (errors[row] ?? 0);
      const leftStart = starts[row] ?? 0;
      let least = diagonal + (pattern.charCodeAt(row - 1) === unit ? 0 : 1);
      let start = diagonalStart;
      if ((errors[row - 1] ?? 0) + 1 < least) {
        least = (errors[row - 1] ?? 0) + 1;
        start = starts[row - 1] ?? 0;
      }
      if (left + 1 < least) {
        least = left + 1;
        start = leftStart;
      }
      diagonal = left;
      diagonalStart = leftStart;
      errors[row] = least;
      starts[row] = start;
    }
    active = last;
    while (active > 0 && (errors[active] ?? 0) > limit) active--;
    if (active === rows)
      best = better(best, { start: starts[rows] ?? 0, end: column, errors: errors[rows] ?? 0 }, rows);
  }
  return best;
}

function better(best: ApproximateMatch | null, other: ApproximateMatch, length: number): ApproximateMatch {
  if (best === null || other.errors < best.errors) return other;
  if (other.errors > best.errors) return best;
  const off = (match: ApproximateMatch) => Math.abs(match.end - match.start - length);
  return off(other) < off(best) ? other : best;
}
