import { type DragEvent, useCallback, useState } from 'react';
import type { AnswerRow } from '../../../shared/features/answers/answers.contract.ts';
import type { CodeId } from '../../../shared/model/ids.ts';
import { carriedCode, isCodeDrag } from '../../app/code-drag.ts';
import { useDragEnd } from '../../app/use-drag-end.ts';
import { rowIndexOf } from './row-index-of.ts';

type Options = {
  rowAt: (index: number) => AnswerRow | undefined;
  picked: ReadonlySet<string>;
  onDrop: (row: AnswerRow, codeId: CodeId) => void;
};

/** Codes dragged onto an answer; on a picked one they go to all that are picked, and all of those show it. */
export function useAnswerDrop({ rowAt, picked, onDrop }: Options) {
  const [target, setTarget] = useState<string | null>(null);
  const clear = useCallback(() => setTarget(null), []);
  useDragEnd(target !== null, clear);

  function rowUnder(event: DragEvent): AnswerRow | undefined {
    const index = rowIndexOf(event.target);
    return index === null ? undefined : rowAt(index);
  }
  const handlers = {
    onDragOver(event: DragEvent) {
      if (!isCodeDrag(event.dataTransfer)) return;
      const row = rowUnder(event);
      setTarget(row?.documentId ?? null);
      if (!row) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    },
    onDragLeave(event: DragEvent) {
      const isInside =
        event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
      if (!isInside) setTarget(null);
    },
    onDrop(event: DragEvent) {
      setTarget(null);
      const row = rowUnder(event);
      const codeId = carriedCode(event.dataTransfer);
      if (!row || !codeId) return;
      event.preventDefault();
      onDrop(row, codeId);
    },
  };
  const isTarget = ({ documentId }: AnswerRow) =>
    target !== null && (target === documentId || (picked.has(target) && picked.has(documentId)));
  return { handlers, isTarget };
}
