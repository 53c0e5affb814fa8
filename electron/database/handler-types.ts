import type { CoderId } from '../../shared/model/ids.ts';
import type { Api, Method, MethodOfKind, ParsedInput, Result } from '../../shared/rpc/api.ts';
import type { ReadableDb, WritableDb } from './connection.ts';

export type QueryContext = { db: ReadableDb; me: CoderId };

export type CommandContext = {
  db: WritableDb;
  me: CoderId;
  /** The moment of the change, ISO 8601 in UTC. */
  now: string;
};

/** Vectors to keep, by the hash of their text, and hashes of texts that are gone. Derived data: no change is logged. */
export type VectorBatch = { found: { textHash: string; vector: Uint8Array }[]; gone: string[] };

/** What a job may do in its own thread: read, report, write files. Never write to the project. */
export type JobContext = {
  signal: AbortSignal;
  /** Step is a key that the window words; done and total are counts. */
  progress(step: string, done?: number, total?: number): void;
  /** The project through a read-only connection; fails with no-project when none is open. */
  db(): ReadableDb;
  /** Keeps sentence vectors in the project at once, so that a job that ends early has not worked for nothing. */
  keepVectors(batch: VectorBatch): void;
  projectPath: string;
  me: CoderId;
  /** A folder for this job alone; removed when the job has ended and its result is committed. */
  scratchFolder: string;
  /** Where a file that the host made a ticket for lies. */
  file(ticket: string): { path: string; fileName: string };
  /** A place for a result, in the folder of results, and the ticket under which the host can save it. */
  output(fileName: string): { path: string; ticket: string };
};

/** The half of a job that runs in its thread. What it returns crosses threads, so it is plain data. */
export type JobRun<M extends MethodOfKind<'job'>, Staged = Result<M>> = (
  input: ParsedInput<M>,
  context: JobContext,
) => Promise<Staged>;

/** The half that runs as a command when the thread is done; without it the job only reads. */
export type JobCommit<M extends MethodOfKind<'job'>, Staged> = {
  /** A copy of the project is kept before this commit. */
  restorePoint: boolean;
  /** A scratch database the run left behind, attached as `staging` while committing. */
  staging?(staged: Staged): string;
  commit(staged: Staged, context: CommandContext & { input: ParsedInput<M>; projectPath: string }): Result<M>;
};

export type Handler<M extends Method> = Api[M]['kind'] extends 'query'
  ? (input: ParsedInput<M>, context: QueryContext) => Result<M>
  : Api[M]['kind'] extends 'command'
    ? (input: ParsedInput<M>, context: CommandContext) => Result<M>
    : Api[M]['kind'] extends 'job'
      ? // Staged differs per job; the pair of run and commit is typed together where it is declared.
        JobCommit<M & MethodOfKind<'job'>, never> | null
      : never;

/** A slice's back end: one entry for each method of its contract that is no control. */
export type HandlersOf<C> = { [M in Exclude<keyof C, MethodOfKind<'control'>> & Method]: Handler<M> };
