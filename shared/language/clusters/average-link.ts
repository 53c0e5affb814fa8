import type { Assignment } from './sweep.ts';

// Pairs between two reports.
const PAIRS_A_REPORT = 1e6;
// A group of fewer rows is a leftover, not a group.
const SMALLEST = 3;

type Join = { a: number; b: number; likeness: number };

/** For each pair of rows the share of votes that put them together (0-1), `rows` lines of `rows` numbers. */
function* together(votes: readonly Assignment[], rows: number): Generator<undefined, Float32Array> {
  const width = votes.length;
  const lines = new Int32Array(rows * width);
  votes.forEach((vote, v) => {
    for (let i = 0; i < rows; i++) lines[i * width + v] = vote[i] ?? -1;
  });
  const shares = new Float32Array(rows * rows);
  let pairs = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < i; j++) {
      let same = 0;
      for (let v = 0; v < width; v++) if (lines[i * width + v] === lines[j * width + v]) same++;
      shares[i * rows + j] = same / width;
      shares[j * rows + i] = same / width;
    }
    pairs += i * width;
    if (pairs > PAIRS_A_REPORT * 8) {
      pairs = 0;
      yield;
    }
  }
  return shares;
}

/** Joins, most alike first. Changes `likeness`. The chain of nearest neighbours of F. Murtagh (1983). */
function* joinsOf(likeness: Float32Array, rows: number): Generator<undefined, Join[]> {
  const sizes = new Float64Array(rows).fill(1);
  const alive = new Uint8Array(rows).fill(1);
  // Rounding may make a join look closer than one it is made of; the order of joins must not suffer.
  const formedAt = new Float64Array(rows).fill(1);
  const chain: number[] = [];
  const joins: Join[] = [];
  let looked = 0;
  while (joins.length < rows - 1) {
    if (chain.length === 0) chain.push(alive.indexOf(1));
    const a = chain[chain.length - 1] ?? 0;
    const before = chain[chain.length - 2] ?? -1;
    let nearest = before;
    let highest = before < 0 ? -1 : (likeness[a * rows + before] ?? 0);
    for (let j = 0; j < rows; j++) {
      if (alive[j] === 0 || j === a) continue;
      const value = likeness[a * rows + j] ?? 0;
      if (value > highest) {
        highest = value;
        nearest = j;
      }
    }
    looked += rows;
    if (looked > PAIRS_A_REPORT) {
      looked = 0;
      yield;
    }
    if (nearest !== before) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    const joinedAt = Math.min(highest, formedAt[a] ?? 1, formedAt[before] ?? 1);
    joins.push({ a, b: before, likeness: joinedAt });
    formedAt[a] = joinedAt;
    const one = sizes[a] ?? 1;
    const other = sizes[before] ?? 1;
    for (let j = 0; j < rows; j++) {
      const mean =
        (one * (likeness[a * rows + j] ?? 0) + other * (likeness[before * rows + j] ?? 0)) / (one + other);
      likeness[a * rows + j] = mean;
      likeness[j * rows + a] = mean;
    }
    sizes[a] = one + other;
    alive[before] = 0;
  }
  return joins.sort((x, y) => y.likeness - x.likeness);
}

/**
 * The joins from the last on undone until `groups` groups have three rows or more (or until a group of three is
 * nowhere left); rows of smaller groups get -1.
 */
function cut(joins: readonly Join[], rows: number, groups: number): Int32Array {
  const children = new Map<number, [number, number]>();
  const node = Int32Array.from({ length: rows }, (_, i) => i);
  const sizes = new Array<number>(rows).fill(1);
  joins.forEach(({ a, b }, i) => {
    children.set(rows + i, [node[a] ?? a, node[b] ?? b]);
    sizes.push((sizes[node[a] ?? a] ?? 1) + (sizes[node[b] ?? b] ?? 1));
    node[a] = rows + i;
  });
  const smallest = rows >= groups * SMALLEST ? SMALLEST : 1;
  let parts = [rows + joins.length - 1];
  while (parts.filter((part) => (sizes[part] ?? 1) >= smallest).length < groups) {
    const last = Math.max(...parts);
    const both = children.get(last);
    if (both === undefined) break;
    parts = [...parts.filter((part) => part !== last), ...both];
  }
  const result = new Int32Array(rows).fill(-1);
  parts
    .filter((part) => (sizes[part] ?? 1) >= smallest)
    .slice(0, groups)
    .forEach((part, group) => {
      const open = [part];
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        const both = children.get(at);
        if (both !== undefined) open.push(...both);
        else result[at] = group;
      }
    });
  return result;
}

/**
 * Groups rows by how often votes put them together: evidence accumulation with average linkage (A. Fred and A. Jain
 * 2005). Votes may have different numbers of groups. Leftovers of one or two rows get -1. Memory and time go with
 * the square of `rows`.
 */
export function* averageLink(
  votes: readonly Assignment[],
  rows: number,
  groups: number,
): Generator<undefined, Assignment> {
  if (rows < 2) return new Int32Array(rows);
  const likeness = yield* together(votes, rows);
  const joins = yield* joinsOf(likeness, rows);
  return cut(joins, rows, groups);
}
