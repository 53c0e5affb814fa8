import { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/rpc/app-error.ts';
import type { ReaderReply, ReaderRequest } from './reader-thread.ts';
import { toAppError } from './to-app-error.ts';

export type SlowReader = {
  ask(method: string, input: unknown): Promise<unknown>;
  close(): Promise<void>;
};

type Waiting = {
  request: ReaderRequest;
  key: string;
  answers: { resolve: (value: unknown) => void; reject: (error: unknown) => void }[];
};

/**
 * Slow queries on a thread with its own read-only connection, one at a time, the newest first: what the researcher
 * looks at now matters more than what was asked before. The same question asked again while it waits is answered once.
 */
export function createSlowReader(projectPath: string, me: string): SlowReader {
  const isBundled = !import.meta.url.endsWith('.ts');
  const entry = new URL(isBundled ? './reader-thread.mjs' : './reader-thread.ts', import.meta.url);
  const worker = new Worker(entry, { workerData: { projectPath, me } });
  const queue: Waiting[] = [];
  let current: Waiting | null = null;
  let lastId = 0;

  const next = () => {
    current = queue.pop() ?? null;
    if (current) worker.postMessage(current.request);
  };
  worker.on('message', (reply: ReaderReply) => {
    const answered = current;
    if (!answered || reply.id !== answered.request.id) return;
    next();
    for (const answer of answered.answers) {
      if (reply.ok) answer.resolve(reply.result);
      else answer.reject(toAppError(reply.error));
    }
  });
  const failAll = (error: AppError) => {
    for (const waiting of [...(current ? [current] : []), ...queue]) {
      for (const answer of waiting.answers) answer.reject(error);
    }
    current = null;
    queue.length = 0;
  };
  worker.on('error', (error) => failAll(toAppError(error)));
  worker.on('exit', () => failAll(new AppError('cancelled')));

  return {
    ask: (method, input) =>
      new Promise((resolve, reject) => {
        const key = `${method} ${JSON.stringify(input)}`;
        const same = queue.find((waiting) => waiting.key === key);
        if (same) {
          same.answers.push({ resolve, reject });
          return;
        }
        queue.push({ request: { id: ++lastId, method, input }, key, answers: [{ resolve, reject }] });
        if (!current) next();
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}
