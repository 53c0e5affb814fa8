import { parentPort, workerData } from 'node:worker_threads';
import type { CoderId } from '../../shared/model/ids.ts';
import type { MethodOfKind } from '../../shared/rpc/api.ts';
import { openForReading } from '../database/project-file.ts';
import { handlerFor } from './handlers.ts';
import { carried } from './to-app-error.ts';

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
    reply = { id: request.id, ok: false, error: carried(error) };
  }
  port.postMessage(reply);
});
