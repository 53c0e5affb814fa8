import type { MethodOfKind } from '../../shared/rpc/api.ts';
import { AppError } from '../../shared/rpc/app-error.ts';
import type { JobCommit } from '../database/handler-types.ts';
import { storeVectors } from '../features/suggest/vectors.sql.ts';
import { runCommand } from './command-runner.ts';
import { handlerFor } from './handlers.ts';
import type { RouterParts } from './router-parts.ts';

/** Starts a job for the project that is open; what it made is committed to that project only. */
export function startJob(parts: RouterParts, method: MethodOfKind<'job'>, input: unknown): string {
  const session = parts.desk.current();
  const handler = handlerFor(method) as JobCommit<MethodOfKind<'job'>, unknown> | null;
  let hasVectors = false;
  if (!session && method !== 'import.preview') throw new AppError('no-project');
  return parts.jobs.start(
    {
      method,
      input,
      projectPath: session?.file.path ?? null,
      me: session?.me ?? null,
      files: parts.files.collect(input),
    },
    {
      keepVectors: (batch) => {
        const now = parts.desk.current();
        if (!now || now !== session || now.file.isReadOnly) return;
        now.file.transaction(() => storeVectors(now.file.db, batch));
        hasVectors ||= batch.found.length > 0;
      },
      commit: (staged) => {
        if (hasVectors) parts.onDerived(method, ['textVector']);
        if (!handler) return staged;
        const now = parts.desk.need();
        // The project was closed and another opened while the job ran: its result belongs nowhere.
        if (now !== session) throw new AppError('cancelled');
        const staging = handler.staging?.(staged);
        const { result, change } = runCommand(
          now,
          method,
          true,
          (context) =>
            handler.commit(staged, { ...context, input: input as never, projectPath: now.file.path }),
          { restorePoint: handler.restorePoint, ...(staging ? { staging } : {}) },
        );
        if (change) parts.onChange(change, method);
        return result;
      },
    },
  );
}
