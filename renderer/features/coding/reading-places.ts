import { itemAt, type ReadingModel } from './reading-model.ts';

/** A letter on screen. */
export type Place = { node: Text; offset: number };

/** The letter at a place of the text, in UTF-16 units. */
export function nodeAt(model: ReadingModel, nodes: ReadonlyMap<number, Text>, at: number): Place | null {
  const paragraph = itemAt(model.paragraphs, at);
  const node = paragraph && nodes.get(paragraph.start);
  return paragraph && node ? { node, offset: Math.min(at - paragraph.start, node.length - 1) } : null;
}

export function rangeAt({ node, offset }: Place): Range {
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  return range;
}

/** Twice: turns on the way get their true height only when they come near the window. */
export function revealPlace(scroller: HTMLElement | null, place: Place | null): void {
  if (!scroller || !place) return;
  const scroll = () => {
    const rect = rangeAt(place).getBoundingClientRect();
    const view = scroller.getBoundingClientRect();
    if (rect.top < view.top + 24 || rect.bottom > view.bottom - 24) {
      scroller.scrollTop += rect.top - view.top - view.height / 3;
    }
  };
  scroll();
  requestAnimationFrame(scroll);
}
