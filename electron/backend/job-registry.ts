import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { JobState } from '../../shared/features/jobs/jobs.contract.ts';
import type { JobId } from '../../shared/model/ids.ts';
import { AppError } from '../../shared/rpc/app-error.ts';
import type { VectorBatch } from '../database/handler-types.ts';
import { newIdOf } from '../database/new-id.ts';
import type { FileTable } from './file-table.ts';
import type { JobMessage } from './job-thread.ts';
import { createOutputs, type JobOrder, type JobOutput, type JobReport, runJobWork } from './job-work.ts';
import type { Platform } from './platform.ts';
import { toAppError } from './to-app-error.ts';

/** A job that does not stop within this time after Cancel is ended; it never holds a write lock. */
const patienceMs = 2000;
const throttleMs = 100;

type Running = {
  state: JobState;
  abort: () => void;
  finished: Promise<unknown>;
};

/** What a job does to the project, on the thread of the commands. */
export type JobProject = {
  commit(staged: unknown): unknown;
  keepVectors(batch: VectorBatch): void;
};

export type JobRegistry = {
  start(order: Omit<JobOrder, 'scratchFolder' | 'resultFolder'>, project: JobProject): JobId;
  list(): JobState[];
  cancel(id: string): void;
  result(id: string): Promise<unknown>;
  /** Cancels all and waits; before the project closes. */
  stopAll(): Promise<void>;
};

export function createJobRegistry(
  platform: Platform,
  files: FileTable,
  onUpdate: (state: JobState) => void,
): JobRegistry {
  const jobs = new Map<string, Running>();

  function start(partial: Omit<JobOrder, 'scratchFolder' | 'resultFolder'>, project: JobProject): JobId {
    const id = newIdOf<JobId>();
    const order: JobOrder = {
      ...partial,
      scratchFolder: join(platform.tempFolder, 'jobs', id),
      resultFolder: join(platform.tempFolder, 'results', id),
    };
    mkdirSync(order.scratchFolder, { recursive: true });
    mkdirSync(order.resultFolder, { recursive: true });
    const state: JobState = {
      id,
      method: order.method,
      state: 'running',
      fraction: null,
      step: 'start',
      done: null,
      total: null,
      error: null,
    };
    const announce = throttled(() => onUpdate({ ...state }));
    const onReport = (report: JobReport) => {
      state.step = report.step;
      state.done = report.done;
      state.total = report.total;
      state.fraction = report.total ? Math.min(1, (report.done ?? 0) / report.total) : null;
      announce.soon();
    };
    const tell = { report: onReport, keepVectors: project.keepVectors };
    const work = platform.useThreads ? inThread(order, tell) : inPlace(order, tell);
    const finished = work.promise
      .then(({ staged, outputs }) => {
        state.step = 'commit';
        for (const output of outputs) files.set(output.ticket, output);
        const result = project.commit(staged);
        deliver(order, outputs);
        state.state = 'done';
        return result;
      })
      .catch((error: unknown) => {
        const known = toAppError(error);
        state.state = known.code === 'cancelled' ? 'cancelled' : 'failed';
        state.error = { code: known.code, details: known.details };
        // What a failed or ended job wrote was not proved: a share cut off half-way may hold names.
        rmSync(order.resultFolder, { recursive: true, force: true });
        throw known;
      })
      .finally(() => {
        rmSync(order.scratchFolder, { recursive: true, force: true });
        announce.now();
      });
    // Nobody may be waiting for the result; the failure is in the state.
    finished.catch(() => undefined);
    jobs.set(id, { state, abort: work.abort, finished });
    announce.now();
    return id;
  }

  /** Where the input named a target, the result goes there; the ticket then stands for that file. */
  function deliver(order: JobOrder, outputs: readonly JobOutput[]): void {
    const input = order.input as { target?: string; keyTarget?: string };
    const targets = [input.target, input.keyTarget];
    outputs.forEach((output, index) => {
      const target = targets[index] ? order.files[targets[index]] : undefined;
      if (!target) return;
      copyFileSync(output.path, target.path);
      rmSync(output.path, { force: true });
      files.set(output.ticket, target);
    });
  }

  return {
    start,
    list: () => [...jobs.values()].map((job) => ({ ...job.state })),
    cancel: (id) => {
      const job = jobs.get(id);
      if (!job) throw new AppError('not-found', { reason: 'job' });
      job.abort();
    },
    result: async (id) => {
      const job = jobs.get(id);
      if (!job) throw new AppError('not-found', { reason: 'job' });
      return job.finished;
    },
    stopAll: async () => {
      for (const job of jobs.values()) if (job.state.state === 'running') job.abort();
      await Promise.allSettled([...jobs.values()].map((job) => job.finished));
      jobs.clear();
    },
  };
}

type Tell = { report(report: JobReport): void; keepVectors(batch: VectorBatch): void };
type Work = { promise: Promise<{ staged: unknown; outputs: JobOutput[] }>; abort: () => void };

function inThread(order: JobOrder, tell: Tell): Work {
  const isBundled = !import.meta.url.endsWith('.ts');
  const entry = new URL(isBundled ? './job-thread.mjs' : './job-thread.ts', import.meta.url);
  const worker = new Worker(entry, { workerData: order });
  let isCancelled = false;
  const promise = new Promise<{ staged: unknown; outputs: JobOutput[] }>((resolve, reject) => {
    worker.on('message', (message: JobMessage) => {
      if (message.type === 'progress') tell.report(message.report);
      else if (message.type === 'vectors') tell.keepVectors(message.batch);
      else if (message.type === 'done') {
        if (isCancelled) reject(new AppError('cancelled'));
        else resolve({ staged: message.staged, outputs: message.outputs });
      } else reject(toAppError(message.error));
    });
    worker.on('error', reject);
    worker.on('exit', () =>
      reject(new AppError(isCancelled ? 'cancelled' : 'internal', { reason: 'job-thread' })),
    );
  });
  return {
    promise,
    abort: () => {
      isCancelled = true;
      worker.postMessage({ type: 'cancel' });
      setTimeout(() => void worker.terminate(), patienceMs).unref();
    },
  };
}

function inPlace(order: JobOrder, tell: Tell): Work {
  const abort = new AbortController();
  const { outputs, add } = createOutputs(order);
  const promise = runJobWork(order, abort.signal, tell, add).then((staged) => ({ staged, outputs }));
  return { promise, abort: () => abort.abort() };
}

function throttled(send: () => void): { soon(): void; now(): void } {
  let last = 0;
  let timer: NodeJS.Timeout | null = null;
  const now = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    last = Date.now();
    send();
  };
  return {
    now,
    soon: () => {
      if (timer) return;
      const wait = last + throttleMs - Date.now();
      if (wait <= 0) now();
      else timer = setTimeout(now, wait);
    },
  };
}
