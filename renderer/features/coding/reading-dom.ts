import { type RefObject, useMemo } from 'react';
import type { ReadingModel } from './reading-model.ts';

/** What stands on screen: the text node of each paragraph by its place (UTF-16 units), and the turns in order. */
export type ReadingDom = { nodes: ReadonlyMap<number, Text>; turns: readonly HTMLElement[] };

/**
 * Looks the elements up when they are first asked for after the text or the turn being corrected changed. Only for
 * effects and handlers, which run when the elements are there.
 */
export function useReadingDom(
  content: RefObject<HTMLElement | null>,
  model: ReadingModel,
  editing: number | null,
): () => ReadingDom {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is on screen follows from model and editing
  return useMemo(() => {
    let found: ReadingDom | null = null;
    return () => {
      found ??= lookUp(content.current);
      return found;
    };
  }, [content, model, editing]);
}

function lookUp(content: HTMLElement | null): ReadingDom {
  const nodes = new Map<number, Text>();
  for (const element of content?.querySelectorAll<HTMLElement>('p[data-start]') ?? []) {
    if (element.firstChild instanceof Text) nodes.set(Number(element.dataset.start), element.firstChild);
  }
  return { nodes, turns: [...(content?.querySelectorAll<HTMLElement>('[data-turn]') ?? [])] };
}

/** The turn (index) at a height of the text, in px; the first or last when it lies outside. */
export function turnAt(turns: readonly HTMLElement[], y: number): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.offsetTop ?? 0) <= y) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
