/**
 * Where marks of overlapping fragments go: lanes for underlines and brackets, grounds, and names in the margin.
 * Stretches are half-open `[start, end)`; their unit is the caller's (code points, pixels or turns).
 */
export type Stretch = { start: number; end: number };

/** A piece of ground and the index of the stretch it belongs to. */
export type Ground = Stretch & { index: number };

/**
 * A lane per stretch, counted from 0, so that no two that overlap share one. The longest come first and take the
 * lowest free lane, hence they lie nearest the text; stretches that only touch may share. `taken` are stretches
 * already standing in a lane, which is never given to what overlaps them. An empty stretch counts as one unit.
 */
export function assignLanes(
  stretches: readonly Stretch[],
  taken: readonly (Stretch & { lane: number })[] = [],
): number[] {
  const lanes: Stretch[][] = [];
  for (const stretch of taken) insertIfFree(laneAt(lanes, stretch.lane), stretch, true);
  const result = new Array<number>(stretches.length).fill(0);
  for (const index of longestFirst(stretches)) {
    const stretch = stretches[index];
    if (stretch === undefined) continue;
    const solid = { start: stretch.start, end: Math.max(stretch.end, stretch.start + 1) };
    let lane = 0;
    while (!insertIfFree(laneAt(lanes, lane), solid, false)) lane++;
    result[index] = lane;
  }
  return result;
}

/**
 * Cuts overlapping stretches into pieces that do not overlap, each belonging to the shortest stretch over it (of
 * equally long ones the later). Pieces come in order; neighbours of one stretch are joined.
 */
export function shortestOnTop(stretches: readonly Stretch[]): Ground[] {
  const edges = [...new Set(stretches.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const byStart = stretches
    .map((_, index) => index)
    .sort((a, b) => startOf(stretches, a) - startOf(stretches, b));
  const grounds: Ground[] = [];
  let open: number[] = [];
  let next = 0;
  for (const [position, start] of edges.entries()) {
    const end = edges[position + 1];
    if (end === undefined) break;
    for (let index = byStart[next]; index !== undefined; index = byStart[next]) {
      if (startOf(stretches, index) > start) break;
      open.push(index);
      next++;
    }
    open = open.filter((index) => (stretches[index]?.end ?? 0) > start);
    const top = shortestOf(stretches, open);
    if (top === undefined) continue;
    const last = grounds.at(-1);
    if (last?.index === top && last.end === start) last.end = end;
    else grounds.push({ start, end, index: top });
  }
  return grounds;
}

/**
 * Where names of the given height stand when each wants to be at `wanted` (sorted, same unit): pushed down as far as
 * needed not to overlap the one above, and no further.
 */
export function placeLabels(wanted: readonly number[], height: number): number[] {
  let free = Number.NEGATIVE_INFINITY;
  return wanted.map((top) => {
    const placed = Math.max(top, free);
    free = placed + height;
    return placed;
  });
}

function longestFirst(stretches: readonly Stretch[]): number[] {
  return stretches
    .map(({ start, end }, index) => ({ index, start, length: end - start }))
    .sort((a, b) => b.length - a.length || a.start - b.start || a.index - b.index)
    .map(({ index }) => index);
}

function laneAt(lanes: Stretch[][], lane: number): Stretch[] {
  while (lanes.length <= lane) lanes.push([]);
  return lanes[lane] ?? [];
}

/** Keeps a lane sorted by start. `force` puts the stretch there even if it overlaps. */
function insertIfFree(lane: Stretch[], stretch: Stretch, force: boolean): boolean {
  let low = 0;
  let high = lane.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lane[middle]?.start ?? 0) < stretch.start) low = middle + 1;
    else high = middle;
  }
  const before = lane[low - 1];
  const after = lane[low];
  const isFree = (before?.end ?? -Infinity) <= stretch.start && (after?.start ?? Infinity) >= stretch.end;
  if (isFree || force) lane.splice(low, 0, stretch);
  return isFree;
}

function startOf(stretches: readonly Stretch[], index: number): number {
  return stretches[index]?.start ?? 0;
}

function shortestOf(stretches: readonly Stretch[], open: readonly number[]): number | undefined {
  let best: number | undefined;
  let bestLength = Number.POSITIVE_INFINITY;
  for (const index of open) {
    const stretch = stretches[index];
    if (stretch === undefined) continue;
    const length = stretch.end - stretch.start;
    if (length < bestLength || (length === bestLength && index > (best ?? -1))) {
      best = index;
      bestLength = length;
    }
  }
  return best;
}
