import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advanceUndoStack, emptyUndoStack, type LoggedChange, type UndoStack } from './undo-stack.ts';

type Action = 'step' | 'barrier' | 'undo' | 'redo';

/** Plays actions as the back end would log them, beside a model that keeps two plain lists. */
function play(actions: readonly Action[]): { stack: UndoStack; done: number[]; undone: number[] } {
  let stack: UndoStack = emptyUndoStack;
  let done: number[] = [];
  let undone: number[] = [];
  let seq = 0;
  const log = (change: Omit<LoggedChange, 'seq'>) => {
    seq += 1;
    stack = advanceUndoStack(stack, { seq, ...change });
  };
  for (const action of actions) {
    if (action === 'step') {
      log({ isUndoable: true, revertsSeq: null });
      done.push(seq);
      undone = [];
    } else if (action === 'barrier') {
      log({ isUndoable: false, revertsSeq: null });
      done = [];
      undone = [];
    } else {
      const entry = (action === 'undo' ? stack.done : stack.undone).at(-1);
      if (!entry) continue;
      log({ isUndoable: false, revertsSeq: entry.revert });
      const [from, to] = action === 'undo' ? [done, undone] : [undone, done];
      const moved = from.pop();
      if (moved !== undefined) to.push(moved);
    }
  }
  return { stack, done, undone };
}

describe('undo stack', () => {
  it('agrees with two plain lists whatever is done, undone and redone', () => {
    const action = fc.constantFrom<Action>('step', 'step', 'undo', 'undo', 'redo', 'barrier');
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        const { stack, done, undone } = play(actions);
        expect(stack.done.map((entry) => entry.step)).toEqual(done);
        expect(stack.undone.map((entry) => entry.step)).toEqual(undone);
      }),
    );
  });

  it('offers nothing from before a step that cannot be undone', () => {
    const { stack } = play(['step', 'step', 'undo', 'barrier']);
    expect(stack).toEqual(emptyUndoStack);
  });
});
