import type { EventName, EventPayload, Input, Method, Output } from './api.ts';
import { AppError } from './app-error.ts';
import type { Channel, Frame } from './frames.ts';

export type Client = {
  /** Sends one request. Rejects with an AppError; an aborted signal cancels it in the back end too. */
  call<M extends Method>(method: M, input: Input<M>, options?: { signal?: Abort }): Promise<Output<M>>;
  /** Returns a function that ends the subscription. */
  subscribe<E extends EventName>(name: E, listener: (payload: EventPayload<E>) => void): () => void;
  /** Fails everything under way, for when the back end has died or the socket is gone. */
  failPending(error: AppError): void;
};

/** What is used of an AbortSignal, which `shared/` has no type for: it runs without DOM and Node. */
type Abort = { addEventListener(type: 'abort', listener: () => void): void };

type Pending = { resolve: (result: unknown) => void; reject: (error: Error) => void };

/** Pairs replies with requests over any channel. */
export function createClient(channel: Channel): Client {
  const pending = new Map<number, Pending>();
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  let lastId = 0;

  channel.onFrame((frame: Frame) => {
    if (frame.t === 'event') {
      for (const listener of listeners.get(frame.name) ?? []) listener(frame.payload);
      return;
    }
    if (frame.t !== 'response' && frame.t !== 'failure') return;
    const waiting = pending.get(frame.id);
    if (!waiting) return;
    pending.delete(frame.id);
    if (frame.t === 'response') waiting.resolve(frame.result);
    else waiting.reject(new AppError(frame.error.code, frame.error.details));
  });

  return {
    call<M extends Method>(method: M, input: Input<M>, options?: { signal?: Abort }) {
      const id = ++lastId;
      return new Promise<Output<M>>((resolve, reject) => {
        pending.set(id, { resolve: (result) => resolve(result as Output<M>), reject });
        options?.signal?.addEventListener('abort', () => {
          if (!pending.delete(id)) return;
          channel.send({ t: 'cancel', id });
          reject(new AppError('cancelled'));
        });
        channel.send({ t: 'request', id, method, input: input as JsonInput });
      });
    },
    subscribe(name, listener) {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set);
      const forward = (payload: unknown) => listener(payload as Parameters<typeof listener>[0]);
      set.add(forward);
      return () => set.delete(forward);
    },
    failPending(error) {
      for (const waiting of pending.values()) waiting.reject(error);
      pending.clear();
    },
  };
}

type JsonInput = Extract<Frame, { t: 'request' }>['input'];
