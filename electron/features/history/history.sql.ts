import type { ChangeSummary } from '../../../shared/features/history/history.contract.ts';
import {
  advanceUndoStack,
  emptyUndoStack,
  type LoggedChange,
  type UndoStack,
} from '../../../shared/features/history/undo-stack.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { sql } from '../../database/sql.ts';
import { describeChange } from './describe-change.ts';

type Known = { upTo: number; stack: UndoStack };
/** The log only grows, so what was read of it stays true; kept for as long as its connection lives. */
const knownStacks = new WeakMap<ReadableDb, Known>();

/** What undo and redo would do, from the committed part of the log. */
export function undoStack(db: ReadableDb, before = Number.MAX_SAFE_INTEGER): UndoStack {
  const known = knownStacks.get(db) ?? { upTo: 0, stack: emptyUndoStack };
  let { upTo, stack } = known;
  const changes = db.all<{ seq: number; isUndoable: number; revertsSeq: number | null }>(
    sql`SELECT seq, isUndoable, revertsSeq FROM change WHERE seq > ${upTo} AND seq < ${before} ORDER BY seq`,
  );
  for (const change of changes) {
    stack = advanceUndoStack(stack, {
      ...change,
      isUndoable: change.isUndoable === 1,
    } satisfies LoggedChange);
    upTo = change.seq;
  }
  knownStacks.set(db, { upTo, stack });
  return stack;
}

export type ChangeHeadRow = {
  id: ChangeSummary['id'];
  seq: number;
  method: string;
  at: string;
  coderName: string;
  isUndoable: number;
  revertsSeq: number | null;
};

const headColumns = sql`SELECT change.id, seq, method, at, coalesce(coder.name, '') AS coderName, isUndoable, revertsSeq
  FROM change LEFT JOIN coder ON coder.id = change.coderId`;

export function summariseStep(
  db: ReadableDb,
  step: number,
  revert: number,
  state: ChangeSummary['state'],
): ChangeSummary {
  const head = db.get<ChangeHeadRow>(sql`${headColumns} WHERE seq = ${step}`);
  if (!head) throw new Error('a step of the stack is not in the log');
  return summary(db, head, revert, state);
}

/** The newest steps first. Undos and redos are no entries of their own: they set the state of the step they are about. */
export function listSteps(db: ReadableDb, limit: number, before: number): ChangeSummary[] {
  const { done, undone } = undoStack(db);
  const undoneSteps = new Map(undone.map((entry) => [entry.step, entry.revert]));
  const heads = db.all<ChangeHeadRow>(
    sql`${headColumns} WHERE revertsSeq IS NULL AND seq < ${before} ORDER BY seq DESC LIMIT ${limit}`,
  );
  return heads.map((head) => {
    const isBarrier = head.isUndoable === 0;
    const state: ChangeSummary['state'] =
      head.seq === done.at(-1)?.step
        ? 'undo'
        : head.seq === undone.at(-1)?.step
          ? 'redo'
          : undoneSteps.has(head.seq)
            ? 'undone'
            : isBarrier
              ? 'barrier'
              : 'done';
    return summary(db, head, undoneSteps.get(head.seq) ?? head.seq, state);
  });
}

function summary(
  db: ReadableDb,
  head: ChangeHeadRow,
  revert: number,
  state: ChangeSummary['state'],
): ChangeSummary {
  const { id, seq, method, at, coderName } = head;
  return { id, seq, method, at, coderName, state, ...describeChange(db, seq, method, revert) };
}
