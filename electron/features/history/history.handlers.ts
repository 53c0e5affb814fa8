import type { historyContract } from '../../../shared/features/history/history.contract.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import { currentChangeSeq, revertChange } from '../../database/change-log.ts';
import type { HandlersOf } from '../../database/handler-types.ts';
import { sql } from '../../database/sql.ts';
import { listSteps, summariseStep, undoStack } from './history.sql.ts';

export const historyHandlers: HandlersOf<typeof historyContract> = {
  'history.state': (_input, { db }) => {
    const { done, undone } = undoStack(db);
    const undo = done.at(-1);
    const redo = undone.at(-1);
    return {
      undo: undo ? summariseStep(db, undo.step, undo.revert, 'undo') : null,
      redo: redo ? summariseStep(db, redo.step, redo.revert, 'redo') : null,
      lastAt: db.value<string>(sql`SELECT at FROM change ORDER BY seq DESC LIMIT 1`) ?? null,
    };
  },
  'history.list': (input, { db }) => listSteps(db, input.limit, input.before ?? Number.MAX_SAFE_INTEGER),
  'history.undo': (_input, { db }) => {
    const entry = undoStack(db, currentChangeSeq(db)).done.at(-1);
    if (!entry) throw new AppError('nothing-to-undo');
    revertChange(db, entry.revert);
    return summariseStep(db, entry.step, currentChangeSeq(db), 'redo');
  },
  'history.redo': (_input, { db }) => {
    const entry = undoStack(db, currentChangeSeq(db)).undone.at(-1);
    if (!entry) throw new AppError('nothing-to-undo');
    revertChange(db, entry.revert);
    return summariseStep(db, entry.step, currentChangeSeq(db), 'undo');
  },
};
