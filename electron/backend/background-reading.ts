import { haveChanged, type LogPlace, lastChange } from '../database/changed-since.ts';
import type { ProjectSession } from './project-session.ts';
import type { RouterParts } from './router-parts.ts';
import { startJob } from './start-job.ts';

const calmMs = 3000;

/**
 * Reads texts for their meaning when nothing else is to be done and texts have changed. Once the researcher cancels
 * it, or it fails, it stays away until the project is opened again.
 */
export function createBackgroundReading(parts: RouterParts): { wake(): void; stop(): void } {
  let timer: NodeJS.Timeout | null = null;
  let isRunning = false;
  const givenUp = new WeakSet<ProjectSession>();
  const readUpTo = new WeakMap<ProjectSession, LogPlace>();

  const begin = () => {
    timer = null;
    const session = parts.desk.current();
    if (!parts.platform.readsInBackground || !session || session.file.isReadOnly) return;
    if (isRunning || givenUp.has(session)) return;
    const { db } = session.file;
    const latest = lastChange(db);
    const from = readUpTo.get(session);
    if (from && !haveChanged(db, from, ['document'])) {
      readUpTo.set(session, latest);
      return;
    }
    isRunning = true;
    readUpTo.set(session, latest);
    parts.jobs
      .result(startJob(parts, 'suggest.prepare', {}))
      .catch(() => givenUp.add(session))
      .finally(() => {
        isRunning = false;
        // Texts that came meanwhile are read next.
        wake();
      });
  };
  const stop = () => {
    if (timer) clearTimeout(timer);
    timer = null;
  };
  /** Whoever just opened a project or coded something wants to see it first: each step puts it off. */
  const wake = () => {
    stop();
    timer = setTimeout(begin, calmMs);
    timer.unref();
  };
  return { wake, stop };
}
