import { type RefObject, useLayoutEffect } from 'react';
import type { AnswerRow } from '../../../shared/features/answers/answers.contract.ts';
import { codePointOffset, createTextIndex } from '../../../shared/text/offsets.ts';
import { drawnCodings, paintStretches } from '../coding/coding-paint.ts';
import { paint, selectionName } from '../coding/highlight-style.ts';
import { useCodes } from '../coding/use-codes.ts';
import type { ChosenWords } from './chosen-words.ts';

/** Underlines the words that have a code of their own in the answers on screen, and keeps chosen words visible. */
export function usePaintedWords(
  grid: RefObject<HTMLElement | null>,
  rows: readonly AnswerRow[],
  words: ChosenWords | null,
): void {
  const { colourOf } = useCodes();
  useLayoutEffect(() => {
    const byName = new Map<string, StaticRange[]>();
    function add(row: AnswerRow, name: string, start: number, end: number) {
      const node = grid.current?.querySelector(`[data-answer="${row.documentId}"]`)?.firstChild;
      if (!(node instanceof Text) || end > node.length) return;
      const ranges = byName.get(name) ?? [];
      byName.set(name, ranges);
      ranges.push(
        new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
      );
    }
    for (const row of rows) {
      if (row.codings.every(({ start }) => start === null)) continue;
      const drawn = drawnCodings(row.codings, createTextIndex(row.text), colourOf);
      for (const { name, start, end } of paintStretches(drawn)) add(row, name, start, end);
    }
    if (words) {
      const index = createTextIndex(words.row.text);
      const [start, end] = [words.range.start, words.range.end].map((at) =>
        index.toUtf16(codePointOffset(at)),
      );
      add(words.row, selectionName, start ?? 0, end ?? 0);
    }
    return byName.size > 0 ? paint(byName) : undefined;
  }, [grid, rows, words, colourOf]);
}
