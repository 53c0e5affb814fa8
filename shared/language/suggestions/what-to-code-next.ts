import { type Random, seededRandom, shuffled } from '../random/seeded-random.ts';
import { openRows } from './suggest-codes.ts';
import { probabilityReader, type SuggesterState } from './suggester-state.ts';

/**
 * `groups[row]` is the cluster of an answer, -1 for none; left out: spread by what answers have in common. `isWanted`
 * leaves rows out.
 */
export type NextOptions = {
  count: number;
  groups?: ArrayLike<number>;
  seed?: number;
  isWanted?: (row: number) => boolean;
};
export type NextRow = { row: number; reason: 'spread' | 'doubtful' | 'random' };

// Until this many answers are coded the model doubts everything, and what differs teaches most.
const SPREAD_UNTIL = 20;
const MOST_COMPARED = 400;

/** One answer from each group in turn, the largest group first. */
function spreadOverGroups(rows: readonly number[], groups: ArrayLike<number>, count: number): number[] {
  const members = new Map<number, number[]>();
  for (const row of rows) {
    const group = groups[row] ?? -1;
    const list = members.get(group) ?? [];
    list.push(row);
    members.set(group, list);
  }
  const lists = [...members].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]).map(([, list]) => list);
  const chosen: number[] = [];
  for (let round = 0; chosen.length < Math.min(count, rows.length); round++)
    for (const list of lists) {
      const row = list[round];
      if (row !== undefined && chosen.length < count) chosen.push(row);
    }
  return chosen;
}

/**
 * Answers that stand for many others and differ from one another: each is the one that adds most to how well all are
 * covered by their nearest chosen one (facility location, greedy; Nemhauser, Wolsey and Fisher, 1978).
 */
function spreadByContent({ space }: SuggesterState, rows: readonly number[], count: number): number[] {
  const pool = rows.slice(0, MOST_COMPARED);
  const sizes = pool.map((row) => Math.sqrt(space.size(row)) || 1);
  const alike = pool.map((row, i) => {
    const line = new Float64Array(pool.length);
    space.compareWithEach(row, pool, line);
    return line.map((value, j) => value / ((sizes[i] ?? 1) * (sizes[j] ?? 1)));
  });
  const covered = new Float64Array(pool.length);
  const chosen: number[] = [];
  const isChosen = new Set<number>();
  while (chosen.length < Math.min(count, pool.length)) {
    let best = -1;
    let most = -1;
    alike.forEach((line, i) => {
      if (isChosen.has(i)) return;
      let gain = 0;
      for (let j = 0; j < line.length; j++) gain += Math.max(0, (line[j] ?? 0) - (covered[j] ?? 0));
      if (gain > most) {
        most = gain;
        best = i;
      }
    });
    isChosen.add(best);
    chosen.push(pool[best] ?? 0);
    alike[best]?.forEach((value, j) => {
      covered[j] = Math.max(covered[j] ?? 0, value);
    });
  }
  return chosen;
}

/** How near the most doubtful code of an answer is to one in two (0-0.5). */
function doubt(probabilities: Float64Array): number {
  let best = 0;
  let second = 0;
  for (const probability of probabilities) {
    if (probability > best) {
      second = best;
      best = probability;
    } else if (probability > second) second = probability;
  }
  // Doubt about the first code, or between two: what a coder's look settles.
  return Math.max(1 - best, Math.min(second, 1 - second));
}

function mostDoubtful(state: SuggesterState, rows: readonly number[], count: number): number[] {
  const probabilitiesOf = probabilityReader(state);
  return rows
    .map((row) => ({ row, doubt: doubt(probabilitiesOf(row)) }))
    .sort((a, b) => b.doubt - a.doubt || a.row - b.row)
    .slice(0, count)
    .map(({ row }) => row);
}

/**
 * Which open answers to code next: until twenty are coded spread over groups or contents; then by turns the most
 * doubtful and one drawn by lot, so that the score stays honest. Each row once; fewer when there are fewer.
 */
export function chooseWhatToCodeNext(state: SuggesterState, options: NextOptions): NextRow[] {
  const { count, groups, seed = state.seed, isWanted = () => true } = options;
  const random: Random = seededRandom(seed + state.given.size);
  const open = shuffled(openRows(state), random).filter(isWanted);
  if (state.given.size < SPREAD_UNTIL) {
    const rows =
      groups === undefined ? spreadByContent(state, open, count) : spreadOverGroups(open, groups, count);
    return rows.map((row) => ({ row, reason: 'spread' }));
  }
  const doubtful = mostDoubtful(state, open, Math.ceil(count / 2));
  const isDoubtful = new Set(doubtful);
  const drawn = open.filter((row) => !isDoubtful.has(row)).slice(0, count - doubtful.length);
  return doubtful.flatMap((row, i): NextRow[] => {
    const other = drawn[i];
    const first: NextRow = { row, reason: 'doubtful' };
    return other === undefined ? [first] : [first, { row: other, reason: 'random' }];
  });
}
