import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TableName } from '../../shared/model/tables.ts';
import type { EventName, EventPayload } from '../../shared/rpc/api.ts';
import type { Channel, Frame } from '../../shared/rpc/frames.ts';
import { createBackgroundReading } from './background-reading.ts';
import { createFileTable, type FileTable } from './file-table.ts';
import { createIndexer } from './indexer.ts';
import { createJobRegistry } from './job-registry.ts';
import type { Platform } from './platform.ts';
import { createProjectDesk, type ProjectDesk } from './project-desk.ts';
import { createRouter } from './router.ts';
import type { RouterParts } from './router-parts.ts';
import { setErrorLog } from './to-app-error.ts';

export type Backend = {
  /** A new client; its channel is the client's end. */
  connect(): { channel: Channel; close(): void };
  files: FileTable;
  desk: ProjectDesk;
  /** Told which project lies open, so that a host can have it opened again after the thread died. */
  onProject(listener: (project: { path: string; readOnly: boolean } | null) => void): void;
  close(): Promise<void>;
};

/** Puts the parts together. No globals: a test makes as many back ends as it likes. */
export function createBackend(platform: Platform): Backend {
  mkdirSync(platform.tempFolder, { recursive: true });
  mkdirSync(platform.settingsFolder, { recursive: true });
  setErrorLog(join(platform.settingsFolder, 'errors.log'));
  const clients = new Set<(frame: Frame) => void>();
  const emit = <E extends EventName>(name: E, payload: EventPayload<E>) => {
    for (const send of clients) send({ t: 'event', name, payload });
  };
  const files = createFileTable();
  const jobs = createJobRegistry(platform, files, (state) => emit('jobs.updated', state));
  let tellHost: (project: { path: string; readOnly: boolean } | null) => void = () => undefined;
  const desk = createProjectDesk(platform, files, {
    onSwitched: (session, reason) => {
      tellHost(session ? { path: session.file.path, readOnly: session.file.isReadOnly } : null);
      emit('project.switched', { isOpen: session !== null, reason });
    },
    beforeClose: async () => {
      indexer.stop();
      reading.stop();
      await jobs.stopAll();
    },
    onOpened: () => indexer.wake(),
  });
  const onDerived = (method: string, tables: TableName[]) =>
    emit('project.changed', { changeId: '', method, tables });
  const indexer = createIndexer(desk, {
    onIndexed: () => onDerived('search.index', ['documentIndex', 'documentFts']),
    onQuiet: () => reading.wake(),
  });
  const parts: RouterParts = {
    platform,
    files,
    jobs,
    desk,
    onDerived,
    onChange: (change, method) => {
      emit('project.changed', {
        changeId: change.id,
        method,
        tables: [...change.tables, 'change', 'changeRow', 'codingPosition'],
      });
      indexer.wake();
    },
  };
  const reading = createBackgroundReading(parts);
  const router = createRouter(parts);

  return {
    files,
    desk,
    onProject: (listener) => {
      tellHost = listener;
    },
    connect() {
      const listeners = new Set<(frame: Frame) => void>();
      const deliver = (frame: Frame) => {
        for (const listener of listeners) listener(frame);
      };
      clients.add(deliver);
      const channel: Channel = {
        send: (frame) => void router.handle(frame).then((reply) => reply && deliver(reply)),
        onFrame: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      };
      return { channel, close: () => clients.delete(deliver) };
    },
    close: async () => {
      await desk.close();
      await jobs.stopAll();
    },
  };
}
