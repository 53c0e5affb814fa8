/** A stretch of a text in code points, half-open. */
type Stretch = { start: number | null; end: number | null };

/**
 * The share (0-1) of a text of `length` code points that has at least one code. Words with several codes count once;
 * codes on the whole text (both offsets null) say nothing about its words and do not count.
 */
export function codedShare(stretches: readonly Stretch[], length: number): number {
  const placed = stretches
    .flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]))
    .sort((a, b) => a.start - b.start);
  let covered = 0;
  let reached = 0;
  for (const { start, end } of placed) {
    covered += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return length === 0 ? 0 : Math.min(1, covered / length);
}
