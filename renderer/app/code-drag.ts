import '../styles/code-drag.css';
import type { CodeId } from '../../shared/model/ids.ts';
import { codeColourClass } from '../components/CodeMark.tsx';

/** What a drag holds: a code on its way to words or answers, or selected words on their way to a code. */
export const codeDragType = 'application/x-code';
export const wordsDragType = 'application/x-words';

/** At the start of a drag: takes the code along, with its chip under the pointer. */
export function carryCode(drag: DataTransfer, code: { id: CodeId; name: string; colour: number }): void {
  drag.setData(codeDragType, code.id);
  drag.effectAllowed = 'copy';
  // The browser takes its picture after this handler; the chip must be in the page until then, out of sight.
  const chip = document.createElement('span');
  chip.className = `chip code-drag-chip ${codeColourClass(code.colour)}`;
  chip.textContent = code.name;
  document.body.append(chip);
  drag.setDragImage(chip, -12, 8);
  requestAnimationFrame(() => chip.remove());
}

/** True while a code is dragged over; which one is only told when it is dropped. */
export function isCodeDrag(drag: DataTransfer): boolean {
  return drag.types.includes(codeDragType);
}

/** The code that was dropped; null when something else was. */
export function carriedCode(drag: DataTransfer): CodeId | null {
  return (drag.getData(codeDragType) as CodeId) || null;
}
