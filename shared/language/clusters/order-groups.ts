/** For each group its place when the largest comes first; equal sizes keep their order. */
export function bySize(sizes: ArrayLike<number>): number[] {
  const order = Array.from({ length: sizes.length }, (_, group) => group);
  order.sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  const place = new Array<number>(order.length).fill(0);
  order.forEach((group, i) => {
    place[group] = i;
  });
  return place;
}
