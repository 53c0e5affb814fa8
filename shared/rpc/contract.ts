import type { z } from 'zod';
import type { TableName } from '../model/tables.ts';

type Schema = z.ZodType;

/**
 * Where a query runs: with the commands, on the reader thread (`true`), or on the thread that keeps what the computer
 * learnt from the codings ('language'), so that learning never delays a list.
 */
export type Slow = boolean | 'language';

/** A question. It reads only `reads`, so the window knows when to ask again. */
export type Query<I extends Schema, O extends Schema> = {
  kind: 'query';
  input: I;
  output: O;
  reads: readonly TableName[];
  slow: Slow;
};

/** A modification: synchronous, one transaction, one change, one undo step. */
export type Command<I extends Schema, O extends Schema> = {
  kind: 'command';
  input: I;
  output: O;
  undoable: boolean;
};

/** Slow work in a thread of its own, which never writes to the project; a command may commit its result. */
export type Job<I extends Schema, O extends Schema> = { kind: 'job'; input: I; output: O };

/** Something asked of the program rather than of the data: open, close, cancel. Never logged, never undone. */
export type Control<I extends Schema, O extends Schema> = { kind: 'control'; input: I; output: O };

/** Flows outward only. */
export type Event<P extends Schema> = { kind: 'event'; payload: P };

export type MethodSpec =
  | Query<Schema, Schema>
  | Command<Schema, Schema>
  | Job<Schema, Schema>
  | Control<Schema, Schema>;
export type Contract = Record<string, MethodSpec>;

export function query<I extends Schema, O extends Schema>(spec: {
  input: I;
  output: O;
  reads: readonly TableName[];
  slow?: Slow;
}): Query<I, O> {
  return { kind: 'query', ...spec, slow: spec.slow ?? false };
}

export function command<I extends Schema, O extends Schema>(spec: {
  input: I;
  output: O;
  undoable?: boolean;
}): Command<I, O> {
  return { kind: 'command', ...spec, undoable: spec.undoable ?? true };
}

export function job<I extends Schema, O extends Schema>(spec: { input: I; output: O }): Job<I, O> {
  return { kind: 'job', ...spec };
}

export function control<I extends Schema, O extends Schema>(spec: { input: I; output: O }): Control<I, O> {
  return { kind: 'control', ...spec };
}

export function event<P extends Schema>(spec: { payload: P }): Event<P> {
  return { kind: 'event', ...spec };
}
