import { keepPreviousData, QueryClient, useQuery as useReactQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { JobState } from '../../shared/features/jobs/jobs.contract.ts';
import { api, type Input, type MethodOfKind, type Result } from '../../shared/rpc/api.ts';
import { AppError } from '../../shared/rpc/app-error.ts';
import { errorText } from './error-text.ts';
import { i18n } from './i18n.ts';
import { heardStep, notify, retract } from './notices.ts';
import { client, onConnection } from './rpc.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
  },
});

/** Every mounted query whose contract reads a table that a change touched asks again; nobody can forget it. */
export function listenForChanges(): void {
  client.subscribe('project.changed', ({ changeId, method, tables }) => {
    if (changeId && !method.startsWith('history.')) heardStep(changeId);
    const touched = new Set(tables);
    void queryClient.invalidateQueries({
      predicate: ({ queryKey: [method] }) => {
        const spec = api[method as MethodOfKind<'query'>];
        return spec?.kind === 'query' && spec.reads.some((table) => touched.has(table));
      },
    });
  });
  client.subscribe('project.switched', ({ reason }) => {
    if (reason !== 'restarted') return void queryClient.resetQueries();
    // The same project: the page keeps what it shows, and what is being written, while it asks again.
    void queryClient.invalidateQueries();
    notify({ kind: 'info', text: i18n.t('project:restarted') });
  });
  onConnection((isConnected) => {
    if (!isConnected) return notify({ kind: 'warn', text: i18n.t('app:lost'), isLasting: true });
    retract(i18n.t('app:lost'));
    notify({ kind: 'info', text: i18n.t('app:back') });
    void queryClient.invalidateQueries();
  });
}

export type QueryAnswer<M extends MethodOfKind<'query'>> = {
  data: Result<M> | undefined;
  error: AppError | null;
  isLoading: boolean;
};

export function useQuery<M extends MethodOfKind<'query'>>(
  method: M,
  input: Input<M>,
  options: { enabled?: boolean; keepPrevious?: boolean } = {},
): QueryAnswer<M> {
  const { data, error, isLoading } = useReactQuery<unknown, AppError>({
    queryKey: [method, input],
    queryFn: ({ signal }) => client.call(method, input, { signal }),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
  return { data: data as Result<M> | undefined, error, isLoading };
}

/** A read that is not tied to a component; shares the cache. */
export function fetchQuery<M extends MethodOfKind<'query'>>(method: M, input: Input<M>): Promise<Result<M>> {
  return queryClient.fetchQuery({
    queryKey: [method, input],
    queryFn: () => client.call(method, input) as Promise<Result<M>>,
  });
}

/** Runs a command or control. An error is said as a notice and gives undefined; `run` never rejects. */
export function useCommand<M extends MethodOfKind<'command'> | MethodOfKind<'control'>>(
  method: M,
): { run(input: Input<M>): Promise<Result<M> | undefined>; isRunning: boolean } {
  const [isRunning, setRunning] = useState(false);
  const run = useCallback(
    async (input: Input<M>) => {
      setRunning(true);
      try {
        return (await client.call(method, input)) as Result<M>;
      } catch (error) {
        sayError(error);
        return undefined;
      } finally {
        setRunning(false);
      }
    },
    [method],
  );
  return { run, isRunning };
}

/** Starts a job and waits for its end; `state` follows it meanwhile. */
export function useJob<M extends MethodOfKind<'job'>>(
  method: M,
): { start(input: Input<M>): Promise<Result<M> | undefined>; state: JobState | null; cancel(): void } {
  const [state, setState] = useState<JobState | null>(null);
  const jobId = useRef<string | null>(null);
  useEffect(
    () =>
      client.subscribe('jobs.updated', (job) => {
        if (job.id === jobId.current) setState(job);
      }),
    [],
  );
  const start = useCallback(
    async (input: Input<M>) => {
      try {
        const started = (await client.call(method, input)) as { jobId: string };
        jobId.current = started.jobId;
        return (await client.call('jobs.result', { id: started.jobId as JobState['id'] })) as Result<M>;
      } catch (error) {
        sayError(error);
        return undefined;
      }
    },
    [method],
  );
  const cancel = useCallback(() => {
    if (jobId.current)
      void client.call('jobs.cancel', { id: jobId.current as JobState['id'] }).catch(() => undefined);
  }, []);
  return { start, state, cancel };
}

function sayError(error: unknown): void {
  const known = error instanceof AppError ? error : new AppError('internal');
  if (known.code !== 'cancelled') notify({ kind: 'danger', text: errorText(known) });
}
