import { parentPort, workerData } from 'node:worker_threads';
import type { VectorBatch } from '../database/handler-types.ts';
import { createOutputs, type JobOrder, type JobOutput, type JobReport, runJobWork } from './job-work.ts';
import { carried } from './to-app-error.ts';

export type JobMessage =
  | { type: 'progress'; report: JobReport }
  | { type: 'vectors'; batch: VectorBatch }
  | { type: 'done'; staged: unknown; outputs: JobOutput[] }
  | { type: 'failed'; error: unknown };

const port = parentPort;
if (!port) throw new Error('job-thread runs as a worker');
const order = workerData as JobOrder;
const abort = new AbortController();
port.on('message', (message: { type: 'cancel' }) => {
  if (message.type === 'cancel') abort.abort();
});

const { outputs, add } = createOutputs(order);
const send = (message: JobMessage) => port.postMessage(message);
runJobWork(
  order,
  abort.signal,
  {
    report: (report) => send({ type: 'progress', report }),
    keepVectors: (batch) => send({ type: 'vectors', batch }),
  },
  add,
)
  .then((staged) => send({ type: 'done', staged, outputs }))
  .catch((error: unknown) => {
    send({ type: 'failed', error: carried(error) });
  })
  .finally(() => port.close());
