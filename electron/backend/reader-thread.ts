import { parentPort, workerData } from 'node:worker_threads';
import type { CoderId } from '../../shared/model/ids.ts';
import type { MethodOfKind } from '../../shared/rpc/api.ts';
import { AppError } from '../../shared/rpc/app-error.ts';
import { openForReading } from '../database/project-file.ts';
import { handlerFor } from './handlers.ts';

export type ReaderRequest = { id: number; method: string; input: unknown };
export type ReaderReply =
  | { id: number; ok: true; result: unknown }
  | { id: number; ok: false; error: unknown };

const port = parentPort;
if (!port) throw new Error('reader-thread runs as a worker');
const { projectPath, me } = workerData as { projectPath: string; me: CoderId };
const { db } = openForReading(projectPath);

port.on('message', (request: ReaderRequest) => {
  const handler = handlerFor(request.method as MethodOfKind<'query'>) as (
    input: unknown,
    context: { db: typeof db; me: CoderId },
  ) => unknown;
  let reply: ReaderReply;
  try {
    reply = { id: request.id, ok: true, result: handler(request.input, { db, me }) };
  } catch (error) {
    const shape = error instanceof AppError ? { code: error.code, details: error.details } : null;
    const stack =
      error instanceof Error
        ? { name: error.name, stack: error.stack ?? '' }
        : { name: 'unknown', stack: '' };
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : null;
    reply = { id: request.id, ok: false, error: { shape, stack, code } };
  }
  port.postMessage(reply);
});
