import { type TextIndex, utf16Offset } from '../../../shared/text/offsets.ts';
import { snapToGraphemes, type TextRange } from '../../../shared/text/text-range.ts';

/** A paragraph on screen: an element with one text node and the place of its first letter in the whole text. */
export type ParagraphNode = { node: Text; start: number };

/**
 * What a DOM range selects, in code points of the document text and widened to whole graphemes; null when it holds
 * no words. Ends of the range outside the paragraphs (in a margin, at the start of the next turn) go to the nearest
 * words inside the range.
 */
export function selectionToRange(
  range: Range,
  paragraphs: readonly ParagraphNode[],
  index: TextIndex,
): TextRange | null {
  const start = startPlace(range, paragraphs);
  const end = endPlace(range, paragraphs);
  if (start === null || end === null || start >= end) return null;
  return snapToGraphemes(index, {
    start: index.toCodePoint(utf16Offset(start)),
    end: index.toCodePoint(utf16Offset(end)),
  });
}

/** The place in the whole text, in code points, of a caret in one of the paragraphs; null elsewhere. */
export function caretToOffset(
  node: Node,
  offset: number,
  paragraphs: readonly ParagraphNode[],
  index: TextIndex,
): number | null {
  const paragraph = paragraphs.find((candidate) => candidate.node === node);
  return paragraph ? index.toCodePoint(utf16Offset(paragraph.start + offset)) : null;
}

function startPlace(range: Range, paragraphs: readonly ParagraphNode[]): number | null {
  const own = paragraphs.find(({ node }) => node === range.startContainer);
  if (own) return own.start + range.startOffset;
  // comparePoint tells where the start of the paragraph lies: 0 or 1 means at or after the start of the range.
  return paragraphs.find(({ node }) => range.comparePoint(node, 0) >= 0)?.start ?? null;
}

function endPlace(range: Range, paragraphs: readonly ParagraphNode[]): number | null {
  const own = paragraphs.find(({ node }) => node === range.endContainer);
  if (own) return own.start + range.endOffset;
  const last = paragraphs.findLast(({ node }) => range.comparePoint(node, node.length) <= 0);
  return last ? last.start + last.node.length : null;
}
