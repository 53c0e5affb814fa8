import { z } from 'zod';
import { ErrorShape } from './app-error.ts';

/** Everything that crosses between a client and the back end, on every transport, as JSON. */
export const Frame = z.discriminatedUnion('t', [
  z.object({ t: z.literal('request'), id: z.number().int(), method: z.string(), input: z.json() }),
  z.object({ t: z.literal('response'), id: z.number().int(), ok: z.literal(true), result: z.json() }),
  z.object({ t: z.literal('failure'), id: z.number().int(), error: ErrorShape }),
  z.object({ t: z.literal('cancel'), id: z.number().int() }),
  z.object({ t: z.literal('event'), name: z.string(), payload: z.json() }),
]);
export type Frame = z.infer<typeof Frame>;

/** Two ends that exchange frames: a function call, a thread's port, a WebSocket, Electron's IPC. */
export type Channel = {
  send(frame: Frame): void;
  /** Returns a function that stops listening. */
  onFrame(listener: (frame: Frame) => void): () => void;
};
