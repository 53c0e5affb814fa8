/** What the log says of one change; enough to know what undo and redo would do. */
export type LoggedChange = {
  seq: number;
  isUndoable: boolean;
  /** The change that this one reverts: an undo reverts a step, a redo reverts an undo. */
  revertsSeq: number | null;
};

/** A step as the researcher sees it (`step`), and the change whose reversal undoes or redoes it (`revert`). */
export type StackEntry = { step: number; revert: number };
export type UndoStack = { done: readonly StackEntry[]; undone: readonly StackEntry[] };

export const emptyUndoStack: UndoStack = { done: [], undone: [] };

/**
 * Adds one change to the stack. Derived from the log, never stored: it survives a restart by itself. A step that
 * cannot be undone is a barrier: nothing before it can be undone, nothing undone before it can be redone.
 */
export function advanceUndoStack(stack: UndoStack, change: LoggedChange): UndoStack {
  const lastDone = stack.done.at(-1);
  const lastUndone = stack.undone.at(-1);
  if (change.revertsSeq === null) {
    if (!change.isUndoable) return emptyUndoStack;
    return { done: [...stack.done, { step: change.seq, revert: change.seq }], undone: [] };
  }
  if (lastDone && change.revertsSeq === lastDone.revert) {
    return {
      done: stack.done.slice(0, -1),
      undone: [...stack.undone, { step: lastDone.step, revert: change.seq }],
    };
  }
  if (lastUndone && change.revertsSeq === lastUndone.revert) {
    return {
      done: [...stack.done, { step: lastUndone.step, revert: change.seq }],
      undone: stack.undone.slice(0, -1),
    };
  }
  // A reversal out of order (from another copy, or of one entry of the history) is a step like any other.
  return { done: [...stack.done, { step: change.seq, revert: change.seq }], undone: [] };
}
