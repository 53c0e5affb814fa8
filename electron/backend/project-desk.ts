import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ProjectInfo, RecentProject } from '../../shared/features/project/project.contract.ts';
import type { FileTicket } from '../../shared/model/ids.ts';
import { AppError } from '../../shared/rpc/app-error.ts';
import { sql } from '../database/sql.ts';
import { readProjectInfo } from '../features/project/project.sql.ts';
import type { FileTable } from './file-table.ts';
import type { Platform } from './platform.ts';
import { createSession, openSession, type ProjectSession } from './project-session.ts';
import { readSettings, rememberProject } from './settings-file.ts';
import { createSlowReader, type SlowReader } from './slow-reader.ts';

/** One for lists and counts, one that keeps what was learnt from the codings. */
export type ReaderKind = 'lists' | 'language';

export type ProjectDesk = {
  current(): ProjectSession | null;
  /** The project that is open; fails with no-project. */
  need(): ProjectSession;
  /** A thread for slow queries; null where all runs in place. */
  reader(kind: ReaderKind): SlowReader | null;
  info(): ProjectInfo | null;
  create(ticket: string, projectName: string): Promise<ProjectInfo>;
  open(ticket: string, readOnly: boolean): Promise<ProjectInfo>;
  /** After the back end died: the project that was open. */
  reopen(path: string, readOnly: boolean): Promise<ProjectInfo>;
  openSample(): Promise<ProjectInfo>;
  recent(): RecentProject[];
  close(): Promise<void>;
};

type Hooks = {
  onSwitched(session: ProjectSession | null, reason: 'opened' | 'closed' | 'restarted'): void;
  beforeClose(): Promise<void>;
  onOpened(): void;
};

/** Which project lies open: at most one. Opens, closes, and remembers what was open. */
export function createProjectDesk(platform: Platform, files: FileTable, hooks: Hooks): ProjectDesk {
  let session: ProjectSession | null = null;
  const readers = new Map<ReaderKind, SlowReader>();
  const coderName = () => readSettings(platform.settingsFolder).coderName ?? platform.coderName;

  async function close(): Promise<void> {
    if (!session) return;
    await hooks.beforeClose();
    await Promise.all([...readers.values()].map((reader) => reader.close()));
    readers.clear();
    const closing = session;
    session = null;
    closing.file.close();
    hooks.onSwitched(null, 'closed');
  }

  /** The new project is opened before the old one is let go, so a file that cannot be opened costs nothing. */
  // Async throughout, so that what `next` throws reaches the caller as a rejection.
  async function replace(next: () => ProjectSession, reason: 'opened' | 'restarted'): Promise<ProjectInfo> {
    const opened = next();
    await close();
    session = opened;
    if (platform.useThreads) readers.set('lists', createSlowReader(opened.file.path, opened.me));
    const info = describe(opened);
    if (!opened.isSample)
      rememberProject(platform.settingsFolder, { path: opened.file.path, name: info.name });
    hooks.onOpened();
    hooks.onSwitched(opened, reason);
    return info;
  }

  const options = (isSample = false, readOnly = false) => ({
    session: platform.session,
    coderName: coderName(),
    isSample,
    readOnly,
  });

  return {
    current: () => session,
    need: () => {
      if (!session) throw new AppError('no-project');
      return session;
    },
    reader: (kind) => {
      if (!platform.useThreads || !session) return null;
      const known = readers.get(kind);
      if (known) return known;
      const reader = createSlowReader(session.file.path, session.me);
      readers.set(kind, reader);
      return reader;
    },
    info: () => (session ? describe(session) : null),
    create: (ticket, projectName) =>
      replace(() => createSession(files.get(ticket).path, projectName, options()), 'opened'),
    open: (ticket, readOnly) => {
      const { path } = files.get(ticket);
      const isAlreadyOpen = session?.file.path === path;
      if (isAlreadyOpen && session) return Promise.resolve(describe(session));
      return replace(() => openSession(path, options(false, readOnly)), 'opened');
    },
    reopen: (path, readOnly) => replace(() => openSession(path, options(false, readOnly)), 'restarted'),
    openSample: () => {
      if (!platform.sampleFile || !existsSync(platform.sampleFile))
        throw new AppError('not-found', { reason: 'sample' });
      const path = join(platform.tempFolder, 'voorbeeld', `${Date.now()}`, basename(platform.sampleFile));
      mkdirSync(dirname(path), { recursive: true });
      copyFileSync(platform.sampleFile, `${path}.part`);
      renameSync(`${path}.part`, path);
      return replace(() => openSession(path, options(true)), 'opened');
    },
    recent: () =>
      readSettings(platform.settingsFolder).recent.map((entry) => ({
        ticket: files.add({ path: entry.path, fileName: basename(entry.path) }) as FileTicket,
        name: entry.name,
        fileLabel: labelOf(entry.path),
        openedAt: entry.openedAt,
        isReachable: existsSync(entry.path),
      })),
    close,
  };
}

function describe(session: ProjectSession): ProjectInfo {
  const isShare = session.file.db.value(sql`SELECT 1 FROM fileInfo WHERE key = 'sharedFrom'`) !== undefined;
  return {
    ...readProjectInfo(session.file.db, session.me),
    fileLabel: labelOf(session.file.path),
    isSample: session.isSample,
    isShare,
  };
}

/** Folder and file as people know them, without the long way there. */
function labelOf(path: string): string {
  return `${basename(dirname(path))}, ${basename(path)}`;
}
