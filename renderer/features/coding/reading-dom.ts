import { type RefObject, useMemo } from 'react';
import type { ReadingModel } from './reading-model.ts';

/** What stands on screen: the text node of each paragraph by its place (UTF-16 units), and the turns in order. */
export type ReadingDom = {
  nodes: ReadonlyMap<number, Text>;
  turns: readonly HTMLElement[];
  /** The turns come in leaves, which are laid out as a whole. */
  leaves: readonly HTMLElement[];
};

/** Turns on a leaf. */
export const leafSize = 16;

/**
 * Looks the elements up when they are first asked for after the text or the turn being corrected changed. Only for
 * effects and handlers, which run when the elements are there.
 */
export function useReadingDom(
  content: RefObject<HTMLElement | null>,
  model: ReadingModel,
  editing: number | null,
): () => ReadingDom {
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
  return {
    nodes,
    turns: [...(content?.querySelectorAll<HTMLElement>('[data-turn]') ?? [])],
    leaves: [...(content?.querySelectorAll<HTMLElement>('.coding-leaf') ?? [])],
  };
}

/** Where a turn (index) stands, in px from the top of the text. */
export function turnBox({ turns, leaves }: ReadingDom, turn: number): { start: number; end: number } {
  const element = turns[turn];
  const start = (leaves[Math.floor(turn / leafSize)]?.offsetTop ?? 0) + (element?.offsetTop ?? 0);
  return { start, end: start + (element?.offsetHeight ?? 0) };
}

/**
 * The turn (index) at a height of the text, in px; the first or last when it lies outside. First the leaf, then the
 * turn on it: asking where a turn stands has its whole leaf laid out.
 */
export function turnAt({ turns, leaves }: ReadingDom, y: number): number {
  const leaf = lastAbove(leaves, y);
  const own = turns.slice(leaf * leafSize, (leaf + 1) * leafSize);
  return leaf * leafSize + lastAbove(own, y - (leaves[leaf]?.offsetTop ?? 0));
}

function lastAbove(elements: readonly HTMLElement[], y: number): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.offsetTop ?? 0) <= y) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
