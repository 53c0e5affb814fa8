import type { Frame } from '../../shared/rpc/frames.ts';
import type { Platform } from './platform.ts';

/** What the back-end thread is started with (`workerData`). */
export type ThreadData = Pick<
  Platform,
  // The session stays the same when the thread is started anew: it may take over the lock file of its dead predecessor.
  'session' | 'settingsFolder' | 'tempFolder' | 'projectsFolder' | 'sampleFile' | 'coderName'
> & { startedAs: 'desktop' | 'web' | 'cli' | 'test' };

/** Everything a host says to the back-end thread. Plain JSON objects over the thread's port. */
export type HostMessage =
  | { type: 'connect'; clientId: number }
  | { type: 'frame'; clientId: number; frame: Frame }
  | { type: 'disconnect'; clientId: number }
  | { type: 'ticket'; ticket: string; path: string; fileName: string }
  | { type: 'resolve'; requestId: number; ticket: string }
  /** After the thread died: opens the project that was open, then tells all clients by project.switched 'restarted'. */
  | { type: 'reopen'; path: string; readOnly: boolean }
  /** Closes the project to a single file; then the thread exits with 0. */
  | { type: 'close' };

/** Everything the thread says to its host. */
export type ThreadMessage =
  | { type: 'ready' }
  | { type: 'frame'; clientId: number; frame: Frame }
  | { type: 'resolved'; requestId: number; path: string | null; fileName: string | null }
  /** A project is open at this path, so that the host can have it reopened after a restart. */
  | { type: 'opened'; path: string; readOnly: boolean }
  | { type: 'closed' };
