/** The row of the grid that an element stands in; null outside the rows. */
export function rowIndexOf(target: EventTarget): number | null {
  const line = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return line ? Number(line.dataset.index) : null;
}
