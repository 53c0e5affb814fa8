import { join } from 'node:path';
import type { CoderId } from '../../shared/model/ids.ts';
import type { MethodOfKind } from '../../shared/rpc/api.ts';
import { AppError } from '../../shared/rpc/app-error.ts';
import type { VectorBatch } from '../database/handler-types.ts';
import { openForReading } from '../database/project-file.ts';
import { newTicket } from './file-table.ts';
import { jobModules } from './job-modules.ts';
import type { NamedFile } from './platform.ts';

/** Everything a job's thread needs, as plain data. */
export type JobOrder = {
  method: MethodOfKind<'job'>;
  input: unknown;
  projectPath: string | null;
  me: CoderId | null;
  scratchFolder: string;
  resultFolder: string;
  /** The files of the tickets that the input names. */
  files: Record<string, NamedFile>;
};

export type JobReport = { step: string; done: number | null; total: number | null };
export type JobOutput = { ticket: string; path: string; fileName: string };

/** The files a job makes, each under a ticket of its own. */
export function createOutputs({ resultFolder }: JobOrder) {
  const outputs: JobOutput[] = [];
  const add = (fileName: string): JobOutput => {
    const ticket = newTicket();
    const output = { ticket, path: join(resultFolder, ticket), fileName };
    outputs.push(output);
    return output;
  };
  return { outputs, add };
}

/** Runs one job to its end; the same in a thread and, for tests, in place. */
export async function runJobWork(
  order: JobOrder,
  signal: AbortSignal,
  tell: { report(report: JobReport): void; keepVectors(batch: VectorBatch): void },
  newOutput: (fileName: string) => JobOutput,
): Promise<unknown> {
  const run = await jobModules[order.method]();
  let reading: ReturnType<typeof openForReading> | null = null;
  try {
    return await run(order.input as never, {
      signal,
      progress: (step, done, total) => {
        if (signal.aborted) throw new AppError('cancelled');
        tell.report({ step, done: done ?? null, total: total ?? null });
      },
      keepVectors: tell.keepVectors,
      db: () => {
        if (!order.projectPath) throw new AppError('no-project');
        if (!reading) {
          reading = openForReading(order.projectPath);
          // One read transaction: a consistent snapshot while the researcher goes on coding.
          reading.database.exec('BEGIN');
        }
        return reading.db;
      },
      get projectPath() {
        if (!order.projectPath) throw new AppError('no-project');
        return order.projectPath;
      },
      get me() {
        if (!order.me) throw new AppError('no-project');
        return order.me;
      },
      scratchFolder: order.scratchFolder,
      file: (ticket) => {
        const file = order.files[ticket];
        if (!file) throw new AppError('not-found', { reason: 'ticket' });
        return file;
      },
      output: newOutput,
    });
  } finally {
    (reading as ReturnType<typeof openForReading> | null)?.close();
  }
}
