import { randomUUID } from 'node:crypto';
import { enableCompileCache } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { FileTicket } from '../../shared/model/ids.ts';
import type { ErrorCode } from '../../shared/rpc/app-error.ts';
import type { Channel, Frame } from '../../shared/rpc/frames.ts';
import type { HostMessage, ThreadData, ThreadMessage } from '../backend/thread-messages.ts';
import { createFileTickets, type TicketedFile } from './file-tickets.ts';

export type BackendOptions = Omit<ThreadData, 'session'> & {
  /** The thread's entry; the packaged desktop gives its bundle. */
  threadEntry?: URL | string;
};

export type Backend = {
  connect(): { channel: Channel; close(): void };
  addTicket(path: string): FileTicket;
  /** Also knows the tickets the thread made itself (exports, recent projects). */
  resolveTicket(ticket: string): Promise<TicketedFile | null>;
  /** Resolves when the project is closed to a single file and the thread has ended. */
  close(): Promise<void>;
};

type ConnectedClient = { listeners: Set<(frame: Frame) => void>; pending: Set<number> };

/** A thread that dies this soon after its start, this often in a row, is not started again. */
const soonMs = 5_000;
const maxFailedStarts = 3;
const closeTimeoutMs = 20_000;

/**
 * Starts the back-end thread and pipes frames to and from it. When the thread dies it is started again: what clients
 * still waited for fails with `restarted`, tickets are handed over anew, and the project that was open is reopened.
 */
export function startBackend(options: BackendOptions): Backend {
  rememberCompiledCode();
  const { threadEntry = new URL('../backend/thread.ts', import.meta.url), ...threadData } = options;
  const workerData: ThreadData = { ...threadData, session: randomUUID() };
  const tickets = createFileTickets();
  const clients = new Map<number, ConnectedClient>();
  const resolving = new Map<number, { ticket: string; resolve: (file: TicketedFile | null) => void }>();
  let openProject: { path: string; readOnly: boolean } | null = null;
  let lastId = 0;
  let failedStarts = 0;
  let isClosing = false;
  let onExit = () => {};
  let worker: Worker | null = startThread();

  function startThread(): Worker {
    const thread = new Worker(threadEntry, { workerData });
    const startedAt = Date.now();
    thread.on('message', receive);
    // Without a listener an error in the thread would take the host down with it; 'exit' follows and does the work.
    thread.on('error', (error) => {
      process.stderr.write(`back end stopped: ${error instanceof Error ? error.name : 'unknown'}\n`);
    });
    thread.on('exit', () => {
      failedStarts = Date.now() - startedAt > soonMs ? 0 : failedStarts + 1;
      worker = null;
      const canRestart = failedStarts < maxFailedStarts;
      // Restarted first: a client that asks again as soon as it hears of the failure finds a thread.
      if (!isClosing && canRestart) restart();
      failAll(canRestart ? 'restarted' : 'internal');
      onExit();
    });
    return thread;
  }

  function restart(): void {
    worker = startThread();
    for (const [ticket, file] of tickets.all()) post({ type: 'ticket', ticket, ...file });
    for (const clientId of clients.keys()) post({ type: 'connect', clientId });
    if (openProject) post({ type: 'reopen', ...openProject });
  }

  function post(message: HostMessage): void {
    worker?.postMessage(message);
  }

  function receive(message: ThreadMessage): void {
    switch (message.type) {
      case 'frame': {
        const client = clients.get(message.clientId);
        if (client) deliver(client, message.frame);
        return;
      }
      case 'resolved': {
        const { requestId, path, fileName } = message;
        const file = path === null || fileName === null ? null : { path, fileName };
        const asked = resolving.get(requestId);
        resolving.delete(requestId);
        if (asked && file) tickets.adopt(asked.ticket, file);
        asked?.resolve(file);
        return;
      }
      case 'opened':
        openProject = { path: message.path, readOnly: message.readOnly };
        return;
      case 'closed':
        openProject = null;
        return;
      case 'ready':
        return;
    }
  }

  /** Frames are piped unread but for their ids: which requests are unanswered is what a restart has to know. */
  function deliver(client: ConnectedClient, frame: Frame): void {
    if (frame.t === 'response' || frame.t === 'failure') client.pending.delete(frame.id);
    for (const listener of client.listeners) listener(frame);
  }

  function failAll(code: ErrorCode): void {
    for (const { resolve } of resolving.values()) resolve(null);
    resolving.clear();
    for (const client of clients.values()) {
      for (const id of [...client.pending]) {
        deliver(client, { t: 'failure', id, error: { code, details: {} } });
      }
    }
  }

  async function resolveTicket(ticket: string): Promise<TicketedFile | null> {
    const known = tickets.find(ticket);
    if (known || !worker) return known ?? null;
    const requestId = ++lastId;
    return new Promise((resolve) => {
      resolving.set(requestId, { ticket, resolve });
      post({ type: 'resolve', requestId, ticket });
    });
  }

  return {
    resolveTicket,
    connect() {
      const clientId = ++lastId;
      const client: ConnectedClient = { listeners: new Set(), pending: new Set() };
      clients.set(clientId, client);
      post({ type: 'connect', clientId });
      const channel: Channel = {
        send(frame) {
          if (frame.t === 'request') client.pending.add(frame.id);
          if (frame.t === 'cancel') client.pending.delete(frame.id);
          if (worker) post({ type: 'frame', clientId, frame });
          else queueMicrotask(() => failAll('internal'));
        },
        onFrame(listener) {
          client.listeners.add(listener);
          return () => client.listeners.delete(listener);
        },
      };
      const close = () => {
        if (clients.delete(clientId)) post({ type: 'disconnect', clientId });
      };
      return { channel, close };
    },
    addTicket(path) {
      const ticket = tickets.add(path);
      const file = tickets.find(ticket);
      if (file) post({ type: 'ticket', ticket, ...file });
      return ticket;
    },
    async close() {
      isClosing = true;
      const thread = worker;
      if (!thread) return;
      const exited = new Promise<void>((resolve) => {
        onExit = resolve;
      });
      post({ type: 'close' });
      const timer = setTimeout(() => void thread.terminate(), closeTimeoutMs);
      await exited;
      clearTimeout(timer);
    },
  };
}

/**
 * The program's own code is compiled once and kept by Node in the system's temporary folder: each thread then starts in
 * half the time. Threads learn of it through their environment.
 */
function rememberCompiledCode(): void {
  const { directory } = enableCompileCache();
  if (directory) process.env.NODE_COMPILE_CACHE ??= directory;
}
